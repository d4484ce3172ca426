// SPDX-License-Identifier: GPL-3.0-or-later
// From the first start to the first rows, and what stands in the way of some accounts.
#include "tests/app/composition/program_window.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace viewer;
using namespace viewer::test;

namespace {

bool isOneSentence(const QString &text)
{
    return text.size() > 10 && text.endsWith(u'.') && text.count(u". "_s) == 0 && !text.contains(u'\n');
}

} // namespace

namespace {

/// The one of this name that is on screen: each step of the dialog has its own.
template <class Part>
Part *shown(const QString &name)
{
    if (!Desk::dialog())
        return nullptr;
    for (Part *part : Desk::dialog()->findChildren<Part *>(name)) {
        if (part->isVisible())
            return part;
    }
    return nullptr;
}

} // namespace

class ProgramSignInTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void firstStartAsksForAServerAndOpensNoWindow()
    {
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        QVERIFY(!Desk::window());
        QVERIFY(Desk::partOf<QLineEdit>(Desk::dialog(), u"address"_s)->text().isEmpty());
        QVERIFY(Desk::partOf<QAbstractButton>(Desk::dialog(), u"demo"_s)->isVisible());
    }

    void addressIsTriedWhileItIsTyped()
    {
        const DemoThread server(fewBuilds(20));
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        const auto *probe = Desk::partOf<QLabel>(Desk::dialog(), u"probe"_s);
        Desk::type(u"address"_s, server.url());
        QTRY_VERIFY_WITH_TIMEOUT(probe->text().startsWith(u"Answers in "_s), patience);
        QVERIFY2(probe->text().contains(u"without encryption"_s), qPrintable(probe->text()));
    }

    void serverThatIsAwayGetsOneSentenceAndTheNextTryOpens()
    {
        DemoThread server(fewBuilds(20));
        server.unplug();
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), server.email(), server.password());
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>(u"stepHeading"_s), patience);
        QVERIFY2(shown<QLabel>(u"stepHeading"_s)->text().startsWith(u"Nothing answers at port "_s),
                 qPrintable(shown<QLabel>(u"stepHeading"_s)->text()));
        QVERIFY(!Desk::window());
        server.plugIn();
        shown<QAbstractButton>(u"stepMain"_s)->click(); // "Check again" leads back to the form once the address answers
        QTRY_VERIFY_WITH_TIMEOUT(Desk::partOf<QLineEdit>(Desk::dialog(), u"password"_s)->isVisible(), patience);
        QTest::keyClick(Desk::partOf<QLineEdit>(Desk::dialog(), u"password"_s), Qt::Key_Return);
        QVERIFY(Desk::filled(server.builds()));
    }

    void wrongPasswordGetsOneSentenceAndKeepsTheForm()
    {
        const DemoThread server(fewBuilds(20));
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), server.email(), u"not-a-real-password"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::refused(), patience);
        QCOMPARE(Desk::refusal(), u"Email or password is wrong."_s);
        QVERIFY(Desk::dialog());
        QVERIFY(!Desk::window());
        QCOMPARE(Desk::partOf<QLineEdit>(Desk::dialog(), u"address"_s)->text(), server.url());
        QCOMPARE(Desk::partOf<QLineEdit>(Desk::dialog(), u"email"_s)->text(), server.email());
        const auto *password = Desk::partOf<QLineEdit>(Desk::dialog(), u"password"_s);
        QVERIFY(password->text().isEmpty());
        QVERIFY(password->isEnabled());
        QCOMPARE(QApplication::focusWidget(), password);
    }

    void rightPasswordOpensTheWindowWithAllRows()
    {
        DemoThread server(fewBuilds());
        const Desk desk;
        const QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);
        QVERIFY(Desk::openFilled(server));
        QVERIFY(!Desk::dialog());
        QVERIFY2(lastClosed.isEmpty(), "the program would have ended between the dialog and the window");
        QVERIFY2(Desk::countLine().contains(u" of %1 "_s.arg(server.builds())), qPrintable(Desk::countLine()));
        QVERIFY2(!Desk::countLine().contains(u"usable now"_s), qPrintable(Desk::countLine()));
        QVERIFY(Desk::window()->windowTitle().startsWith(u"Builds"_s));
        QVERIFY(!Desk::banner()->isVisible());
        // Every row tells what only its own page of the server says.
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, server.builds(), patience);
    }

    void secondFactorIsAskedForAndOpensTheWindow()
    {
        DemoThread server(fewBuilds(60));
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), server.emailOf(demo::Cast::SecondFactor), server.password());
        auto *code = Desk::partOf<QLineEdit>(Desk::dialog(), u"code"_s);
        QTRY_VERIFY_WITH_TIMEOUT(code->isVisible() && code->isEnabled(), patience);
        QVERIFY(!Desk::window());
        QTest::keyClicks(code, u"123456"_s);
        QTest::keyClick(code, Qt::Key_Return);
        QVERIFY(Desk::filled(server.builds()));
        QVERIFY(!Desk::dialog());
    }

    void accountsThatCannotReadGetOneSentence_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<QString>("fact");
        QTest::newRow("disabled") << int(demo::Cast::Disabled)
                                  << u"This account is not active: it is disabled, locked or still waiting for an "
                                     "administrator."_s;
        QTest::newRow("pending") << int(demo::Cast::Pending)
                                 << u"This account is not active: it is disabled, locked or still waiting for an "
                                    "administrator."_s;
    }

    void accountsThatCannotReadGetOneSentence()
    {
        QFETCH(int, person);
        QFETCH(QString, fact);
        DemoThread server(fewBuilds(20));
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), server.emailOf(demo::Cast(person)), server.password());
        QTRY_VERIFY_WITH_TIMEOUT(Desk::refused(), patience);
        QCOMPARE(Desk::refusal(), fact);
        QVERIFY(isOneSentence(fact));
        QVERIFY(!Desk::window());
        QVERIFY(Desk::partOf<QAbstractButton>(Desk::dialog(), u"signIn"_s)->isEnabled());
        // The password was right: it stays for the next try.
        QCOMPARE(Desk::partOf<QLineEdit>(Desk::dialog(), u"password"_s)->text(), server.password());
    }

    void strangerToEveryTenantGetsOneSentence()
    {
        const DemoThread server(fewBuilds(20));
        const Desk desk;
        QTRY_VERIFY_WITH_TIMEOUT(Desk::dialog(), patience);
        Desk::signIn(server.url(), u"nina.ferrow@elsewhere.example"_s, server.password());
        const auto told = [] {
            for (const QLabel *label : Desk::dialog()->findChildren<QLabel *>(u"stepHeading"_s)) {
                if (label->isVisible())
                    return label->text();
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(told(), u"You are signed in, but you belong to no tenant yet."_s, patience);
        QVERIFY(!Desk::window());
    }
};

QTEST_MAIN(ProgramSignInTest)
#include "tst_sign_in.moc"
