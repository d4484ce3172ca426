// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/account_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_pane.h"
#include "ui/shell/sync_words.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

class TestClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = *parseInstant(u"2026-03-12T13:02:30Z");
};

class ShellTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsOnlyPagesThatWereAdded();
    void opensPagesByNumber();
    void shrinksNavigationBelow1200();
    void staysAtItsSmallestSize();
    void movesThroughAreasWithF6();
    void choosesAProjectByTyping();
    void choosesAllProjectsAgain();
    void saysSoWhenTheOpenProjectVanishes();
    void keepsTheProjectOnANewList();
    void showsBannerOffline();
    void countsDownWithTheClock();
    void hidesBannerWhenLive();
    void asksToSignInWhenSignedOut();
    void putsANoticeBeforeTheConnection();
    void tellsWhatIsInTheLocalStore();
    void datesOldDataWithItsDay();
    void refreshesByKeyAndMenu();
    void keepsAndTellsChoicesOfLook();
    void signsOutOnlyWithAnAccount();
    void showsTextOfTheServerAsItIs();
    void keepsItsGeometry();
    void namesEverythingThatTakesTheFocus();
    void makesInitials_data();
    void makesInitials();

private:
    QLabel *label(const char *name) const { return m_window->findChild<QLabel *>(QLatin1StringView(name)); }
    QWidget *widget(const char *name) const { return m_window->findChild<QWidget *>(QLatin1StringView(name)); }
    void openProjectMenu();
    static Account account();
    static SyncStatus status(SyncStatus::State state);
    static std::vector<ProjectChoice> projects();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    TestClock m_clock;
    std::unique_ptr<MainWindow> m_window;
};

Account ShellTest::account()
{
    Account account;
    account.server = u"https://factory.harbourline.net:8443"_s;
    account.personName = u"Vera Novak"_s;
    account.email = u"vera@harbourline.net"_s;
    account.tenantName = u"Harbourline"_s;
    account.roles = {u"Reader"_s};
    return account;
}

SyncStatus ShellTest::status(SyncStatus::State state)
{
    SyncStatus status;
    status.state = state;
    status.asOf = parseInstant(u"2026-03-12T10:02:11Z");
    status.nextTry = parseInstant(u"2026-03-12T13:03:10Z");
    status.storedBuilds = 1'318'902;
    return status;
}

std::vector<ProjectChoice> ShellTest::projects()
{
    std::vector<ProjectChoice> made;
    for (const char *name : {"base-images", "ledger-core", "<b>payments</b>"})
        made.push_back({ProjectId(QUuid::createUuidV5(QUuid(), QString::fromLatin1(name))), QString::fromLatin1(name)});
    return made;
}

void ShellTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    applyTheme(*qApp, Theme());
}

void ShellTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_clock = {};
    m_window = std::make_unique<MainWindow>(*m_settings, m_clock, QTimeZone("Europe/Berlin"));
    for (const QString &id : {u"builds"_s, u"other"_s}) {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        for (const char *part : {"filters", "table"}) {
            auto *area = new QWidget(page);
            area->setProperty("focusArea", true);
            auto *inside = new QVBoxLayout(area);
            auto *button = new QPushButton(QString::fromLatin1(part), area);
            button->setObjectName(id + u'-' + QString::fromLatin1(part));
            inside->addWidget(button);
            column->addWidget(area);
        }
        m_window->addPage(id, id == "builds"_L1 ? u"Builds"_s : u"Other"_s, u"builds"_s, page);
    }
    m_window->setSync(status(SyncStatus::State::Live));
    m_window->setAccount(account());
    m_window->setProjects(projects());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ShellTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void ShellTest::openProjectMenu()
{
    auto *button = m_window->findChild<QToolButton *>(u"projectSwitch"_s);
    // showMenu() returns only when the menu is closed; popup() does not.
    button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
    QTRY_VERIFY(button->menu()->isVisible());
}

