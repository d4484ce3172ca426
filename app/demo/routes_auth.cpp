// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/passwords.h"
#include "app/demo/routes.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// The body as an object; empty when it is no JSON object.
std::optional<QJsonObject> objectIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

Answer message(const char *text)
{
    JsonWriter out;
    out.beginObject().key("message").text(QString::fromUtf8(text)).endObject();
    return json(out.take());
}

} // namespace

void Routes::writeUser(JsonWriter &out, quint16 row, const char *method) const
{
    const Person &person = m_world.people()[row];
    out.beginObject().key("id").id(person.id).key("email").text(person.email);
    out.key("first_name").text(person.firstName).key("last_name").text(person.lastName);
    out.key("status").plain(person.status).key("is_active").boolean(person.status == "active");
    out.key("auth_method").plain(method).endObject();
}

void Routes::writeTokens(JsonWriter &out, const TokenPair &tokens) const
{
    out.key("access_token").plain(tokens.access).key("refresh_token").plain(tokens.refresh);
    out.key("access_token_ttl").number(m_options.accessTokenLife.count());
    out.key("refresh_token_ttl").number(m_options.refreshTokenLife.count());
    out.key("access_token_expiry").number(tokens.expiry);
}

Answer Routes::loginOptions(const Call &)
{
    JsonWriter out;
    out.beginObject().key("ldap_enabled").boolean(m_options.directory).endObject();
    return json(out.take());
}

Answer Routes::bootstrapStatus(const Call &)
{
    const char *status = m_options.setupOpen ? "setup_in_progress" : "setup_complete";
    const Instant since = m_world.tenant().created;
    JsonWriter out;
    out.beginObject().key("setup_required").boolean(m_options.setupOpen).key("status").plain(status);
    out.key("state").beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Tenant, 99)).key("status").plain(status);
    out.key("setup_required").boolean(m_options.setupOpen).key("seed_version").number(1);
    out.key("setup_completed_at").exactTime(since).key("created_at").exactTime(since);
    out.key("updated_at").exactTime(since).endObject();
    out.key("required_steps").raw(R"(["general","smtp","sso"])");
    out.key("completed_steps").raw(R"(["sso"])").key("missing_steps").raw(R"(["general","smtp"])").endObject();
    return json(out.take());
}

Answer Routes::login(const Call &call)
{
    const std::optional<QJsonObject> body = objectIn(call.request.body);
    if (!body)
        return textError(400, "Invalid request body");
    const QString email = body->value("email"_L1).toString();
    const QString password = body->value("password"_L1).toString();
    if (email.isEmpty())
        return codedError(400, "Email is required");
    if (password.isEmpty())
        return codedError(400, "Password is required");
    if (!email.contains(u'@') || !email.contains(u'.'))
        return codedError(400, "Invalid email format");
    if (m_letters.isPending(email))
        return codedError(401, "account is disabled");
    if (body->value("use_ldap"_L1).toBool() && !(m_options.directory && email.endsWith("@harbourline.example"_L1)))
        return codedError(401, "email domain not allowed for LDAP authentication");

    const std::optional<quint16> row = m_sessions.personOf(email);
    if (!row)
        return codedError(401, "invalid credentials");
    const Person &person = m_world.people()[*row];
    if (person.status != "active")
        return codedError(401, "account is disabled");
    if (!m_sessions.isPassword(*row, password)) {
        m_sessions.noteFailure(*row);
        return codedError(401, "invalid credentials");
    }
    m_sessions.noteSuccess(*row);

    const bool wantsCode = person.wantsSecondFactor && body->value("mfa_token"_L1).toString().isEmpty();
    TokenPair tokens = m_sessions.newTokens(*row);
    if (wantsCode)
        tokens.access = tokens.refresh = QByteArray();
    JsonWriter out(1024);
    out.beginObject().key("user");
    writeUser(out, *row, "");
    writeTokens(out, tokens);
    if (wantsCode)
        out.key("requires_mfa").boolean(true);
    if (m_options.setupOpen)
        out.key("setup_required").boolean(true);
    if (person.mustChangePassword)
        out.key("requires_password_change").boolean(true);
    return json(out.endObject().take());
}

