// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/program.h"

#include "app/command/trusted_certificates.h"
#include "app/composition/account_switch.h"
#include "app/composition/link_opening.h"
#include "app/composition/notes_composition.h"
#include "app/composition/rights.h"
#include "app/composition/start_report.h"
#include "app/composition/window_pages.h"
#include "app/composition/window_watch.h"
#include "app/server/endpoints.h"
#include "app/sync/account_of.h"
#include "models/wording/error_sentences.h"
#include "ui/actions/action_keys.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_out_dialog.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTimeZone>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int poolNice = 10;

/// A session whose answer is still on its way uses it, also when the program object is gone.
const SystemClock systemClock;

} // namespace

QString windowFolder(const command::WindowOptions &options)
{
    const DataFolder folder(options.dataDir);
    return options.demo ? DataFolder(folder.path() + u"/demo"_s).path() : folder.path();
}

Program::Program(QApplication &application, const command::WindowOptions &options)
    : m_application(application)
    , m_options(options)
    , m_clock(systemClock)
    , m_folder(windowFolder(options))
    , m_settings(m_folder.settingsFile(), readPolicy(policyFile()))
    , m_systemScheme(schemeOfPalette(application.palette()))
{
    takeTimeZone();
    // One thread that stays, made nice once: Qt's priorities do nothing on Linux.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pool.start([] { setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), poolNice); });
    m_table = std::make_unique<BuildTable>(&m_pool);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { resumeSession(); });
}

Program::~Program()
{
    *m_alive = false;
    m_accounts.reset();
    m_pages.reset();
    m_flow.reset();
    m_signIn.reset();
    m_account.reset();
    m_window.reset();
    m_settings.save();
}

void Program::start()
{
    applyLook();
    applyKeys(changedKeysFromJson(m_settings.value(setting::keys)));
    if (m_options.demo)
        startDemo();
    else
        openLastAccount();
    if (m_options.link.isEmpty())
        return;
    makeWindow();
    m_pages->links().open(m_options.link);
}

void Program::takeStart(const StartRequest &request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken); // Qt takes it, and takes it away
    if (!request.link.isEmpty()) {
        makeWindow();
        m_pages->links().open(request.link);
    }
    bringToFront();
}

void Program::bringToFront()
{
    QWidget *front = m_window.get();
    if (m_signIn && m_signIn->isVisible())
        front = m_signIn.get();
    if (!front)
        return;
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->show();
    front->raise();
    front->activateWindow();
}

void Program::applyLook()
{
    const SchemeChoice choice = m_settings.value(setting::scheme);
    applyTheme(m_application, Theme(schemeFor(choice, m_systemScheme), m_settings.value(setting::density)));
}

void Program::makeWindow()
{
    if (m_window)
        return;
    m_window = std::make_unique<MainWindow>(m_settings, m_clock, QTimeZone::systemTimeZone());
    m_pages =
        std::make_unique<WindowPages>(WindowPages::Parts{*m_window, *m_table, m_settings, m_clock, m_folder, m_pool});
    m_accounts = std::make_unique<AccountSwitch>(*m_window, m_folder);
    MainWindow *const window = m_window.get();
    connect(window, &MainWindow::themeChosen, this, &Program::applyLook);
    connect(window, &MainWindow::densityChosen, this, &Program::applyLook);
    connect(window, &MainWindow::signInRequested, this, [this] { showSignIn(); });
    connect(window, &MainWindow::signOutRequested, this, &Program::askToSignOut);
    connect(m_accounts.get(), &AccountSwitch::accountChosen, this, &Program::switchTo);
    connect(m_accounts.get(), &AccountSwitch::rolesChanged, this, [this](const QStringList &roles) {
        m_pages->rights().setRoles(roles);
        m_account->retryRefused();
    });
    connect(&m_pages->links(), &LinkOpening::accountWanted, this,
            [this](const Account &account) { switchTo(account, nullptr); });
    connect(&m_pages->links(), &LinkOpening::signInWanted, this, &Program::showSignIn);
    connect(window, &MainWindow::refreshRequested, this, [this] {
        if (m_account && m_account->online())
            m_account->lookNow();
        else if (m_account)
            resumeSession();
    });
    connect(window, &MainWindow::closed, &m_application, &QApplication::quit, Qt::QueuedConnection);
    connect(m_pages.get(), &WindowPages::trustWithdrawn, this, &Program::endConnection);
    const QString start = m_settings.value(setting::startPage);
    window->openPage(start.isEmpty() ? m_settings.value(setting::lastPage) : start);
    connect(window, &MainWindow::pageOpened, this, [this](const QString &page) {
        // Nobody starts the program to read the help.
        if (page != "settings"_L1 && page != "help"_L1)
            m_settings.set(setting::lastPage, page);
    });
    StartReport::installIfAsked(*m_table, *window);
    m_options.minimized ? window->showMinimized() : window->show();
}

