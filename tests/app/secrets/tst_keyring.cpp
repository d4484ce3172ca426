// SPDX-License-Identifier: GPL-3.0-or-later
// Runs inside with_keyring.sh: a real Secret Service answers.
#include "app/secrets/keychain_store.h"
#include "tests/app/server/awaiting.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::secrets;
using namespace viewer::test;

class KeyringTest : public QObject
{
    Q_OBJECT

private slots:
    void isChosenWhenItAnswers()
    {
        const std::shared_ptr<SecretStore> store = await(openSecretStore(Seconds(20)));
        QVERIFY(store);
        QVERIFY2(store->persistent(), "the key store was not used");
    }

    void keepsWhatWasWritten()
    {
        const QByteArray binary("not\0a-real\xff", 11);
        {
            KeychainStore store(Seconds(20));
            QCOMPARE(await(store.read(u"account/1"_s)).error().kind, ErrorKind::NotFound);
            QVERIFY(await(store.write(u"account/1"_s, binary)));
            QVERIFY(await(store.write(u"account/2"_s, "other")));
        }
        KeychainStore again(Seconds(20));
        QCOMPARE(*await(again.read(u"account/1"_s)), binary);
        QVERIFY(await(again.write(u"account/1"_s, "newer")));
        QCOMPARE(*await(again.read(u"account/1"_s)), QByteArray("newer"));
        QVERIFY(await(again.remove(u"account/1"_s)));
        QVERIFY(await(again.remove(u"account/1"_s)));
        QCOMPARE(await(again.read(u"account/1"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(*await(again.read(u"account/2"_s)), QByteArray("other"));
        QVERIFY(await(again.remove(u"account/2"_s)));
    }

    void keepsProgramsApart()
    {
        KeychainStore mine(Seconds(20));
        KeychainStore other(Seconds(20), u"some.other.program"_s);
        QVERIFY(await(mine.write(u"a"_s, "x")));
        QCOMPARE(await(other.read(u"a"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(await(mine.remove(u"a"_s)));
    }

    void triesItselfOutWithoutLeavingTraces()
    {
        KeychainStore store(Seconds(20));
        QVERIFY(await(store.tryOut(std::chrono::seconds(10))));
        QVERIFY(await(store.tryOut(std::chrono::seconds(10))));
    }

    void outlivesItsStore()
    {
        auto store = std::make_unique<KeychainStore>(Seconds(20));
        const auto writing = pending(store->write(u"late"_s, "x"));
        store.reset();
        QTRY_VERIFY_WITH_TIMEOUT(writing.done(), 20'000);
        QVERIFY(bool(*writing));
        KeychainStore again(Seconds(20));
        QVERIFY(await(again.remove(u"late"_s)));
    }

    void givesUpInTime()
    {
        KeychainStore store(Milliseconds(0));
        const Result<QByteArray> read = await(store.read(u"a"_s));
        QVERIFY(!read);
        QVERIFY(read.error().kind == ErrorKind::TimedOut);
    }
};

QTEST_GUILESS_MAIN(KeyringTest)
#include "tst_keyring.moc"
