// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/sign_in_flow.h"

#include "app/command/trusted_certificates.h"
#include "app/composition/sign_in_invitation.h"
#include "app/composition/sign_in_reset.h"
#include "app/composition/sign_in_secrets.h"
#include "app/composition/sign_in_words.h"
#include "app/server/address_probe.h"
#include "app/server/endpoints.h"
#include "app/sync/account_of.h"
#include "models/wording/error_sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// The server names a tenant that is not active by its id: "Tenant 1234abcd...".
bool isActive(const TenantAccess &tenant)
{
    return tenant.name != u"Tenant %1..."_s.arg(tenant.id.toString().first(8));
}

} // namespace

SignInFlow::SignInFlow(SignInDialog &dialog, const Clock &clock, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_clock(clock)
    , m_settings(settings)
    , m_invitation(new InvitationFlow(dialog, clock, settings, m_zone, this))
    , m_reset(new ResetFlow(dialog, clock, settings, this))
{
    connect(&dialog, &SignInDialog::probeRequested, this, [this](const QString &address) { probe(address); });
    connect(&dialog, &SignInDialog::signInRequested, this, [this](const SignInRequest &request) {
        m_accepted.reset();
        start(request);
    });
    connect(&dialog, &SignInDialog::codeEntered, this, [this](const QString &code) {
        m_dialog.setBusy(true);
        proceed(credentials(code));
    });
    connect(&dialog, &SignInDialog::newPasswordChosen, this,
            [this](const QString &password) { changePassword(ownCopy(password)); });
    connect(&dialog, &SignInDialog::tenantChosen, this, &SignInFlow::openTenant);
    connect(&dialog, &SignInDialog::actionChosen, this, &SignInFlow::act);
    connect(&dialog, &SignInDialog::cancelRequested, this, &SignInFlow::cancel);
    connect(m_invitation, &InvitationFlow::waitingForActivation, this,
            [this](const QString &address, const QString &email, const QString &password) {
                m_accepted = m_clock.now();
                m_request = {address, email, ownCopy(password), false, m_dialog.staysSignedIn()};
                m_dialog.showMessage(waitingMessage(email, *m_accepted, std::nullopt, *m_accepted, m_zone));
            });
    connect(m_reset, &ResetFlow::passwordSet, this, &SignInFlow::startWith);
}

SignInFlow::~SignInFlow()
{
    *m_alive = false;
    m_probing.cancel();
    m_signingIn.cancel();
    server::wipe(m_request.password);
}

QCoro::Task<void> SignInFlow::probe(QString address)
{
    const auto alive = m_alive;
    m_probing.cancel();
    m_probing = server::CancelToken();
    AddressProbe checking;
    checking.state = AddressProbe::State::Checking;
    m_dialog.showProbe(checking);
    const server::CancelToken probing = m_probing;
    const server::TransportSettings settings = transportSettings(m_settings);
    auto examining = server::examineAddress(address, settings, probing);
    const auto report = co_await std::move(examining);
    if (*alive && !probing.isCancelled())
        m_dialog.showProbe(probeWords(report));
}

void SignInFlow::start(const SignInRequest &request)
{
    server::wipe(m_request.password);
    m_request = request;
    m_request.password = ownCopy(request.password);
    signIn();
}

void SignInFlow::startWith(const QString &address, const QString &email, const QString &password)
{
    if (email.isEmpty()) {
        m_dialog.showForm();
        return;
    }
    start({address, email, password, false, m_dialog.staysSignedIn()});
}

QCoro::Task<void> SignInFlow::signIn()
{
    const auto alive = m_alive;
    m_dialog.setBusy(true);
    m_signingIn.cancel();
    m_signingIn = server::CancelToken();
    const server::CancelToken signing = m_signingIn;
    const server::TransportSettings settings = transportSettings(m_settings);
    auto probing = server::probeAddress(m_request.address, settings, signing);
    const auto probed = co_await std::move(probing);
    if (!*alive || signing.isCancelled())
        co_return;
    if (!probed) {
        // Once more, thoroughly: what stands there, and does another address answer?
        auto examining = server::examineAddress(m_request.address, settings, signing);
        const auto report = co_await std::move(examining);
        if (!*alive || signing.isCancelled())
            co_return;
        const auto message = report.result ? std::nullopt : addressMessage(report);
        if (message)
            showAddress(*message, report);
        else
            refuse(probed.error());
        co_return;
    }
    if (const auto refused = notAllowedMessage(m_settings.policy(), probed->origin)) {
        forget();
        m_dialog.showMessage(*refused);
        co_return;
    }
    m_online = connectTo(probed->origin, m_clock, settings);
    auto proceeding = proceed(credentials({}));
    co_await std::move(proceeding);
}

/// The password as a copy of its own: the session overwrites the one it is given, and the second step and the form
/// still need it.
server::Credentials SignInFlow::credentials(const QString &code) const
{
    return {m_request.email, ownCopy(m_request.password), code, m_request.directory};
}

QCoro::Task<void> SignInFlow::proceed(server::Credentials credentials)
{
    const auto alive = m_alive;
    const auto online = m_online; // kept until the end, whatever happens to the dialog
    if (!online) {
        m_dialog.showForm();
        co_return;
    }
    const server::CancelToken signing = m_signingIn;
    auto signingIn = online->session->signIn(credentials, signing);
    const auto signedIn = co_await std::move(signingIn);
    if (!*alive || signing.isCancelled())
        co_return;
    if (!signedIn) {
        refuse(signedIn.error());
        co_return;
    }
    m_setupRequired = signedIn->setupRequired;
    auto reading = readTenants();
    co_await std::move(reading);
}

/// Afterwards the password is known to be right and no more needed but for a session that ends meanwhile.
QCoro::Task<void> SignInFlow::readTenants()
{
    const auto alive = m_alive;
    const auto online = m_online;
    if (!online) {
        m_dialog.showForm();
        co_return;
    }
    const server::CancelToken signing = m_signingIn;
    const server::Endpoints withoutTenant(*online->session, TenantId());
    auto reading = withoutTenant.profile(signing);
    const auto profile = co_await std::move(reading);
    if (!*alive || signing.isCancelled())
        co_return;
    if (!profile) {
        refuse(profile.error());
        co_return;
    }
    m_profile = *profile;
    chooseTenant();
}

void SignInFlow::chooseTenant()
{
    // While the set-up is open every sign-in says so, but only system administrators are stopped by it.
    if (m_setupRequired && m_profile.landing.startsWith("/admin"_L1)) {
        refuse({ErrorKind::SetupRequired, 409, {}, {}});
        return;
    }
    auto &tenants = m_profile.tenants;
    std::sort(tenants.begin(), tenants.end(),
              [](const TenantAccess &a, const TenantAccess &b) { return a.name.localeAwareCompare(b.name) < 0; });
    QStringList inactive;
    std::vector<TenantChoice> choices;
    for (const TenantAccess &tenant : tenants) {
        const bool active = isActive(tenant);
        if (!active)
            inactive += tenant.name;
        QStringList roles = tenant.roles;
        if (roles.isEmpty() && tenant.viewerGroup)
            roles += tr("Viewer");
        choices.push_back({tenant.id, tenant.name.isEmpty() ? tenant.id.toString() : tenant.name, roles, active});
    }
    if (inactive.size() == qsizetype(tenants.size())) {
        m_dialog.showMessage(noTenantMessage(m_profile.email, inactive, m_clock.now(), m_zone));
        return;
    }
    const auto preferred = std::find_if(tenants.begin(), tenants.end(), [this](const TenantAccess &tenant) {
        return tenant.id == m_preferred && isActive(tenant);
    });
    if (preferred != tenants.end())
        openTenant(preferred->id);
    else if (tenants.size() == 1)
        openTenant(tenants.front().id);
    else
        m_dialog.askTenant(choices, m_preferred);
}

void SignInFlow::openTenant(const TenantId &id)
{
    const auto online = m_online;
    const auto tenant = std::find_if(m_profile.tenants.begin(), m_profile.tenants.end(),
                                     [&id](const TenantAccess &access) { return access.id == id; });
    if (!online || tenant == m_profile.tenants.end()) {
        m_dialog.showForm();
        return;
    }
    const Account account = sync::accountOf(online->transport->origin(), m_profile, *tenant);
    const bool stay = m_request.staySignedIn;
    const auto alive = m_alive;
    m_online.reset();
    forget();
    m_dialog.setBusy(false);
    emit signedIn(online, account, stay);
    if (*alive)
        m_dialog.showForm(); // hidden by now: the next sign-in starts there
}

QCoro::Task<void> SignInFlow::changePassword(QString next)
{
    const auto alive = m_alive;
    const auto online = m_online;
    if (!online) {
        server::wipe(next);
        m_dialog.showForm();
        co_return;
    }
    m_signingIn = server::CancelToken();
    const server::CancelToken signing = m_signingIn;
    m_dialog.setBusy(true);
    auto changing = online->session->changePassword(ownCopy(m_request.password), ownCopy(next), signing);
    const auto changed = co_await std::move(changing);
    if (!*alive || signing.isCancelled()) {
        server::wipe(next);
        co_return;
    }
    if (!changed) {
        server::wipe(next);
        const ErrorSentence sentence = errorSentence(changed.error(), ErrorPlace::PasswordChange);
        m_dialog.showStepRefusal(sentence.happened, sentence.rest());
        co_return;
    }
    server::wipe(m_request.password);
    m_request.password = next;
    next.clear();
    auto proceeding = proceed(credentials({}));
    co_await std::move(proceeding);
}

void SignInFlow::act(StepAction action, const QString &address)
{
    switch (action) {
    case StepAction::CheckAddress:
        checkAgain(address);
        return;
    case StepAction::CheckTenants:
        m_dialog.setBusy(true);
        readTenants();
        return;
    case StepAction::TryActivation:
        m_request.email.isEmpty() ? m_dialog.showForm() : void(signIn());
        return;
    case StepAction::TrustCertificate:
        trustShown();
        return;
    case StepAction::None:
    case StepAction::CopyForAdministrator:
    case StepAction::UseAddress:
    case StepAction::BackToSignIn:
    case StepAction::EnterResetLink:
        return; // done by the dialog
    }
}

/// Back to the form when the address answers now. The password is not sent: nobody asked for that here.
QCoro::Task<void> SignInFlow::checkAgain(QString address)
{
    const auto alive = m_alive;
    m_dialog.setBusy(true);
    m_signingIn.cancel();
    m_signingIn = server::CancelToken();
    const server::CancelToken signing = m_signingIn;
    const server::TransportSettings settings = transportSettings(m_settings);
    auto examining = server::examineAddress(address, settings, signing);
    const auto report = co_await std::move(examining);
    if (!*alive || signing.isCancelled())
        co_return;
    const auto message = report.result ? std::nullopt : addressMessage(report);
    if (message) {
        showAddress(*message, report);
        co_return;
    }
    m_dialog.showForm();
    m_dialog.showProbe(probeWords(report));
    if (!report.result)
        refuse(report.result.error());
}

void SignInFlow::showAddress(const StepMessage &message, const server::ProbeReport &report)
{
    const bool certificate = report.result.error().kind == ErrorKind::Certificate && report.certificate;
    m_shownOrigin = certificate ? report.origin : QString();
    m_shownFingerprint = certificate ? report.certificate->fingerprint : QByteArray();
    m_dialog.showMessage(message);
}

/// Only what was on screen: a server that shows yet another certificate now is refused again.
void SignInFlow::trustShown()
{
    const QString origin = std::exchange(m_shownOrigin, {});
    trustCertificate(m_settings, origin, std::exchange(m_shownFingerprint, {}));
    checkAgain(origin);
}

/// Tells the server that nobody goes on with what was signed in; a courtesy, its answer does not matter.
QCoro::Task<void> SignInFlow::endSession(std::shared_ptr<OnlineSession> online)
{
    auto ending = online->session->signOut();
    co_await std::move(ending);
}

void SignInFlow::cancel()
{
    m_signingIn.cancel();
    m_invitation->cancel();
    m_reset->cancel();
    if (const auto online = std::exchange(m_online, nullptr); online && !online->session->refreshToken().isEmpty())
        endSession(online);
    forget();
    m_dialog.setBusy(false);
}

void SignInFlow::forget()
{
    server::wipe(m_request.password);
    m_request = {};
    m_profile = {};
    m_setupRequired = false;
    m_accepted.reset();
}

void SignInFlow::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::SecondFactorRequired)
        m_dialog.askSecondFactor();
    else if (error.kind == ErrorKind::PasswordChangeRequired)
        m_dialog.askNewPassword();
    else if (error.kind == ErrorKind::AccountDisabled && m_accepted)
        m_dialog.showMessage(waitingMessage(m_request.email, *m_accepted, m_clock.now(), m_clock.now(), m_zone));
    else
        m_dialog.showRefusal(error);
}

} // namespace viewer
