// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "models/store/worker.h"

#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace viewer;
using namespace viewer::store;
using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(path(), OpenMode::ReadWrite);
        QVERIFY(opened.ok());
        m_connection = std::move(*opened);
        QVERIFY(m_connection->execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)"_s).ok());
    }

    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }

    void opensInWalModeWithForeignKeysOn()
    {
        QCOMPARE(m_connection->prepare("PRAGMA journal_mode").ok(), true);
        auto mode = m_connection->prepare("PRAGMA journal_mode");
        QVERIFY(mode->next());
        QCOMPARE(mode->text(0), u"wal"_s);
        QCOMPARE(*m_connection->integer("PRAGMA synchronous"), 1);
        QCOMPARE(*m_connection->integer("PRAGMA foreign_keys"), 1);
        QCOMPARE(*m_connection->integer("PRAGMA busy_timeout"), 5000);
    }

    void bringsEveryTypeBackAsItWas()
    {
        auto insert = m_connection->prepare("INSERT INTO t(a, b) VALUES(?1, ?2)");
        auto read = m_connection->prepare("SELECT a, b FROM t WHERE id=?1");
        QVERIFY(insert.ok() && read.ok());
        const auto store = [&](const auto &a, const auto &b) {
            insert->bind(0, a);
            insert->bind(1, b);
            if (!insert->run())
                return std::int64_t(0);
            return m_connection->lastInsertId();
        };
        const auto id = *BuildId::parse(u"2f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01");
        const QString text = u"a\0b \"'; DROP TABLE t; -- \U0001F680"_s;
        const Instant time = *parseInstant(u"2026-03-12T13:55:02.250Z");

        read->bind(0, store(text, id));
        QVERIFY(read->next());
        QCOMPARE(read->text(0), text);
        QCOMPARE(read->id<BuildId>(1), id);

        read->bind(0, store(time, std::int64_t(-7)));
        QVERIFY(read->next());
        QCOMPARE(read->time(0), time);
        QCOMPARE(read->integer(1), -7);

        read->bind(0, store(std::optional<Instant>(), BuildId()));
        QVERIFY(read->next());
        QVERIFY(read->isNull(0) && read->isNull(1));
        QVERIFY(!read->time(0));

        read->bind(0, store(QString(), QByteArray("\0\1", 2)));
        QVERIFY(read->next());
        QVERIFY(!read->isNull(0)); // no text is an empty text
        QCOMPARE(read->text(0), QString());
        QCOMPARE(read->blob(1), QByteArray("\0\1", 2));
    }

    void keepsValuesThatWereNotBoundAnew()
    {
        auto insert = m_connection->prepare("INSERT INTO t(a, b) VALUES(?1, ?2)");
        insert->bind(0, 1);
        insert->bind(1, 10);
        QCOMPARE(*insert->run(), 1);
        insert->bind(0, 2);
        QCOMPARE(*insert->run(), 1);
        QCOMPARE(*m_connection->integer("SELECT sum(b) FROM t"), 20);
    }

    void reportsRowsChanged()
    {
        QVERIFY(m_connection->execute(u"INSERT INTO t(a) VALUES(1),(2),(3)"_s).ok());
        auto update = m_connection->prepare("UPDATE t SET b=1 WHERE a>=?1");
        update->bind(0, 2);
        QCOMPARE(*update->run(), 2);
        update->bind(0, 9);
        QCOMPARE(*update->run(), 0);
    }

    void givesErrorsAsValues()
    {
        QVERIFY(!m_connection->prepare("SELECT nonsense FROM t").ok());
        QCOMPARE(m_connection->execute(u"CREATE TABLE t(x)"_s).error().kind, ErrorKind::Storage);
        QVERIFY(m_connection->execute(u"CREATE UNIQUE INDEX one ON t(a)"_s).ok());
        auto insert = m_connection->prepare("INSERT INTO t(a) VALUES(?1)");
        insert->bind(0, 1);
        QVERIFY(insert->run().ok());
        const auto again = insert->run();
        QVERIFY(!again.ok());
        QVERIFY(again.error().detail.contains("UNIQUE"_L1));
        insert->bind(0, 2);
        QVERIFY(insert->run().ok()); // usable after a failure
    }

    void rollsBackATransactionThatWasNotCommitted()
    {
        {
            Transaction transaction(*m_connection);
            QVERIFY(!transaction.error());
            QVERIFY(m_connection->execute(u"INSERT INTO t(a) VALUES(1)"_s).ok());
        }
        QCOMPARE(*m_connection->integer("SELECT count(*) FROM t"), 0);
        {
            Transaction transaction(*m_connection);
            QVERIFY(m_connection->execute(u"INSERT INTO t(a) VALUES(1)"_s).ok());
            QVERIFY(transaction.commit().ok());
        }
        QCOMPARE(*m_connection->integer("SELECT count(*) FROM t"), 1);
    }

    void readsWhileAnotherConnectionWrites()
    {
        auto reader = Connection::open(path(), OpenMode::ReadOnly);
        QVERIFY(reader.ok());
        Transaction transaction(*m_connection);
        QVERIFY(m_connection->execute(u"INSERT INTO t(a) VALUES(1)"_s).ok());
        QCOMPARE(*(*reader)->integer("SELECT count(*) FROM t"), 0);
        QVERIFY(transaction.commit().ok());
        QCOMPARE(*(*reader)->integer("SELECT count(*) FROM t"), 1);
    }

    void refusesToWriteThroughAReader()
    {
        auto reader = Connection::open(path(), OpenMode::ReadOnly);
        QVERIFY(reader.ok());
        QVERIFY(!(*reader)->execute(u"INSERT INTO t(a) VALUES(1)"_s).ok());
        QVERIFY(!Connection::open(m_folder->filePath(u"missing.sqlite"_s), OpenMode::ReadOnly).ok());
    }

    void worksInOrderOnAThreadOfItsOwn()
    {
        Worker worker(u"test"_s, opener());
        QThread *const here = QThread::currentThread();
        QList<QFuture<Result<std::int64_t>>> futures;
        for (int i = 1; i <= 50; ++i) {
            futures << worker.run([i, here](Connection &connection) -> Result<std::int64_t> {
                if (QThread::currentThread() == here)
                    return Error{ErrorKind::Storage, 0, u"wrong thread"_s, {}};
                if (auto done = connection.execute(u"INSERT INTO t(a) VALUES(%1)"_s.arg(i)); !done)
                    return done.error();
                return connection.integer("SELECT count(*) FROM t");
            });
        }
        for (int i = 0; i < 50; ++i) {
            QTRY_VERIFY(futures[i].isFinished());
            QCOMPARE(*futures[i].result(), i + 1);
        }
    }

    void answersWithTheErrorWhenTheFileCannotBeOpened()
    {
        const QString missing = m_folder->filePath(u"no/such/folder/x.sqlite"_s);
        Worker worker(u"test"_s, [missing] { return Connection::open(missing, OpenMode::ReadWrite); });
        const auto future = worker.run([](Connection &connection) { return connection.integer("SELECT 1"); });
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result().ok());
        QCOMPARE(future.result().error().kind, ErrorKind::Storage);
    }

    void dropsWaitingWorkAtItsEndAndCancelsTheFutures()
    {
        QSemaphore begun, go;
        auto worker = std::make_unique<Worker>(u"test"_s, opener());
        const auto first = worker->run([&](Connection &) -> Result<Done> {
            begun.release();
            go.acquire();
            return Done{};
        });
        bool ran = false;
        const auto second = worker->run([&ran](Connection &) -> Result<Done> {
            ran = true;
            return Done{};
        });
        begun.acquire();
        const std::unique_ptr<QThread> ender(QThread::create([&worker] { worker.reset(); }));
        ender->start();
        QTest::qWait(20); // the destructor is waiting now, or will find the flag set
        go.release();
        QVERIFY(ender->wait(10'000));
        QVERIFY(first.isFinished());
        QVERIFY(first.result().ok());
        QVERIFY(second.isCanceled() || ran);
        QVERIFY(second.isFinished());
    }

    void letsGoOfStatementsBeforeTheConnectionCloses()
    {
        QStringList order;
        {
            auto statement = std::make_shared<Statement>();
            Worker worker(u"test"_s, opener());
            worker.beforeClosing([&order, statement] {
                order << u"farewell"_s;
                *statement = Statement();
            });
            const auto prepared = worker.run([statement](Connection &connection) -> Result<Done> {
                auto made = connection.prepare("SELECT 1");
                if (!made)
                    return made.error();
                *statement = std::move(*made);
                return Done{};
            });
            QTRY_VERIFY(prepared.isFinished());
            QVERIFY(prepared.result().ok());
        }
        QCOMPARE(order, QStringList{u"farewell"_s});
        // With a statement left, SQLite would not close the file, and the -wal would stay.
        m_connection.reset();
        QVERIFY(!QFile::exists(path() + u"-wal"_s));
    }

private:
    QString path() const { return m_folder->filePath(u"store.sqlite"_s); }
    Worker::Opener opener() const
    {
        return [path = path()] { return Connection::open(path, OpenMode::ReadWrite); };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
