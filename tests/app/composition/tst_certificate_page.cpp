// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in to a server whose certificate nobody vouches for, and over a proxy that does not let through.
#include "app/command/trusted_certificates.h"
#include "app/composition/sign_in_flow.h"
#include "tests/support/fault_server.h"
#include "tests/support/proxy_server.h"
#include "tests/support/test_certificates.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace viewer::test {

namespace {

constexpr int patience = 20'000;

/// A dialog with its flow and settings; parts by name, those of the visible step only.
struct Dialog
{
    SystemClock clock;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    SignInDialog dialog{QTimeZone("Europe/Berlin")};
    SignInFlow flow{dialog, clock, settings};

    Dialog()
    {
        dialog.setServers({}, clock.now());
        dialog.show();
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
    void signIn(const QString &address) const
    {
        part<QLineEdit>(u"address"_s)->setText(address);
        part<QLineEdit>(u"email"_s)->setText(u"vera@a.example"_s);
        part<QLineEdit>(u"password"_s)->setText(u"not-a-real-password"_s);
        QTest::keyClick(part<QLineEdit>(u"password"_s), Qt::Key_Return);
    }
    QString heading() const
    {
        const auto *label = part<QLabel>(u"stepHeading"_s);
        return label ? label->text() : QString();
    }
    QString probe() const
    {
        const auto *label = part<QLabel>(u"probe"_s);
        return label ? label->text() : QString();
    }
    QString facts() const
    {
        QStringList all;
        for (int row = 0; const auto *fact = part<QLabel>(u"fact%1"_s.arg(row)); ++row)
            all += fact->text();
        return all.join(u'|');
    }
};

QString shownAs(const QSslConfiguration &server)
{
    return QString::fromLatin1(server.localCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace

class CertificatePageTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_made;

    static CannedAnswer loginOptions(const ReceivedRequest &) { return json("{\"ldap_enabled\":false}"); }

private slots:
    void initTestCase() { applyTheme(*qApp, Theme()); }

    void showsTheReasonAndTheFingerprintAsPlainText()
    {
        const QSslConfiguration shown = m_made.make(u"shown"_s, {{}, u"DNS:<b>bold</b>.test,IP:127.0.0.1"_s, 30});
        FaultServer server;
        server.useTls(shown);
        Dialog d;
        d.signIn(server.origin());
        QTRY_COMPARE_WITH_TIMEOUT(
            d.heading(), u"The server's certificate is vouched for by nobody but the server itself."_s, patience);
        QVERIFY2(d.facts().remove(u'\n').remove(u':').contains(shownAs(shown).remove(u':')), qPrintable(d.facts()));
        QVERIFY2(d.facts().contains(u"<b>bold</b>"_s), qPrintable(d.facts()));
        for (int row = 0; const auto *fact = d.part<QLabel>(u"fact%1"_s.arg(row)); ++row)
            QCOMPARE(fact->textFormat(), Qt::PlainText);
        QCOMPARE(server.requests().size(), 0);
    }

    void trustIsGivenByKeyboardAndHoldsUntilTheCertificateChanges()
    {
        const QSslConfiguration shown = m_made.make(u"mine"_s, {});
        FaultServer server;
        server.useTls(shown);
        server.handle(loginOptions);
        Dialog d;
        d.signIn(server.origin());
        QTRY_VERIFY_WITH_TIMEOUT(d.part<QPushButton>(u"stepSecond"_s), patience);
        auto *trust = d.part<QPushButton>(u"stepSecond"_s);
        QCOMPARE(trust->text(), u"Trust this certificate"_s);
        for (int i = 0; i < 10 && !trust->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(trust->hasFocus());
        QTest::keyClick(trust, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(d.probe().startsWith(u"Answers in "_s), patience);
        QCOMPARE(d.settings.value(setting::certificates).size(), std::size_t(1));
        // The password was not sent: nobody has pressed "Sign in" since.
        QCOMPARE(server.count("/api/v1/auth/login"), 0);

        const QSslConfiguration other = m_made.make(u"another"_s, {});
        server.useTls(other);
        server.closeConnections();
        d.signIn(server.origin());
        QTRY_COMPARE_WITH_TIMEOUT(d.heading(), u"The server shows another certificate than the one that you trusted."_s,
                                  patience);
        QVERIFY(d.facts().remove(u'\n').remove(u':').contains(shownAs(other).remove(u':')));
        QCOMPARE(server.count("/api/v1/auth/login"), 0);
    }

    void trustIsKeptForTheNextStart()
    {
        const QTemporaryDir folder;
        const QByteArray fingerprint(32, '\x5a');
        {
            Settings settings(folder.filePath(u"settings.ini"_s));
            trustCertificate(settings, u"https://Factory.example.com"_s, fingerprint);
            trustCertificate(settings, u"http://plain.example.com"_s, fingerprint); // shows none
        }
        const Settings later(folder.filePath(u"settings.ini"_s));
        const TrustedCertificates kept{{u"factory.example.com:443"_s, fingerprint}};
        QVERIFY(later.value(setting::certificates) == kept);
        QVERIFY(transportSettings(later).trusted == kept);
    }

    void aProxyInTheWayIsNamed_data()
    {
        QTest::addColumn<bool>("password");
        QTest::newRow("password") << true;
        QTest::newRow("no way") << false;
    }
    void aProxyInTheWayIsNamed()
    {
        QFETCH(bool, password);
        FaultServer server;
        ProxyServer proxy(server.serverPort());
        password ? proxy.askFor("kim:FAKE-word") : proxy.refuseWith(403);
        qputenv("https_proxy", "http://" + proxy.address().toLatin1());
        qputenv("no_proxy", {});
        Dialog d;
        d.signIn(u"https://factory.test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!d.heading().isEmpty(), patience);
        qunsetenv("https_proxy");
        QCOMPARE(d.heading(),
                 password
                     ? u"The proxy %1 asks for a password."_s.arg(proxy.address())
                     : u"The proxy %1 does not answer, or does not lead to “factory.test”."_s.arg(proxy.address()));
    }
};

} // namespace viewer::test

QTEST_MAIN(viewer::test::CertificatePageTest)
#include "tst_certificate_page.moc"
