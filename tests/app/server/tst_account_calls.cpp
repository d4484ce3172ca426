// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations and forgotten passwords: recorded answers, and what is sent.
#include "app/server/account_calls.h"
#include "tests/app/server/session_fixture.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

class AccountCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheTokenInWhatWasPasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("token");
        const auto row = [](const QString &pasted, const QString &token) {
            QTest::newRow(qPrintable(pasted)) << pasted << token;
        };
        row(u"https://f.example/accept-invitation?token=8f3c-A_1"_s, u"8f3c-A_1"_s);
        row(u"https://f.example/accept-invitation?lang=de&token=abc&x=1#y"_s, u"abc"_s);
        row(u"https://f.example/#token=abc"_s, u"abc"_s);
        row(u"https://f.example/?token=a%2Bb%3D"_s, u"a+b="_s);
        row(u"  abc123  "_s, u"abc123"_s);
        row(u"https://f.example/accept-invitation"_s, {});
        row(u"two words"_s, {});
        row(u"../../users"_s, {});
        row(u"https://f.example/?token=a%2Fb"_s, {});
        row({}, {});
    }

    void findsTheTokenInWhatWasPasted()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, token);
        QCOMPARE(tokenIn(pasted), token);
    }

    void readsRecordedInvitations()
    {
        Fixture f;
        for (const QString &name : recordingsOf({u"getInvitation"_s})) {
            f.server.http.script({recording(name)});
            const Result<Invitation> got = await(invitation(f.transport, QString(u"a-token"_s)));
            const QString last = name.section(u'-', -1);
            if (last == u"unknown"_s) {
                QCOMPARE(got.error().kind, ErrorKind::NotFound);
            } else if (last == u"nomessage"_s) {
                QCOMPARE(got.error().kind, ErrorKind::ServerProblem);
            } else {
                QVERIFY2(got, qPrintable(name));
                QVERIFY(got->email.contains(u'@'));
                QVERIFY(got->expires);
                const bool used = last == u"accepted"_s || last == u"accept"_s;
                QCOMPARE(got->status, used ? u"accepted"_s : last == u"cancelled"_s ? u"cancelled"_s : u"pending"_s);
            }
            QCOMPARE(f.server.http.requests().last().target, QByteArray("/api/v1/invitations/a-token"));
            QVERIFY(!f.server.http.requests().last().headers.contains("authorization"));
        }
    }

    void acceptsInvitations()
    {
        Fixture f;
        for (const QString &name : recordingsOf({u"acceptInvitation"_s})) {
            f.server.http.script({recording(name)});
            const Result<AcceptedInvitation> got = await(acceptInvitation(
                f.transport, {QString(u"a-token"_s), u"Neu"_s, u"Ling"_s, QString(u"not-a-real-password"_s)}));
            if (name.endsWith(u"new-account"_s)) {
                QVERIFY(got);
                QVERIFY(!got->active);
                QCOMPARE(got->email, u"neu@dev.test"_s);
            } else if (name.endsWith(u"existing-account"_s)) {
                QVERIFY(got);
                QVERIFY(got->active);
            } else {
                QVERIFY2(!got, qPrintable(name));
                QCOMPARE(got.error().kind, ErrorKind::BadRequest);
            }
        }
        const QJsonObject sent = QJsonDocument::fromJson(f.server.http.requests().last().body).object();
        QCOMPARE(sent,
                 (QJsonObject{{"token"_L1, "a-token"_L1},
                              {"first_name"_L1, "Neu"_L1},
                              {"last_name"_L1, "Ling"_L1},
                              {"password"_L1, "not-a-real-password"_L1}}));
    }

    void asksForAResetMail()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/forgotPassword"_s), recording(u"auth/forgotPassword-unknown"_s),
                              json("{\"code\":\"BAD_REQUEST\",\"message\":\"This account is managed by your corporate "
                                   "directory (LDAP). Reset your password in your corporate identity system.\"}",
                                   400)});
        QVERIFY(await(askForReset(f.transport, u"reset@dev.test"_s)));
        QVERIFY(await(askForReset(f.transport, u"nobody@dev.test"_s)));
        QCOMPARE(await(askForReset(f.transport, u"x@dev.test"_s)).error().kind, ErrorKind::DirectoryRefused);
    }

    void checksResetLinks()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/validateResetToken"_s)});
        const Result<ResetLink> good = await(checkResetLink(f.transport, QString(u"t"_s)));
        QVERIFY(good && good->valid);
        QCOMPARE(good->email, u"reset@dev.test"_s);
        QCOMPARE(good->expires, parseInstant(u"2026-11-25T03:32:00Z"));
        for (const char *name : {"expired", "unknown", "used"}) {
            f.server.http.script({recording(u"auth/validateResetToken-"_s + QLatin1StringView(name))});
            const Result<ResetLink> bad = await(checkResetLink(f.transport, QString(u"t"_s)));
            QVERIFY(bad && !bad->valid && bad->email.isEmpty());
        }
        f.server.http.script({recording(u"auth/validateResetToken-bad-json"_s)});
        QCOMPARE(await(checkResetLink(f.transport, QString(u"t"_s))).error().kind, ErrorKind::BadRequest);
    }

    void setsANewPassword()
    {
        Fixture f;
        f.server.http.script({recording(u"auth/resetPassword"_s), recording(u"auth/resetPassword-expired"_s),
                              recording(u"auth/resetPassword-unknown"_s),
                              recording(u"auth/resetPassword-too-short"_s)});
        const auto reset = [&f] {
            return await(resetPassword(f.transport, QString(u"t"_s), QString(u"not-a-real-password"_s)));
        };
        QVERIFY(reset());
        const QJsonObject sent = QJsonDocument::fromJson(f.server.http.requests().last().body).object();
        QCOMPARE(sent, (QJsonObject{{"token"_L1, "t"_L1}, {"new_password"_L1, "not-a-real-password"_L1}}));
        QCOMPARE(reset().error().kind, ErrorKind::BadRequest);
        QCOMPARE(reset().error().kind, ErrorKind::BadRequest);
        QCOMPARE(reset().error().kind, ErrorKind::ServerProblem);
    }

    void neverPutsTokensIntoErrors()
    {
        Fixture f;
        f.server.http.script({recording(u"invitations/getInvitation-unknown"_s)});
        const Result<Invitation> got = await(invitation(f.transport, QString(u"secret-token-1"_s)));
        QVERIFY(!got.error().detail.contains(u"secret-token-1"_s));
    }
};

QTEST_GUILESS_MAIN(AccountCallsTest)
#include "tst_account_calls.moc"
