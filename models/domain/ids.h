// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers of the server as strong types: a project id can never be passed where a build id is meant.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace viewer {

/// A UUID of the server. The null id stands for "none".
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    /// Reads the 36-character form; anything else (braces, other lengths, the nil UUID) is refused.
    static std::optional<Id> parse(QStringView text)
    {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            return std::nullopt;
        return Id(uuid);
    }

    /// Reads the 16 bytes that `bytes()` gives; anything else becomes the null id.
    static Id fromBytes(const QByteArray &bytes) { return bytes.size() == 16 ? Id(QUuid::fromRfc4122(bytes)) : Id(); }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using BuildId = Id<struct BuildTag>;
using ProjectId = Id<struct ProjectTag>;
using TenantId = Id<struct TenantTag>;
using UserId = Id<struct UserTag>;
using RoleId = Id<struct RoleTag>;
using GroupId = Id<struct GroupTag>;
using AuditId = Id<struct AuditTag>;
using AttemptId = Id<struct AttemptTag>;
using ImageId = Id<struct ImageTag>;
using NotificationId = Id<struct NotificationTag>;

} // namespace viewer
