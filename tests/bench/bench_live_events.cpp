// SPDX-License-Identifier: GPL-3.0-or-later
// 500 socket events a second for a minute against the real window: how long its thread leaves a person waiting, and
// how soon the last states are right. The server is in a thread of this process, so that its builds can be asked for.
#include "app/demo/demo_server.h"
#include "app/demo/live_builds.h"
#include "app/demo/live_events.h"
#include "app/demo/world.h"
#include "tests/bench/bench.h"
#include "tests/bench/builds_window.h"
#include "tests/bench/figures.h"
#include "tests/bench/heartbeat.h"

#include <QEventLoop>
#include <QHash>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 2'000;
constexpr int moving = 40;
constexpr int perSecond = 500;
constexpr Milliseconds beat{10};
constexpr Seconds storm{60};
constexpr Seconds calmBefore{2}; ///< before its end nothing begins any more; what runs by then ends soon after
constexpr auto longest = std::chrono::minutes(3);

/// Lives in the thread of the server. Failed builds are tried again and again, and beside what the server tells of
/// that, their status is told once more, `perSecond` frames in all.
class Storm : public QObject
{
public:
    explicit Storm(demo::DemoServer &server)
        : m_server(server)
    {
        const demo::World &world = server.world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            if (int(m_builds.size()) < moving && world.build(ordinal).isOver() && world.build(ordinal).attempts == 1)
                m_builds.push_back(ordinal);
        }
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Storm::send);
    }
    void begin()
    {
        m_clock.start();
        m_timer.start(beat);
    }
    int sent() const { return m_sent; }
    /// Nothing runs any more.
    bool isOver() const
    {
        return std::ranges::all_of(m_builds,
                                   [this](quint32 ordinal) { return m_server.world().build(ordinal).isOver(); });
    }

private:
    void send()
    {
        const Milliseconds now(m_clock.elapsed());
        if (now >= storm) {
            m_timer.stop();
            return;
        }
        const demo::World &world = m_server.world();
        while (m_sent < now.count() * perSecond / 1000) {
            const quint32 ordinal = m_builds[size_t(m_sent) % m_builds.size()];
            const demo::BuildRow &row = world.build(ordinal);
            if (row.isOver() && row.attempts < 60 && now < storm - calmBefore && m_sent % 7 == 0) {
                m_server.live()->retry(ordinal);
                m_sent += 3;
                continue;
            }
            const QByteArray id = world.buildId(ordinal).toByteArray(QUuid::WithoutBraces);
            const QByteArray word(demo::wordOf(row.status).toByteArray());
            m_server.events().sendBuildFrame(world.tenant().id,
                                             R"({"type":"build.status_update","build_id":")" + id + R"(","status":")"
                                                 + word + R"(","message":"Build status changed","timestamp":")"
                                                 + toIso(SystemClock().now()).toUtf8() + R"("})");
            ++m_sent;
        }
    }

    demo::DemoServer &m_server;
    std::vector<quint32> m_builds;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_sent = 0;
};

/// The demo server in its thread.
class ServerThread
{
public:
    ServerThread()
    {
        m_inside.moveToThread(&m_thread);
        m_thread.start();
        inThread([this] {
            demo::Options options;
            options.builds = builds;
            options.liveBuildsPerMinute = 0.000001; // nothing by itself
            options.liveSpeed = 8;
            m_server = std::make_unique<demo::DemoServer>(options);
            const auto listening = m_server->listen(0);
            if (listening)
                m_address = {listening->url.toString(), listening->email, listening->password};
            m_storm = std::make_unique<Storm>(*m_server);
        });
    }
    ~ServerThread()
    {
        inThread([this] {
            m_storm.reset();
            m_server.reset();
        });
        m_thread.quit();
        m_thread.wait();
    }
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    const DemoAddress &address() const { return m_address; }
    void begin()
    {
        inThread([this] { m_storm->begin(); });
    }
    int sent()
    {
        int sent = 0;
        inThread([&] { sent = m_storm->sent(); });
        return sent;
    }
    bool isOver()
    {
        bool over = false;
        inThread([&] { over = m_storm->isOver(); });
        return over;
    }
    /// Status word of every build now.
    QHash<BuildId, QString> states()
    {
        QHash<BuildId, QString> states;
        inThread([&] {
            const demo::World &world = m_server->world();
            for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id))
                states.insert(BuildId(world.buildId(ordinal)),
                              QString::fromLatin1(demo::wordOf(world.build(ordinal).status)));
        });
        return states;
    }

private:
    template <class Work>
    void inThread(Work work)
    {
        QMetaObject::invokeMethod(&m_inside, work, Qt::BlockingQueuedConnection);
    }

    DemoAddress m_address;
    QThread m_thread;
    QObject m_inside;
    std::unique_ptr<demo::DemoServer> m_server;
    std::unique_ptr<Storm> m_storm;
};

/// Builds that the window shows otherwise than the server has them.
int differences(const BuildSnapshot &columns, const QHash<BuildId, QString> &states)
{
    int different = std::abs(int(columns->size()) - int(states.size()));
    for (std::uint32_t row = 0; row < columns->size(); ++row) {
        const BuildRow build = columns->row(row);
        different += build.statusWord != states.value(build.id);
    }
    return different;
}

template <class Done>
bool waitFor(QEventLoop &loop, Milliseconds most, Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.hasExpired(most.count()))
            return false;
        QTimer::singleShot(50, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace

bool benchEvents()
{
    ServerThread server;
    const SystemClock clock;
    const auto session = signInTo(server.address(), clock);
    if (!session)
        return false;
    BuildsWindow desk(*session, clock);
    OpenAccount &account = desk.account;
    QEventLoop loop;
    account.goOnline(session->online);
    const bool ready = waitFor(loop, longest, [&] {
        return account.columns() && account.status().state == SyncStatus::State::Live && account.eventsComing()
            && account.columns()->coverage().detailsKnown == builds;
    });
    if (!ready) {
        remark(u"the window did not come to rest before the events"_s);
        return false;
    }
    Heartbeat heartbeat;
    server.begin();
    heartbeat.start();
    QTimer::singleShot(storm, &loop, &QEventLoop::quit);
    loop.exec();
    heartbeat.stop();
    const bool ended = waitFor(loop, Seconds(60), [&] { return server.isOver(); });
    QElapsedTimer settling;
    settling.start();
    const bool right = waitFor(loop, Seconds(60), [&] { return differences(account.columns(), server.states()) == 0; });
    const double settled = double(settling.nsecsElapsed()) / 1e9;
    const std::vector<double> &gaps = heartbeat.gaps();
    reportLimit(u"events.gui_gap_p99_9"_s, quantile(gaps, 0.999), u"ms"_s, 16);
    reportLimit(u"events.right_after"_s, settled, u"s"_s, 10);
    remark(u"%1 events in %2 s, longest gap %3, median %4"_s.arg(server.sent())
               .arg(storm.count())
               .arg(withUnit(quantile(gaps, 1), u"ms"_s), withUnit(median(gaps), u"ms"_s)));
    if (!right)
        remark(u"%1 builds differ after a minute"_s.arg(differences(account.columns(), server.states())));
    return ended && right;
}

} // namespace viewer::bench
