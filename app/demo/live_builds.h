// SPDX-License-Identifier: GPL-3.0-or-later
// Lets builds happen: new ones appear, wait, run and end; an old failure is tried again; rarely one is deleted.
#pragma once

#include "app/demo/live_events.h"
#include "app/demo/world.h"

#include "models/domain/clock.h"

#include <QObject>

namespace viewer::demo {

class LiveBuilds final : public QObject
{
public:
    LiveBuilds(World &world, LiveEvents &events, const Options &options, const Clock &clock, QObject *parent);

    /// Everything that is due at the clock's time; called by a timer, and by tests.
    void step();

    // What happens now; called by `step` by chance, and by tests on purpose.
    quint32 create();
    void retry(quint32 ordinal);
    void remove(quint32 ordinal);
    void cancel(quint32 ordinal);

private:
    struct Moving
    {
        quint32 ordinal = 0;
        Instant due{};
        bool fails = false;
    };
    void adoptUnfinished();
    void move(Moving &build, Instant now);
    void start(Moving &build, Instant now);
    void end(const Moving &build, Instant now);
    void maybeSomethingRare();
    Milliseconds waiting(double seconds);
    void sendStatus(quint32 ordinal, const char *status, const QString &message, bool attempt, Instant now);

    World &m_world;
    LiveEvents &m_events;
    const Clock &m_clock;
    double m_speed;
    Milliseconds m_pause; ///< between two new builds
    Instant m_nextBuild{};
    Random m_random;
    std::vector<Moving> m_moving;
};

} // namespace viewer::demo
