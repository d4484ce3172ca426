// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/failed_logs.h"

#include "models/domain/future.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::sync {

namespace {

constexpr Milliseconds savePause{3000};

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile::setPermissions(QFileInfo(path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return; // then it is asked for once more after the next start
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
    file.commit();
}

} // namespace

FailedLogs::FailedLogs(LogReader::Calls calls, const QString &folder, const QStringList &roles, const Clock &clock,
                       QThreadPool &pool, Pace pace, QObject *parent)
    : QObject(parent)
    , m_store(folder)
    , m_file(folder + u"/asked.json"_s)
    , m_roles(roles)
    , m_clock(clock)
    , m_pool(pool)
    , m_pace(pace)
    , m_reader(std::move(calls), m_store, clock)
{
    std::ranges::sort(m_roles);
    for (QTimer *timer : {&m_next, &m_saveSoon})
        timer->setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FailedLogs::goOn);
    connect(&m_saveSoon, &QTimer::timeout, this, &FailedLogs::save);
    connect(&m_reader, &LogReader::finished, this, &FailedLogs::take);
    load();
}

FailedLogs::~FailedLogs()
{
    m_reader.stop();
    if (m_saveSoon.isActive())
        write(m_file, asJson());
}

void FailedLogs::setBuilds(const std::vector<FailedBuild> &builds)
{
    if (builds == m_builds)
        return;
    m_builds = builds;
    if (m_builds.size() > size_t(most))
        m_builds.resize(most);
    m_planned = false;
    goOn();
}

void FailedLogs::setRoom(qint64 bytes)
{
    if (bytes == m_room)
        return;
    m_room = bytes;
    m_planned = false;
    goOn();
}

void FailedLogs::setAllowed(bool allowed)
{
    if (allowed == m_allowed)
        return;
    m_allowed = allowed;
    if (allowed) {
        goOn();
        return;
    }
    m_next.stop();
    if (!m_reader.isReading())
        return;
    m_reader.stop();
    m_queue.push_front(m_current);
}

FailedLogs::Held FailedLogs::held(const logs::LogStore &store)
{
    Held held;
    held.bytes = store.bytes();
    for (const logs::StoredLog &log : store.all()) {
        if (log.complete && !log.build.isNull())
            held.logs[log.build] = std::max(held.logs.value(log.build), log.read);
    }
    return held;
}

/// What is held is looked up in the pool: a store may hold some thousand files.
void FailedLogs::plan()
{
    m_planning = true;
    m_planned = true;
    whenDone(this, QtConcurrent::run(&m_pool, &FailedLogs::held, m_store), [this](const Held &held) {
        m_planning = false;
        m_bytes = held.bytes;
        m_queue.clear();
        for (const FailedBuild &build : m_builds) {
            const auto asked = m_asked.constFind(build.id);
            const auto log = held.logs.constFind(build.id);
            const bool known = (asked != m_asked.constEnd() && *asked >= build.ended)
                || (log != held.logs.constEnd() && *log >= build.ended);
            if (!known && !(m_reader.isReading() && build == m_current))
                m_queue.push_back(build);
        }
        goOn();
    });
}

void FailedLogs::goOn()
{
    if (!m_allowed || m_refused || m_stopped || m_planning || m_reader.isReading() || m_next.isActive())
        return;
    if (!m_planned) {
        plan();
        return;
    }
    if (m_queue.empty() || m_bytes >= m_room)
        return;
    m_current = m_queue.front();
    m_queue.pop_front();
    m_reader.readIfSafe(m_current.id);
}

void FailedLogs::take(const LogOutcome &outcome)
{
    const bool over = outcome.error && outcome.error->kind == ErrorKind::SessionEnded;
    if (over || (outcome.error && isServerAway(*outcome.error))) {
        m_queue.push_front(m_current);
        m_next.start(m_pace.afterTrouble);
        return;
    }
    if (outcome.error && outcome.error->kind == ErrorKind::StorageFull) {
        m_stopped = true;
        return;
    }
    m_refused = outcome.error && outcome.error->kind == ErrorKind::Forbidden;
    if (!m_refused)
        remember(m_current);
    m_saveSoon.start(savePause);
    const std::optional<logs::StoredLog> log =
        outcome.complete && outcome.entries > 0 ? m_store.about(m_reader.attempt()) : std::nullopt;
    if (log) {
        m_bytes += log->bytes;
        // Nobody looked at it: a log that somebody opened since the build failed goes after it.
        m_store.touch(log->attempt, m_current.ended);
        emit read(m_current.id, log->attempt);
    }
    m_next.start(m_pace.between);
}

void FailedLogs::remember(const FailedBuild &build)
{
    m_asked.insert(build.id, build.ended);
    if (m_asked.size() <= 2 * most)
        return;
    // What is no longer among the newest will not be asked for.
    QHash<BuildId, Instant> left;
    for (const FailedBuild &wanted : m_builds) {
        if (const auto asked = m_asked.constFind(wanted.id); asked != m_asked.constEnd())
            left.insert(wanted.id, *asked);
    }
    m_asked = left;
}

void FailedLogs::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject asked = kept["asked"_L1].toObject();
    for (auto build = asked.begin(); build != asked.end(); ++build) {
        const auto id = BuildId::parse(build.key());
        const auto ended = parseInstant(build.value().toString());
        if (id && ended)
            m_asked.insert(*id, *ended);
    }
    m_refused = kept.contains("refused"_L1) && kept["refused"_L1].toArray() == QJsonArray::fromStringList(m_roles);
}

QByteArray FailedLogs::asJson() const
{
    QJsonObject asked;
    for (auto build = m_asked.constBegin(); build != m_asked.constEnd(); ++build)
        asked.insert(build.key().toString(), toIso(build.value()));
    QJsonObject kept{{"version"_L1, 1}, {"asked"_L1, asked}};
    if (m_refused)
        kept.insert("refused"_L1, QJsonArray::fromStringList(m_roles));
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

void FailedLogs::save()
{
    m_pool.start([file = m_file, content = asJson()] { write(file, content); });
}

} // namespace viewer::sync
