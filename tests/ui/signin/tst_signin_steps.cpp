// SPDX-License-Identifier: GPL-3.0-or-later
// The steps after the form.
#include "tests/ui/signin/sign_in_fixture.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

namespace viewer::test {

class SignInStepsTest : public QObject, protected SignInFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(open()); }
    void asksForTheSecondCode();
    void keepsTheSecondStepAfterAWrongCode();
    void goesBackFromTheSecondStep();
    void listsTenantsAndRefusesOneThatIsNotActive();
    void copiesForTheAdministrator();
    void saysWhatStillWorks();
    void leavesAStepWithEscapeAndWipesIt();
    void locksAStepWhileBusy();
    void walksAStepAsRead();
};

void SignInStepsTest::asksForTheSecondCode()
{
    QSignalSpy entered(m_dialog.get(), &SignInDialog::codeEntered);
    m_dialog->askSecondFactor();
    QVERIFY(field("code")->isVisible());
    QVERIFY(!field("password")->isVisible());
    QCOMPARE(QApplication::focusWidget(), field("code"));
    QTest::keyClick(field("code"), Qt::Key_Return);
    QCOMPARE(entered.count(), 0); // empty
    QTest::keyClicks(field("code"), u" 418 057 "_s);
    QTest::keyClick(field("code"), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.first().first().toString(), u"418057"_s);
}

void SignInStepsTest::keepsTheSecondStepAfterAWrongCode()
{
    m_dialog->askSecondFactor();
    field("code")->setText(u"000000"_s);
    refuse(ErrorKind::SecondFactorWrong);
    QVERIFY(field("code")->isVisible());
    QVERIFY(field("code")->text().isEmpty());
    QVERIFY(m_dialog->findChild<Banner *>(u"codeRefusal"_s)->isVisible());
    m_dialog->askSecondFactor();
    QVERIFY(!m_dialog->findChild<Banner *>(u"codeRefusal"_s)->isVisible());
}

void SignInStepsTest::goesBackFromTheSecondStep()
{
    field("password")->setText(u"secret"_s);
    m_dialog->askSecondFactor();
    QSignalSpy cancelled(m_dialog.get(), &SignInDialog::cancelRequested);
    button("otherAccount")->click();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(field("address")->isVisible());
    QVERIFY(field("password")->text().isEmpty());
}

void SignInStepsTest::listsTenantsAndRefusesOneThatIsNotActive()
{
    const TenantId first = *TenantId::parse(u"a0000000-0000-4000-8000-00000000000a");
    const TenantId second = *TenantId::parse(u"b0000000-0000-4000-8000-00000000000b");
    m_dialog->askTenant(
        {{first, u"Tenant a0000000..."_s, {}, false}, {second, u"<i>Harbour</i>"_s, {u"Viewer"_s}, true}}, {});
    auto *list = m_dialog->findChild<QListView *>(u"tenantList"_s);
    QCOMPARE(QApplication::focusWidget(), list);
    QCOMPARE(list->currentIndex().row(), 1); // the first one that can be opened
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Tenant a0000000..., not active"_s);
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"<i>Harbour</i>, Viewer"_s);
    QSignalSpy chosen(m_dialog.get(), &SignInDialog::tenantChosen);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<TenantId>(), second);
}

void SignInStepsTest::copiesForTheAdministrator()
{
    StepMessage message;
    message.heading = u"Stop."_s;
    message.main = {u"Copy"_s, StepAction::CopyForAdministrator, u"copy"_s};
    message.forAdministrator = u"what to change"_s;
    m_dialog->showMessage(message);
    QSignalSpy acted(m_dialog.get(), &SignInDialog::actionChosen);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"what to change"_s);
    QCOMPARE(acted.count(), 0);
}

void SignInStepsTest::saysWhatStillWorks()
{
    const auto words = [this] {
        for (QLabel *label : m_dialog->findChildren<QLabel *>(u"stillWorks"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    m_dialog->askNewPassword();
    QCOMPARE(words(), u"Still works: the demo, and the copy of 09:14, without signing in"_s);
    m_dialog->setServers({}, m_now);
    m_dialog->askNewPassword();
    QCOMPARE(words(), u"Still works: the demo"_s);
}

void SignInStepsTest::leavesAStepWithEscapeAndWipesIt()
{
    m_dialog->askNewPassword();
    field("newPassword")->setText(u"half typed"_s);
    QSignalSpy cancelled(m_dialog.get(), &SignInDialog::cancelRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(field("address")->isVisible());
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(field("newPassword")->text().isEmpty());
}

void SignInStepsTest::locksAStepWhileBusy()
{
    m_dialog->askNewPassword();
    m_dialog->setBusy(true);
    QVERIFY(!field("newPassword")->isEnabled());
    QSignalSpy cancelled(m_dialog.get(), &SignInDialog::cancelRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(field("newPassword")->isVisible());
    m_dialog->showStepRefusal(u"No."_s, u"Because."_s);
    QVERIFY(field("newPassword")->isEnabled());
    QCOMPARE(QApplication::focusWidget(), field("newPassword"));
}

void SignInStepsTest::walksAStepAsRead()
{
    const auto path = [](const QString &first) {
        QStringList names;
        for (int i = 0; i < 6; ++i) {
            names += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const qsizetype at = names.indexOf(first);
        return at < 0 ? names : names.mid(at);
    };
    button("forgot")->click();
    QVERIFY2(path(u"resetEmail"_s).mid(1, 3) == (QStringList{u"stepMain"_s, u"haveResetLink"_s, u"stepLeave"_s}),
             qPrintable(path(u"resetEmail"_s).join(u' ')));
    StepMessage message;
    message.address = u"https://a.example"_s;
    message.main = {u"One"_s, StepAction::CheckAddress, {}};
    message.second = {u"Two"_s, StepAction::TrustCertificate, {}};
    message.leave = u"Back"_s;
    m_dialog->showMessage(message);
    QCOMPARE(path(u"stepAddress"_s).first(4),
             (QStringList{u"stepAddress"_s, u"stepMain"_s, u"stepSecond"_s, u"stepLeave"_s}));
}

} // namespace viewer::test

QTEST_MAIN(viewer::test::SignInStepsTest)
#include "tst_signin_steps.moc"
