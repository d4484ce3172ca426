// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/cache_reader.h"

#include "models/cache/collect.h"
#include "models/cache/column_loader.h"
#include "models/cache/json_text.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::cache {

namespace {

template <class IdType>
Result<std::vector<IdType>> ids(store::Connection &connection, const char *sql, std::optional<int> limit)
{
    auto statement = connection.prepare(sql);
    if (statement && limit)
        statement->bind(0, *limit);
    return collect<IdType>(std::move(statement), [](const store::Statement &s) { return s.id<IdType>(0); });
}

/// Those of `ids` for which the question, asked with the id, has a row.
Result<std::vector<BuildId>> thoseWith(store::Connection &connection, const char *sql, const std::vector<BuildId> &ids)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    std::vector<BuildId> found;
    for (const BuildId &id : ids) {
        statement->bind(0, id);
        if (statement->next())
            found.push_back(id);
        if (const auto failure = statement->error())
            return *failure;
        statement->reset();
    }
    return found;
}

} // namespace

Result<std::optional<Account>> readAccount(store::Connection &connection)
{
    auto rows =
        collect<std::pair<QString, QString>>(connection.prepare("SELECT key, value FROM account"),
                                             [](const store::Statement &s) { return std::pair(s.text(0), s.text(1)); });
    if (!rows)
        return rows.error();
    if (rows->empty())
        return std::optional<Account>();
    QHash<QString, QString> values;
    for (const auto &[key, value] : *rows)
        values.insert(key, value);
    Account account;
    account.server = values.value(u"server"_s);
    account.user = UserId::parse(values.value(u"user"_s)).value_or(UserId());
    account.tenant = TenantId::parse(values.value(u"tenant"_s)).value_or(TenantId());
    account.email = values.value(u"email"_s);
    account.tenantName = values.value(u"tenant_name"_s);
    account.personName = values.value(u"person_name"_s);
    account.roles = stringsIn(values.value(u"roles"_s));
    return std::optional(account);
}

Result<Feeds> readFeeds(store::Connection &connection)
{
    auto statement = connection.prepare("SELECT name, as_of, complete, total, place FROM feed");
    if (!statement)
        return statement.error();
    Feeds feeds;
    while (statement->next()) {
        const QString name = statement->text(0);
        for (const Feed feed : allFeeds) {
            if (name != feedName(feed))
                continue;
            FeedProgress progress;
            progress.feed = feed;
            progress.asOf = statement->time(1);
            progress.complete = statement->integer(2) != 0;
            if (!statement->isNull(3))
                progress.total = statement->integer(3);
            progress.place = QJsonDocument::fromJson(statement->text(4).toUtf8()).object();
            feeds.insert(feed, progress);
        }
    }
    if (const auto failure = statement->error())
        return *failure;
    return feeds;
}

Result<CacheCounts> readCounts(store::Connection &connection)
{
    CacheCounts counts;
    const std::pair<qint64 *, const char *> queries[] = {
        {&counts.builds, "SELECT count(*) FROM build"},
        {&counts.vanished, "SELECT count(*) FROM build WHERE missed_at IS NOT NULL"},
        {&counts.detailsWanted, "SELECT count(*) FROM build WHERE detail_at IS NULL"},
        {&counts.projects, "SELECT count(*) FROM project WHERE listed=1 AND missed_at IS NULL"},
        {&counts.people, "SELECT count(*) FROM person"},
        {&counts.members, "SELECT count(*) FROM member"},
        {&counts.audit, "SELECT count(*) FROM audit"},
        {&counts.attempts, "SELECT count(*) FROM attempt"},
        {&counts.attemptsKnown, "SELECT count(*) FROM build WHERE attempts_at IS NOT NULL"},
        {&counts.groups, "SELECT count(*) FROM person_group WHERE missed_at IS NULL"},
        {&counts.groupMembers, "SELECT count(*) FROM group_member"},
        {&counts.roles, "SELECT count(*) FROM role WHERE missed_at IS NULL"},
        {&counts.notifications, "SELECT count(*) FROM notification WHERE missed_at IS NULL"},
        {&counts.images, "SELECT count(*) FROM image WHERE missed_at IS NULL"},
        {&counts.vmImages, "SELECT count(*) FROM vm_image WHERE missed_at IS NULL"},
    };
    for (const auto &[target, sql] : queries) {
        auto value = connection.integer(sql);
        if (!value)
            return value.error();
        *target = *value;
    }
    for (const QString &suffix : {QString(), u"-wal"_s})
        counts.cacheBytes += QFileInfo(connection.path() + suffix).size();
    return counts;
}

Result<std::vector<Refusal>> readRefusals(store::Connection &connection)
{
    auto statement = connection.prepare("SELECT area, permission, since FROM refused_area ORDER BY area");
    if (!statement)
        return statement.error();
    std::vector<Refusal> refusals;
    while (statement->next()) {
        const QString area = statement->text(0);
        const auto feed = std::ranges::find_if(allFeeds, [&](Feed known) { return area == feedName(known); });
        if (feed != allFeeds.end())
            refusals.push_back({*feed, statement->text(1), *statement->time(2)});
    }
    if (const auto failure = statement->error())
        return *failure;
    return refusals;
}

