// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of a piece of work on a log, and the wish to stop it. Shared by the thread that works and the one that
// watches; every member may be used by both.
#pragma once

#include <QtGlobal>

#include <atomic>

namespace viewer::logs {

class LogTask
{
public:
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

    /// Bytes worked off, and bytes there are.
    void setProgress(qint64 done, qint64 total)
    {
        m_total = total;
        m_done = done;
    }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
};

} // namespace viewer::logs
