// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/sync_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/trusted_certificates.h"
#include "app/server/address_probe.h"
#include "app/sync/account_of.h"
#include "models/domain/future.h"
#include "models/wording/durations.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace viewer::command {

SyncCommand::SyncCommand(const DataFolder &folder, const Clock &clock, SyncOptions options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

SyncCommand::~SyncCommand() = default;

void SyncCommand::start()
{
    run();
}

QCoro::Task<void> SyncCommand::run()
{
    QCoro::Task<Result<Account>> signingIn = m_options.server.isEmpty() ? resume() : signIn();
    const Result<Account> account = co_await std::move(signingIn);
    if (!account) {
        end(account.error());
        co_return;
    }
    m_folder.rememberAccount(account->key());
    if (m_options.remember || m_options.server.isEmpty())
        keepToken(*account);
    synchronize(*account);
}

QCoro::Task<Result<Account>> SyncCommand::signIn()
{
    const server::TransportSettings settings = transportSettings(Settings(m_folder.settingsFile()));
    auto probing = server::probeAddress(m_options.server, settings);
    const auto probed = co_await std::move(probing);
    if (!probed)
        co_return probed.error();
    m_transport = std::make_unique<server::Transport>(probed->origin, settings);
    m_session = std::make_unique<server::Session>(*m_transport, m_clock);
    connect(m_session.get(), &server::Session::refreshTokenChanged, this,
            [this](const QByteArray &token) { m_refreshToken = token; });
    if (m_options.remember) {
        auto opening = secrets::openSecretStore();
        m_secrets = co_await std::move(opening);
        if (!m_secrets->persistent())
            say(tr("There is no key store here: the session ends with this command."));
    }
    server::Credentials credentials{m_options.email, m_options.password, m_options.mfaCode, false};
    m_options.password.fill(QChar(u'\0'));
    auto signing = m_session->signIn(credentials);
    const auto signedIn = co_await std::move(signing);
    if (!signedIn)
        co_return signedIn.error();
    auto reading = accountFromProfile(signedIn->email);
    co_return co_await std::move(reading);
}

QCoro::Task<Result<Account>> SyncCommand::resume()
{
    const Result<Account> known = chooseAccount(m_folder, {{}, m_options.email, m_options.tenant});
    if (!known)
        co_return known.error();
    auto opening = secrets::openSecretStore();
    m_secrets = co_await std::move(opening);
    auto readingToken = m_secrets->read(known->key());
    const auto token = co_await std::move(readingToken);
    if (!token) {
        say(tr("No session of %1 is remembered on this computer. Name the server and use --password-stdin.")
                .arg(known->email));
        co_return Error{ErrorKind::SessionEnded, 0, {}, {}};
    }
    m_transport =
        std::make_unique<server::Transport>(known->server, transportSettings(Settings(m_folder.settingsFile())));
    m_session = std::make_unique<server::Session>(*m_transport, m_clock);
    connect(m_session.get(), &server::Session::refreshTokenChanged, this,
            [this](const QByteArray &fresh) { m_refreshToken = fresh; });
    auto resuming = m_session->resume(*token);
    const auto resumed = co_await std::move(resuming);
    if (!resumed)
        co_return resumed.error();
    m_options.tenant = known->tenant.toString();
    auto reading = accountFromProfile(known->email);
    co_return co_await std::move(reading);
}

QCoro::Task<Result<Account>> SyncCommand::accountFromProfile(QString email)
{
    const server::Endpoints withoutTenant(*m_session, TenantId());
    auto reading = withoutTenant.profile();
    const auto profile = co_await std::move(reading);
    if (!profile)
        co_return profile.error();
    const auto tenant = chosenTenant(*profile);
    if (!tenant)
        co_return tenant.error();
    Account account = sync::accountOf(m_transport->origin(), *profile, *tenant);
    if (account.email.isEmpty())
        account.email = email;
    co_return account;
}

Result<TenantAccess> SyncCommand::chosenTenant(const Profile &profile) const
{
    if (profile.tenants.empty())
        return Error{ErrorKind::NoTenant, 0, {}, {}};
    if (m_options.tenant.isEmpty() && profile.tenants.size() == 1)
        return profile.tenants.front();
    QStringList lines{m_options.tenant.isEmpty()
                          ? tr("This account has several tenants; name one with --tenant:")
                          : tr("This account has no tenant called \"%1\". It has:").arg(m_options.tenant)};
    for (const TenantAccess &tenant : profile.tenants) {
        if (!m_options.tenant.isEmpty()
            && (tenant.name == m_options.tenant || tenant.id.toString() == m_options.tenant))
            return tenant;
        lines << u"  %1  %2"_s.arg(tenant.id.toString(), tenant.name);
    }
    return Error{ErrorKind::BadInput, 0, lines.join(u'\n'), {}};
}

void SyncCommand::keepToken(const Account &account)
{
    if (!m_secrets)
        return;
    const auto keep = [this, key = account.key()](const QByteArray &token) {
        if (token.isEmpty())
            m_secrets->remove(key);
        else
            m_secrets->write(key, token);
    };
    connect(m_session.get(), &server::Session::refreshTokenChanged, this, keep);
    keep(m_refreshToken);
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
        m_endpoints = std::make_unique<server::Endpoints>(*m_session, account.tenant);
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