Answer Routes::refresh(const Call &call)
{
    const std::optional<QJsonObject> body = objectIn(call.request.body);
    if (!body)
        return codedError(400, "Invalid request body");
    const QByteArray token = body->value("refresh_token"_L1).toString().toUtf8();
    if (token.isEmpty())
        return codedError(400, "Refresh token is required");
    const std::optional<quint16> holder = m_sessions.holderOf(token); // an access token does as well
    if (!holder)
        return textError(401, "Invalid refresh token");
    JsonWriter out(1024);
    out.beginObject();
    writeTokens(out, m_sessions.newTokens(*holder));
    out.key("user");
    writeUser(out, *holder, "");
    return json(out.endObject().take());
}

Answer Routes::logout(const Call &call)
{
    if (call.caller.tenant == m_world.tenant().id)
        m_world.audit().append(m_clock.now(), AuditKind::Logout, call.caller.person, call.caller.person);
    return message("Logged out successfully");
}

Answer Routes::changePassword(const Call &call)
{
    const std::optional<QJsonObject> body = objectIn(call.request.body);
    if (!body)
        return textError(400, "Invalid request body");
    const QString current = body->value("current_password"_L1).toString();
    const QString wanted = body->value("new_password"_L1).toString();
    if (current.isEmpty())
        return codedError(400, "Current password is required");
    if (wanted.isEmpty())
        return codedError(400, "New password is required");
    if (wanted.size() < shortestPassword)
        return codedError(400, "Password must be at least 8 characters long");
    if (!m_sessions.isPassword(call.caller.person, current))
        return textError(400, "Current password is incorrect");
    if (wanted.toUtf8().size() > longestPasswordBytes)
        return codedError(500, "Failed to change password");
    m_sessions.changePassword(call.caller.person, wanted);
    if (call.caller.tenant == m_world.tenant().id)
        m_world.audit().append(m_clock.now(), AuditKind::PasswordChange, call.caller.person, call.caller.person);
    return message("Password changed successfully");
}

Answer Routes::profile(const Call &call)
{
    const Person &person = m_world.people()[call.caller.person];
    const Role &role = m_world.role(person.role);
    const bool isAdministrator = person.role == RoleKind::Administrator;
    JsonWriter out(1024);
    out.beginObject().key("id").id(person.id).key("email").text(person.email);
    out.key("first_name").text(person.firstName).key("last_name").text(person.lastName);
    out.key("status").plain(person.status).key("is_active").boolean(person.status == "active");
    out.key("is_system_admin").boolean(isAdministrator).key("can_access_admin").boolean(isAdministrator);
    out.key("default_landing_route");
    out.plain(!person.inTenant ? "/no-access" : isAdministrator ? "/admin/dashboard" : "/dashboard");
    out.key("groups").beginArray();
    const auto writeGroup = [&](const Tenant &tenant, quint32 row) {
        out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Group, row)).key("name").text(role.name + u's');
        out.key("role_type").plain(role.groupType).key("tenant_id").id(tenant.id).key("is_admin").boolean(false);
        out.endObject();
    };
    if (person.inTenant && person.viaGroup)
        writeGroup(m_world.tenant(), quint32(person.role));
    if (person.inSecondTenant)
        writeGroup(m_world.secondTenant(), 50);
    out.endArray();
    if (person.inTenant) {
        writeRolesByTenant(out, person);
        out.key("tenant_names").beginObject();
        out.key(m_world.tenant().id.toByteArray(QUuid::WithoutBraces).constData()).text(m_world.tenant().name);
        if (person.inSecondTenant) {
            out.key(m_world.secondTenant().id.toByteArray(QUuid::WithoutBraces).constData());
            out.text(m_world.secondTenant().name);
        }
        out.endObject();
    }
    if (call.caller.person == Cast::Viewer)
        out.key("preferences").raw(R"({"sidebar":{"collapsed":true},"theme":"dark"})");
    out.key("created_at").exactTime(person.joined).key("has_multi_tenant").boolean(person.inSecondTenant);
    return json(out.endObject().take());
}

} // namespace viewer::demo
