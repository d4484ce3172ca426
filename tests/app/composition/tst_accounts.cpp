// SPDX-License-Identifier: GPL-3.0-or-later
// Several tenants, links, and what a sign-out leaves behind, in the running program.
#include "app/secrets/secret_store.h"
#include "models/notebook/notebook.h"
#include "tests/app/composition/program_window.h"
#include "tests/app/server/awaiting.h"
#include "ui/builds/build_page.h"
#include "ui/shell/sign_out_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>

using namespace viewer;
using namespace viewer::test;

namespace {

QAction *tenantLine(const QString &name)
{
    const auto *menu = Desk::part<QMenu>(u"tenantMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(name))
            return action;
    }
    return nullptr;
}

/// The line of an account by its key.
QAction *accountLine(const QString &key)
{
    return Desk::part<QMenu>(u"tenantMenu"_s)->findChild<QAction *>(u"tenant_"_s + key);
}

/// Signs in as somebody of two tenants and takes the first of them.
void signInToTwoTenants(DemoThread &server)
{
    Desk::signIn(server.url(), u"zoe.lindqvist@harbourline.example"_s, server.password());
    const auto asked = [] {
        const auto *list = Desk::dialog() ? Desk::dialog()->findChild<QWidget *>(u"tenantList"_s) : nullptr;
        return list && list->isVisible();
    };
    if (QTest::qWaitFor(asked, 5000))
        QTest::keyClick(Desk::dialog()->findChild<QWidget *>(u"tenantList"_s), Qt::Key_Return);
}

QString tenantShown()
{
    return Desk::part<QAbstractButton>(u"tenantSwitch"_s)->text();
}

} // namespace

class ProgramAccountsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void aServerThatIsNoLongerAllowedIsNotAskedAndItsCopyStays()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        desk.stop();
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"imagefactory-viewer"_s));
        QFile policy(folder.filePath(u"imagefactory-viewer/policy.ini"_s));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write("[servers]\nallowed = https://factory.example.net\n");
        policy.close();
        const QByteArray before = qgetenv("XDG_CONFIG_DIRS");
        qputenv("XDG_CONFIG_DIRS", folder.path().toUtf8());
        const auto asked = server.requests();
        desk.start();
        QVERIFY(Desk::filledOffline(server.builds()));
        QTRY_VERIFY(Desk::banner()->isVisible());
        QCOMPARE(Desk::banner()->fact(), u"The administrator of this computer does not allow %1."_s.arg(server.url()));
        Desk::part<QAction>(u"actionRefresh"_s)->trigger(); // asking for it changes nothing
        QVERIFY(!Desk::pill().startsWith(u"Live"_s));
        QCOMPARE(server.requests(), asked);
        qputenv("XDG_CONFIG_DIRS", before);
    }

    void switchesToTheOtherTenantWithoutSigningInAgain()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        signInToTwoTenants(server);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        const QString first = tenantShown();
        const auto others = [&first] {
            QStringList names;
            for (const QAction *action : Desk::part<QMenu>(u"tenantMenu"_s)->actions()) {
                if (action->isCheckable() && !action->isChecked())
                    names << action->text();
            }
            return names;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!others().isEmpty(), patience);
        const QString folder = desk.cacheFile();
        tenantLine(others().first())->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(tenantShown() != first, patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        QVERIFY(desk.cacheFile() != folder);
        QVERIFY(!Desk::dialog());
        QVERIFY(QFile::exists(folder));
        tenantLine(first)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(tenantShown(), first, patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
    }

    /// The session reached both tenants and left a key for each.
    void removesTheKeysOfAllTenantsOfThePersonAtSignOut()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        signInToTwoTenants(server);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::pill().startsWith(u"Live"_s), patience);
        const QString first = desk.accountKey();
        const auto other = [&first]() -> QAction * {
            for (QAction *action : Desk::part<QMenu>(u"tenantMenu"_s)->actions()) {
                if (action->isCheckable() && action->objectName() != u"tenant_"_s + first)
                    return action;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(other(), patience);
        other()->trigger();
        const QString second = desk.accountKey();
        QVERIFY(second != first);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        const auto store = await(secrets::openSecretStore());
        QVERIFY(store->persistent());
        const auto kept = [&store](const QString &key) { return bool(await(store->read(key))); };
        QVERIFY(QTest::qWaitFor([&] { return kept(first) && kept(second); }, patience));
        Desk::signOut();
        QVERIFY(QTest::qWaitFor([&] { return !kept(first) && !kept(second); }, patience));
    }

    /// The session of the account passed over comes when another one is open: it must not be taken for that one's.
    void theLastOfTwoSwitchesWins()
    {
        DemoThread quick(fewBuilds(60)), slow(fewBuilds(90));
        Desk desk;
        QVERIFY(Desk::openFilled(slow));
        const QString slowKey = desk.accountKey();
        Desk::part<QAction>(u"tenantSignIn"_s)->trigger();
        QVERIFY(Desk::openFilled(quick));
        const QString quickKey = desk.accountKey();
        QVERIFY(quickKey != slowKey);
        QTRY_VERIFY_WITH_TIMEOUT(accountLine(slowKey), patience);
        slow.unplug();
        slow.plugIn(Milliseconds(1500));
        accountLine(slowKey)->trigger();
        QCOMPARE(desk.accountKey(), slowKey);
        QTRY_VERIFY_WITH_TIMEOUT(slow.requests() > 0, patience); // its session is being taken up
        accountLine(quickKey)->trigger();
        QVERIFY(Desk::filled(quick.builds()));
        QVERIFY(!QTest::qWaitFor([&] { return Desk::table().rowCount() != quick.builds(); }, 6000));
        QCOMPARE(desk.accountKey(), quickKey);
        QVERIFY2(Desk::pill().startsWith(u"Live"_s), qPrintable(Desk::pill()));
        QCOMPARE(slow.requests(), quint64(1)); // nobody went on with it
    }

    void keepsTheCopyUnlessAskedToRemoveIt()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        const QString copy = desk.cacheFile();
        Desk::signOut();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(QFile::exists(copy));
        QVERIFY(Desk::pill().startsWith(u"Signed out"_s));
        QVERIFY(Desk::filledOffline(60));
    }

    void removesTheCopyAndKeepsTheNotes()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        const QString copy = desk.cacheFile();
        const QString notes = notebook::Notebook::fileIn(QFileInfo(copy).path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(notes), patience);
        Desk::signOut(
            [](const SignOutDialog &dialog) { Desk::partOf<QCheckBox>(&dialog, u"removeCopy"_s)->setChecked(true); });
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(!QFile::exists(copy));
        QVERIFY(QFile::exists(notes));
        QCOMPARE(tenantShown(), u"No tenant"_s);
    }

    void opensABuildByItsLinkAndSaysWhenThereIsNone()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        Desk::window()->openPage(u"builds"_s);
        const BuildRow build = Desk::table().buildAt(41);
        const QString address = QString(server.url()).replace(u"http:"_s, u"imagefactory:"_s) + u"/builds/"_s;
        desk.stop();
        desk.start(address + build.id.toString());
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window()->currentPage() == u"builds"_s
                                     && Desk::part<BuildPage>(u"buildPage"_s)->isVisible()
                                     && Desk::part<BuildPage>(u"buildPage"_s)->build() == build.id,
                                 patience);
        desk.stop();
        desk.start(address + u"e0000000-0000-4000-8000-00000000dead"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible()
                                     && Desk::banner()->fact() == u"There is no build with this ID here."_s,
                                 patience);
    }

    void asksBeforeItContactsAServerThatIsNotKnown()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        desk.stop();
        desk.start(u"imagefactory://factory.elsewhere.example/builds/e0000000-0000-4000-8000-000000000001"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::banner()->fact().contains(u"factory.elsewhere.example"_s), patience);
        QVERIFY(!Desk::dialog());
        desk.stop();
        desk.start(u"https://factory.elsewhere.example/settings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() && Desk::banner()->isVisible(), patience);
        QCOMPARE(Desk::banner()->fact(), u"This is not a link to a build or a project."_s);
    }
};

QTEST_MAIN(ProgramAccountsTest)
#include "tst_accounts.moc"
