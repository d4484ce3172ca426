// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of a message and what is masked.
#include "models/analytics/failures/masks.h"
#include "models/domain/secrets.h"
#include "tests/models/analytics/reference/draw.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;

class TestFailureMasks : public QObject
{
    Q_OBJECT

private slots:
    void masksWhatChangesFromBuildToBuild_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("build 8d0c1f0a-6e0d-4a2f-9b36-1c7e6d2f9a10 lost", "build <uuid> lost");
        row("layer sha256:0123456789abcdef0123", "layer <sha>");
        row("got: sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "got: <sha>");
        row("container 3f2a9c1d77ab gone, at 0x7fff12", "container <hex> gone, at <hex>");
        row("deadbeef, acceded and 7654321", "deadbeef, acceded and <number>");
        row("dial tcp 10.2.3.4:443: refused by 10.2.3.5", "dial tcp <address>: refused by <address>");
        row("dial tcp [::1]:5000: and [fe80::1]", "dial tcp <address>: and <address>");
        row("open /var/lib/a.db: no", "open <path>: no");
        row("open './conf/x' and ~/y and ../z", "open '<path>' and <path> and <path>");
        row("C:\\build\\x.cs lost", "<path> lost");
        row("src/main.go:12:5: undefined", "<path>:<number>:<number>: undefined");
        row("main.go:12: undefined", "main.go:<number>: undefined");
        row("at 2026-02-29T23:59:60.123Z and 2026-02-01 10:00:00,5 and 2026/03/01", "at <time> and <time> and <time>");
        row("Nov 24 14:18:04 host: may 5 fail", "<time> host: may <number> fail");
        row("took 1m30.5s, 250ms, 10 seconds and 2h", "took <duration>, <duration>, <duration> and <duration>");
        row("wrote 1.5GiB of 512MB, 85% in 3 parts", "wrote <number> of <number>, <number>% in <number> parts");
        row("step [2/3] of #12", "step [<number>/<number>] of #<number>");
        row("pull registry.local:5000/team/app:1.2.3 failed", "pull <image> failed");
        row("pull ghcr.io/team/app@sha256:0123456789abcdef failed", "pull <image> failed");
        row("alpine:3.18: not found, alpine:latest too", "alpine:<tag>: not found, alpine:<tag> too");
        row("GET https://reg.test:8443/v2/a/manifests/1?x=1: gone", "GET https://reg.test:<number><path>: gone");
        row("for linux/amd64 and application/json", "for linux/amd64 and application/json");
        row("v1.2.3 over python3 and x86_64", "<number> over python3 and x86_<number>");
        row("exit code 137", "exit code 137");
        row("exit status: 2", "exit status: 2");
        row("denied: 401 unauthorized", "denied: 401 unauthorized");
        row("HTTP error 503", "HTTP error 503");
        row("401 files left", "<number> files left");
        row("error: 4 dependencies", "error: <number> dependencies");
        row("  two\n\tlines \r\n", "two lines");
        row("", "");
        row(" \n ", "");
        row("7", "<number>");
        row("/", "/");
        row("Größe 日本 ✗", "Größe 日本 ✗");
    }

    void masksWhatChangesFromBuildToBuild()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(maskedMessage(text), expected);
    }

    void hidesSecretsBeforeAnythingElse()
    {
        const QString masked =
            maskedMessage(u"clone https://bot:hunter2@git.test/x.git token=abc123 GHP ghp_0123456789ab"_s);
        QVERIFY2(!masked.contains("hunter2"_L1) && !masked.contains("abc123"_L1) && !masked.contains("ghp_"_L1),
                 qPrintable(masked));
    }

    /// ſ lets the rules be tried whatever else a text holds: the quick look must not pass over what they would hide.
    void quickLookForSecretsMissesNothing()
    {
        const QStringList parts{u"pass"_s,        u"word"_s,
                                u"="_s,           u": "_s,
                                u"token"_s,       u"access"_s,
                                u"_key"_s,        u"private-"_s,
                                u"Key"_s,         u"authorization"_s,
                                u"bearer "_s,     u"AKIA"_s,
                                u"ghp_"_s,        u"abcdefghij0123456789"_s,
                                u"eyJ"_s,         u"."_s,
                                u"-----BEGIN "_s, u"PRIVATE KEY-----"_s,
                                u"https://"_s,    u"user:pw"_s,
                                u"@"_s,           u"host/"_s,
                                u" "_s,           u"xoxb-"_s,
                                u"api"_s,         u"glpat-"_s,
                                u"npm_"_s,        u"secret"_s,
                                u"credential"_s,  u"passphrase"_s};
        int hidden = 0;
        for (int at = 0; at < 2000; ++at) {
            reference::Draw draw(700000u + unsigned(at));
            QString text;
            for (qint64 part = draw.below(8); part >= 0; --part)
                text += parts[qsizetype(draw.below(parts.size()))];
            const QString expected = withoutSecrets(u"ſ "_s + text).sliced(2);
            QCOMPARE(withoutSecrets(text), expected);
            hidden += expected != text;
        }
        QVERIFY2(hidden > 300, qPrintable(QString::number(hidden)));
    }

    void readsNoMoreThanItSays()
    {
        QCOMPARE(maskedMessage(u"word "_s.repeated(60)).count(u' '), maskedWords - 1);
        QVERIFY(maskedMessage(QString(100000, u'x')).size() <= maskedLetters);
    }

    void takesAnyTextInShortTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char16_t *part :
             {u"a-", u"1.", u"1a", u"/", u"x/", u"[:", u"1m", u"sha256:", u"a:1", u"@", u"2026-", u"://"})
            maskedMessage(QString::fromUtf16(part).repeated(100000));
        const QString letters = u"aZ09.:/-_@[]=\\ \n<>*•ſ"_s;
        for (int at = 0; at < 20000; ++at) {
            reference::Draw draw(710000u + unsigned(at));
            QString text;
            for (qint64 letter = draw.below(60); letter > 0; --letter)
                text += letters[qsizetype(draw.below(letters.size()))];
            const QString masked = maskedMessage(text);
            QVERIFY(!masked.contains(u'\n') && !masked.startsWith(u' ') && !masked.contains("  "_L1));
        }
        QVERIFY2(timer.elapsed() < 20000, "some text takes more than linear time");
    }
};

QTEST_GUILESS_MAIN(TestFailureMasks)
#include "tst_failure_masks.moc"
