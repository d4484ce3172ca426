// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps an engine awake: events of the server, the end of a sleep of the computer, a change of its network.
#pragma once

#include "app/server/event_socket.h"
#include "app/sync/engine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace viewer::sync {

struct LiveSettings
{
    server::EventSocketSettings socket;
    Milliseconds lookForSleepEvery{10'000};
    Seconds slept{60}; ///< the wall clock ran so far ahead of the computer's: it slept, or was set
};

/// GUI thread. Engine, session and clock must outlive it.
class LiveUpdates : public QObject
{
    Q_OBJECT

public:
    LiveUpdates(Engine &engine, server::Session &session, TenantId tenant, const Clock &clock,
                LiveSettings settings = {}, QObject *parent = nullptr);

    /// From now on; once.
    void start();
    bool isOpen() const { return m_socket.isOpen(); }
    server::EventSocket &socket() { return m_socket; }

signals:
    /// Whether events come; without them the engine asks by the clock.
    void openChanged(bool open);

private:
    void lookForSleep();
    void watchNetwork();
    void lookAgain();

    Engine &m_engine;
    const Clock &m_clock;
    LiveSettings m_settings;
    server::EventSocket m_socket;
    QTimer m_sleepTimer;
    QElapsedTimer m_sinceTick; ///< stands still while the computer sleeps
    Instant m_tickedAt{};
};

} // namespace viewer::sync
