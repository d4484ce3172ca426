// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/password_rules.h"
#include "ui/signin/sign_in_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fillsInTheServerUsedLast();
    void changesServerFromTheList();
    void startsEmptyWithoutServers();
    void asksAboutTheAddressOnceAfterAPause();
    void showsWhatTheProbeFound();
    void offersTheDirectoryOnlyWhenTheServerDoes();
    void submitsWithEnter();
    void namesTheFieldThatIsEmpty();
    void wipesAWrongPasswordAndKeepsTheRest();
    void keepsThePasswordWhenTheNetworkFailed();
    void tellsThatThePasswordMustBeChanged();
    void asksForTheSecondCode();
    void keepsTheSecondStepAfterAWrongCode();
    void goesBackFromTheSecondStep();
    void cancelsWithEscapeWhileBusy();
    void closesWithEscapeWhenIdle();
    void locksTheFieldsWhileBusy();
    void saysThatTheSessionEndsWithoutAKeyStore();
    void opensTheDemo();
    void offersTheCopyOnlyWhereThereIsOne();
    void hidesAndShowsThePassword();
    void forgetsThePasswordWhenHidden();
    void walksTheFieldsAsRead();
    void showsNamesOfServersAsText();
    void namesEverythingThatTakesTheFocus();
    void judgesPasswords_data();
    void judgesPasswords();
    void showsTheRulesWhileTyping();
    void listsTenantsAndRefusesOneThatIsNotActive();
    void copiesForTheAdministrator();
    void saysWhatStillWorks();
    void leavesAStepWithEscapeAndWipesIt();
    void locksAStepWhileBusy();

private:
    /// The one on screen where several steps have one of that name.
    template <class Part>
    Part *shown(const QString &name) const
    {
        for (Part *part : m_dialog->findChildren<Part *>(name)) {
            if (part->isVisible())
                return part;
        }
        return m_dialog->findChild<Part *>(name);
    }
    QLineEdit *field(const char *name) const { return shown<QLineEdit>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    Banner *refusal() const { return m_dialog->findChild<Banner *>(u"refusal"_s); }
    void refuse(ErrorKind kind) { m_dialog->showRefusal({kind, 401, {}, {}}); }

    static std::vector<SignInServer> servers();

    std::unique_ptr<SignInDialog> m_dialog;
    Instant m_now = *parseInstant(u"2026-03-12T13:02:30Z");
};

std::vector<SignInServer> SignInTest::servers()
{
    return {
        {u"https://a.example"_s, u"vera@a.example"_s, u"Vera Novak"_s, parseInstant(u"2026-03-12T08:14:00Z"),
         parseInstant(u"2026-03-12T08:14:00Z"), u"copy-a"_s},
        {u"https://b.example"_s, u"vera@b.example"_s, u"<b>Vera</b>"_s, parseInstant(u"2026-02-27T08:14:00Z"), {}, {}}};
}

void SignInTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(*qApp, Theme());
}

void SignInTest::init()
{
    m_dialog = std::make_unique<SignInDialog>(QTimeZone("Europe/Berlin"));
    m_dialog->setServers(servers(), m_now);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void SignInTest::fillsInTheServerUsedLast()
{
    QCOMPARE(field("address")->text(), u"https://a.example"_s);
    QCOMPARE(field("email")->text(), u"vera@a.example"_s);
    QCOMPARE(QApplication::focusWidget(), field("password"));
    QSignalSpy probe(m_dialog.get(), &SignInDialog::probeRequested);
    QTRY_COMPARE(probe.count(), 1);
    QCOMPARE(probe.first().first().toString(), u"https://a.example"_s);
}

void SignInTest::changesServerFromTheList()
{
    field("password")->setText(u"for a"_s);
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(field("address")->text(), u"https://b.example"_s);
    QCOMPARE(field("email")->text(), u"vera@b.example"_s);
    QVERIFY(field("password")->text().isEmpty()); // never offered to another server
    button("addServer")->click();
    QVERIFY(field("address")->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), field("address"));
}

void SignInTest::startsEmptyWithoutServers()
{
    m_dialog->setServers({}, m_now);
    QVERIFY(field("address")->text().isEmpty());
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    QCOMPARE(list->model()->rowCount(), 1); // the demo
}

void SignInTest::asksAboutTheAddressOnceAfterAPause()
{
    m_dialog->setServers({}, m_now);
    QSignalSpy probe(m_dialog.get(), &SignInDialog::probeRequested);
    QTest::keyClicks(field("address"), u"factory.example"_s);
    QCOMPARE(probe.count(), 0);
    QVERIFY(probe.wait(2000));
    QCOMPARE(probe.count(), 1);
    QCOMPARE(probe.first().first().toString(), u"factory.example"_s);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"probe"_s)->text(), u"Checking…"_s);
}

