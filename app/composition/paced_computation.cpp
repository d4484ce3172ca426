// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/paced_computation.h"

namespace viewer {

PacedComputation::PacedComputation(QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PacedComputation::askAgain);
}

PacedComputation::~PacedComputation()
{
    cancel();
}

void PacedComputation::ask()
{
    if (m_pause.isActive() || m_cancelled)
        m_again = true;
    else
        emit due();
}

void PacedComputation::askNow()
{
    cancel();
    m_again = false;
    emit due();
}

void PacedComputation::hurry()
{
    if (!m_again)
        return;
    m_pause.stop();
    askAgain();
}

void PacedComputation::drop()
{
    cancel();
    m_again = false;
}

void PacedComputation::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = nullptr;
}

std::shared_ptr<std::atomic<bool>> PacedComputation::begin(Milliseconds pause)
{
    cancel();
    m_again = false;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_pause.start(pause);
    return m_cancelled;
}

void PacedComputation::askAgain()
{
    if (m_again && !m_pause.isActive() && !m_cancelled) {
        m_again = false;
        emit due();
    }
}

} // namespace viewer
