// SPDX-License-Identifier: GPL-3.0-or-later
// `log`: prints the log of an attempt that the cache holds; with --fetch it is read from the server first.
#pragma once

#include "app/command/command_session.h"
#include "app/sync/log_reader.h"
#include "models/domain/attempt.h"
#include "models/logs/log_store.h"
#include "models/logs/search_pattern.h"

#include <QCommandLineParser>
#include <QObject>

#include <memory>
#include <optional>

namespace viewer::command {

struct LogOptions : SignInOptions
{
    QString build;              ///< id, or PROJECT#NUMBER
    std::optional<int> attempt; ///< 1 = the first; empty = the newest
    std::shared_ptr<const logs::SearchPattern> grep;
    logs::LogLevel level = logs::LogLevel::None; ///< the least
    bool json = false;
    bool fetch = false;
};

void addLogOptions(QCommandLineParser &parser);
/// Empty, with the reason said, for words that are none.
std::optional<LogOptions> logOptions(const QCommandLineParser &parser);

/// One run. Lives until `finished`; needs a running event loop.
class LogCommand : public QObject
{
    Q_OBJECT

public:
    LogCommand(const DataFolder &folder, const Clock &clock, LogOptions options, QObject *parent = nullptr);
    ~LogCommand() override;

    void start();

signals:
    void finished(int exitCode);

private:
    struct Chosen
    {
        BuildId build;
        AttemptId attempt; ///< null: the build has none that is known
        bool isFinal = false;
    };

    QCoro::Task<void> run();
    QCoro::Task<void> fetch(Account account);
    QCoro::Task<Result<std::vector<Attempt>>> attemptsOf(BuildId build);
    Result<Chosen> chosen(BuildId build, bool buildIsFinal, const std::vector<Attempt> &attempts) const;
    void readFromCache(const Account &account);
    void print(AttemptId attempt, int exitCode);
    void end(const Error &error);

    const DataFolder &m_folder;
    const Clock &m_clock;
    LogOptions m_options;
    CommandSession m_session;
    std::unique_ptr<server::Endpoints> m_endpoints;
    std::unique_ptr<logs::LogStore> m_store;
    std::unique_ptr<sync::LogReader> m_reader;
};

} // namespace viewer::command
