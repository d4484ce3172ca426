// SPDX-License-Identifier: GPL-3.0-or-later
// The demo server in a thread of its own, so that it can be unplugged and plugged in again under a running window.
#pragma once

#include "app/demo/demo_server.h"
#include "app/demo/world.h"

#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

namespace viewer::test {

/// Used from the thread of the test.
class DemoThread
{
public:
    explicit DemoThread(const demo::Options &options)
        : m_options(options)
    {
        // The same past after each start.
        if (!m_options.now)
            m_options.now = SystemClock().now();
        m_inside.moveToThread(&m_thread);
        m_thread.start();
        plugIn();
    }
    ~DemoThread()
    {
        unplug();
        m_thread.quit();
        m_thread.wait();
    }
    DemoThread(const DemoThread &) = delete;
    DemoThread &operator=(const DemoThread &) = delete;

    /// Listens, after the first time on the same port again. Each answer takes `latency`.
    void plugIn(std::chrono::milliseconds latency = {})
    {
        m_options.latencyMs = int(latency.count());
        inThread([this] {
            m_server = std::make_unique<demo::DemoServer>(m_options);
            const auto listening = m_server->listen(m_address.port);
            if (!listening)
                qFatal("the demo server cannot listen");
            m_address = *listening;
            const demo::World &world = m_server->world();
            m_builds = int(world.buildsOfTenant(world.tenant().id).size());
        });
    }
    /// Every connection breaks, nobody listens any more.
    void unplug()
    {
        inThread([this] { m_server.reset(); });
    }

    QString url() const { return m_address.url.toString(); }
    QString email() const { return m_address.email; }
    QString password() const { return m_address.password; }
    int builds() const { return m_builds; }
    QString emailOf(demo::Cast person)
    {
        QString email;
        inThread([&] { email = m_server->world().people()[person].email; });
        return email;
    }
    /// The projects that play this part, as the server knows them.
    std::vector<demo::Project> projectsOf(demo::ProjectPart part)
    {
        std::vector<demo::Project> found;
        inThread([&] {
            std::ranges::copy_if(m_server->world().projects(), std::back_inserter(found),
                                 [part](const demo::Project &project) { return project.part == part; });
        });
        return found;
    }
    /// Whatever else a test wants of the server, in the server's thread.
    template <class Work>
    void withServer(Work work)
    {
        inThread([&] { work(*m_server); });
    }
    /// Since it was plugged in; counted when they arrive.
    quint64 requests()
    {
        quint64 count = 0;
        inThread([&] { count = m_server->requestCount(); });
        return count;
    }

private:
    template <class Work>
    void inThread(Work work)
    {
        QMetaObject::invokeMethod(&m_inside, work, Qt::BlockingQueuedConnection);
    }

    demo::Options m_options;
    demo::ServerAddress m_address;
    int m_builds = 0;
    QThread m_thread;
    QObject m_inside;
    std::unique_ptr<demo::DemoServer> m_server;
};

} // namespace viewer::test
