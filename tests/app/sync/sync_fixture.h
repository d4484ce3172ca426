// SPDX-License-Identifier: GPL-3.0-or-later
// A demo server, a signed-in session and an empty cache.
#pragma once

#include "app/demo/demo_server.h"
#include "app/server/endpoints.h"
#include "app/sync/engine.h"
#include "models/cache/cache.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace viewer {

struct SyncFixture
{
    SystemClock clock;
    QTemporaryDir folder;
    demo::DemoServer server;
    demo::ServerAddress address;
    std::unique_ptr<server::Transport> transport;
    std::unique_ptr<server::Session> session;
    std::unique_ptr<server::Endpoints> endpoints;
    std::unique_ptr<cache::Cache> cache;

    /// `serverClock`: what the demo server lives by; null = the time of day.
    explicit SyncFixture(const demo::Options &options, const Clock *serverClock = nullptr)
        : server(options, serverClock)
    {
        auto listening = server.listen(0);
        Q_ASSERT(listening);
        address = *listening;
        server::TransportSettings settings;
        settings.idleTimeout = Milliseconds(3000);
        settings.firstDelay = Milliseconds(5);
        settings.longestDelay = Milliseconds(50);
        transport = std::make_unique<server::Transport>(address.url.toString(), settings);
        session = std::make_unique<server::Session>(*transport, clock);
    }

    /// Runs the event loop until `done()`, asked after each event; false when it takes too long. QTest's own waiting
    /// sleeps 10 ms between two looks, which a chain of 2,000 answers cannot afford.
    template <class Done>
    static bool waitFor(Done done, int milliseconds = 60000)
    {
        QEventLoop loop;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &loop, [&] { loop.exit(1); });
        timer.start(milliseconds);
        while (!done()) {
            if (!timer.isActive())
                return false;
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }

    bool signIn(const QString &email = {})
    {
        std::optional<bool> done;
        server::Credentials credentials{email.isEmpty() ? address.email : email, address.password, {}, false};
        session->signIn(credentials).then([&](Result<server::SignedIn> signedIn) { done = signedIn.ok(); });
        const bool answered = waitFor([&] { return done.has_value(); }, 10000);
        if (answered && *done)
            endpoints = std::make_unique<server::Endpoints>(*session, address.tenantId);
        return answered && *done;
    }

    /// For a server that refuses now and then.
    bool signInAtLast()
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            if (signIn())
                return true;
        }
        return false;
    }

    void openCache() { cache = std::make_unique<cache::Cache>(folder.filePath(QStringLiteral("account")), clock); }

    /// One pass to its end.
    std::optional<sync::Summary> pass(sync::EngineOptions options = {})
    {
        sync::Engine engine(*cache, *endpoints, clock, options);
        std::optional<sync::Summary> summary;
        QObject::connect(&engine, &sync::Engine::finished, cache.get(),
                         [&](const sync::Summary &finished) { summary = finished; });
        engine.start();
        std::ignore = waitFor([&] { return summary.has_value(); });
        return summary;
    }

    template <class Question>
    auto ask(Question question)
    {
        auto future = cache->ask(question);
        return future.result();
    }
};

} // namespace viewer
