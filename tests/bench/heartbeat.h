// SPDX-License-Identifier: GPL-3.0-or-later
// How long the thread of a window leaves a person waiting.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace viewer::bench {

/// Milliseconds from one beat of a timer of 1 ms to the next.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_gaps.reserve(1'000'000);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
    }
    void start()
    {
        m_since.start();
        m_timer.start(std::chrono::milliseconds(1));
    }
    void stop() { m_timer.stop(); }
    const std::vector<double> &gaps() const { return m_gaps; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

} // namespace viewer::bench
