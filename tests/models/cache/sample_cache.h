// SPDX-License-Identifier: GPL-3.0-or-later
// A cache file with hand-made rows, for tests.
#pragma once

#include "models/cache/cache_reader.h"
#include "models/cache/cache_writer.h"
#include "models/cache/column_loader.h"
#include "models/store/schema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace viewer::sample {

using namespace Qt::StringLiterals;

/// The same number always gives the same id; numbers of different kinds never meet.
template <class IdType>
IdType idOf(int number)
{
    const auto mixed = quint32(number) * 2654435761u; // spread, so that ids are not in order of number
    return IdType(QUuid(mixed, quint16(number), quint16(0x4000 | (number >> 16)), 0x80, 1, 2, 3, 4, 5, 6, 7));
}

inline Instant at(qint64 secondsSince2026)
{
    return Instant(Seconds(1'767'225'600 + secondsSince2026));
}

/// A row as the build list tells it.
inline Build listRow(int number, const QString &status, int project = 1)
{
    Build build;
    build.id = idOf<BuildId>(number);
    build.tenant = idOf<TenantId>(1);
    build.project = idOf<ProjectId>(project);
    build.name = u"Build #%1"_s.arg(number);
    build.number = number;
    build.methodWord = u"container"_s;
    build.statusWord = status;
    build.branch = u"main"_s;
    build.created = at(number * 60);
    return build;
}

/// The answer of `GET /builds/{id}`: started 10 s after it was created, `took` long.
inline Build detail(int number, const QString &status, std::optional<Milliseconds> took = Seconds(90),
                    const QString &error = {})
{
    Build build = listRow(number, status);
    build.fromDetail = true;
    build.started = build.created + Seconds(10);
    if (took)
        build.completed = *build.started + *took;
    build.error = error;
    return build;
}

inline AuditEvent auditEvent(int number, const QString &type, const QString &action, int buildNumber, int user,
                             Instant time = at(0))
{
    AuditEvent event;
    event.id = idOf<AuditId>(number);
    event.tenant = idOf<TenantId>(1);
    if (user)
        event.user = idOf<UserId>(user);
    event.userName = user ? u"Person %1"_s.arg(user) : QString();
    event.eventType = type;
    event.severity = u"info"_s;
    event.resource = u"builds"_s;
    event.action = action;
    event.message = u"%1 %2"_s.arg(type, action);
    event.details = {{"build_id", idOf<BuildId>(buildNumber).toString()}};
    event.time = time;
    return event;
}

inline AuditEvent created(int number, int buildNumber, int user)
{
    return auditEvent(number, u"build_create"_s, u"create"_s, buildNumber, user);
}

inline AuditEvent retried(int number, int buildNumber, Instant time)
{
    return auditEvent(number, u"build_start"_s, u"retry"_s, buildNumber, 1, time);
}

/// The steps of the schema, from the sources.
inline QStringList schemaSteps()
{
    const QDir folder(QStringLiteral(VIEWER_SOURCE_DIR "/resources/sql"));
    QStringList steps;
    for (const QString &name : folder.entryList({u"cache_*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps << QString::fromUtf8(file.readAll());
    }
    return steps;
}

/// A new cache file in a folder of its own, with its writer.
struct File
{
    explicit File(const QString &givenPath = {})
        : path(givenPath.isEmpty() ? folder.filePath(u"cache.sqlite"_s) : givenPath)
    {
        if (auto opened = store::openOrSetAside(path, schemaSteps(), at(0))) {
            connection = std::move(opened->connection);
            if (auto made = cache::CacheWriter::create(*connection))
                writer = std::move(*made);
        }
    }

    /// A failure stops the test at its next check of the result: `failure` names it.
    cache::Applied apply(cache::Batch batch, Instant now = at(0))
    {
        batch.now = now;
        auto applied = writer->apply(batch);
        if (!applied) {
            failure = applied.error().detail;
            return {};
        }
        return *applied;
    }
    cache::Applied put(std::vector<Build> builds, Instant now = at(0))
    {
        cache::Batch batch;
        batch.builds = std::move(builds);
        return apply(std::move(batch), now);
    }
    cache::Applied audit(std::vector<AuditEvent> events, Instant now = at(0))
    {
        cache::Batch batch;
        batch.audit = std::move(events);
        return apply(std::move(batch), now);
    }
    BuildSnapshot columns() { return *cache::loadColumns(*connection); }
    std::int64_t count(const char *sql) { return *connection->integer(sql); }

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<store::Connection> connection;
    std::unique_ptr<cache::CacheWriter> writer;
    QString failure;
};

/// Row of a build by its number.
inline std::optional<BuildRow> rowOf(const BuildColumns &columns, int number)
{
    const auto row = columns.rowOfId(idOf<BuildId>(number));
    return row ? std::optional(columns.row(*row)) : std::nullopt;
}

} // namespace viewer::sample
