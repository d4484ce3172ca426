// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting an invitation: look it up, check it, accept it, say what follows.
#pragma once

#include "app/composition/online_session.h"
#include "models/settings/settings.h"
#include "ui/signin/sign_in_dialog.h"

#include <QObject>
#include <QTimeZone>

namespace viewer {

/// GUI thread; belongs to a SignInFlow.
class InvitationFlow : public QObject
{
    Q_OBJECT

public:
    InvitationFlow(SignInDialog &dialog, const Clock &clock, const Settings &settings, const QTimeZone &zone,
                   QObject *parent = nullptr);
    ~InvitationFlow() override;

    /// Stops what is under way and forgets the token.
    void cancel();

signals:
    /// The account is new: nobody has activated it yet. `password` is a copy of its own: wipe it.
    void waitingForActivation(const QString &address, const QString &email, const QString &password);

private:
    QCoro::Task<void> lookUp(QString address, QString link);
    QCoro::Task<void> accept(InvitationEntry entry);
    void refuse(const Error &error);

    SignInDialog &m_dialog;
    const Clock &m_clock;
    const Settings &m_settings;
    QTimeZone m_zone;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    server::CancelToken m_running;
    std::shared_ptr<OnlineSession> m_online;
    QString m_token;
    QString m_email;
};

} // namespace viewer
