// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/live_updates.h"

#include <QNetworkInformation>

namespace viewer::sync {

LiveUpdates::LiveUpdates(Engine &engine, server::Session &session, TenantId tenant, const Clock &clock,
                         LiveSettings settings, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_settings(settings)
    , m_socket(session, tenant, settings.socket)
{
    connect(&m_socket, &server::EventSocket::hinted, this,
            [this](const server::BuildHint &hint) { m_engine.hint(hint.build); });
    connect(&m_socket, &server::EventSocket::opened, this, [this] {
        m_engine.lookNow(); // nothing is replayed
        emit openChanged(true);
    });
    connect(&m_socket, &server::EventSocket::closed, this, [this] { emit openChanged(false); });
    // The socket wants the same right as the details of a build.
    connect(&m_socket, &server::EventSocket::refused, this, [this] { m_engine.noteRefused(cache::Feed::Details); });
    connect(&m_engine, &Engine::refused, this, [this](cache::Feed area) {
        if (area == cache::Feed::Details)
            m_socket.stop();
    });
    connect(&m_engine, &Engine::signedOut, this, [this] { m_socket.stop(); });
    connect(&m_sleepTimer, &QTimer::timeout, this, &LiveUpdates::lookForSleep);
}

void LiveUpdates::start()
{
    if (m_sleepTimer.isActive())
        return;
    m_socket.start();
    m_tickedAt = m_clock.now();
    m_sinceTick.start();
    m_sleepTimer.start(m_settings.lookForSleepEvery);
    watchNetwork();
}

void LiveUpdates::lookForSleep()
{
    const Instant now = m_clock.now();
    const Milliseconds ahead = now - m_tickedAt - Milliseconds(m_sinceTick.restart());
    m_tickedAt = now;
    if (ahead > m_settings.slept)
        lookAgain();
}

void LiveUpdates::watchNetwork()
{
    // Without a backend (no NetworkManager) the socket and the poll find out by themselves.
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    lookAgain();
            });
}

void LiveUpdates::lookAgain()
{
    m_socket.reconnectNow();
    m_engine.lookNow();
}

} // namespace viewer::sync