void ShellTest::showsOnlyPagesThatWereAdded()
{
    auto *list = m_window->findChild<QListView *>(u"navigationList"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Builds"_s);
    QCOMPARE(m_window->currentPage(), u"builds"_s);
    QVERIFY(m_window->windowTitle().startsWith("Builds"_L1));
}

void ShellTest::opensPagesByNumber()
{
    QSignalSpy opened(m_window.get(), &MainWindow::pageOpened);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"other"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"builds"_s);
    QCOMPARE(opened.count(), 2);
    auto *list = m_window->findChild<QListView *>(u"navigationList"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(m_window->currentPage(), u"other"_s);
    QCOMPARE(opened.count(), 3);
}

void ShellTest::shrinksNavigationBelow1200()
{
    m_window->resize(1200, 800);
    QTRY_COMPARE(widget("navigation")->width(), 208);
    m_window->resize(1199, 800);
    QTRY_COMPARE(widget("navigation")->width(), 56);
    m_window->resize(1440, 900);
    QTRY_COMPARE(widget("navigation")->width(), 208);
}

void ShellTest::staysAtItsSmallestSize()
{
    m_window->setProjects({{ProjectId(QUuid::createUuid()), QString(300, u'W')}});
    Account wide = account();
    wide.tenantName = QString(300, u'W');
    m_window->setAccount(wide);
    SyncStatus offline = status(SyncStatus::State::Offline);
    offline.words = QString(400, u'x');
    m_window->setSync(offline);
    m_window->resize(1024, 680);
    QTRY_COMPARE(m_window->size(), QSize(1024, 680));
    QVERIFY(m_window->minimumSizeHint().width() <= 1024);
}

void ShellTest::movesThroughAreasWithF6()
{
    const auto focus = [] {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    };
    m_window->findChild<QListView *>(u"navigationList"_s)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focus(), u"menuButton"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focus(), u"builds-filters"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focus(), u"builds-table"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focus(), u"navigationList"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(focus(), u"builds-table"_s);
    m_window->setSync(status(SyncStatus::State::Offline));
    m_window->findChild<QToolButton *>(u"menuButton"_s)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(focus(), u"bannerAction"_s);
}

void ShellTest::choosesAProjectByTyping()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::projectChosen);
    openProjectMenu();
    auto *filter = m_window->findChild<QLineEdit *>(u"projectFilter"_s);
    auto *list = m_window->findChild<QListView *>(u"projectList"_s);
    QCOMPARE(list->model()->rowCount(), 4);
    QTest::keyClicks(filter, u"LEDGER"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<ProjectId>(), projects()[1].id);
    QCOMPARE(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->text(), u"ledger-core"_s);
    QVERIFY(!m_window->findChild<QToolButton *>(u"projectSwitch"_s)->menu()->isVisible());
    // It opens a project; nothing about a project can be changed.
    QCOMPARE(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->accessibleName(), u"Open project: ledger-core"_s);
}

void ShellTest::choosesAllProjectsAgain()
{
    m_window->setCurrentProject(projects()[1].id);
    QSignalSpy chosen(m_window.get(), &MainWindow::projectChosen);
    openProjectMenu();
    auto *filter = m_window->findChild<QLineEdit *>(u"projectFilter"_s);
    QTest::keyClick(filter, Qt::Key_Up);
    QTest::keyClick(filter, Qt::Key_Up);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<ProjectId>().isNull());
}

void ShellTest::saysSoWhenTheOpenProjectVanishes()
{
    m_window->setCurrentProject(projects()[1].id);
    QSignalSpy chosen(m_window.get(), &MainWindow::projectChosen);
    m_window->setProjects({projects()[0]});
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<ProjectId>().isNull());
    QCOMPARE(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->text(), u"All projects"_s);
}

void ShellTest::keepsTheProjectOnANewList()
{
    m_window->setCurrentProject(projects()[1].id);
    QSignalSpy chosen(m_window.get(), &MainWindow::projectChosen);
    m_window->setProjects({projects()[1], projects()[0]});
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->text(), u"ledger-core"_s);
}

