// SPDX-License-Identifier: GPL-3.0-or-later
// Servers, address, and what the form says and offers.
#include "tests/ui/signin/sign_in_fixture.h"
#include "ui/widgets/elided_label.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

namespace viewer::test {

class SignInFormTest : public QObject, protected SignInFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(open()); }
    void fillsInTheServerUsedLast();
    void changesServerFromTheList();
    void startsEmptyWithoutServers();
    void asksAboutTheAddressOnceAfterAPause();
    void showsWhatTheProbeFound();
    void offersTheDirectoryOnlyWhenTheServerDoes();
    void submitsWithEnter();
    void namesTheFieldThatIsEmpty();
    void cancelsWithEscapeWhileBusy();
    void closesWithEscapeWhenIdle();
    void locksTheFieldsWhileBusy();
    void saysThatTheSessionEndsWithoutAKeyStore();
    void opensTheDemo();
    void offersTheCopyOnlyWhereThereIsOne();
    void walksTheFieldsAsRead();
    void showsNamesOfServersAsText();
    void namesEverythingThatTakesTheFocus();
};

void SignInFormTest::fillsInTheServerUsedLast()
{
    QCOMPARE(field("address")->text(), u"https://a.example"_s);
    QCOMPARE(field("email")->text(), u"vera@a.example"_s);
    QCOMPARE(QApplication::focusWidget(), field("password"));
    QSignalSpy probe(m_dialog.get(), &SignInDialog::probeRequested);
    QTRY_COMPARE(probe.count(), 1);
    QCOMPARE(probe.first().first().toString(), u"https://a.example"_s);
}

void SignInFormTest::changesServerFromTheList()
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

void SignInFormTest::startsEmptyWithoutServers()
{
    m_dialog->setServers({}, m_now);
    QVERIFY(field("address")->text().isEmpty());
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    QCOMPARE(list->model()->rowCount(), 1); // the demo
}

void SignInFormTest::asksAboutTheAddressOnceAfterAPause()
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

void SignInFormTest::showsWhatTheProbeFound()
{
    auto *probe = m_dialog->findChild<QLabel *>(u"probe"_s);
    m_dialog->showProbe({AddressProbe::State::Refused, u"<a>Not</a> a server."_s, false});
    QCOMPARE(probe->text(), u"<a>Not</a> a server."_s);
    QCOMPARE(probe->textFormat(), Qt::PlainText);
    QTest::keyClicks(field("address"), u"x"_s);
    QVERIFY(probe->text().isEmpty()); // of another address
}

void SignInFormTest::offersTheDirectoryOnlyWhenTheServerDoes()
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

void SignInFormTest::submitsWithEnter()
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

void SignInFormTest::namesTheFieldThatIsEmpty()
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

void SignInFormTest::cancelsWithEscapeWhileBusy()
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

void SignInFormTest::closesWithEscapeWhenIdle()
{
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void SignInFormTest::locksTheFieldsWhileBusy()
{
    QVERIFY(!button("cancel")->isVisible());
    m_dialog->setBusy(true);
    QVERIFY(!field("address")->isEnabled() && !field("password")->isEnabled() && !button("signIn")->isEnabled());
    QVERIFY(button("cancel")->isVisible());
    QVERIFY(!button("demo")->isVisible());
    m_dialog->setBusy(false);
    QVERIFY(field("address")->isEnabled() && button("signIn")->isEnabled() && button("demo")->isVisible());
}

void SignInFormTest::saysThatTheSessionEndsWithoutAKeyStore()
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

void SignInFormTest::opensTheDemo()
{
    QSignalSpy demo(m_dialog.get(), &SignInDialog::demoRequested);
    button("demo")->click();
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
    QCOMPARE(demo.count(), 2);
}

void SignInFormTest::offersTheCopyOnlyWhereThereIsOne()
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

void SignInFormTest::walksTheFieldsAsRead()
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

void SignInFormTest::showsNamesOfServersAsText()
{
    auto *list = m_dialog->findChild<QListView *>(u"serverList"_s);
    const QString spoken = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"b.example, <b>Vera</b>, last used 27 Feb"_s);
    for (QLabel *text : m_dialog->findChildren<QLabel *>()) {
        if (text->pixmap().isNull() && !text->text().isEmpty())
            QCOMPARE(text->textFormat(), Qt::PlainText);
    }
}

void SignInFormTest::namesEverythingThatTakesTheFocus()
{
    for (QWidget *child : m_dialog->findChildren<QWidget *>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || child->isHidden())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(child);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(child->objectName()));
    }
}

} // namespace viewer::test

QTEST_MAIN(viewer::test::SignInFormTest)
#include "tst_signin_form.moc"
