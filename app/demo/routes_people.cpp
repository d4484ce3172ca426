// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// The list of people only knows this many, the newest accounts.
constexpr size_t newestAccounts = 100;

QByteArray keyOf(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

} // namespace

void Routes::writeShortRole(JsonWriter &out, RoleKind kind) const
{
    const Role &role = m_world.role(kind);
    out.beginObject().key("id").id(role.id).key("name").text(role.name).key("description").text(role.description);
    out.key("is_system").boolean(role.isSystem).endObject();
}

void Routes::writeRolesByTenant(JsonWriter &out, const Person &person) const
{
    out.key("roles_by_tenant").beginObject();
    out.key(keyOf(m_world.tenant().id).constData()).beginArray();
    writeShortRole(out, person.role);
    out.endArray();
    if (person.inSecondTenant) {
        out.key(keyOf(m_world.secondTenant().id).constData()).beginArray();
        writeShortRole(out, RoleKind::Viewer);
        out.endArray();
    }
    out.endObject();
}

void Routes::writeRole(JsonWriter &out, const Role &role) const
{
    out.beginObject().key("id").id(role.id).key("name").text(role.name).key("description").text(role.description);
    out.key("is_system").boolean(role.isSystem).key("permissions").beginArray();
    for (const char *permission : permissionsOf(role.kind)) {
        const QList<QByteArray> words = QByteArray(permission).split(':');
        out.beginObject().key("id").id(permissionId(m_world.seed(), permission)).key("name").plain(permission);
        out.key("description").plain(permission).key("resource").plain(words[0]).key("action").plain(words[1]);
        out.endObject();
    }
    out.endArray();
    if (!role.isSystem)
        out.key("tenant_id").id(m_world.tenant().id);
    out.key("created_at").time(m_world.tenant().created).key("updated_at").time(m_world.tenant().created).endObject();
}

Answer Routes::tenant(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id || id->isNull())
        return textError(400, "Invalid tenant ID");
    const Person &person = m_world.people()[call.caller.person];
    if (!m_world.role(person.role).isSystem && *id != m_world.tenant().id)
        return textError(403, "Forbidden");
    const Tenant *tenant = m_world.tenantOf(*id);
    if (!tenant)
        return textError(500, "Failed to get tenant");
    JsonWriter out;
    out.beginObject().key("id").id(tenant->id).key("numeric_id").plain("0").key("tenant_code").text(tenant->code);
    out.key("name").text(tenant->name).key("slug").text(tenant->slug).key("description").text(tenant->description);
    out.key("status").plain("active").key("contact_email").text(tenant->contact);
    out.key("created_at").time(tenant->created).key("updated_at").time(tenant->created).key("version").number(1);
    out.key("quota").raw(R"({"maxBuilds":100,"maxImages":500,"maxStorageGB":100,"maxConcurrentJobs":5})").endObject();
    return json(out.take());
}

Answer Routes::tenantGroups(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid tenant ID format");
    JsonWriter out(2048);
    out.beginObject().key("data").beginArray();
    for (const Role &role : m_world.roles()) {
        if (*id != m_world.tenant().id || *role.groupType == 0)
            continue;
        const auto count =
            std::count_if(m_world.people().begin(), m_world.people().end(), [&role](const Person &person) {
                return person.inTenant && person.viaGroup && person.role == role.kind;
            });
        out.beginObject().key("id").id(groupId(m_world.seed(), role.kind)).key("tenant_id").id(*id);
        out.key("name").text(role.name + u's').key("slug").text("harbourline-"_L1 + QLatin1StringView(role.groupType));
        out.key("description").text(role.description).key("role_type").plain(role.groupType);
        out.key("is_system_group").boolean(true).key("status").plain("active").key("member_count").number(count);
        out.key("created_at").exactTime(m_world.tenant().created).key("updated_at").exactTime(m_world.tenant().created);
        out.endObject();
    }
    return json(out.endArray().endObject().take());
}

Answer Routes::groupMembers(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return plainError(400, "Invalid group ID format");
    JsonWriter out(4096);
    out.beginObject().key("data").beginArray();
    for (size_t row = 0; row < m_world.people().size(); ++row) {
        const Person &person = m_world.people()[row];
        if (!person.inTenant || !person.viaGroup || groupId(m_world.seed(), person.role) != *id)
            continue;
        out.beginObject().key("id").id(idOf(m_world.seed(), IdSpace::Membership, quint32(row)));
        out.key("user_id").id(person.id).key("email").text(person.email).key("first_name").text(person.firstName);
        out.key("last_name").text(person.lastName).key("is_group_admin").boolean(false);
        out.key("added_at").exactTime(person.joined).endObject();
    }
    return json(out.endArray().endObject().take());
}