void Program::startDemo()
{
    // The demo makes its data anew at each start: what an earlier one left would only look like changed builds.
    QDir(m_folder.path() + u"/accounts"_s).removeRecursively();
    makeWindow();
    m_demo = std::make_unique<DemoProcess>();
    connect(m_demo.get(), &DemoProcess::ready, this,
            [this](const QString &url, const QString &email, const QString &password) {
                signInToDemo(url, email, password);
            });
    connect(m_demo.get(), &DemoProcess::failed, this, [this](const QString &message) {
        m_window->setNotice(Notice{Banner::Kind::Fail, tr("The demo server did not start."), message, {}});
    });
    m_demo->start(m_options.demoBuilds);
}

QCoro::Task<void> Program::signInToDemo(QString url, QString email, QString password)
{
    const auto alive = m_alive;
    const auto online = connectTo(url, m_clock);
    server::Credentials credentials{email, password, {}, false};
    auto signing = online->session->signIn(credentials);
    const auto signedIn = co_await std::move(signing);
    if (!*alive)
        co_return;
    if (!signedIn) {
        showProblem(signedIn.error());
        co_return;
    }
    const server::Endpoints withoutTenant(*online->session, TenantId());
    auto reading = withoutTenant.profile();
    const auto profile = co_await std::move(reading);
    if (!*alive)
        co_return;
    if (!profile || profile->tenants.empty()) {
        showProblem(profile ? Error{ErrorKind::NoTenant, 0, {}, {}} : profile.error());
        co_return;
    }
    openAccount(sync::accountOf(url, *profile, profile->tenants.front()));
    goOnline(online, false);
}

void Program::openLastAccount()
{
    const QString last = m_folder.lastAccount();
    for (const Account &account : m_folder.accounts()) {
        if (account.key() != last)
            continue;
        openAccount(account);
        resumeSession();
        return;
    }
    showSignIn();
}

/// Another account of this computer, or another tenant of who is signed in.
void Program::switchTo(const Account &account, const std::shared_ptr<OnlineSession> &online)
{
    const bool keep = m_keepToken;
    m_settings.set(setting::lastAccount, account.key());
    m_settings.save();
    openAccount(account);
    if (online)
        goOnline(online, keep);
    else
        resumeSession();
}

/// Before anything asks for the zone of the system: it is then the one that the person chose.
void Program::takeTimeZone()
{
    const QByteArray zone = m_settings.value(setting::timeZone).toLatin1();
    if (zone.isEmpty() || !QTimeZone::isTimeZoneIdAvailable(zone))
        return;
    qputenv("TZ", zone);
    tzset();
}

/// The certificate of this "host:port" is no longer trusted: what it protects ends, and is tried anew without it.
void Program::endConnection(const QString &server)
{
    if (!m_account || server::serverKey(QUrl(m_account->account().server)) != server)
        return;
    const Account account = m_account->account();
    closeAccount();
    openAccount(account);
    resumeSession();
}

void Program::closeAccount()
{
    ++m_attempt;
    m_retry.stop();
    if (!m_account)
        return;
    m_pages->setAccount(nullptr);
    m_accounts->setAccount(std::nullopt);
    m_account.reset();
}

