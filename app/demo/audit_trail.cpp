// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/audit_trail.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr size_t rememberedSelections = 8;

/// In the order of AuditKind. A deletion has the type of a cancel, as on the server.
constexpr std::array kindWords{
    AuditWords{"build_create", "builds", "create", "info", "Build created successfully"},
    AuditWords{"build_create", "builds", "clone", "info", "Build cloned"},
    AuditWords{"build_create", "build", "create", "info", "Build created"},
    AuditWords{"build_start", "build", "start", "info", "Build started"},
    AuditWords{"build_start", "builds", "retry", "warning", "Build retry"},
    AuditWords{"build_cancel", "builds", "cancel", "info", "Build cancelled"},
    AuditWords{"build_cancel", "builds", "delete", "info", "Build deleted"},
    AuditWords{"build_complete", "build", "complete", "info", "Build completed"},
    AuditWords{"project_create", "projects", "create", "info", "Project created"},
    AuditWords{"project_update", "projects", "update", "info", "Project updated"},
    AuditWords{"project_delete", "projects", "delete", "warning", "Project deleted"},
    AuditWords{"member_added", "projects", "add_member", "info", "Member added to project"},
    AuditWords{"role_assign", "users", "assign_role", "info", "Role assigned"},
    AuditWords{"config_change", "system_config", "update", "critical", "Configuration changed"},
    AuditWords{"permission_denied", "", "", "info", "Permission denied: insufficient role permissions"},
    AuditWords{"logout", "auth", "logout", "info", "User logged out successfully"},
    AuditWords{"password_change", "auth", "change_password", "info", "Password changed successfully"},
};

bool sameWords(const AuditQuery &left, const AuditQuery &right)
{
    return left.actor == right.actor && left.nobody == right.nobody && left.eventType == right.eventType
        && left.resource == right.resource && left.action == right.action && left.severity == right.severity
        && left.search == right.search;
}

bool isWord(QByteArrayView word, const QString &wanted)
{
    return wanted.isEmpty() || wanted == QLatin1StringView(word);
}

