// SPDX-License-Identifier: GPL-3.0-or-later
// Connects the sign-in dialog with the network: probes the address, signs in, finds the tenant.
#pragma once

#include "app/composition/online_session.h"
#include "models/domain/account.h"
#include "ui/signin/sign_in_dialog.h"

#include <QObject>

namespace viewer {

/// GUI thread. One dialog, any number of tries.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    SignInFlow(SignInDialog &dialog, const Clock &clock, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// The tenant to open when the account has several; else the first by name is opened.
    void preferTenant(const TenantId &tenant) { m_preferred = tenant; }

signals:
    void signedIn(std::shared_ptr<viewer::OnlineSession> online, const viewer::Account &account, bool staySignedIn);

private:
    QCoro::Task<void> probe(QString address);
    QCoro::Task<void> signIn(SignInRequest request);
    QCoro::Task<void> proceed(server::Credentials credentials);
    server::Credentials credentials(const QString &code) const;
    void cancel();
    void refuse(const Error &error);

    SignInDialog &m_dialog;
    const Clock &m_clock;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    server::CancelToken m_probing, m_signingIn;
    std::shared_ptr<OnlineSession> m_online;
    SignInRequest m_request; ///< for the second factor; wiped afterwards
    TenantId m_preferred;
};

} // namespace viewer