std::vector<quint16> Routes::listedUsers(const Call &call) const
{
    std::vector<quint16> rows;
    const std::vector<Person> &people = m_world.people();
    for (size_t row = 0; row < people.size(); ++row) {
        const bool mine = call.caller.tenant == m_world.tenant().id
            ? people[row].inTenant
            : call.caller.tenant == m_world.secondTenant().id && people[row].inSecondTenant;
        if (mine && people[row].status != "pending")
            rows.push_back(quint16(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&people](quint16 left, quint16 right) { return people[left].joined > people[right].joined; });
    rows.resize(std::min(rows.size(), newestAccounts));

    const QString search = call.request.parameter("search");
    const QString status = call.request.parameter("status");
    const QString role = call.request.parameter("role");
    std::erase_if(rows, [&](quint16 row) {
        const Person &person = people[row];
        const bool found = search.isEmpty() || person.email.contains(search, Qt::CaseInsensitive)
            || person.firstName.contains(search, Qt::CaseInsensitive)
            || person.lastName.contains(search, Qt::CaseInsensitive);
        return !found || (!status.isEmpty() && status != QLatin1StringView(person.status))
            || (!role.isEmpty() && role != m_world.role(person.role).name);
    });
    return rows;
}

Answer Routes::users(const Call &call)
{
    const QString tenant = call.request.parameter("tenantId");
    if (!tenant.isEmpty()) {
        const std::optional<QUuid> id = parsedId(tenant.toUtf8());
        if (!id)
            return codedError(400, "Invalid tenant ID format");
        if (*id != call.caller.tenant)
            return codedError(403, "Access denied to this tenant");
    }
    const int limit = numberParameter(call.request, "limit", 20, 1, 100);
    const int page = numberParameter(call.request, "page", 0, 1, 1000000);
    const int offset = page > 0 ? (page - 1) * limit : numberParameter(call.request, "offset", 0, 0, 1000000000);
    const std::vector<quint16> rows = listedUsers(call);
    JsonWriter out(8192);
    out.beginObject().key("users").beginArray();
    for (size_t place = size_t(offset); place < std::min(rows.size(), size_t(offset) + size_t(limit)); ++place) {
        const Person &person = m_world.people()[rows[place]];
        out.beginObject().key("user");
        writeUser(out, rows[place], "credentials");
        // A system role that was assigned directly is not found by the list; one of a group or of the tenant is.
        const bool roleIsSeen = person.viaGroup || !m_world.role(person.role).isSystem;
        out.key("roles").beginArray();
        if (roleIsSeen)
            writeShortRole(out, person.role);
        out.endArray();
        if (roleIsSeen)
            writeRolesByTenant(out, person);
        out.endObject();
    }
    out.endArray().key("total").number(qint64(rows.size())).endObject();
    return json(out.take());
}

Answer Routes::user(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return textError(400, "Invalid user ID");
    const std::optional<quint16> row = m_world.personOf(*id);
    if (!row)
        return textError(404, "User not found");
    const Person &person = m_world.people()[*row];
    JsonWriter out;
    out.beginObject().key("user");
    writeUser(out, *row, "credentials");
    out.key("roles").beginArray();
    if (person.inTenant)
        writeShortRole(out, person.role);
    out.endArray();
    if (person.inTenant)
        writeRolesByTenant(out, person);
    return json(out.endObject().take());
}

Answer Routes::roles(const Call &call)
{
    const int size = numberParameter(call.request, "page_size", 20, 1, 100);
    const int page = numberParameter(call.request, "page", 1, 1, 1000000);
    std::vector<const Role *> listed; // a tenant's own role is opened by its id only
    for (const Role &role : m_world.roles()) {
        if (role.isSystem)
            listed.push_back(&role);
    }
    const auto count = int(listed.size());
    JsonWriter out(16384);
    out.beginObject().key("data").beginArray();
    for (int row = std::min(count, (page - 1) * size); row < std::min(count, page * size); ++row)
        writeRole(out, *listed[size_t(row)]);
    out.endArray().key("total").number(count).key("page").number(page).key("page_size").number(size);
    out.key("total_pages").number((count + size - 1) / size).endObject();
    return json(out.take());
}

Answer Routes::tenantRoles(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return codedError(400, "Invalid tenant ID");
    JsonWriter out(16384);
    out.beginObject().key("data").beginArray();
    int count = 0;
    for (const Role &role : m_world.roles()) {
        if (role.kind == RoleKind::Administrator || !role.isSystem || *id != m_world.tenant().id)
            continue;
        writeRole(out, role);
        ++count;
    }
    out.endArray().key("total").number(count).key("page").number(1).key("page_size").number(count);
    out.key("total_pages").number(1).endObject();
    return json(out.take());
}

Answer Routes::role(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    if (!id)
        return codedError(400, "Invalid role ID");
    for (const Role &role : m_world.roles()) {
        if (role.id == *id) {
            JsonWriter out(8192);
            writeRole(out, role);
            return json(out.take());
        }
    }
    return codedError(404, "Role not found");
}

Answer Routes::rolePermissions(const Call &call)
{
    const std::optional<QUuid> id = parsedId(call.ids[0]);
    const auto asText = [](Answer answer) {
        answer.jsonAsText = true;
        return answer;
    };
    if (!id)
        return asText(plainError(400, "Invalid role ID"));
    const auto role = std::find_if(m_world.roles().begin(), m_world.roles().end(),
                                   [&id](const Role &candidate) { return candidate.id == *id; });
    if (role == m_world.roles().end())
        return asText(plainError(404, "Role not found"));
    const auto permissions = permissionsOf(role->kind);
    JsonWriter out(8192);
    out.beginObject().key("data").beginArray();
    for (const char *permission : permissions) {
        const QList<QByteArray> words = QByteArray(permission).split(':');
        out.beginObject().key("id").id(permissionId(m_world.seed(), permission)).key("resource").plain(words[0]);
        out.key("action").plain(words[1]).key("description").plain(permission);
        out.key("is_system_permission").boolean(false).key("created_at").plain("").key("updated_at").plain("");
        out.endObject();
    }
    const auto count = qint64(permissions.size());
    out.endArray().key("total").number(count).key("page").number(1).key("page_size").number(count);
    out.key("total_pages").number(1).endObject();
    return json(out.take());
}

} // namespace viewer::demo
