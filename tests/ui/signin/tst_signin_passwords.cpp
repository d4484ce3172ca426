// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a password, and which new ones are good.
#include "tests/ui/signin/sign_in_fixture.h"
#include "ui/signin/password_rules.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

namespace viewer::test {

class SignInPasswordsTest : public QObject, protected SignInFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(open()); }
    void judgesPasswords_data();
    void judgesPasswords();
    void showsTheRulesWhileTyping();
    void hidesAndShowsThePassword();
    void forgetsThePasswordWhenHidden();
    void wipesAWrongPasswordAndKeepsTheRest();
    void keepsThePasswordWhenTheNetworkFailed();
    void tellsThatThePasswordMustBeChanged();
};

void SignInPasswordsTest::judgesPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("longEnough");
    QTest::addColumn<bool>("shortEnough");
    QTest::newRow("seven") << u"1234567"_s << false << true;
    QTest::newRow("eight") << u"12345678"_s << true << true;
    QTest::newRow("seven characters, nine units") << u"12345😀😀"_s << false << true;
    QTest::newRow("72 bytes") << QString(72, u'x') << true << true;
    QTest::newRow("73 bytes") << QString(73, u'x') << true << false;
    QTest::newRow("36 umlauts") << QString(36, u'ä') << true << true;
    QTest::newRow("37 umlauts") << QString(37, u'ä') << true << false;
    QTest::newRow("24 euros") << QString(24, u'€') << true << true;
    QTest::newRow("25 euros") << QString(25, u'€') << true << false;
    QTest::newRow("18 faces") << QString(u"😀"_s).repeated(18) << true << true;
    QTest::newRow("19 faces") << QString(u"😀"_s).repeated(19) << true << false;
}

void SignInPasswordsTest::judgesPasswords()
{
    QFETCH(QString, password);
    const PasswordVerdict verdict = judgePassword(password, password, u"the old one");
    QTEST(verdict.longEnough, "longEnough");
    QTEST(verdict.shortEnough, "shortEnough");
    QCOMPARE(verdict.shortEnough, password.toUtf8().size() <= longestPasswordBytes);
    QVERIFY(verdict.notTheOld && verdict.bothSame);
    QVERIFY(!judgePassword(password, u"other", password).notTheOld);
    QVERIFY(!judgePassword(password, u"other", password).bothSame);
}

void SignInPasswordsTest::showsTheRulesWhileTyping()
{
    field("password")->setText(u"old-password"_s);
    m_dialog->askNewPassword();
    QCOMPARE(QApplication::focusWidget(), field("newPassword"));
    const auto rule = [this](int number) {
        for (QLabel *label : m_dialog->findChildren<QLabel *>(u"passwordRule%1"_s.arg(number))) {
            if (label->isVisible())
                return label->accessibleName();
        }
        return QString();
    };
    QCOMPARE(rule(0), u"not met yet: 8 characters or more"_s);
    QTest::keyClicks(field("newPassword"), u"old-password"_s);
    QCOMPARE(rule(0), u"met: 8 characters or more"_s);
    QCOMPARE(rule(1), u"met: 72 bytes or fewer"_s);
    QCOMPARE(rule(2), u"not met yet: not the old one"_s);
    QCOMPARE(rule(3), u"not met yet: both the same"_s);
    QSignalSpy chosen(m_dialog.get(), &SignInDialog::newPasswordChosen);
    QTest::keyClick(field("newPassword"), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClicks(field("newPassword"), u"-2"_s);
    QTest::keyClicks(field("newPasswordAgain"), u"old-password-2"_s);
    QCOMPARE(rule(2), u"met: not the old one"_s);
    QCOMPARE(rule(3), u"met: both the same"_s);
    QTest::keyClick(field("newPasswordAgain"), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"old-password-2"_s);
}

void SignInPasswordsTest::hidesAndShowsThePassword()
{
    auto *show = shown<QToolButton>(u"showPassword"_s);
    QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
    show->click();
    QCOMPARE(field("password")->echoMode(), QLineEdit::Normal);
    QCOMPARE(show->accessibleName(), u"Hide the password"_s);
    refuse(ErrorKind::BadCredentials);
    QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
}

void SignInPasswordsTest::forgetsThePasswordWhenHidden()
{
    field("password")->setText(u"secret"_s);
    m_dialog->hide();
    QVERIFY(field("password")->text().isEmpty());
}

void SignInPasswordsTest::wipesAWrongPasswordAndKeepsTheRest()
{
    field("password")->setText(u"wrong"_s);
    refuse(ErrorKind::BadCredentials);
    QVERIFY(refusal()->isVisible());
    QCOMPARE(refusal()->fact(), u"Email or password is wrong."_s);
    QVERIFY(field("password")->text().isEmpty());
    QVERIFY(!field("password")->isUndoAvailable() || !field("password")->text().contains("wrong"_L1));
    QCOMPARE(field("email")->text(), u"vera@a.example"_s);
    QCOMPARE(QApplication::focusWidget(), field("password"));
}

void SignInPasswordsTest::keepsThePasswordWhenTheNetworkFailed()
{
    field("password")->setText(u"right"_s);
    refuse(ErrorKind::TimedOut);
    QCOMPARE(field("password")->text(), u"right"_s);
    QVERIFY(refusal()->rest().contains("copies on this computer"_L1));
}

void SignInPasswordsTest::tellsThatThePasswordMustBeChanged()
{
    refuse(ErrorKind::PasswordChangeRequired);
    QCOMPARE(refusal()->kind(), Banner::Kind::Warn);
    QVERIFY(refusal()->rest().contains("choose a new one"_L1));
}

} // namespace viewer::test

QTEST_MAIN(viewer::test::SignInPasswordsTest)
#include "tst_signin_passwords.moc"
