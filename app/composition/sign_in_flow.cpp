// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/sign_in_flow.h"

#include "app/server/address_probe.h"
#include "app/server/endpoints.h"
#include "app/sync/account_of.h"
#include "models/wording/error_sentences.h"

#include <algorithm>

namespace viewer {

SignInFlow::SignInFlow(SignInDialog &dialog, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_clock(clock)
{
    connect(&dialog, &SignInDialog::probeRequested, this, [this](const QString &address) { probe(address); });
    connect(&dialog, &SignInDialog::signInRequested, this, [this](const SignInRequest &request) { signIn(request); });
    connect(&dialog, &SignInDialog::codeEntered, this, [this](const QString &code) {
        m_dialog.setBusy(true);
        proceed(credentials(code));
    });
    connect(&dialog, &SignInDialog::cancelRequested, this, &SignInFlow::cancel);
}

SignInFlow::~SignInFlow()
{
    *m_alive = false;
    m_probing.cancel();
    m_signingIn.cancel();
}

QCoro::Task<void> SignInFlow::probe(QString address)
{
    const auto alive = m_alive;
    m_probing.cancel();
    m_probing = server::CancelToken();
    AddressProbe shown;
    shown.state = AddressProbe::State::Checking;
    m_dialog.showProbe(shown);
    auto probing = server::probeAddress(address, {}, m_probing);
    const auto probed = co_await std::move(probing);
    if (!*alive || (!probed && probed.error().kind == ErrorKind::Cancelled))
        co_return;
    if (probed) {
        shown.state = AddressProbe::State::Answers;
        shown.words = tr("Answers in %1 ms").arg(probed->roundtrip.count());
        if (!probed->secure)
            shown.words += tr(", without encryption");
        shown.directoryOffered = probed->ldapEnabled;
    } else {
        shown.state = AddressProbe::State::Refused;
        shown.words = errorSentence(probed.error(), ErrorPlace::SignIn).happened;
    }
    m_dialog.showProbe(shown);
}

QCoro::Task<void> SignInFlow::signIn(SignInRequest request)
{
    const auto alive = m_alive;
    m_request = request;
    m_dialog.setBusy(true);
    m_signingIn = server::CancelToken();
    auto probing = server::probeAddress(request.address, {}, m_signingIn);
    const auto probed = co_await std::move(probing);
    if (!*alive)
        co_return;
    if (!probed) {
        refuse(probed.error());
        co_return;
    }
    m_online = connectTo(probed->origin, m_clock);
    auto proceeding = proceed(credentials({}));
    co_await std::move(proceeding);
}

/// The password as a copy of its own: the session overwrites the one it is given, and the second step and the form
/// still need it.
server::Credentials SignInFlow::credentials(const QString &code) const
{
    const QString &password = m_request.password;
    return {m_request.email, QString(password.constData(), password.size()), code, m_request.directory};
}

QCoro::Task<void> SignInFlow::proceed(server::Credentials credentials)
{
    const auto alive = m_alive;
    const auto online = m_online; // kept until the end, whatever happens to the dialog
    if (!online)
        co_return;
    auto signing = online->session->signIn(credentials, m_signingIn);
    const auto signedIn = co_await std::move(signing);
    if (!*alive)
        co_return;
    if (!signedIn) {
        refuse(signedIn.error());
        co_return;
    }
    const server::Endpoints withoutTenant(*online->session, TenantId());
    auto reading = withoutTenant.profile(m_signingIn);
    const auto profile = co_await std::move(reading);
    if (!*alive)
        co_return;
    if (!profile || profile->tenants.empty()) {
        refuse(profile ? Error{ErrorKind::NoTenant, 0, {}, {}} : profile.error());
        co_return;
    }
    auto tenants = profile->tenants;
    std::sort(tenants.begin(), tenants.end(),
              [](const TenantAccess &a, const TenantAccess &b) { return a.name.localeAwareCompare(b.name) < 0; });
    const auto preferred =
        std::find_if(tenants.begin(), tenants.end(), [this](const TenantAccess &t) { return t.id == m_preferred; });
    const TenantAccess &tenant = preferred == tenants.end() ? tenants.front() : *preferred;
    const Account account = sync::accountOf(online->transport->origin(), *profile, tenant);
    const bool stay = m_request.staySignedIn;
    m_request.password.fill(QChar(u'\0'));
    m_request = {};
    m_online.reset();
    m_dialog.setBusy(false);
    emit this->signedIn(online, account, stay);
}

void SignInFlow::cancel()
{
    m_signingIn.cancel();
    m_online.reset();
    m_dialog.setBusy(false);
}

void SignInFlow::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::SecondFactorRequired)
        m_dialog.askSecondFactor();
    else
        m_dialog.showRefusal(error);
}

} // namespace viewer