void Program::openAccount(const Account &account)
{
    makeWindow();
    if (m_account && m_account->account().key() == account.key())
        return;
    closeAccount();
    m_account = std::make_unique<OpenAccount>(account, m_folder.accountFolder(account.key()), *m_table, m_clock);
    m_window->setAccount(account);
    m_pages->setAccount(m_account.get());
    m_accounts->setAccount(account);
    connect(new WindowWatch(m_window.get(), m_account.get()), &WindowWatch::inForegroundChanged, m_account.get(),
            &OpenAccount::setInForeground);
    connect(m_account.get(), &OpenAccount::statusChanged, this, &Program::showStatus);
    connect(m_account.get(), &OpenAccount::problem, this, &Program::showProblem);
    connect(m_account.get(), &OpenAccount::sessionEnded, this, &Program::askToSignIn);
    connect(m_account.get(), &OpenAccount::fileSetAside, this, [this](const QString &path) {
        m_window->setNotice(Notice{Banner::Kind::Warn,
                                   tr("The local copy was damaged or of a newer program."),
                                   tr("It is kept as %1 and read again from the server.").arg(path),
                                   {}});
    });
    showStatus(m_account->status());
}

/// Goes on with the session that the key store remembers; the copy of the account is on screen meanwhile.
QCoro::Task<void> Program::resumeSession()
{
    const auto alive = m_alive;
    m_retry.stop();
    if (!m_account || m_account->online())
        co_return;
    const Account account = m_account->account();
    if (!m_options.demo && !m_settings.policy().allows(account.server)) {
        askToSignIn();
        tellNotAllowed(account.server);
        co_return;
    }
    const int attempt = ++m_attempt;
    auto opening = openSecrets();
    co_await std::move(opening);
    if (!*alive || attempt != m_attempt)
        co_return;
    const auto kept = m_secrets;
    auto readingToken = kept->read(account.key());
    const auto token = co_await std::move(readingToken);
    if (!*alive || attempt != m_attempt)
        co_return;
    if (!token) {
        askToSignIn();
        co_return;
    }
    const auto online = connectTo(account.server, m_clock, transportSettings(m_settings));
    auto resuming = online->session->resume(*token);
    const auto resumed = co_await std::move(resuming);
    if (!*alive || attempt != m_attempt)
        co_return;
    if (resumed)
        goOnline(online, true);
    else if (resumed.error().kind == ErrorKind::SessionEnded)
        askToSignIn();
    else
        retryLater(resumed.error());
}

void Program::tellNotAllowed(const QString &server)
{
    m_window->setNotice(Notice{Banner::Kind::Warn,
                               tr("The administrator of this computer does not allow %1.").arg(server),
                               tr("Nothing is read from there. What was read before stays usable."),
                               {}});
}

/// Afterwards there is one, and what waited for it is kept.
QCoro::Task<void> Program::openSecrets()
{
    if (m_secrets)
        co_return;
    const auto alive = m_alive;
    auto opening = secrets::openSecretStore();
    const auto secretStore = co_await std::move(opening);
    if (!*alive || m_secrets)
        co_return;
    m_secrets = secretStore;
    for (const auto &[key, token] : std::exchange(m_unkept, {}))
        keepToken(key, token);
}

void Program::retryLater(const Error &error)
{
    const Milliseconds wait = Seconds(std::min(5 << std::min(m_failures++, 5), 120))
        * (80 + int(QRandomGenerator::global()->bounded(41))) * 10 / 1000;
    m_retry.start(wait);
    m_account->setWaiting(error, m_clock.now() + wait);
}

void Program::askToSignIn()
{
    if (m_account)
        m_account->setWaiting(std::nullopt, std::nullopt);
}

void Program::showSignIn(const QString &server)
{
    if (!m_signIn) {
        m_signIn = std::make_unique<SignInDialog>(QTimeZone::systemTimeZone());
        m_flow = std::make_unique<SignInFlow>(*m_signIn, m_clock, m_settings);
        connect(m_flow.get(), &SignInFlow::signedIn, this, &Program::takeSignIn);
        connect(m_signIn.get(), &SignInDialog::demoRequested, this,
                [this] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}); });
        connect(m_signIn.get(), &SignInDialog::offlineRequested, this, [this](const QString &key) {
            for (const Account &account : m_folder.accounts()) {
                if (account.key() == key) {
                    m_signIn->hide();
                    openAccount(account);
                    askToSignIn();
                }
            }
        });
        connect(m_signIn.get(), &QDialog::rejected, this, [this] {
            if (!m_window)
                QApplication::quit();
        });
        openSecrets().then([this, alive = m_alive] {
            if (*alive)
                m_signIn->setKeyStore(m_secrets->persistent());
        });
    }
    std::vector<SignInServer> servers;
    if (!server.isEmpty())
        servers.push_back({server, {}, {}, {}, {}, {}});
    const std::vector<Account> accounts = m_folder.accounts();
    for (const SeenServer &seen : m_settings.value(setting::servers)) {
        SignInServer known{seen.origin, seen.email, seen.personName, seen.lastUsed, {}, {}};
        for (const Account &account : accounts) {
            if (account.server == seen.origin && account.email == seen.email) {
                known.copyKey = account.key();
                known.copyAsOf = seen.lastUsed;
            }
        }
        servers.push_back(known);
    }
    m_signIn->setServers(servers, m_clock.now());
    m_signIn->setStaySignedIn(m_settings.value(setting::staySignedIn));
    if (m_account)
        m_flow->preferTenant(m_account->account().tenant);
    m_signIn->show();
    m_signIn->raise();
    m_signIn->activateWindow();
}

