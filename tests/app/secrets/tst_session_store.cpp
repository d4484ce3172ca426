// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/session_store.h"
#include "tests/app/server/awaiting.h"

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::secrets;
using namespace viewer::test;

class SessionStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasWritten()
    {
        SessionStore store;
        QVERIFY(!store.persistent());
        QCOMPARE(await(store.read(u"a"_s)).error().kind, ErrorKind::NotFound);
        const QByteArray binary("not\0a-real\xff", 11);
        QVERIFY(await(store.write(u"a"_s, binary)));
        QVERIFY(await(store.write(u"b"_s, "other")));
        QCOMPARE(*await(store.read(u"a"_s)), binary);
        QVERIFY(await(store.write(u"a"_s, "newer")));
        QCOMPARE(*await(store.read(u"a"_s)), QByteArray("newer"));
        QVERIFY(await(store.remove(u"a"_s)));
        QVERIFY(await(store.remove(u"a"_s)));
        QCOMPARE(await(store.read(u"a"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(*await(store.read(u"b"_s)), QByteArray("other"));
    }

    void sharesItsCopiesWithNobody()
    {
        SessionStore store;
        const QByteArray mine("not-a-real-secret");
        QVERIFY(await(store.write(u"a"_s, mine)));
        const QByteArray read = *await(store.read(u"a"_s));
        QVERIFY(await(store.remove(u"a"_s))); // overwrites the kept bytes
        QCOMPARE(mine, QByteArray("not-a-real-secret"));
        QCOMPARE(read, QByteArray("not-a-real-secret"));
    }

    void forgetsWithTheProgram()
    {
        {
            SessionStore store;
            QVERIFY(await(store.write(u"a"_s, "x")));
        }
        SessionStore next;
        QCOMPARE(await(next.read(u"a"_s)).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(SessionStoreTest)
#include "tst_session_store.moc"