void ShellTest::showsBannerOffline()
{
    m_window->setSync(status(SyncStatus::State::Offline));
    auto *banner = m_window->findChild<Banner *>(u"banner"_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->fact(), u"Offline: showing data as of 11:02, 3 h old."_s);
    QCOMPARE(banner->rest(),
             u"The server does not answer. Next try in 40\u2009s. Everything kept here can be read, "
             "searched and exported."_s);
    QSignalSpy refresh(m_window.get(), &MainWindow::refreshRequested);
    m_window->findChild<QPushButton *>(u"bannerAction"_s)->click();
    QCOMPARE(refresh.count(), 1);
    QCOMPARE(m_window->findChild<QAbstractButton *>(u"syncPill"_s)->text(), u"Offline · as of 11:02"_s);
}

void ShellTest::countsDownWithTheClock()
{
    m_window->setSync(status(SyncStatus::State::Offline));
    auto *banner = m_window->findChild<Banner *>(u"banner"_s);
    const QString spoken = banner->accessibleName();
    m_clock.time += std::chrono::seconds(15);
    QTRY_VERIFY(banner->rest().contains(u"Next try in 25\u2009s."_s));
    QCOMPARE(banner->accessibleName(), spoken); // a counter is not announced
    m_clock.time += std::chrono::seconds(60);
    QTRY_VERIFY(!banner->rest().contains("Next try"_L1));
}

void ShellTest::hidesBannerWhenLive()
{
    m_window->setSync(status(SyncStatus::State::Error));
    QVERIFY(widget("banner")->isVisible());
    m_window->setSync(status(SyncStatus::State::Syncing));
    QVERIFY(!widget("banner")->isVisible());
}

void ShellTest::asksToSignInWhenSignedOut()
{
    m_window->setSync(status(SyncStatus::State::SignedOut));
    QSignalSpy signIn(m_window.get(), &MainWindow::signInRequested);
    m_window->findChild<QPushButton *>(u"bannerAction"_s)->click();
    QCOMPARE(signIn.count(), 1);
}

void ShellTest::putsANoticeBeforeTheConnection()
{
    m_window->setSync(status(SyncStatus::State::Offline));
    m_window->setNotice(Notice{Banner::Kind::Info, u"Your session has ended."_s, {}, u"Sign in again"_s});
    auto *banner = m_window->findChild<Banner *>(u"banner"_s);
    QCOMPARE(banner->fact(), u"Your session has ended."_s);
    QSignalSpy action(m_window.get(), &MainWindow::noticeActionTriggered);
    QSignalSpy refresh(m_window.get(), &MainWindow::refreshRequested);
    m_window->findChild<QPushButton *>(u"bannerAction"_s)->click();
    QCOMPARE(action.count(), 1);
    QCOMPARE(refresh.count(), 0);
    m_window->setNotice(std::nullopt);
    QVERIFY(banner->fact().startsWith("Offline"_L1));
}

void ShellTest::tellsWhatIsInTheLocalStore()
{
    QCOMPARE(label("stripStored")->text(), u"1,318,902 builds in the local store"_s);
    QCOMPARE(label("stripFresh")->text(), u"Data as of 11:02:11, next sync in 40\u2009s"_s);
    QCOMPARE(label("stripZone")->text(), u"Europe/Berlin, UTC+1"_s);
    QCOMPARE(label("stripVersion")->text(), u"1.2.3"_s);
    QCOMPARE(label("stripReadOnly")->text(), u"Read-only"_s);
    QCOMPARE(widget("stripServer")->accessibleName(), u"factory.harbourline.net:8443"_s);
    QCOMPARE(storedWords(1), u"1 build in the local store"_s);
}

void ShellTest::datesOldDataWithItsDay()
{
    SyncStatus old = status(SyncStatus::State::Offline);
    old.asOf = parseInstant(u"2026-03-09T10:02:11Z");
    const Instant now = m_clock.now();
    const QTimeZone zone("Europe/Berlin");
    QCOMPARE(freshnessWords(old, now, zone), u"Last complete sync 9 Mar 11:02:11"_s);
    QCOMPARE(noticeFor(old, now, zone)->fact,
             u"Offline: showing data as of 9 Mar 11:02, 3 d 3 h old."_s.replace(u" 3 h"_s, QString()));
    old.asOf.reset();
    QCOMPARE(noticeFor(old, now, zone)->fact, u"Offline: nothing was read yet."_s);
    QCOMPARE(freshnessWords(old, now, zone), u"No data yet"_s);
}

