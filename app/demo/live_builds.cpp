// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/live_builds.h"

#include "app/demo/json_writer.h"
#include "app/demo/world_builds.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

constexpr int pickOldFailureWithin = 3000;
constexpr int mostAtOnce = 100;
constexpr Milliseconds tick{200};

QString runningMessage(const char *status)
{
    return "Build status changed to "_L1 + QLatin1StringView(status);
}

} // namespace

LiveBuilds::LiveBuilds(World &world, LiveEvents &events, const Options &options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_events(events)
    , m_clock(clock)
    , m_speed(options.liveSpeed)
    , m_pause(qint64(60000.0 / std::max(0.001, options.liveBuildsPerMinute.value_or(6.0))))
    , m_random(mixed(world.seed(), 0xa0, 0))
{
    m_nextBuild = m_clock.now() + m_pause / 2;
    adoptUnfinished();
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &LiveBuilds::step);
    timer->start(tick);
}

Milliseconds LiveBuilds::waiting(double seconds)
{
    const double factor = std::exp(m_random.normal() * 0.4);
    return Milliseconds(qint64(1000.0 * seconds * factor / m_speed));
}

void LiveBuilds::adoptUnfinished()
{
    const Instant now = m_clock.now();
    const std::vector<quint32> &builds = m_world.buildsOfTenant(m_world.tenant().id);
    const size_t from = builds.size() > 50 ? builds.size() - 50 : 0;
    for (size_t place = from; place < builds.size(); ++place) {
        const StatusWord status = m_world.build(builds[place]).status;
        if (status == StatusWord::Pending || status == StatusWord::Queued || status == StatusWord::Running)
            m_moving.push_back({builds[place], now + waiting(25), m_random.chance(0.15)});
    }
}

void LiveBuilds::step()
{
    const Instant now = m_clock.now();
    for (int made = 0; m_nextBuild <= now; ++made) {
        if (made == mostAtOnce) { // the computer slept: nobody wants all of it at once
            m_nextBuild = now + m_pause;
            break;
        }
        create();
        m_nextBuild += std::max(m_pause, Milliseconds(1));
        maybeSomethingRare();
    }
    for (size_t place = 0; place < m_moving.size(); ++place) {
        if (m_moving[place].due <= now)
            move(m_moving[place], now);
    }
    std::erase_if(m_moving, [this](const Moving &build) {
        const BuildRow &row = m_world.build(build.ordinal);
        return row.isOver() || row.has(BuildRow::Deleted);
    });
}

quint32 LiveBuilds::create()
{
    const Instant now = m_clock.now();
    quint16 project = 0;
    do {
        project = quint16(m_random.below(quint32(m_world.projects().size())));
    } while (m_world.projects()[project].weight <= 0 || m_world.projects()[project].lastBuild < now);
    const BuildRow row = freshBuild(m_random, m_world.projects()[project], project, m_world.people());
    const quint32 ordinal = m_world.addBuild(row, now);
    if (row.starter != automatic) {
        m_world.audit().append(now, AuditKind::BuildCreate, ordinal, row.starter);
        m_world.audit().append(now, AuditKind::BusCreate, ordinal, automatic);
    }
    const ProjectPart part = m_world.projects()[project].part;
    const double failures = part == ProjectPart::Broken ? 1.0 : part == ProjectPart::Flaky ? 0.4 : 0.12;
    m_moving.push_back({ordinal, now + waiting(2), m_random.chance(failures)});
    return ordinal; // no event: the server sends none for a created build
}

void LiveBuilds::move(Moving &build, Instant now)
{
    BuildRow &row = m_world.changeBuild(build.ordinal);
    switch (row.status) {
    case StatusWord::Pending:
        row.status = StatusWord::Queued;
        build.due = now + waiting(3);
        sendStatus(build.ordinal, "queued", runningMessage("queued"), false, now);
        return;
    case StatusWord::Queued:
        start(build, now);
        return;
    case StatusWord::Running:
        end(build, now);
        return;
    default:
        return;
    }
}

void LiveBuilds::start(Moving &build, Instant now)
{
    BuildRow &row = m_world.changeBuild(build.ordinal);
    if (m_random.chance(0.03)) {
        cancel(build.ordinal);
        return;
    }
    row.status = StatusWord::Running;
    row.startedMs = now.time_since_epoch().count();
    row.queueMs = qint32(row.startedMs - row.createdMs);
    row.attempts = 1;
    build.due = now + waiting(30);

    JsonWriter frame;
    frame.beginObject().key("type").plain("build.started").key("build_id").id(m_world.buildId(build.ordinal));
    frame.key("status").plain("").key("timestamp").time(now).endObject();
    m_events.sendBuildFrame(m_world.tenant().id, frame.take());
    sendStatus(build.ordinal, "running", runningMessage("running"), true, now);
}

