// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/sign_in.h"

#include "app/server/parsing/reading.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// A role of a tenant; one without a usable id keeps its name.
void addRole(TenantAccess &access, const QJsonObject &role)
{
    if (const QString name = role["name"_L1].toString(); !name.isEmpty() && !access.roles.contains(name))
        access.roles += name;
    if (const RoleId id = idIn<RoleId>(role, "id"_L1); !id.isNull())
        access.roleIds.push_back(id);
}

std::vector<TenantAccess> tenantsOf(const QJsonObject &profile)
{
    QMap<QString, TenantAccess> tenants; // by the id's text, so that the order is the same each time
    const auto accessTo = [&tenants](TenantId id) -> TenantAccess & {
        TenantAccess &access = tenants[id.toString()];
        access.id = id;
        return access;
    };
    const QJsonObject roles = profile["roles_by_tenant"_L1].toObject();
    for (auto it = roles.begin(); it != roles.end(); ++it) {
        const std::optional<TenantId> id = TenantId::parse(it.key());
        if (!id)
            continue;
        TenantAccess &access = accessTo(*id);
        for (const QJsonValue &role : it->toArray())
            addRole(access, role.toObject());
    }
    for (const QJsonValue &value : profile["groups"_L1].toArray()) {
        const QJsonObject group = value.toObject();
        const TenantId id = idIn<TenantId>(group, "tenant_id"_L1);
        if (id.isNull())
            continue;
        TenantAccess &access = accessTo(id);
        access.viewerGroup |= group["role_type"_L1].toString() == "viewer"_L1;
    }
    const QJsonObject names = profile["tenant_names"_L1].toObject();
    std::vector<TenantAccess> result;
    for (TenantAccess &access : tenants) {
        access.name = names[access.id.toString()].toString();
        result.push_back(std::move(access));
    }
    std::ranges::stable_sort(result, [](const TenantAccess &a, const TenantAccess &b) { return a.name < b.name; });
    return result;
}

} // namespace

Result<LoginOptions> parseLoginOptions(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "login options"_L1);
    if (!object)
        return object.error();
    if (!(*object)["ldap_enabled"_L1].isBool())
        return unexpected("login options"_L1);
    return LoginOptions{(*object)["ldap_enabled"_L1].toBool()};
}

Result<LoginAnswer> parseLogin(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "login"_L1);
    if (!object)
        return object.error();
    const QJsonObject user = (*object)["user"_L1].toObject();
    LoginAnswer answer;
    answer.user = idIn<UserId>(user, "id"_L1);
    answer.email = user["email"_L1].toString();
    answer.firstName = user["first_name"_L1].toString();
    answer.lastName = user["last_name"_L1].toString();
    answer.accessToken = (*object)["access_token"_L1].toString().toLatin1();
    answer.refreshToken = (*object)["refresh_token"_L1].toString().toLatin1();
    answer.accessTtl = Seconds(numberIn(*object, "access_token_ttl"_L1).value_or(0));
    answer.secondFactorRequired = (*object)["requires_mfa"_L1].toBool();
    answer.passwordChangeRequired = (*object)["requires_password_change"_L1].toBool();
    answer.setupRequired = (*object)["setup_required"_L1].toBool();
    if (!answer.secondFactorRequired && (answer.accessToken.isEmpty() || answer.refreshToken.isEmpty()))
        return unexpected("login"_L1);
    return answer;
}

Result<Profile> parseProfile(const QByteArray &body)
{
    const Result<QJsonObject> object = objectOf(body, "profile"_L1);
    if (!object)
        return object.error();
    Profile profile;
    profile.id = idIn<UserId>(*object, "id"_L1);
    if (profile.id.isNull())
        return unexpected("profile"_L1);
    profile.email = (*object)["email"_L1].toString();
    profile.firstName = (*object)["first_name"_L1].toString();
    profile.lastName = (*object)["last_name"_L1].toString();
    profile.active = (*object)["is_active"_L1].toBool();
    profile.landing = (*object)["default_landing_route"_L1].toString();
    profile.tenants = tenantsOf(*object);
    return profile;
}

} // namespace viewer::server
