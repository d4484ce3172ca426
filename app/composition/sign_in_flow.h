// SPDX-License-Identifier: GPL-3.0-or-later
// Connects the sign-in dialog with the network: probes the address, signs in, has the password changed where the
// server asks for it, and finds the tenant.
#pragma once

#include "app/composition/online_session.h"
#include "app/server/address_probe.h"
#include "models/domain/account.h"
#include "models/domain/people.h"
#include "models/settings/settings.h"
#include "ui/signin/sign_in_dialog.h"

#include <QObject>
#include <QTimeZone>

namespace viewer {

class InvitationFlow;
class ResetFlow;

/// GUI thread. One dialog, any number of tries.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    /// The dialog, the clock and the settings (which certificates are trusted) outlive it.
    SignInFlow(SignInDialog &dialog, const Clock &clock, Settings &settings, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// The tenant to open without asking when the account has several and this one is among them.
    void preferTenant(const TenantId &tenant) { m_preferred = tenant; }

signals:
    void signedIn(std::shared_ptr<viewer::OnlineSession> online, const viewer::Account &account, bool staySignedIn);

private:
    QCoro::Task<void> probe(QString address);
    QCoro::Task<void> signIn();
    QCoro::Task<void> proceed(server::Credentials credentials);
    QCoro::Task<void> changePassword(QString next);
    QCoro::Task<void> readTenants();
    QCoro::Task<void> checkAgain(QString address);
    void showAddress(const StepMessage &message, const server::ProbeReport &report);
    void trustShown();
    static QCoro::Task<void> endSession(std::shared_ptr<OnlineSession> online);
    void start(const SignInRequest &request);
    void startWith(const QString &address, const QString &email, const QString &password);
    void chooseTenant();
    void openTenant(const TenantId &id);
    server::Credentials credentials(const QString &code) const;
    void act(StepAction action, const QString &address);
    void cancel();
    void forget();
    void refuse(const Error &error);

    SignInDialog &m_dialog;
    const Clock &m_clock;
    Settings &m_settings;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    server::CancelToken m_probing, m_signingIn;
    std::shared_ptr<OnlineSession> m_online;
    SignInRequest m_request; ///< for the second factor and the next step; wiped afterwards
    Profile m_profile;       ///< of who is signed in, until a tenant is chosen
    bool m_setupRequired = false;
    std::optional<Instant> m_accepted; ///< when an invitation was, whose account waits for activation
    TenantId m_preferred;
    QString m_shownOrigin;         ///< whose certificate is on screen
    QByteArray m_shownFingerprint; ///< SHA-256 of that certificate
    InvitationFlow *m_invitation;
    ResetFlow *m_reset;
};

} // namespace viewer
