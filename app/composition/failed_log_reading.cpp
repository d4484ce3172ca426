// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/failed_log_reading.h"

#include "app/composition/open_account.h"
#include "models/domain/future.h"
#include "models/settings/log_settings.h"

#include <QtConcurrent>

#include <QPointer>

namespace viewer {

std::vector<sync::FailedBuild> newestFailed(const BuildColumns &columns, int most)
{
    std::vector<sync::FailedBuild> failed;
    for (const std::uint32_t at : *columns.newestFirst()) {
        if (int(failed.size()) >= most)
            break;
        if (columns.state(at) != BuildState::Failed)
            continue;
        const BuildRow row = columns.row(at);
        if (row.vanished)
            continue;
        const Instant ended = row.started && row.duration ? *row.started + *row.duration : row.created;
        failed.push_back({row.id, std::chrono::floor<Seconds>(ended)});
    }
    return failed;
}

FailedLogReading::FailedLogReading(Settings &settings, const Clock &clock, QThreadPool &pool)
    : m_settings(settings)
    , m_clock(clock)
    , m_pool(pool)
{
    m_begin.setSingleShot(true);
    connect(&m_begin, &QTimer::timeout, this, [this] {
        m_rested = true;
        look();
    });
    connect(&m_look, &QTimer::timeout, this, &FailedLogReading::look);
    connect(&settings, &Settings::changed, this, &FailedLogReading::allow);
}

void FailedLogReading::setAccount(OpenAccount *account)
{
    ++m_generation;
    m_begin.stop();
    m_look.stop();
    m_logs.reset();
    m_looked.reset();
    m_live = m_rested = false;
    m_account = account;
    if (!account)
        return;
    m_logs = std::make_unique<sync::FailedLogs>(
        [open = QPointer<OpenAccount>(account)] { return open ? open->endpoints() : nullptr; },
        logs::LogStore::folderOf(account->folder()), account->account().roles, m_clock, m_pool, m_pace.logs);
    connect(m_logs.get(), &sync::FailedLogs::read, this, &FailedLogReading::read);
    m_look.start(m_pace.look);
    setStatus(account->status());
}

void FailedLogReading::setStatus(const SyncStatus &status)
{
    const bool live = m_account && status.state == SyncStatus::State::Live && m_account->endpoints();
    if (live == m_live)
        return;
    m_live = live;
    m_rested = false;
    if (live)
        m_begin.start(m_pace.begin);
    else
        m_begin.stop();
    allow();
}

void FailedLogReading::setHeldBack(bool heldBack)
{
    m_heldBack = heldBack;
    allow();
}

void FailedLogReading::allow()
{
    if (!m_logs)
        return;
    m_logs->setRoom(logRoomOf(m_settings));
    m_logs->setAllowed(m_live && m_rested && !m_heldBack && m_settings.value(setting::failedLogs));
}

void FailedLogReading::look()
{
    if (!m_logs || !m_live || !m_rested)
        return;
    allow();
    const BuildSnapshot &now = m_account->columns();
    if (!now || now == m_looked)
        return;
    m_looked = now;
    whenDone(this, QtConcurrent::run(&m_pool, [now] { return newestFailed(*now, sync::FailedLogs::most); }),
             [this, generation = m_generation](const std::vector<sync::FailedBuild> &failed) {
                 if (generation == m_generation && m_logs)
                     m_logs->setBuilds(failed);
             });
}

} // namespace viewer