void ShellTest::refreshesByKeyAndMenu()
{
    QSignalSpy refresh(m_window.get(), &MainWindow::refreshRequested);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(refresh.count(), 1);
    m_window->findChild<QAction *>(u"actionRefresh"_s)->trigger();
    QCOMPARE(refresh.count(), 2);
}

void ShellTest::keepsAndTellsChoicesOfLook()
{
    QSignalSpy theme(m_window.get(), &MainWindow::themeChosen);
    QSignalSpy density(m_window.get(), &MainWindow::densityChosen);
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text() == "Dark"_L1 || action->text() == "Compact"_L1)
            action->trigger();
    }
    QCOMPARE(theme.count(), 1);
    QCOMPARE(theme.first().first().value<SchemeChoice>(), SchemeChoice::Dark);
    QCOMPARE(density.first().first().value<Density>(), Density::Compact);
    QCOMPARE(m_settings->value(setting::scheme), SchemeChoice::Dark);
    QCOMPARE(m_settings->value(setting::density), Density::Compact);
}

void ShellTest::signsOutOnlyWithAnAccount()
{
    auto *signOut = m_window->findChild<QAction *>(u"actionSignOut"_s);
    QVERIFY(signOut->isVisible());
    QSignalSpy requested(m_window.get(), &MainWindow::signOutRequested);
    signOut->trigger();
    QCOMPARE(requested.count(), 1);
    m_window->setAccount(std::nullopt);
    QVERIFY(!signOut->isVisible());
}

void ShellTest::showsTextOfTheServerAsItIs()
{
    Account markup = account();
    markup.tenantName = u"<b>Harbour</b>"_s;
    markup.personName = u"<i>Vera</i>"_s;
    m_window->setAccount(markup);
    m_window->setCurrentProject(projects()[2].id);
    QCOMPARE(widget("tenantSwitch")->accessibleName(), u"Tenant: <b>Harbour</b>"_s);
    QCOMPARE(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->text(), u"<b>payments</b>"_s);
    QVERIFY(m_window->findChild<QToolButton *>(u"projectSwitch"_s)->toolTip().contains("&lt;b&gt;"_L1));
    for (QLabel *text : m_window->findChildren<QLabel *>()) {
        if (text->pixmap().isNull() && !text->text().isEmpty())
            QCOMPARE(text->textFormat(), Qt::PlainText);
    }
}

void ShellTest::keepsItsGeometry()
{
    m_window->resize(1111, 722);
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->close();
    QCOMPARE(closed.count(), 1);
    const MainWindow again(*m_settings, m_clock, QTimeZone("Europe/Berlin"));
    QCOMPARE(again.size(), QSize(1111, 722));
}

void ShellTest::namesEverythingThatTakesTheFocus()
{
    m_window->setSync(status(SyncStatus::State::Offline));
    int seen = 0;
    for (QWidget *child : m_window->findChildren<QWidget *>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || !child->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(child);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(child->objectName()));
        ++seen;
    }
    QVERIFY(seen >= 6);
}

void ShellTest::makesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Vera Novak"_s << QString() << u"VN"_s;
    QTest::newRow("three words") << u"Ana de Souza"_s << QString() << u"AS"_s;
    QTest::newRow("one word") << u"Vera"_s << QString() << u"V"_s;
    QTest::newRow("address") << u"  "_s << u"vera.novak@x.net"_s << u"VN"_s;
    QTest::newRow("nothing") << QString() << QString() << u"?"_s;
    QTest::newRow("outside the first plane") << u"𝒱era 𝒩ovak"_s << QString() << u"𝒱𝒩"_s;
}

void ShellTest::makesInitials()
{
    QFETCH(QString, name);
    QFETCH(QString, email);
    QTEST(initialsOf(name, email), "initials");
}

} // namespace viewer

QTEST_MAIN(viewer::ShellTest)
#include "tst_shell.moc"