void LiveBuilds::end(const Moving &build, Instant now)
{
    BuildRow &row = m_world.changeBuild(build.ordinal);
    if (m_random.chance(0.03)) {
        cancel(build.ordinal);
        return;
    }
    row.durationMs = qint32(now.time_since_epoch().count() - row.startedMs);
    row.status = build.fails ? StatusWord::Failed : StatusWord::Completed;
    if (!build.fails)
        row.error = 0;
    if (row.has(BuildRow::OnNode))
        m_world.audit().append(now, AuditKind::BusComplete, build.ordinal, automatic);

    const QUuid attempt = m_world.attemptId(build.ordinal, row.attempts - 1);
    JsonWriter frame;
    frame.beginObject().key("type").plain(build.fails ? "build.failed" : "build.completed");
    frame.key("build_id").id(m_world.buildId(build.ordinal)).key("status").plain(build.fails ? "failed" : "success");
    frame.key("message").text(build.fails ? "Build failed: "_L1 + m_world.errorOf(build.ordinal)
                                          : u"Build completed successfully"_s);
    frame.key("timestamp").time(now).key("metadata").beginObject().key("execution_id").id(attempt);
    m_events.sendBuildFrame(QUuid(), frame.endObject().endObject().take());
}

void LiveBuilds::cancel(quint32 ordinal)
{
    BuildRow &row = m_world.changeBuild(ordinal);
    const Instant now = m_clock.now();
    if (row.startedMs != 0) {
        row.durationMs = qint32(now.time_since_epoch().count() - row.startedMs);
        row.flags |= BuildRow::AttemptRunsOn;
    }
    row.status = StatusWord::Cancelled;
    row.error = 0;
    m_world.audit().append(now, AuditKind::BuildCancel, ordinal,
                           row.starter != automatic ? row.starter : quint16(Cast::OwnerPerson));
}

void LiveBuilds::retry(quint32 ordinal)
{
    BuildRow &row = m_world.changeBuild(ordinal);
    const Instant now = m_clock.now();
    if (row.attempts + 1U >= World::attemptsPerBuild)
        return;
    row.status = StatusWord::Running;
    row.startedMs = now.time_since_epoch().count();
    row.attempts = quint8(row.attempts + 1);
    m_world.audit().append(now, AuditKind::BuildRetry, ordinal, Cast::OwnerPerson);
    m_moving.push_back({ordinal, now + waiting(20), m_random.chance(0.3)});

    JsonWriter started;
    started.beginObject().key("type").plain("build.started").key("build_id").id(m_world.buildId(ordinal));
    started.key("status").plain("").key("timestamp").time(now).endObject();
    sendStatus(ordinal, "retry_started", u"Build retry started"_s, false, now);
    m_events.sendBuildFrame(m_world.tenant().id, started.take());
    sendStatus(ordinal, "running", runningMessage("running"), true, now);
}

void LiveBuilds::remove(quint32 ordinal)
{
    m_world.removeBuild(ordinal);
    m_world.audit().append(m_clock.now(), AuditKind::BuildDelete, ordinal, Cast::OwnerPerson);
}

void LiveBuilds::maybeSomethingRare()
{
    const std::vector<quint32> &builds = m_world.buildsOfTenant(m_world.tenant().id);
    const bool retries = m_random.chance(0.08);
    const bool deletes = !retries && m_random.chance(0.01);
    if (!retries && !deletes)
        return;
    for (int tries = 0; tries < 200; ++tries) {
        const auto back = m_random.below(quint32(std::min<size_t>(builds.size(), pickOldFailureWithin)));
        const quint32 ordinal = builds[builds.size() - 1 - back];
        const BuildRow &row = m_world.build(ordinal);
        if (retries && row.status == StatusWord::Failed && row.attempts > 0) {
            retry(ordinal);
            return;
        }
        if (deletes && row.isOver()) {
            remove(ordinal);
            return;
        }
    }
}

void LiveBuilds::sendStatus(quint32 ordinal, const char *status, const QString &message, bool attempt, Instant now)
{
    JsonWriter frame;
    frame.beginObject().key("type").plain("build.status.updated").key("build_id").id(m_world.buildId(ordinal));
    frame.key("status").plain(status).key("message").text(message).key("timestamp").time(now);
    frame.key("metadata").beginObject();
    if (attempt)
        frame.key("execution_id").id(m_world.attemptId(ordinal, m_world.build(ordinal).attempts - 1));
    else
        frame.key("build_id").id(m_world.buildId(ordinal));
    frame.endObject().endObject();
    // Attempt events carry no tenant and reach everybody.
    m_events.sendBuildFrame(attempt ? QUuid() : m_world.tenant().id, frame.take());
}

} // namespace viewer::demo
