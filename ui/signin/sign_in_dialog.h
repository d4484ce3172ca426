// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: servers at the left, the form at the right. It knows no network: it says what a person entered and is
// told the outcome. GUI thread.
#pragma once

#include "models/domain/error.h"
#include "ui/signin/sign_in_values.h"

#include <QDialog>
#include <QTimeZone>

#include <vector>

class QStackedWidget;

namespace viewer {

class CodeStep;
class CredentialsForm;
class EntryStep;
class InvitationStep;
class MessageStep;
class PasswordStep;
class ServerList;
class SignInStep;
class TenantStep;

class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(const QTimeZone &zone, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /// The servers used before, newest first; the first one is filled in. `now` words the times.
    void setServers(const std::vector<SignInServer> &servers, Instant now);
    /// Without a key store there is nothing to stay signed in with, and the dialog says so.
    void setKeyStore(bool available);
    void setStaySignedIn(bool stay);

    QString address() const;
    QString email() const;
    bool staysSignedIn() const;
    /// Fills in what became known on the way (the address that answers, the account of an invitation).
    void setAddress(const QString &address);
    void setEmail(const QString &email);
    /// Back to the form, every secret wiped but the password of the form.
    void showForm();
    /// A refusal where the person is: in the open step, else above the form.
    void showStepRefusal(const QString &fact, const QString &rest);

public slots:
    /// What is known of the address last asked about with `probeRequested`.
    void showProbe(const viewer::AddressProbe &probe);
    /// Waiting for the server: fields are locked, Cancel is offered. Ends with any of the answers below.
    void setBusy(bool busy);
    /// The sign-in was refused; wrong second codes stay in the second step. The password is wiped only where
    /// it was the reason.
    void showRefusal(const viewer::Error &error);
    /// The server wants a code.
    void askSecondFactor();
    /// The server wants a new password before anything else.
    void askNewPassword();
    /// A reset link is good: the new password for `email` (may be empty).
    void askResetPassword(const QString &email);
    void askTenant(const std::vector<viewer::TenantChoice> &tenants, const viewer::TenantId &preferred);
    /// The invitation is good: for whom and until when.
    void showInvited(const QString &heading);
    void showMessage(const viewer::StepMessage &message);

signals:
    void probeRequested(const QString &address);
    void signInRequested(const viewer::SignInRequest &request);
    void codeEntered(const QString &code);
    void newPasswordChosen(const QString &password);   ///< answer to `askNewPassword`
    void resetPasswordChosen(const QString &password); ///< answer to `askResetPassword`
    void tenantChosen(const viewer::TenantId &tenant);
    void invitationEntered(const QString &address, const QString &linkOrToken);
    void invitationAccepted(const viewer::InvitationEntry &entry);
    void resetRequested(const QString &address, const QString &email);
    void resetLinkEntered(const QString &address, const QString &linkOrToken);
    void actionChosen(viewer::StepAction action, const QString &address); ///< of a message
    void cancelRequested();                                               ///< stop the request under way
    void demoRequested();
    void offlineRequested(const QString &copyKey);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void chooseServer(int server);
    void addAnotherServer();
    void connectForm();
    void connectSteps();
    void openStep(SignInStep *step, const QString &state);
    SignInStep *openedStep() const;
    void leaveStep();
    void act(StepAction action, const QString &address);
    QString stillWorks() const;
    void showLocalCopy();
    const SignInServer *copyToOffer() const;

    QTimeZone m_zone;
    Instant m_now{};
    bool m_busy = false;
    ServerList *m_servers;
    QStackedWidget *m_steps;
    CredentialsForm *m_form;
    CodeStep *m_code;
    PasswordStep *m_newPassword;
    PasswordStep *m_resetPassword;
    TenantStep *m_tenants;
    InvitationStep *m_invitation;
    EntryStep *m_forgot;
    EntryStep *m_resetLink;
    MessageStep *m_message;
    StepMessage m_shown;
};

} // namespace viewer
