// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_session.h"

#include "app/command/console.h"
#include "app/command/trusted_certificates.h"
#include "app/server/address_probe.h"
#include "app/sync/account_of.h"
#include "models/settings/administrator_policy.h"

using namespace Qt::StringLiterals;

namespace viewer::command {

CommandSession::CommandSession(const DataFolder &folder, const Clock &clock, SignInOptions options, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

CommandSession::~CommandSession() = default;

QCoro::Task<Result<Account>> CommandSession::open()
{
    QCoro::Task<Result<Account>> signingIn = m_options.server.isEmpty() ? resume() : signIn();
    const Result<Account> account = co_await std::move(signingIn);
    if (!account)
        co_return account.error();
    m_folder.rememberAccount(account->key());
    if (m_options.remember || m_options.server.isEmpty())
        keepToken(*account);
    co_return *account;
}

QCoro::Task<Result<Account>> CommandSession::signIn()
{
    const server::TransportSettings settings = transportSettings(Settings(m_folder.settingsFile()));
    auto probing = server::probeAddress(m_options.server, settings);
    const auto probed = co_await std::move(probing);
    if (!probed)
        co_return probed.error();
    if (const auto refused = refusedByPolicy(probed->origin))
        co_return *refused;
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

QCoro::Task<Result<Account>> CommandSession::resume()
{
    const Result<Account> known = chooseAccount(m_folder, {{}, m_options.email, m_options.tenant});
    if (!known)
        co_return known.error();
    if (const auto refused = refusedByPolicy(known->server))
        co_return *refused;
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

/// Said before a name, a password or a token is sent.
std::optional<Error> CommandSession::refusedByPolicy(const QString &origin)
{
    const AdministratorPolicy policy = readPolicy(policyFile());
    if (policy.allows(origin))
        return std::nullopt;
    return Error{ErrorKind::BadInput,
                 0,
                 tr("The administrator of this computer does not allow %1. Allowed: %2 (set in %3)")
                     .arg(origin, policy.servers.join(u", "_s), policy.file),
                 {}};
}

QCoro::Task<Result<Account>> CommandSession::accountFromProfile(QString email)
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

Result<TenantAccess> CommandSession::chosenTenant(const Profile &profile) const
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

void CommandSession::keepToken(const Account &account)
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

} // namespace viewer::command
