// SPDX-License-Identifier: GPL-3.0-or-later
// The window program: which account is open, who signs in, what the parts tell each other.
#pragma once

#include "app/command/command_line.h"
#include "app/command/data_folder.h"
#include "app/composition/demo_process.h"
#include "app/composition/open_account.h"
#include "app/composition/sign_in_flow.h"
#include "app/desktop/single_instance.h"
#include "app/secrets/secret_store.h"
#include "models/domain/clock.h"
#include "models/settings/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>

namespace viewer {

class AccountSwitch;
class MainWindow;
class WindowPages;

/// Folder of everything a window keeps: the demo has its own.
QString windowFolder(const command::WindowOptions &options);

class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication &application, const command::WindowOptions &options);
    ~Program() override;

    void start();
    /// The program was started once more: comes to the front and opens the link, if there is one.
    void takeStart(const StartRequest &request);

private:
    void bringToFront();
    void makeWindow();
    void applyLook();
    void startDemo();
    QCoro::Task<void> signInToDemo(QString url, QString email, QString password);
    void openLastAccount();
    void switchTo(const Account &account, const std::shared_ptr<OnlineSession> &online);
    void closeAccount();
    void endConnection(const QString &server);
    void takeTimeZone();
    void openAccount(const Account &account);
    QCoro::Task<void> resumeSession();
    QCoro::Task<void> openSecrets();
    void tellNotAllowed(const QString &server);
    void askToSignIn();
    void showSignIn(const QString &server = {});
    void takeSignIn(const std::shared_ptr<OnlineSession> &online, const Account &account, bool stay);
    void goOnline(const std::shared_ptr<OnlineSession> &online, bool keepToken);
    void keepToken(const QString &accountKey, const QByteArray &token);
    void askToSignOut();
    void signOut(bool removeCopy, bool removeNotes);
    void showStatus(const SyncStatus &status);
    void showProblem(const Error &error);
    void retryLater(const Error &error);

    QApplication &m_application;
    command::WindowOptions m_options;
    const Clock &m_clock; ///< outlives it: so may a session that is being taken up
    DataFolder m_folder;
    Settings m_settings;
    Scheme m_systemScheme; ///< before any palette of ours
    QThreadPool m_pool;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::unique_ptr<DemoProcess> m_demo;
    std::shared_ptr<secrets::SecretStore> m_secrets;
    std::map<QString, QByteArray> m_unkept; ///< tokens by account, until the key store has answered
    std::unique_ptr<BuildTable> m_table;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowPages> m_pages;
    std::unique_ptr<AccountSwitch> m_accounts;
    std::unique_ptr<SignInDialog> m_signIn;
    std::unique_ptr<SignInFlow> m_flow;
    std::unique_ptr<OpenAccount> m_account;
    QTimer m_retry;
    int m_failures = 0;
    bool m_problemShown = false; ///< taken back once data is live again
    bool m_keepToken = false;    ///< of the session that is open
    int m_attempt = 0;           ///< to take up a session; a newer one, a sign-in or a sign-out makes older ones void
};

} // namespace viewer
