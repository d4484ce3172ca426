// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain_store.h"
#include "tests/app/server/awaiting.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::secrets;
using namespace viewer::test;

class NoKeyringTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatNothingIsKept()
    {
        const std::shared_ptr<SecretStore> store = await(openSecretStore(Seconds(5)));
        QVERIFY(store);
        QVERIFY(!store->persistent());
        QVERIFY(await(store->write(u"a"_s, "not-a-real-secret")));
        QCOMPARE(*await(store->read(u"a"_s)), QByteArray("not-a-real-secret"));
    }

    void neverWritesPlainText()
    {
        KeychainStore store(Seconds(5));
        const Result<Done> written = await(store.write(u"a"_s, "not-a-real-secret"));
        QVERIFY(!written);
        QVERIFY(!written.error().detail.contains("not-a-real"_L1));
        QVERIFY(!await(store.read(u"a"_s)));
    }
};

QTEST_GUILESS_MAIN(NoKeyringTest)
#include "tst_no_keyring.moc"
