// SPDX-License-Identifier: GPL-3.0-or-later
// A demo server whose builds move on command, a cache that was filled, and a window's engine that follows.
#pragma once

#include "sync_fixture.h"

#include "app/demo/live_builds.h"
#include "app/demo/live_events.h"
#include "app/demo/world.h"
#include "app/sync/live_updates.h"

namespace viewer {

/// The system's clock, which a test can put ahead.
class JumpingClock final : public Clock
{
public:
    Instant now() const override { return m_system.now() + m_ahead; }
    void jump(Milliseconds by) { m_ahead += by; }

private:
    SystemClock m_system;
    Milliseconds m_ahead{0};
};

struct LiveFixture : SyncFixture
{
    JumpingClock wall;
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<sync::LiveUpdates> live;

    static demo::Options options(int builds = 300)
    {
        demo::Options options;
        options.builds = builds;
        options.projects = 8;
        options.members = 14;
        options.liveBuildsPerMinute = 0.000001; // nothing by itself
        return options;
    }

    explicit LiveFixture(const demo::Options &options = LiveFixture::options())
        : SyncFixture(options)
    {
    }

    /// Fills the cache and begins to follow, with or without the socket. True when all is read and quiet.
    bool follow(bool socket, Seconds pollEvery)
    {
        if (!signIn())
            return false;
        openCache();
        if (!pass())
            return false;
        sync::EngineOptions engineOptions;
        engineOptions.pollEvery = pollEvery;
        engineOptions.writeDelay = Milliseconds(10);
        engine = std::make_unique<sync::Engine>(*cache, *endpoints, wall, engineOptions);
        sync::LiveSettings settings;
        settings.socket.firstDelay = Milliseconds(20);
        settings.socket.longestDelay = Milliseconds(200);
        settings.lookForSleepEvery = Milliseconds(50);
        live = std::make_unique<sync::LiveUpdates>(*engine, *session, address.tenantId, wall, settings);
        engine->start();
        if (socket)
            live->start();
        return waitFor([&] { return isQuiet() && (!socket || live->isOpen()); });
    }

    /// A round is over and the next one has its time.
    bool isQuiet() const
    {
        const sync::Progress &progress = engine->progress();
        return progress.state == sync::Progress::State::Idle && progress.nextTry;
    }

    /// Word of the status of a build in the cache.
    QString statusOf(const QUuid &id)
    {
        const auto word = ask([id](store::Connection &c) -> Result<QString> {
            auto statement = c.prepare("SELECT w.text FROM build b JOIN word w ON w.seq=b.status WHERE b.id=?1");
            if (!statement)
                return statement.error();
            statement->bind(0, BuildId(id));
            return statement->next() ? statement->text(0) : QString();
        });
        return word ? *word : QString();
    }

    bool showsWithin(quint32 ordinal, const QString &status, Milliseconds time)
    {
        QElapsedTimer timer;
        timer.start();
        const QUuid id = server.world().buildId(ordinal);
        while (!timer.hasExpired(time.count())) {
            if (statusOf(id) == status)
                return true;
            waitFor([] { return false; }, 20);
        }
        return false;
    }

    /// A failed build that can be tried again; 0 is never one.
    quint32 failedBuild(int which = 0)
    {
        demo::World &world = server.world();
        for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
            const demo::BuildRow &row = world.build(ordinal);
            if (row.status == demo::StatusWord::Failed && row.attempts > 0 && row.attempts < 8 && which-- == 0)
                return ordinal;
        }
        return 0;
    }
};

} // namespace viewer