Result<std::vector<BuildRow>> newestBuilds(store::Connection &connection, int limit)
{
    auto coverage = readCoverage(connection);
    if (!coverage)
        return coverage.error();
    const QByteArray sql =
        "SELECT b.seq, b.id, b.number, s.text, m.text, p.id, p.name, coalesce(p.listed AND p.missed_at IS NULL, 1), "
        "u.id,"
        " u.first_name, u.last_name, u.email, b.created, b.started, b.completed, "
        + QByteArray(attemptsSql)
        + ", w.text, b.error,"
          " b.missed_at IS NOT NULL, b.detail_at>0 FROM build b LEFT JOIN word s ON s.seq=b.status"
          " LEFT JOIN word m ON m.seq=b.method LEFT JOIN project p ON p.seq=b.project LEFT JOIN person u ON "
          "u.seq=b.starter"
          " LEFT JOIN word w ON w.seq=b.branch ORDER BY b.created DESC, b.seq DESC LIMIT ?1";
    auto statement = connection.prepare(sql.constData());
    if (statement)
        statement->bind(0, limit);
    return collect<BuildRow>(std::move(statement), [&](const store::Statement &s) {
        BuildRow row;
        row.seq = std::uint32_t(s.integer(0));
        row.id = s.id<BuildId>(1);
        if (!s.isNull(2))
            row.number = int(s.integer(2));
        row.statusWord = s.text(3);
        row.state = buildStateOf(row.statusWord);
        row.methodWord = s.text(4);
        row.method = buildMethodOf(row.methodWord);
        row.project = s.id<ProjectId>(5);
        row.projectName = s.text(6);
        row.projectDeleted = s.integer(7) == 0;
        row.created = *s.time(12);
        row.starterKind = starterKindOf(*coverage, !s.isNull(8), row.created);
        if (!s.isNull(8)) {
            Person person{s.id<UserId>(8), s.text(11), s.text(9), s.text(10), {}, false, {}};
            row.starter = person.id;
            row.starterName = displayName(person);
        }
        row.started = s.time(13);
        row.duration = durationBetween(row.started, s.time(14));
        row.attempts = int(s.integer(15));
        row.branch = s.text(16);
        row.error = std::uint32_t(s.integer(17));
        row.vanished = s.integer(18) != 0;
        row.detailKnown = s.integer(19) != 0;
        return row;
    });
}

Result<QHash<quint32, QString>> errorTexts(store::Connection &connection, const QList<quint32> &numbers)
{
    auto statement = connection.prepare("SELECT text FROM error_text WHERE seq=?1");
    if (!statement)
        return statement.error();
    QHash<quint32, QString> texts;
    for (const quint32 number : numbers) {
        statement->bind(0, number);
        if (statement->next())
            texts.insert(number, statement->text(0));
        if (const auto failure = statement->error())
            return *failure;
    }
    return texts;
}

Result<std::vector<QString>> errorTextsBetween(store::Connection &connection, quint32 first, quint32 end)
{
    std::vector<QString> texts(end > first ? end - first : 0);
    auto statement = connection.prepare("SELECT seq, text FROM error_text WHERE seq>=?1 AND seq<?2");
    if (!statement)
        return statement.error();
    statement->bind(0, first);
    statement->bind(1, end);
    while (statement->next())
        texts[size_t(statement->integer(0)) - first] = statement->text(1);
    if (const auto failure = statement->error())
        return *failure;
    return texts;
}

Result<std::optional<Instant>> lastChecked(store::Connection &connection, const BuildId &id)
{
    auto statement = connection.prepare("SELECT checked_at FROM build WHERE id=?1");
    if (!statement)
        return statement.error();
    statement->bind(0, id);
    const std::optional<Instant> time = statement->next() ? statement->time(0) : std::nullopt;
    if (const auto failure = statement->error())
        return *failure;
    return time;
}

Result<std::vector<BuildId>> wantedDetails(store::Connection &connection, int limit)
{
    return ids<BuildId>(connection, "SELECT id FROM build WHERE detail_at IS NULL ORDER BY created DESC LIMIT ?1",
                        limit);
}

Result<std::vector<BuildId>> openBuilds(store::Connection &connection, int limit)
{
    return ids<BuildId>(connection,
                        "SELECT id FROM build WHERE final=0 AND missed_at IS NULL ORDER BY checked_at LIMIT ?1", limit);
}

Result<std::vector<BuildId>> buildsToVerify(store::Connection &connection, int limit)
{
    return ids<BuildId>(connection, "SELECT id FROM build WHERE verify=1 LIMIT ?1", limit);
}

Result<std::vector<BuildId>> knownBuilds(store::Connection &connection, const std::vector<BuildId> &ids)
{
    return thoseWith(connection, "SELECT 1 FROM build WHERE id=?1", ids);
}

