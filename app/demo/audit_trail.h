// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail of the main tenant: 16 bytes an event, everything else computed from the rows it points to.
#pragma once

#include "app/demo/build_row.h"
#include "app/demo/world_projects.h"

#include <list>

namespace viewer::demo {

enum class AuditKind : quint8 {
    BuildCreate,
    BuildClone,
    BusCreate,
    BusStart,
    BuildRetry,
    BuildCancel,
    BuildDelete,
    BusComplete,
    ProjectCreate,
    ProjectUpdate,
    ProjectDelete,
    MemberAdded,
    RoleAssign,
    ConfigChange,
    PermissionDenied,
    Logout,
    PasswordChange,
};

struct AuditEntry
{
    qint64 timeMs = 0;         ///< with the fraction that is never shown
    quint32 subject = 0;       ///< row of the build, project, person or refusal; project << 16 | person for members
    quint16 actor = automatic; ///< row of people; `automatic` = no user
    AuditKind kind = AuditKind::BuildCreate;
};
static_assert(sizeof(AuditEntry) == 16);

/// The five words an event of a kind is made of.
struct AuditWords
{
    QByteArrayView eventType;
    QByteArrayView resource;
    QByteArrayView action;
    QByteArrayView severity;
    QByteArrayView message;
};
const AuditWords &auditWords(AuditKind kind);

struct Refusal
{
    QByteArray method;
    QByteArray path;
    QByteArray resource;
    QByteArray action;
    QByteArray client;
    QByteArray userAgent;
};

struct AuditQuery
{
    std::optional<quint16> actor;
    bool nobody = false; ///< an id of nobody here: finds nothing
    QString eventType;
    QString resource;
    QString action;
    QString severity;
    QString search;
    std::optional<Instant> from; ///< inclusive, compared with the full time
    std::optional<Instant> to;   ///< inclusive, compared with the full time
};

class AuditTrail
{
public:
    AuditTrail(quint64 seed, const std::vector<Person> &people);

    /// Takes everything that happened before; called once.
    void fill(const std::vector<BuildRow> &rows, size_t ownRows, const std::vector<Project> &projects);

    /// Something happens now; times never go back.
    void append(Instant time, AuditKind kind, quint32 subject, quint16 actor);
    void appendRefusal(Instant time, Refusal refusal, quint16 actor);

    size_t size() const { return m_entries.size(); }
    const AuditEntry &entry(quint32 place) const { return m_entries[place]; }
    QUuid idAt(quint32 place) const { return idOf(m_seed, IdSpace::Audit, place); }
    const Refusal &refusal(quint32 row) const { return m_refusals[row]; }

    /// Places of the matching entries, oldest first; valid until the next call.
    std::span<const quint32> matching(const AuditQuery &query);

private:
    struct Selection
    {
        AuditQuery query;               ///< its times do not count
        std::vector<bool> messageFound; ///< per kind: the text searched for is in its message
        std::vector<bool> nameFound;    ///< per person, and last for "nobody"
        quint32 seen = 0;               ///< entries looked at so far
        std::vector<quint32> places;
    };
    void addBuild(const BuildRow &row, quint32 ordinal);
    void addProjects(const std::vector<Project> &projects);
    void addRefusals(qint64 endMs);
    Selection &selectionFor(const AuditQuery &query);
    void search(Selection &selection) const;
    bool matches(const AuditEntry &entry, const Selection &selection) const;

    quint64 m_seed;
    const std::vector<Person> &m_people;
    std::vector<AuditEntry> m_entries;
    std::vector<Refusal> m_refusals;
    std::list<Selection> m_selections; ///< the ones asked for last, newest first
};

} // namespace viewer::demo
