// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/sync_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "models/domain/future.h"
#include "models/wording/durations.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace viewer::command {

SyncCommand::SyncCommand(const DataFolder &folder, const Clock &clock, SyncOptions options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_options(options)
    , m_session(folder, clock, std::move(options))
{
    m_options.password.clear(); // the session forgets its own
}

SyncCommand::~SyncCommand() = default;

void SyncCommand::start()
{
    run();
}

QCoro::Task<void> SyncCommand::run()
{
    QCoro::Task<Result<Account>> opening = m_session.open();
    const Result<Account> account = co_await std::move(opening);
    if (account)
        synchronize(*account);
    else
        end(account.error());
}

void SyncCommand::synchronize(const Account &account)
{
    m_cache = std::make_unique<cache::Cache>(m_folder.accountFolder(account.key()), m_clock);
    connect(m_cache.get(), &cache::Cache::fileSetAside, this, [](const QString &path) {
        say(tr("The cache was damaged or of a newer program; it is kept as %1 and read again from the server.")
                .arg(path));
    });
    cache::Batch batch;
    batch.now = m_clock.now();
    batch.account = account;
    batch.feeds.push_back({cache::Feed::Profile, batch.now, true, {}, {}});
    whenDone(this, m_cache->apply(std::move(batch)), [this, account](const Result<cache::Applied> &applied) {
        if (!applied) {
            end(applied.error());
            return;
        }
        m_endpoints = std::make_unique<server::Endpoints>(m_session.session(), account.tenant);
        sync::EngineOptions options;
        options.details = m_options.details;
        options.full = m_options.full;
        options.allAttempts = m_options.attempts;
        m_engine = std::make_unique<sync::Engine>(*m_cache, *m_endpoints, m_clock, options);
        connect(m_engine.get(), &sync::Engine::progressChanged, this, [](const sync::Progress &progress) {
            QString line = tr("%1 of %2 builds, %3 details to read")
                               .arg(progress.storedBuilds)
                               .arg(progress.serverTotal ? QString::number(*progress.serverTotal) : u"?"_s)
                               .arg(progress.detailsWanted);
            if (progress.timeLeft)
                line += tr(", about %1 left").arg(durationWords(*progress.timeLeft));
            sayProgress(line);
        });
        connect(m_engine.get(), &sync::Engine::finished, this, &SyncCommand::report);
        m_engine->start();
    });
}

void SyncCommand::report(const sync::Summary &summary)
{
    endProgress();
    print(tr("%n new build(s)", nullptr, summary.newBuilds));
    print(tr("%n detail(s) read", nullptr, summary.detailsRead));
    print(tr("%n new audit row(s)", nullptr, summary.newAudit));
    if (summary.changedFinalBuilds > 0)
        print(tr("%n finished build(s) changed; both versions are kept", nullptr, summary.changedFinalBuilds));
    if (summary.vanished > 0)
        print(tr("%n build(s) no longer on the server; kept and marked", nullptr, summary.vanished));
    if (summary.error) {
        say(*summary.error);
        emit finished(exitCodeOf(*summary.error));
        return;
    }
    const QStringList &refused = summary.progress.refusedAreas;
    if (!refused.isEmpty())
        say(tr("Not open to this role: %1.").arg(refused.join(u", "_s)));
    if (summary.progress.unreadable > 0)
        say(tr("%n answer(s) of the server could not be read.", nullptr, summary.progress.unreadable));
    emit finished(summary.complete && refused.isEmpty() ? Succeeded : DoneInPart);
}

void SyncCommand::end(const Error &error)
{
    endProgress();
    if (error.kind == ErrorKind::BadInput)
        say(error.detail);
    else
        say(error);
    emit finished(exitCodeOf(error));
}

} // namespace viewer::command