Result<std::vector<BuildId>> wantedAttempts(store::Connection &connection, int limit)
{
    return ids<BuildId>(
        connection,
        "SELECT id FROM build WHERE attempts_at IS NULL AND (retries > 0 OR final = 0 OR attempts IS NOT NULL)"
        " AND missed_at IS NULL ORDER BY created DESC LIMIT ?1",
        limit);
}

Result<std::vector<BuildId>> unreadAttempts(store::Connection &connection, const std::vector<BuildId> &ids)
{
    return thoseWith(connection, "SELECT 1 FROM build WHERE id=?1 AND attempts_at IS NULL AND missed_at IS NULL", ids);
}

Result<OlderAttempts> olderAttempts(store::Connection &connection, std::optional<Instant> before, int limit)
{
    // Along the index on `created`; the place is kept by the caller, so that what is known is walked over once.
    auto statement = connection.prepare("SELECT id, created, attempts_at IS NULL AND missed_at IS NULL FROM build"
                                        " WHERE created<=?1 ORDER BY created DESC, seq DESC");
    if (!statement)
        return statement.error();
    statement->bind(0, before.value_or(Instant::max()));
    OlderAttempts older;
    while (statement->next()) {
        if (statement->integer(2) == 0)
            continue;
        older.ids.push_back(statement->id<BuildId>(0));
        if (int(older.ids.size()) == limit) {
            older.before = statement->time(1);
            break;
        }
    }
    if (const auto failure = statement->error())
        return *failure;
    return older;
}

Result<std::vector<ProjectId>> listedProjects(store::Connection &connection)
{
    return ids<ProjectId>(connection, "SELECT id FROM project WHERE listed=1 AND missed_at IS NULL", std::nullopt);
}

Result<std::vector<UserId>> unknownPeople(store::Connection &connection, int limit)
{
    return ids<UserId>(connection, "SELECT id FROM person WHERE told=0 LIMIT ?1", limit);
}

Result<std::vector<ProjectRow>> projectRows(store::Connection &connection)
{
    return collect<ProjectRow>(
        connection.prepare("SELECT id, name, slug, description, status, visibility, git_repo, git_branch, git_provider,"
                           " draft, created, updated, listed=0 OR missed_at IS NOT NULL,"
                           " (SELECT count(*) FROM build WHERE build.project=project.seq) AS builds FROM project"
                           " WHERE listed=1 OR builds>0 ORDER BY name, id"),
        [](const store::Statement &s) {
            ProjectRow row;
            Project &project = row.project;
            project.id = s.id<ProjectId>(0);
            project.name = s.text(1);
            project.slug = s.text(2);
            project.description = s.text(3);
            project.status = s.text(4);
            project.visibility = s.text(5);
            project.gitRepo = s.text(6);
            project.gitBranch = s.text(7);
            project.gitProvider = s.text(8);
            project.draft = s.integer(9) != 0;
            project.created = s.time(10).value_or(Instant());
            project.updated = s.time(11).value_or(Instant());
            row.deleted = s.integer(12) != 0;
            row.builds = s.integer(13);
            return row;
        });
}

Result<std::vector<MemberRow>> memberRows(store::Connection &connection)
{
    return collect<MemberRow>(
        connection.prepare(
            "SELECT id, email, first_name, last_name, status, active, roles,"
            " (SELECT json_group_array(project.name) FROM member JOIN project ON project.seq=member.project"
            "  WHERE member.person=person.seq AND project.missed_at IS NULL),"
            " (SELECT max(time) FROM audit WHERE audit.person=person.seq) FROM person"
            " ORDER BY first_name, last_name, email, id"),
        [](const store::Statement &s) {
            MemberRow row;
            row.person = Person{s.id<UserId>(0), s.text(1),         s.text(2),           s.text(3),
                                s.text(4),       s.integer(5) != 0, stringsIn(s.text(6))};
            row.projects = stringsIn(s.text(7));
            row.projects.sort();
            row.lastActivity = s.time(8);
            return row;
        });
}

Result<std::vector<AuditRow>> auditRows(store::Connection &connection)
{
    return collect<AuditRow>(
        connection.prepare("SELECT a.id, a.time, u.id, a.user_name, e.text, v.text, r.text, c.text, p.name, a.message,"
                           " a.details FROM audit a LEFT JOIN person u ON u.seq=a.person"
                           " LEFT JOIN word e ON e.seq=a.event_type LEFT JOIN word v ON v.seq=a.severity"
                           " LEFT JOIN word r ON r.seq=a.resource LEFT JOIN word c ON c.seq=a.action"
                           " LEFT JOIN project p ON p.seq=a.project ORDER BY a.time DESC, a.id"),
        [](const store::Statement &s) {
            AuditRow row;
            AuditEvent &event = row.event;
            event.id = s.id<AuditId>(0);
            event.time = *s.time(1);
            event.user = s.id<UserId>(2);
            event.userName = s.text(3);
            event.eventType = s.text(4);
            event.severity = s.text(5);
            event.resource = s.text(6);
            event.action = s.text(7);
            row.projectName = s.text(8);
            event.message = s.text(9);
            event.details = QJsonDocument::fromJson(s.text(10).toUtf8()).object();
            return row;
        });
}

} // namespace viewer::cache
