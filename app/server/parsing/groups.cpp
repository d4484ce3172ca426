// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/groups.h"

#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

QString permissionOf(const QJsonObject &permission)
{
    const QString name = permission["name"_L1].toString();
    if (!name.isEmpty())
        return name;
    return permission["resource"_L1].toString() + u':' + permission["action"_L1].toString();
}

} // namespace

Result<Page<Group>> parseGroups(const QByteArray &body, TenantId tenant)
{
    return pageOf<Group>(body, "data"_L1, "total"_L1, [tenant](const QJsonObject &row, Group &group) {
        group.id = idIn<GroupId>(row, "id"_L1);
        if (group.id.isNull())
            return RowFate::Unusable;
        if (idIn<TenantId>(row, "tenant_id"_L1) != tenant)
            return RowFate::Foreign;
        group.name = row["name"_L1].toString();
        group.slug = row["slug"_L1].toString();
        group.description = row["description"_L1].toString();
        group.roleType = row["role_type"_L1].toString();
        group.status = row["status"_L1].toString();
        group.system = row["is_system_group"_L1].toBool();
        group.created = timeIn(row, "created_at"_L1);
        return RowFate::Kept;
    });
}

Result<Page<GroupMember>> parseGroupMembers(const QByteArray &body)
{
    return pageOf<GroupMember>(body, "data"_L1, "total"_L1, [](const QJsonObject &row, GroupMember &member) {
        member.person = idIn<UserId>(row, "user_id"_L1);
        if (member.person.isNull())
            return RowFate::Unusable;
        member.name = QString(row["first_name"_L1].toString() + u' ' + row["last_name"_L1].toString()).simplified();
        if (member.name.isEmpty())
            member.name = row["email"_L1].toString();
        member.admin = row["is_group_admin"_L1].toBool();
        member.added = timeIn(row, "added_at"_L1);
        return RowFate::Kept;
    });
}

Result<Page<Role>> parseRoles(const QByteArray &body)
{
    return pageOf<Role>(body, "data"_L1, "total"_L1, [](const QJsonObject &row, Role &role) {
        role.id = idIn<RoleId>(row, "id"_L1);
        if (role.id.isNull())
            return RowFate::Unusable;
        role.name = row["name"_L1].toString();
        role.description = row["description"_L1].toString();
        role.system = row["is_system"_L1].toBool();
        const QJsonArray permissions = row["permissions"_L1].toArray();
        for (const QJsonValue &permission : permissions)
            role.permissions += permissionOf(permission.toObject());
        return RowFate::Kept;
    });
}

} // namespace viewer::server