/// SQL's ILIKE '%text%': % and _ in the text are wildcards.
QRegularExpression patternOf(const QString &search)
{
    QString pattern = QRegularExpression::escape(search);
    pattern.replace("\\%"_L1, ".*"_L1).replace("_"_L1, "."_L1);
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

const AuditWords &auditWords(AuditKind kind)
{
    return kindWords[size_t(kind)];
}

AuditTrail::AuditTrail(quint64 seed, const std::vector<Person> &people)
    : m_seed(seed)
    , m_people(people)
{
}

void AuditTrail::addBuild(const BuildRow &row, quint32 ordinal)
{
    const auto add = [this, ordinal](qint64 timeMs, AuditKind kind, quint16 actor) {
        m_entries.push_back({timeMs, ordinal, actor, kind});
    };
    if (row.starter != automatic) {
        add(row.createdMs + 12, row.has(BuildRow::Cloned) ? AuditKind::BuildClone : AuditKind::BuildCreate,
            row.starter);
        add(row.createdMs + 40, AuditKind::BusCreate, automatic);
    }
    const quint16 commander = row.starter != automatic ? row.starter : quint16(Cast::OwnerPerson);
    for (int attempt = 1; attempt < row.attempts; ++attempt) {
        const qint64 started = attemptOf(row, attempt).created.time_since_epoch().count();
        add(started - 700, AuditKind::BuildRetry, commander);
    }
    if (row.startedMs != 0 && mixed(m_seed, 0x81, ordinal) % 8 == 0)
        add(row.startedMs + 30, AuditKind::BusStart, automatic);
    const qint64 end = (row.startedMs != 0 ? row.startedMs : row.createdMs) + std::max(0, row.durationMs);
    if (row.status == StatusWord::Cancelled)
        add(end, AuditKind::BuildCancel, commander);
    // The bus knows only of builds outside Kubernetes, and calls every end "complete".
    if (row.isOver() && row.startedMs != 0 && row.has(BuildRow::OnNode))
        add(end + 25, AuditKind::BusComplete, automatic);
}

void AuditTrail::addProjects(const std::vector<Project> &projects)
{
    const auto add = [this](Instant time, AuditKind kind, quint32 subject, quint16 actor) {
        m_entries.push_back({time.time_since_epoch().count() + subject % 900, subject, actor, kind});
    };
    for (size_t row = 0; row < projects.size(); ++row) {
        const Project &project = projects[row];
        if (project.part == ProjectPart::Foreign)
            continue;
        const auto subject = quint32(row);
        add(project.created, AuditKind::ProjectCreate, subject, project.creator);
        if (project.updated > project.created)
            add(project.updated, AuditKind::ProjectUpdate, subject, project.creator);
        if (project.deleted)
            add(*project.deleted, AuditKind::ProjectDelete, subject, Cast::OwnerPerson);
        for (const quint16 member : project.members) {
            const Instant joined = std::max(project.created, m_people[member].joined) + std::chrono::hours(3);
            add(joined, AuditKind::MemberAdded, subject << 16 | member, Cast::OwnerPerson);
        }
    }
    for (size_t row = 0; row < m_people.size(); ++row) {
        if (m_people[row].inTenant)
            add(m_people[row].joined, AuditKind::RoleAssign, quint32(row), Cast::OwnerPerson);
    }
}

void AuditTrail::addRefusals(qint64 endMs)
{
    constexpr qint64 day = 86400000;
    for (int times = 0; times < 3; ++times) {
        m_refusals.push_back({"GET", "/api/v1/audit-events", "system", "read", "10.20.4.17:52110", "curl/8.5.0"});
        m_entries.push_back({endMs - day * (2 + times * 9) - 4321, quint32(m_refusals.size() - 1), Cast::CustomRole,
                             AuditKind::PermissionDenied});
    }
    m_refusals.push_back({"POST", "/api/v1/projects", "projects", "create", "10.20.4.31:40022", "Mozilla/5.0"});
    m_entries.push_back(
        {endMs - day * 5 - 777, quint32(m_refusals.size() - 1), Cast::DirectRole, AuditKind::PermissionDenied});
    m_entries.push_back({endMs - day * 4 - 1234, 0, Cast::AdministratorPerson, AuditKind::ConfigChange});
    m_entries.push_back({endMs - day - 5678, 0, Cast::Viewer, AuditKind::Logout});
}

void AuditTrail::fill(const std::vector<BuildRow> &rows, size_t ownRows, const std::vector<Project> &projects)
{
    m_entries.reserve(ownRows * 5 / 2 + 1000);
    for (size_t ordinal = 0; ordinal < ownRows; ++ordinal)
        addBuild(rows[ordinal], quint32(ordinal));
    addProjects(projects);
    const qint64 end = ownRows > 0 ? rows[ownRows - 1].createdMs : projects.front().updated.time_since_epoch().count();
    addRefusals(end);
    std::sort(m_entries.begin(), m_entries.end(), [](const AuditEntry &left, const AuditEntry &right) {
        return std::tuple(left.timeMs, left.kind, left.subject) < std::tuple(right.timeMs, right.kind, right.subject);
    });
    m_entries.shrink_to_fit();
}

void AuditTrail::append(Instant time, AuditKind kind, quint32 subject, quint16 actor)
{
    const qint64 last = m_entries.empty() ? 0 : m_entries.back().timeMs;
    m_entries.push_back({std::max<qint64>(time.time_since_epoch().count(), last), subject, actor, kind});
}

void AuditTrail::appendRefusal(Instant time, Refusal refusal, quint16 actor)
{
    m_refusals.push_back(std::move(refusal));
    append(time, AuditKind::PermissionDenied, quint32(m_refusals.size() - 1), actor);
}

/// Looks at the few messages and names once instead of at every event.
void AuditTrail::search(Selection &selection) const
{
    const QRegularExpression pattern = patternOf(selection.query.search);
    for (const AuditWords &words : kindWords)
        selection.messageFound.push_back(QString::fromLatin1(words.message).contains(pattern));
    for (const Person &person : m_people)
        selection.nameFound.push_back(person.name().contains(pattern));
    selection.nameFound.push_back(u" "_s.contains(pattern));
}

bool AuditTrail::matches(const AuditEntry &entry, const Selection &selection) const
{
    const AuditQuery &query = selection.query;
    if (query.nobody || (query.actor && entry.actor != *query.actor))
        return false;
    const AuditWords &words = auditWords(entry.kind);
    const bool refused = entry.kind == AuditKind::PermissionDenied;
    const QByteArrayView resource = refused ? QByteArrayView(m_refusals[entry.subject].resource) : words.resource;
    const QByteArrayView action = refused ? QByteArrayView(m_refusals[entry.subject].action) : words.action;
    if (!isWord(words.eventType, query.eventType) || !isWord(resource, query.resource) || !isWord(action, query.action)
        || !isWord(words.severity, query.severity))
        return false;
    return selection.messageFound[size_t(entry.kind)]
        || selection.nameFound[entry.actor == automatic ? m_people.size() : entry.actor];
}

AuditTrail::Selection &AuditTrail::selectionFor(const AuditQuery &query)
{
    const auto known = std::find_if(m_selections.begin(), m_selections.end(),
                                    [&query](const Selection &selection) { return sameWords(selection.query, query); });
    if (known != m_selections.end()) {
        m_selections.splice(m_selections.begin(), m_selections, known);
    } else {
        m_selections.push_front({query, {}, {}, 0, {}});
        search(m_selections.front());
        if (m_selections.size() > rememberedSelections)
            m_selections.pop_back();
    }
    return m_selections.front();
}

std::span<const quint32> AuditTrail::matching(const AuditQuery &query)
{
    Selection &selection = selectionFor(query);
    for (; selection.seen < m_entries.size(); ++selection.seen) {
        if (matches(m_entries[selection.seen], selection))
            selection.places.push_back(selection.seen);
    }
    const auto timeOf = [this](quint32 place) { return Instant(Milliseconds(m_entries[place].timeMs)); };
    auto first = selection.places.cbegin();
    auto last = selection.places.cend();
    if (query.from)
        first = std::lower_bound(first, last, *query.from,
                                 [&timeOf](quint32 place, Instant time) { return timeOf(place) < time; });
    if (query.to)
        last = std::upper_bound(first, last, *query.to,
                                [&timeOf](Instant time, quint32 place) { return time < timeOf(place); });
    return {first, last};
}

} // namespace viewer::demo
