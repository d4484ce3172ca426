// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/masking.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer::server;

class MaskingTest : public QObject
{
    Q_OBJECT

private slots:
    void hidesSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("user and password", u"clone https://bot:pw1@git.test/x.git failed"_s,
            u"clone https://•••@git.test/x.git failed"_s);
        row("token as user", u"https://ghp_0123456789abcdefghij@git.test/x"_s, u"https://•••@git.test/x"_s);
        row("at sign in password", u"ssh://a:b@c@git.test:22/x"_s, u"ssh://•••@git.test:22/x"_s);
        row("bearer", u"curl -H \"Authorization: Bearer abc.def-1\" x"_s, u"curl -H \"Authorization: Bearer •••\" x"_s);
        row("bare bearer", u"used bearer abcdef"_s, u"used bearer •••"_s);
        row("basic", u"authorization=Basic dXNlcjpwdw=="_s, u"authorization=Basic •••"_s);
        row("github", u"with ghp_0123456789abcdefghijABCDEFGHIJ012345 x"_s, u"with ••• x"_s);
        row("github fine", u"github_pat_11ABCDEFG0123456789_abcdef"_s, u"•••"_s);
        row("gitlab", u"glpat-abcdefghij0123456789 no"_s, u"••• no"_s);
        row("aws", u"key AKIAIOSFODNN7EXAMPLE."_s, u"key •••."_s);
        row("slack", u"xoxb-123456789012-abcdef"_s, u"•••"_s);
        row("jwt", u"got eyJhbGciOiJIUzI1NiJ9.e30.abc_-1 ok"_s, u"got ••• ok"_s);
        row("token=", u"https://x.test/a?token=abc&b=1"_s, u"https://x.test/a?token=•••&b=1"_s);
        row("password:", u"password: hunter2, next"_s, u"password: •••, next"_s);
        row("api key", u"export API_KEY=FAKE-log-key-6 password: s3cret"_s, u"export API_KEY=••• password: •••"_s);
        row("npm token", u"NPM_TOKEN=abc"_s, u"NPM_TOKEN=•••"_s);
        row("json", u"{\"client_secret\": \"abc\"}"_s, u"{\"client_secret\": \"•••\"}"_s);
        row("private key", u"a\n-----BEGIN FAKE PRIVATE KEY-----\nxx\nyy\n-----END FAKE PRIVATE KEY-----\nb"_s,
            u"a\n•••\nb"_s);
        row("private key cut off", u"-----BEGIN PRIVATE KEY-----\nxx"_s, u"•••"_s);
    }

    void hidesSecrets()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(masked(text), expected);
        QCOMPARE(masked(masked(text)), expected);
    }

    void leavesHarmlessTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text :
             {u"", u"push to registry denied: 401 unauthorized", u"https://git.test/a/b.git?x=1",
              u"exit status 1: step [build/compile] failed", u"mail to vera@dev.test now", u"sha256:0123456789abcdef",
              u"a key-value store", u"Grüße 日本 👩‍👩‍👧"})
            QTest::newRow(qPrintable(QString::fromUtf16(text).left(30))) << QString::fromUtf16(text);
    }

    void leavesHarmlessTextAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(masked(text), text);
    }

    void hidesUserInfoOfAddresses()
    {
        QCOMPARE(maskedAddress(u"https://bot:FAKE-git-password@git.example.test/nord/x.git"_s),
                 u"https://•••@git.example.test/nord/x.git"_s);
        QCOMPARE(maskedAddress(u"bot:pw@git.example.test/x.git"_s), u"•••@git.example.test/x.git"_s);
        QCOMPARE(maskedAddress(u"git@git.example.test:nord/x.git"_s), u"git@git.example.test:nord/x.git"_s);
        QCOMPARE(maskedAddress(u"https://git.example.test/x.git"_s), u"https://git.example.test/x.git"_s);
    }

    void hidesValuesOfTellingKeysInObjects()
    {
        const QJsonObject object{{"name"_L1, "kiosk"_L1},
                                 {"api_token"_L1, "abc"_L1},
                                 {"secrets"_L1, QJsonObject{{"a"_L1, "b"_L1}}},
                                 {"nested"_L1, QJsonObject{{"password"_L1, "abc"_L1}, {"n"_L1, 1}}},
                                 {"list"_L1, QJsonArray{"https://u:p@x.test"_L1, 2}}};
        const QJsonObject expected{{"name"_L1, "kiosk"_L1},
                                   {"api_token"_L1, u"•••"_s},
                                   {"secrets"_L1, u"•••"_s},
                                   {"nested"_L1, QJsonObject{{"password"_L1, u"•••"_s}, {"n"_L1, 1}}},
                                   {"list"_L1, QJsonArray{u"https://•••@x.test"_s, 2}}};
        QCOMPARE(masked(object), expected);
    }

    // A megabyte of text made to hurt every pattern must not stop the window.
    void staysQuickOnHostileText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"a", "a://", "token", "eyJ", "bearer ", "x:", "password",
                                  "-----BEGIN PRIVATE KEY-----", "Authorization: ", "a.b-c_d", "xoxb-"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void staysQuickOnHostileText()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(1'000'000 / piece.size()) + "=x"_L1;
        QElapsedTimer clock;
        clock.start();
        const QString result = masked(text);
        QVERIFY(!result.isEmpty());
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
