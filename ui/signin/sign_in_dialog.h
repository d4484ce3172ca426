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
class ServerList;

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

signals:
    void probeRequested(const QString &address);
    void signInRequested(const viewer::SignInRequest &request);
    void codeEntered(const QString &code);
    void cancelRequested(); ///< stop the request under way
    void demoRequested();
    void offlineRequested(const QString &copyKey);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void chooseServer(int server);
    void addAnotherServer();
    void showLocalCopy();
    const SignInServer *copyToOffer() const;

    QTimeZone m_zone;
    Instant m_now{};
    bool m_busy = false;
    ServerList *m_servers;
    QStackedWidget *m_steps;
    CredentialsForm *m_form;
    CodeStep *m_code;
};

} // namespace viewer