void Program::takeSignIn(const std::shared_ptr<OnlineSession> &online, const Account &account, bool stay)
{
    ++m_attempt;
    m_signIn->hide();
    m_settings.set(setting::staySignedIn, stay);
    m_settings.set(setting::lastAccount, account.key());
    m_settings.rememberServer({account.server, account.email, account.personName, m_clock.now()});
    m_settings.save();
    openAccount(account);
    if (!stay)
        keepToken(account.key(), {}); // of an earlier sign-in that stayed
    goOnline(online, stay);
}

void Program::goOnline(const std::shared_ptr<OnlineSession> &online, bool keep)
{
    m_failures = 0;
    m_retry.stop();
    if (keep) {
        const QString key = m_account->account().key();
        connect(online->session.get(), &server::Session::refreshTokenChanged, this,
                [this, key](const QByteArray &token) { keepToken(key, token); });
        if (const QByteArray token = online->session->refreshToken(); !token.isEmpty())
            keepToken(key, token);
    }
    m_keepToken = keep;
    m_account->goOnline(online);
    m_accounts->setSession(online);
}

void Program::keepToken(const QString &accountKey, const QByteArray &token)
{
    if (!m_secrets)
        m_unkept[accountKey] = token;
    else if (token.isEmpty())
        m_secrets->remove(accountKey);
    else
        m_secrets->write(accountKey, token);
}

void Program::askToSignOut()
{
    if (!m_account)
        return;
    if (m_options.demo) {
        QApplication::quit();
        return;
    }
    auto *dialog = new SignOutDialog(m_account->account().tenantName, m_account->status().storedBuilds,
                                     m_pages->notes().noteCount(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { signOut(dialog->removeCopy(), dialog->removeNotes()); });
    dialog->open();
}

void Program::signOut(bool removeCopy, bool removeNotes)
{
    if (!m_account)
        return;
    const QString key = m_account->account().key();
    ++m_attempt;
    m_retry.stop();
    m_account->signOut();
    m_accounts->setSession(nullptr);
    keepToken(key, {});
    // The session reached the person's other tenants, too: none of its keys may stay.
    const Account account = m_account->account();
    for (const Account &other : m_folder.accounts()) {
        if (other.server == account.server && other.user == account.user)
            keepToken(other.key(), {});
    }
    askToSignIn();
    if (removeCopy || removeNotes) {
        closeAccount(); // nothing may hold the files
        m_window->setAccount(std::nullopt);
        if (removeCopy)
            m_folder.removeCopy(key);
        if (removeNotes)
            m_folder.removeNotes(key);
        m_accounts->setAccount(std::nullopt); // one less is there to choose
        if (const auto kept = m_folder.accounts(); !kept.empty() && !removeCopy)
            openLastAccount();
    }
    showSignIn();
}

void Program::showStatus(const SyncStatus &status)
{
    if (status.state == SyncStatus::State::Live && std::exchange(m_problemShown, false)) {
        m_window->setNotice(std::nullopt);
        m_pages->setProblem({}, {});
    }
    m_window->setSync(status);
    m_pages->setStatus(status);
}

void Program::showProblem(const Error &error)
{
    const ErrorSentence sentence = errorSentence(error);
    m_problemShown = true;
    m_window->setNotice(Notice{Banner::Kind::Fail, sentence.happened, sentence.rest(), {}});
    m_pages->setProblem(sentence.happened, sentence.rest());
}

} // namespace viewer