void SignInTest::showsWhatTheProbeFound()
{
    auto *probe = m_dialog->findChild<QLabel *>(u"probe"_s);
    m_dialog->showProbe({AddressProbe::State::Refused, u"<a>Not</a> a server."_s, false});
    QCOMPARE(probe->text(), u"<a>Not</a> a server."_s);
    QCOMPARE(probe->textFormat(), Qt::PlainText);
    QTest::keyClicks(field("address"), u"x"_s);
    QVERIFY(probe->text().isEmpty()); // of another address
}

void SignInTest::offersTheDirectoryOnlyWhenTheServerDoes()
{
    auto *directory = m_dialog->findChild<QCheckBox *>(u"directory"_s);
    QVERIFY(!directory->isVisible());
    m_dialog->showProbe({AddressProbe::State::Answers, {}, true});
    QVERIFY(directory->isVisible());
    directory->setChecked(true);
    m_dialog->showProbe({AddressProbe::State::Answers, {}, false});
    field("password")->setText(u"secret"_s);
    QSignalSpy requested(m_dialog.get(), &SignInDialog::signInRequested);
    button("signIn")->click();
    QVERIFY(!requested.first().first().value<SignInRequest>().directory);
}

void SignInTest::submitsWithEnter()
{
    m_dialog->showProbe({AddressProbe::State::Answers, {}, true});
    m_dialog->findChild<QCheckBox *>(u"directory"_s)->setChecked(true);
    QSignalSpy requested(m_dialog.get(), &SignInDialog::signInRequested);
    QTest::keyClicks(field("password"), u" pass word "_s);
    QTest::keyClick(field("password"), Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    const auto request = requested.first().first().value<SignInRequest>();
    QCOMPARE(request.address, u"https://a.example"_s);
    QCOMPARE(request.email, u"vera@a.example"_s);
    QCOMPARE(request.password, u" pass word "_s); // spaces belong to a password
    QVERIFY(request.directory);
    QVERIFY(request.staySignedIn);
    QVERIFY(m_dialog->isVisible());
    button("signIn")->setFocus();
    QTest::keyClick(button("signIn"), Qt::Key_Return);
    QCOMPARE(requested.count(), 2);
}

void SignInTest::namesTheFieldThatIsEmpty()
{
    QSignalSpy requested(m_dialog.get(), &SignInDialog::signInRequested);
    button("signIn")->click();
    QCOMPARE(refusal()->fact(), u"Enter your password."_s);
    QVERIFY(refusal()->isVisible());
    QCOMPARE(QApplication::focusWidget(), field("password"));
    field("email")->clear();
    button("signIn")->click();
    QCOMPARE(refusal()->fact(), u"Enter your email."_s);
    QCOMPARE(requested.count(), 0);
}

void SignInTest::wipesAWrongPasswordAndKeepsTheRest()
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

void SignInTest::keepsThePasswordWhenTheNetworkFailed()
{
    field("password")->setText(u"right"_s);
    refuse(ErrorKind::TimedOut);
    QCOMPARE(field("password")->text(), u"right"_s);
    QVERIFY(refusal()->rest().contains("copies on this computer"_L1));
}

void SignInTest::tellsThatThePasswordMustBeChanged()
{
    refuse(ErrorKind::PasswordChangeRequired);
    QCOMPARE(refusal()->kind(), Banner::Kind::Warn);
    QVERIFY(refusal()->rest().contains("choose a new one"_L1));
}

void SignInTest::asksForTheSecondCode()
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

void SignInTest::keepsTheSecondStepAfterAWrongCode()
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

void SignInTest::goesBackFromTheSecondStep()
{
    field("password")->setText(u"secret"_s);
    m_dialog->askSecondFactor();
    QSignalSpy cancelled(m_dialog.get(), &SignInDialog::cancelRequested);
    button("otherAccount")->click();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(field("address")->isVisible());
    QVERIFY(field("password")->text().isEmpty());
}

void SignInTest::cancelsWithEscapeWhileBusy()
{
    m_dialog->setBusy(true);
    QSignalSpy cancelled(m_dialog.get(), &SignInDialog::cancelRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(m_dialog->isVisible());
    button("cancel")->click();
    QCOMPARE(cancelled.count(), 2);
    refuse(ErrorKind::Cancelled);
    QVERIFY(!refusal()->isVisible());
    QVERIFY(button("signIn")->isEnabled());
}

void SignInTest::closesWithEscapeWhenIdle()
{
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void SignInTest::locksTheFieldsWhileBusy()
{
    QVERIFY(!button("cancel")->isVisible());
    m_dialog->setBusy(true);
    QVERIFY(!field("address")->isEnabled() && !field("password")->isEnabled() && !button("signIn")->isEnabled());
    QVERIFY(button("cancel")->isVisible());
    QVERIFY(!button("demo")->isVisible());
    m_dialog->setBusy(false);
    QVERIFY(field("address")->isEnabled() && button("signIn")->isEnabled() && button("demo")->isVisible());
}

void SignInTest::saysThatTheSessionEndsWithoutAKeyStore()
{
    m_dialog->setKeyStore(false);
    QVERIFY(!m_dialog->findChild<QCheckBox *>(u"staySignedIn"_s)->isVisible());
    QCOMPARE(m_dialog->findChild<QLabel *>(u"stayNote"_s)->text(),
             u"No key store was found: the session ends with this program."_s);
    field("password")->setText(u"secret"_s);
    QSignalSpy requested(m_dialog.get(), &SignInDialog::signInRequested);
    button("signIn")->click();
    QVERIFY(!requested.first().first().value<SignInRequest>().staySignedIn);
}

void SignInTest::opensTheDemo()
{
    QSignalSpy demo(m_dialog.get(), &SignInDialog::demoRequested);
    button("demo")->click();
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
    QCOMPARE(demo.count(), 2);
}

void SignInTest::offersTheCopyOnlyWhereThereIsOne()
{
    auto *block = m_dialog->findChild<QWidget *>(u"offlineBlock"_s);
    auto *words = m_dialog->findChild<ElidedLabel *>(u"offlineWords"_s);
    QVERIFY(block->isVisible());
    QCOMPARE(words->text(), u"No network? A local copy as of 09:14 is on this computer."_s);
    QSignalSpy offline(m_dialog.get(), &SignInDialog::offlineRequested);
    button("openOffline")->click();
    QCOMPARE(offline.first().first().toString(), u"copy-a"_s);
    button("addServer")->click();
    QCOMPARE(words->text(), u"A local copy of a.example as of 09:14 is on this computer."_s);
    m_dialog->setServers({servers()[1]}, m_now);
    QVERIFY(!block->isVisible());
}

void SignInTest::hidesAndShowsThePassword()
{
    auto *show = shown<QToolButton>(u"showPassword"_s);
    QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
    show->click();
    QCOMPARE(field("password")->echoMode(), QLineEdit::Normal);
    QCOMPARE(show->accessibleName(), u"Hide the password"_s);
    refuse(ErrorKind::BadCredentials);
    QCOMPARE(field("password")->echoMode(), QLineEdit::Password);
}

void SignInTest::forgetsThePasswordWhenHidden()
{
    field("password")->setText(u"secret"_s);
    m_dialog->hide();
    QVERIFY(field("password")->text().isEmpty());
}

void SignInTest::walksTheFieldsAsRead()
{
    m_dialog->showProbe({AddressProbe::State::Answers, {}, true});
    field("address")->setFocus();
    QStringList order;
    for (int i = 0; i < 11; ++i) {
        order += QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order,
             (QStringList{u"address"_s, u"email"_s, u"password"_s, u"showPassword"_s, u"forgot"_s, u"directory"_s,
                          u"staySignedIn"_s, u"signIn"_s, u"demo"_s, u"invited"_s, u"openOffline"_s}));
}

void SignInTest::showsNamesOfServersAsText()
{
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"b.example, <b>Vera</b>, last used 27 Feb"_s);
    for (QLabel *text : m_dialog->findChildren<QLabel *>()) {
        if (text->pixmap().isNull() && !text->text().isEmpty())
            QCOMPARE(text->textFormat(), Qt::PlainText);
    }
}

void SignInTest::namesEverythingThatTakesTheFocus()
{
    for (QWidget *child : m_dialog->findChildren<QWidget *>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || child->isHidden())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(child);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(child->objectName()));
    }
}

void SignInTest::judgesPasswords_data()
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

void SignInTest::judgesPasswords()
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

void SignInTest::showsTheRulesWhileTyping()
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

void SignInTest::listsTenantsAndRefusesOneThatIsNotActive()
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

void SignInTest::copiesForTheAdministrator()
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

void SignInTest::saysWhatStillWorks()
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

void SignInTest::leavesAStepWithEscapeAndWipesIt()
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

void SignInTest::locksAStepWhileBusy()
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

} // namespace viewer

QTEST_MAIN(viewer::SignInTest)
#include "tst_signin.moc"
