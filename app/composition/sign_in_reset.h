// SPDX-License-Identifier: GPL-3.0-or-later
// A forgotten password: ask for the mail, check its link, set a new password.
#pragma once

#include "app/composition/online_session.h"
#include "models/settings/settings.h"
#include "ui/signin/sign_in_dialog.h"

#include <QObject>

namespace viewer {

/// GUI thread; belongs to a SignInFlow.
class ResetFlow : public QObject
{
    Q_OBJECT

public:
    ResetFlow(SignInDialog &dialog, const Clock &clock, const Settings &settings, QObject *parent = nullptr);
    ~ResetFlow() override;

    /// Stops what is under way and forgets the token.
    void cancel();

signals:
    /// The password is set. `email` may be empty; `password` is a copy of its own: wipe it.
    void passwordSet(const QString &address, const QString &email, const QString &password);

private:
    /// A connection to the address, or nothing and the refusal is on screen.
    QCoro::Task<std::shared_ptr<OnlineSession>> reach(QString address);
    QCoro::Task<void> askForMail(QString address, QString email);
    QCoro::Task<void> checkLink(QString address, QString link);
    QCoro::Task<void> setPassword(QString password);
    void refuse(const Error &error);

    SignInDialog &m_dialog;
    const Clock &m_clock;
    const Settings &m_settings;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    server::CancelToken m_running;
    std::shared_ptr<OnlineSession> m_online;
    QString m_token;
    QString m_email;
};

} // namespace viewer
