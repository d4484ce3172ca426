// SPDX-License-Identifier: GPL-3.0-or-later
// `sync`: signs in, brings the cache up to date, prints what changed.
#pragma once

#include "app/command/command_session.h"
#include "app/sync/engine.h"

#include <QObject>

#include <memory>

namespace viewer::command {

struct SyncOptions : SignInOptions
{
    bool full = false;
    bool details = true;
    bool attempts = false; ///< of every build, not only of open and retried ones
};

/// One run. Lives until `finished`; needs a running event loop.
class SyncCommand : public QObject
{
    Q_OBJECT

public:
    SyncCommand(const DataFolder &folder, const Clock &clock, SyncOptions options, QObject *parent = nullptr);
    ~SyncCommand() override;

    void start();

signals:
    void finished(int exitCode);

private:
    QCoro::Task<void> run();
    void synchronize(const Account &account);
    void report(const sync::Summary &summary);
    void end(const Error &error);

    const DataFolder &m_folder;
    const Clock &m_clock;
    SyncOptions m_options;
    CommandSession m_session;
    std::unique_ptr<server::Endpoints> m_endpoints;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<sync::Engine> m_engine;
};

} // namespace viewer::command
