// SPDX-License-Identifier: GPL-3.0-or-later
// The plug is pulled and put back: rows stay, their age is told, the session goes on from the real key store.
#include "app/secrets/keychain_store.h"
#include "models/store/connection.h"
#include "tests/app/composition/program_window.h"
#include "tests/app/server/awaiting.h"

using namespace viewer;
using namespace viewer::test;

namespace {

/// What the desktop's key store holds for an account; asked past the program.
Result<QByteArray> keptToken(const QString &key)
{
    secrets::KeychainStore store(Seconds(20));
    return await(store.read(key));
}

bool nothingKept(const QString &key)
{
    const Result<QByteArray> kept = keptToken(key);
    return !kept && kept.error().kind == ErrorKind::NotFound;
}

} // namespace

class ProgramOfflineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void lostServerLeavesAllRowsAndSaysHowOldTheyAre()
    {
        DemoThread server(fewBuilds());
        const Desk desk;
        QVERIFY(Desk::openFilled(server));
        server.unplug();
        Desk::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Offline · as of "_s), patience);
        QCOMPARE(Desk::table().rowCount(), server.builds());
        QTRY_VERIFY(Desk::banner()->isVisible());
        QVERIFY2(Desk::banner()->fact().startsWith(u"Offline: showing data as of "_s),
                 qPrintable(Desk::banner()->fact()));
        QVERIFY2(Desk::banner()->rest().contains(u"can be read, searched and exported"_s),
                 qPrintable(Desk::banner()->rest()));
        const auto markers = Desk::window()->findChildren<QWidget *>(u"staleMarker"_s);
        QVERIFY(std::any_of(markers.begin(), markers.end(), [](const QWidget *one) { return one->isVisible(); }));
        QVERIFY(!Desk::dialog());

        server.plugIn();
        Desk::part<QAbstractButton>(u"bannerAction"_s)->click(); // "Try now"
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        QTRY_VERIFY(!Desk::banner()->isVisible());
        QVERIFY(!Desk::part<QWidget>(u"staleMarker"_s)->isVisible());
    }

    void startWithoutTheServerShowsEverythingAndAsksForNothing()
    {
        DemoThread server(fewBuilds());
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        desk.stop();
        server.unplug();
        desk.start();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QVERIFY(!Desk::dialog());
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().rowCount(), server.builds(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Offline · as of "_s), patience);
        QVERIFY2(Desk::countLine().contains(u" of %1 "_s.arg(server.builds())), qPrintable(Desk::countLine()));
        QVERIFY(Desk::banner()->isVisible());
        QVERIFY(!Desk::dialog());

        server.plugIn();
        Desk::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        QVERIFY(!Desk::dialog());
        QCOMPARE(Desk::table().rowCount(), server.builds());
        QTRY_VERIFY(!Desk::banner()->isVisible());
    }

    void tokenRestsInTheKeyStoreUntilTheSignOut()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        const QString key = desk.accountKey();
        QVERIFY(!key.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(keptToken(key), patience);
        const QByteArray first = *keptToken(key);
        QVERIFY(first.size() > 20);

        desk.restart(); // goes on with it, and keeps the new one
        QVERIFY(Desk::filled(server.builds()));
        QVERIFY(!Desk::dialog());
        QTRY_VERIFY_WITH_TIMEOUT(*keptToken(key) != first, patience);

        Desk::signOut();
        QTRY_VERIFY_WITH_TIMEOUT(nothingKept(key), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY2(Desk::pill().startsWith(u"Signed out"_s), qPrintable(Desk::pill()));
        QCOMPARE(Desk::table().rowCount(), server.builds());

        desk.restart(); // signed out stays signed out
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().rowCount(), server.builds(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Signed out"_s), patience);
    }

    void withoutStaySignedInNothingIsKept()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        auto *stay = Desk::partOf<QAbstractButton>(Desk::dialog(), u"staySignedIn"_s);
        QVERIFY(stay->isVisible() && stay->isChecked());
        stay->click();
        QVERIFY(Desk::openFilled(server));
        QVERIFY(nothingKept(desk.accountKey()));

        desk.restart(); // the rows are here, the session is not
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().rowCount(), server.builds(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Signed out · as of "_s), patience);
        Desk::part<QAbstractButton>(u"bannerAction"_s)->click(); // "Sign in"
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QCOMPARE(Desk::partOf<QLineEdit>(Desk::dialog(), u"address"_s)->text(), server.url());
        QCOMPARE(Desk::partOf<QLineEdit>(Desk::dialog(), u"email"_s)->text(), server.email());
        Desk::signIn(server.url(), server.email(), server.password());
        QVERIFY(Desk::filled(server.builds()));
    }

    void copyThatCannotBeWrittenIsToldUntilItCanBeWrittenAgain()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        auto other = store::Connection::open(desk.cacheFile(), store::OpenMode::ReadWrite);
        QVERIFY(other);
        QVERIFY((*other)->execute(u"BEGIN IMMEDIATE"_s)); // another program keeps the file to itself
        Desk::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Cannot sync"_s), patience);
        QTRY_VERIFY(Desk::banner()->isVisible());
        QCOMPARE(Desk::banner()->fact(), u"The local copy cannot be read or written."_s);
        QCOMPARE(Desk::table().rowCount(), server.builds());
        QVERIFY((*other)->execute(u"ROLLBACK"_s));
        Desk::press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Live"_s), patience);
        QTRY_VERIFY(!Desk::banner()->isVisible());
    }

    void signOutDuringTheResumeIsKept()
    {
        DemoThread server(fewBuilds(60));
        Desk desk;
        QVERIFY(Desk::openFilled(server));
        QTRY_VERIFY_WITH_TIMEOUT(keptToken(desk.accountKey()), patience);
        desk.stop();
        server.unplug();
        server.plugIn(std::chrono::seconds(2));
        desk.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.requests() > 0, patience); // the answer would let the person in
        QVERIFY(!Desk::pill().startsWith(u"Live"_s));
        Desk::signOut();
        QTRY_VERIFY_WITH_TIMEOUT(nothingKept(desk.accountKey()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(!QTest::qWaitFor([] { return !Desk::pill().startsWith(u"Signed out"_s); }, 6000));
        QVERIFY(nothingKept(desk.accountKey()));
    }
};

QTEST_MAIN(ProgramOfflineTest)
#include "tst_offline.moc"
