// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/people.h"

#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// The list tells roles of its own tenant; one account tells those of all tenants, so there only the map counts.
enum class PlainRoles : bool { Count, Ignore };

QStringList rolesOf(const QJsonObject &entry, TenantId tenant, PlainRoles plain)
{
    const QJsonValue byTenant = entry["roles_by_tenant"_L1];
    QJsonArray roles;
    if (byTenant.isObject())
        roles = byTenant[tenant.toString()].toArray();
    else if (plain == PlainRoles::Count)
        roles = entry["roles"_L1].toArray();
    QStringList names;
    for (const QJsonValue &role : roles) {
        const QString name = role["name"_L1].toString();
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

RowFate readPerson(const QJsonObject &entry, TenantId tenant, PlainRoles plain, Person &person)
{
    const QJsonObject user = entry["user"_L1].toObject();
    person.id = idIn<UserId>(user, "id"_L1);
    if (person.id.isNull())
        return RowFate::Unusable;
    person.email = user["email"_L1].toString();
    person.firstName = user["first_name"_L1].toString();
    person.lastName = user["last_name"_L1].toString();
    person.status = user["status"_L1].toString();
    person.active = user["is_active"_L1].toBool();
    person.roles = rolesOf(entry, tenant, plain);
    return RowFate::Kept;
}

} // namespace

Result<Page<Person>> parseUsers(const QByteArray &body, TenantId tenant)
{
    return pageOf<Person>(body, "users"_L1, "total"_L1, [tenant](const QJsonObject &row, Person &person) {
        return readPerson(row, tenant, PlainRoles::Count, person);
    });
}

Result<Person> parseUser(const QByteArray &body, TenantId tenant)
{
    const Result<QJsonObject> object = objectOf(body, "user"_L1);
    if (!object)
        return object.error();
    Person person;
    if (readPerson(*object, tenant, PlainRoles::Ignore, person) != RowFate::Kept)
        return unexpected("user"_L1);
    return person;
}

} // namespace viewer::server
