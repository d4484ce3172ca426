// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of signing in, dialog and network together, against the demo server. Without a window manager.
#include "app/composition/sign_in_flow.h"
#include "tests/app/composition/demo_thread.h"
#include "tests/support/fault_server.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer::test {

namespace {

demo::Options fewBuilds()
{
    demo::Options options;
    options.builds = 20;
    return options;
}

constexpr int patience = 10'000;

/// The dialog with its flow; fields and buttons by name, those of the visible step only.
struct Dialog
{
    SystemClock clock;
    SignInDialog dialog{QTimeZone("Europe/Berlin")};
    QTemporaryDir folder;
    Settings settings;
    SignInFlow flow{dialog, clock, settings};
    QSignalSpy signedIn{&flow, &SignInFlow::signedIn};

    explicit Dialog(const QString &address = {}, const AdministratorPolicy &policy = {})
        : settings(folder.filePath(u"settings.ini"_s), policy)
    {
        dialog.setServers({}, clock.now());
        dialog.show();
        field(u"address"_s)->setText(address);
    }

    template <class Part>
    Part *part(const QString &name) const
    {
        for (Part *found : dialog.findChildren<Part *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name) const { return part<QLineEdit>(name); }
    void press(const QString &name) const
    {
        auto *button = part<QPushButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = field(name);
        QVERIFY2(line, qPrintable(name));
        line->setText(text);
    }
    void enter(const QString &name) const { QTest::keyClick(field(name), Qt::Key_Return); }
    void signIn(const QString &email, const QString &password) const
    {
        type(u"email"_s, email);
        type(u"password"_s, password);
        enter(u"password"_s);
    }
    QString heading() const
    {
        const auto *label = part<QLabel>(u"stepHeading"_s);
        return label ? label->text() : QString();
    }
    QString refusal() const
    {
        const auto *banner = part<Banner>(u"stepRefusal"_s);
        return banner ? banner->fact() : QString();
    }
    QString facts() const
    {
        QStringList all;
        for (int i = 0; const auto *fact = part<QLabel>(u"fact%1"_s.arg(i)); ++i)
            all += fact->accessibleName();
        return all.join(u" | "_s);
    }
    QString tenantOpened() const { return signedIn.value(0).value(1).template value<Account>().tenantName; }
};

FaultServer::Handler serves(const QByteArray &path, const CannedAnswer &other)
{
    return [path, other](const ReceivedRequest &request) {
        return request.target == path ? json("{\"ldap_enabled\":false}") : other;
    };
}

} // namespace

class SignInFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme());
    }

    void sendsNoPasswordToAServerThatTheAdministratorDoesNotAllow()
    {
        FaultServer server;
        server.handle([](const ReceivedRequest &) { return json("{\"ldap_enabled\":false}"); });
        AdministratorPolicy policy;
        policy.state = AdministratorPolicy::State::InForce;
        policy.file = u"/etc/xdg/imagefactory-viewer/policy.ini"_s;
        policy.servers = {u"https://factory.example.net"_s};
        Dialog d(server.origin(), policy);
        d.signIn(u"vera@example.net"_s, u"a password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"The administrator of this computer does not allow this server."_s,
                                  patience);
        QVERIFY2(d.facts().contains(u"https://factory.example.net"_s), qPrintable(d.facts()));
        QVERIFY2(d.facts().contains(policy.file), qPrintable(d.facts()));
        for (const ReceivedRequest &request : server.requests())
            QVERIFY2(request.target.endsWith("/auth/login-options"), request.target.constData());
        d.press(u"stepMain"_s);
        QTRY_VERIFY(d.field(u"password"_s));
    }

    void changesThePasswordTheServerWantsChangedAndGoesOn()
    {
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.signIn(server.emailOf(demo::Cast::PasswordChange), server.password());
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"Your password must be changed before anything can be read."_s,
                                  patience);
        d.type(u"newPassword"_s, server.password()); // the old one
        d.type(u"newPasswordAgain"_s, server.password());
        d.press(u"stepMain"_s);
        QCOMPARE(d.refusal(), u"Choose a password that is not the old one."_s);
        d.type(u"newPassword"_s, u"Harbour-2027"_s);
        d.type(u"newPasswordAgain"_s, u"Harbour-2027"_s);
        d.enter(u"newPasswordAgain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.signedIn.count(), 1, patience);
        QVERIFY(d.dialog.findChild<QLineEdit *>(u"newPassword"_s)->text().isEmpty());
        QVERIFY(d.dialog.findChild<QLineEdit *>(u"newPasswordAgain"_s)->text().isEmpty());
        Dialog again(server.url());
        again.signIn(server.emailOf(demo::Cast::PasswordChange), u"Harbour-2027"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again.signedIn.count(), 1, patience);
    }

    void asksWhichTenantAndOpensItWithEnter()
    {
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.signIn(server.emailOf(demo::Cast::TwoTenants), server.password());
        QTRY_VERIFY_WITH_TIMEOUT(d.part<QListView>(u"tenantList"_s), patience);
        auto *list = d.part<QListView>(u"tenantList"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(d.signedIn.count(), 0);
        const QString second = list->model()->index(1, 0).data().toString();
        QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Viewer"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(d.signedIn.count(), 1);
        QCOMPARE(d.tenantOpened(), second);
    }

    void opensThePreferredTenantWithoutAsking()
    {
        DemoThread server(fewBuilds());
        Dialog first(server.url());
        first.signIn(server.emailOf(demo::Cast::TwoTenants), server.password());
        QTRY_VERIFY_WITH_TIMEOUT(first.part<QListView>(u"tenantList"_s), patience);
        first.press(u"stepMain"_s);
        const auto account = first.signedIn.value(0).value(1).value<Account>();
        Dialog second(server.url());
        second.flow.preferTenant(account.tenant);
        second.signIn(server.emailOf(demo::Cast::TwoTenants), server.password());
        QTRY_COMPARE_WITH_TIMEOUT(second.signedIn.count(), 1, patience);
        QCOMPARE(second.tenantOpened(), account.tenantName);
    }

    void tellsWhoBelongsToNoTenantAndLooksAgain()
    {
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.signIn(u"nina.ferrow@elsewhere.example"_s, server.password());
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"You are signed in, but you belong to no tenant yet."_s, patience);
        QVERIFY2(d.facts().contains(u"Account: nina.ferrow@elsewhere.example | Tenants: none"_s),
                 qPrintable(d.facts()));
        const quint64 before = server.requests();
        d.press(u"stepMain"_s); // Check again
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), before + 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(d.part<QPushButton>(u"stepLeave"_s), patience);
        QCOMPARE(d.part<QPushButton>(u"stepLeave"_s)->text(), u"Sign out"_s);
        d.press(u"stepLeave"_s);
        QVERIFY(d.field(u"email"_s));
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), before + 2, patience); // logged out there, too
    }

    void newAccountOfAnInvitationWaitsForActivation()
    {
        DemoThread server(fewBuilds());
        Dialog d;
        d.press(u"invited"_s);
        // The link says which server, so no address is needed.
        d.type(u"invitationLink"_s, server.url() + u"/accept-invitation?token=invite-new"_s);
        d.enter(u"invitationLink"_s);
        QTRY_VERIFY_WITH_TIMEOUT(d.heading().startsWith(u"You are invited until "_s), patience);
        QVERIFY(d.heading().endsWith(u" as daniel.okafor@harbourline.example."_s));
        d.press(u"stepMain"_s);
        QCOMPARE(d.refusal(), u"Enter your first name."_s);
        d.type(u"firstName"_s, u"Daniel"_s);
        d.type(u"lastName"_s, u"Okafor"_s);
        d.type(u"invitationPassword"_s, u"short"_s);
        d.press(u"stepMain"_s);
        QCOMPARE(d.refusal(), u"The new password needs at least 8 characters."_s);
        d.type(u"invitationPassword"_s, u"Okafor-2026"_s);
        d.enter(u"invitationPassword"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"Your account exists, but an administrator still has to activate it."_s,
                                  patience);
        QVERIFY(!d.facts().contains(u"Last tried"_s));
        QVERIFY(d.dialog.findChild<QLineEdit *>(u"invitationLink"_s)->text().isEmpty());
        QVERIFY(d.dialog.findChild<QLineEdit *>(u"invitationPassword"_s)->text().isEmpty());
        d.press(u"stepMain"_s); // Try again
        QTRY_VERIFY_WITH_TIMEOUT(d.facts().contains(u"Last tried"_s), patience);
        QVERIFY(d.facts().endsWith(u", not active yet"_s));
        QCOMPARE(d.signedIn.count(), 0);
    }

    void existingAccountOfAnInvitationSignsInAsUsual()
    {
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.press(u"invited"_s);
        d.type(u"invitationLink"_s, u"invite-existing"_s);
        d.enter(u"invitationLink"_s);
        QTRY_VERIFY_WITH_TIMEOUT(d.field(u"firstName"_s), patience);
        d.type(u"firstName"_s, u"V"_s);
        d.type(u"lastName"_s, u"N"_s);
        d.type(u"invitationPassword"_s, u"not-used-at-all"_s);
        d.press(u"stepMain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"The invitation is accepted. Sign in as usual."_s, patience);
        QCOMPARE(d.signedIn.count(), 0); // the token of the answer is not used
        d.press(u"stepMain"_s);
        QCOMPARE(d.field(u"email"_s)->text(), server.email());
        QVERIFY(d.field(u"password"_s)->text().isEmpty());
    }

    void saysWhyAnInvitationIsNotGood_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("fact");
        QTest::newRow("expired") << u"invite-expired"_s << u"This invitation expired: "_s;
        QTest::newRow("used") << u"invite-used"_s << u"This invitation was accepted already."_s;
        QTest::newRow("cancelled") << u"invite-cancelled"_s << u"This invitation was withdrawn."_s;
        QTest::newRow("unknown") << u"invite-nobody-knows"_s << u"The server does not know this invitation."_s;
        QTest::newRow("unreadable") << u"invite-broken"_s << u"The server cannot read this invitation."_s;
        QTest::newRow("no token") << u"https://x.example/?a=b"_s << u"There is no invitation in what was pasted."_s;
    }

    void saysWhyAnInvitationIsNotGood()
    {
        QFETCH(QString, token);
        QFETCH(QString, fact);
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.press(u"invited"_s);
        d.type(u"invitationLink"_s, token);
        d.enter(u"invitationLink"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(d.refusal().startsWith(fact), qPrintable(d.refusal()), patience);
        QVERIFY(!d.field(u"firstName"_s));
        QCOMPARE(d.dialog.focusWidget(), d.field(u"invitationLink"_s));
    }

    void bareTokenNeedsAServer()
    {
        Dialog d;
        d.press(u"invited"_s);
        d.type(u"invitationLink"_s, u"invite-new"_s);
        d.enter(u"invitationLink"_s);
        QCOMPARE(d.refusal(), u"The token alone does not say which server."_s);
    }

    void forgottenPasswordGetsTheSameAnswerForEveryAddress()
    {
        DemoThread server(fewBuilds());
        for (const QString &email : {server.email(), u"nobody@nowhere.example"_s}) {
            Dialog d(server.url());
            d.type(u"email"_s, email);
            d.press(u"forgot"_s);
            QCOMPARE(d.field(u"resetEmail"_s)->text(), email);
            d.enter(u"resetEmail"_s);
            QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"If the server knows this address, a mail is on its way."_s,
                                      patience);
        }
    }

    void directoryAccountsChangeTheirPasswordElsewhere()
    {
        demo::Options options = fewBuilds();
        options.directory = true;
        DemoThread server(options);
        Dialog d(server.url());
        d.press(u"forgot"_s);
        d.type(u"resetEmail"_s, server.emailOf(demo::Cast::DirectRole));
        d.press(u"stepMain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            d.refusal(), u"The password of this account belongs to your company directory (LDAP)."_s, patience);
    }

    void resetLinkSetsAPasswordAndSignsIn()
    {
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.press(u"forgot"_s);
        d.press(u"haveResetLink"_s);
        d.type(u"resetLink"_s, server.url() + u"/reset-password?token=reset-valid"_s);
        d.enter(u"resetLink"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"Choose a new password for %1."_s.arg(server.email()), patience);
        QVERIFY(!d.part<QLabel>(u"passwordRule2"_s)); // the old one is not known
        d.type(u"resetPassword"_s, u"Harbour-2028"_s);
        d.type(u"resetPasswordAgain"_s, u"Harbour-2029"_s);
        d.press(u"stepMain"_s);
        QCOMPARE(d.refusal(), u"The two passwords are not the same."_s);
        d.type(u"resetPasswordAgain"_s, u"Harbour-2028"_s);
        d.press(u"stepMain"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(
            d.signedIn.count() == 1,
            qPrintable(d.heading() + d.refusal() + d.dialog.findChild<Banner *>(u"refusal"_s)->fact()), patience);
        QVERIFY(d.dialog.findChild<QLineEdit *>(u"resetLink"_s)->text().isEmpty());
    }

    void badResetLinksAreRefused_data()
    {
        QTest::addColumn<QString>("token");
        for (const char *token : {"reset-expired", "reset-used", "reset-nobody-knows"})
            QTest::newRow(token) << QString::fromLatin1(token);
    }

    void badResetLinksAreRefused()
    {
        QFETCH(QString, token);
        DemoThread server(fewBuilds());
        Dialog d(server.url());
        d.press(u"forgot"_s);
        d.press(u"haveResetLink"_s);
        d.type(u"resetLink"_s, token);
        d.press(u"stepMain"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            d.refusal(), u"This link is not valid (any more): it is used, older than 24 hours or not complete."_s,
            patience);
    }

    void signsInThroughTheDirectory()
    {
        demo::Options options = fewBuilds();
        options.directory = true;
        DemoThread server(options);
        Dialog d(server.url());
        QTRY_VERIFY_WITH_TIMEOUT(d.part<QCheckBox>(u"directory"_s), patience);
        d.part<QCheckBox>(u"directory"_s)->setChecked(true);
        d.signIn(u"nina.ferrow@elsewhere.example"_s, server.password());
        QTRY_VERIFY_WITH_TIMEOUT(d.part<Banner>(u"refusal"_s), patience);
        QCOMPARE(d.part<Banner>(u"refusal"_s)->fact(), u"The company directory refused this sign-in."_s);
        d.signIn(server.email(), server.password());
        QTRY_COMPARE_WITH_TIMEOUT(d.signedIn.count(), 1, patience);
    }

    void webPageInPlaceOfAServerIsShownWithItsFacts()
    {
        FaultServer server;
        CannedAnswer html = text("<!doctype html><div id=root></div>", 200);
        html.contentType = "text/html";
        server.handle([html](const ReceivedRequest &) { return html; });
        Dialog d(server.origin());
        d.signIn(u"vera@a.example"_s, u"not-a-real-password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            d.heading(), u"This address answers with a web page, not with an Image Factory server."_s, patience);
        QVERIFY2(d.facts().startsWith(u"Answer: 200, HTML, "_s), qPrintable(d.facts()));
        QVERIFY(d.facts().contains(u"Expected: sign-in options as JSON"_s));
        for (const ReceivedRequest &request : server.requests())
            QVERIFY(!request.target.contains("login\"") && request.body.isEmpty()); // no password went there
        DemoThread right(fewBuilds());
        d.type(u"stepAddress"_s, right.url());
        d.enter(u"stepAddress"_s);
        QTRY_VERIFY_WITH_TIMEOUT(d.field(u"address"_s), patience);
        QCOMPARE(d.field(u"address"_s)->text(), right.url());
        QCOMPARE(d.signedIn.count(), 0); // checking sends no password
    }

    void strippedApiIsExplainedAndTheDoubledPathOffered()
    {
        FaultServer server;
        server.handle(serves("/api/api/v1/auth/login-options", text("404 page not found", 404)));
        Dialog d(server.origin());
        d.signIn(u"vera@a.example"_s, u"not-a-real-password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"The server is there, but its proxy cuts “/api” off every request."_s,
                                  patience);
        QCOMPARE(d.part<QLabel>(u"stepCode"_s)->text(), u"proxy_pass http://backend:8080/;"_s);
        d.press(u"stepMain"_s);
        QVERIFY(QApplication::clipboard()->text().contains(server.origin()));
        QVERIFY(!QApplication::clipboard()->text().contains(u"not-a-real-password"_s));
        d.press(u"stepThird"_s);
        QCOMPARE(d.field(u"address"_s)->text(), server.origin() + u"/api"_s);
        const auto *probe = d.part<QLabel>(u"probe"_s);
        QVERIFY(probe || d.dialog.findChild<QLabel *>(u"probe"_s));
        QTRY_VERIFY_WITH_TIMEOUT(d.dialog.findChild<QLabel *>(u"probe"_s)->text().startsWith(u"Answers in "_s),
                                 patience);
    }

    void httpServerTypedAsHttpsIsOffered()
    {
        DemoThread server(fewBuilds());
        const QString secure = u"https"_s + server.url().sliced(4);
        Dialog d(secure);
        d.signIn(server.email(), server.password());
        QTRY_VERIFY_WITH_TIMEOUT(d.part<QPushButton>(u"stepSecond"_s), 20'000);
        QCOMPARE(d.part<QPushButton>(u"stepSecond"_s)->text(), u"Use %1"_s.arg(server.url()));
        QVERIFY(d.part<QLabel>(u"stepAfter"_s)->text().contains(u"without encryption"_s));
        d.press(u"stepSecond"_s);
        QCOMPARE(d.field(u"address"_s)->text(), server.url());
        QCOMPARE(d.signedIn.count(), 0);
    }

    void wrongPortIsNamed()
    {
        const QString gone = FaultServer().origin();
        Dialog d(gone);
        d.signIn(u"vera@a.example"_s, u"not-a-real-password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"Nothing answers at port %1 of “127.0.0.1”."_s.arg(QUrl(gone).port()),
                                  20'000);
        QTest::keyClick(&d.dialog, Qt::Key_Escape);
        QVERIFY(d.field(u"address"_s));
        QVERIFY(d.field(u"password"_s)->text().isEmpty());
    }
};

} // namespace viewer::test

QTEST_MAIN(viewer::test::SignInFlowTest)
#include "tst_sign_in_flow.moc"
