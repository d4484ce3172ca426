// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are new, old, newer, damaged, read-only, or on a full disk.
#include "models/store/schema.h"
#include "tests/models/store/small_disk.h"

#include <QFile>
#include <QTest>
#include <QThread>

using namespace viewer;
using namespace viewer::store;
using namespace viewer::sample;
using namespace Qt::StringLiterals;

namespace {

const QStringList oneStep{u"CREATE TABLE a(x); INSERT INTO a VALUES(1);"_s};
const QStringList twoSteps = oneStep + QStringList{u"CREATE TABLE b(x); INSERT INTO b SELECT x+1 FROM a;"_s};
const Instant now = *parseInstant(u"2026-03-12T13:55:02.250Z");

std::int64_t ask(const OpenedFile &file, const char *sql)
{
    return file.connection->integer(sql).ok() ? *file.connection->integer(sql) : -1;
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestStoreFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void makesANewFileWithAllSteps()
    {
        auto file = openOrSetAside(path(), twoSteps, now);
        QVERIFY(file.ok());
        QVERIFY(file->setAside.isEmpty());
        QCOMPARE(ask(*file, "PRAGMA user_version"), 2);
        QCOMPARE(ask(*file, "SELECT x FROM b"), 2);
    }

    void runsOnlyTheMissingSteps()
    {
        QVERIFY(openOrSetAside(path(), oneStep, now).ok());
        auto file = openOrSetAside(path(), twoSteps, now);
        QVERIFY(file.ok());
        QCOMPARE(ask(*file, "SELECT count(*) FROM a"), 1);
        QCOMPARE(ask(*file, "SELECT x FROM b"), 2);
        QCOMPARE(ask(*file, "PRAGMA user_version"), 2);
    }

    void undoesAStepThatFailsHalfway()
    {
        const QStringList broken = oneStep + QStringList{u"CREATE TABLE b(x); INSERT INTO nowhere VALUES(1);"_s};
        auto connection = Connection::open(path(), OpenMode::ReadWrite);
        QVERIFY(connection.ok());
        const auto migrated = migrate(**connection, broken);
        QVERIFY(!migrated.ok());
        QCOMPARE(*(*connection)->integer("PRAGMA user_version"), 1);
        QCOMPARE(*(*connection)->integer("SELECT count(*) FROM sqlite_master WHERE name='b'"), 0);
        QVERIFY(migrate(**connection, twoSteps).ok());
        QCOMPARE(*(*connection)->integer("SELECT x FROM b"), 2);
    }

    void letsTwoProgramsOpenANewFileAtOnce()
    {
        for (int round = 0; round < 20; ++round) {
            const QString file = m_folder->filePath(u"both%1.sqlite"_s.arg(round));
            std::atomic<int> failed = 0;
            const auto open = [&] {
                auto opened = openOrSetAside(file, twoSteps, now);
                if (!opened)
                    qWarning() << opened.error().detail;
                failed += !opened || !opened->setAside.isEmpty();
            };
            const std::unique_ptr<QThread> other(QThread::create(open));
            other->start();
            open();
            other->wait();
            QCOMPARE(failed.load(), 0);
        }
    }

    void setsAFileOfANewerProgramAside()
    {
        QVERIFY(openOrSetAside(path(), twoSteps, now).ok());
        auto file = openOrSetAside(path(), oneStep, now);
        QVERIFY(file.ok());
        QVERIFY(QFile::exists(file->setAside));
        QVERIFY(file->setAside.startsWith(path()));
        QCOMPARE(ask(*file, "PRAGMA user_version"), 1);
        QCOMPARE(ask(*file, "SELECT count(*) FROM sqlite_master WHERE name='b'"), 0);
        auto kept = Connection::open(file->setAside, OpenMode::ReadWrite);
        QVERIFY(kept.ok());
        QCOMPARE(*(*kept)->integer("SELECT x FROM b"), 2);
    }

    void setsAFileThatIsNoDatabaseAside()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = QByteArray("this is a letter, not a database\n").repeated(500);
        file.write(text);
        file.close();
        auto opened = openOrSetAside(path(), oneStep, now);
        QVERIFY(opened.ok());
        QFile kept(opened->setAside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), text);
        QCOMPARE(ask(*opened, "SELECT x FROM a"), 1);
    }

    void setsADamagedFileAside()
    {
        {
            auto file = openOrSetAside(path(), oneStep, now);
            QVERIFY(file.ok());
            QVERIFY(file->connection
                        ->execute(u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<5000)"
                                  " INSERT INTO a SELECT 'row ' || i FROM n"_s)
                        .ok());
        }
        overwrite(path(), 100, QByteArray(3900, '\xaa')); // the page of sqlite_master, after the header
        auto opened = openOrSetAside(path(), oneStep, now);
        QVERIFY(opened.ok());
        QVERIFY(!opened->setAside.isEmpty());
        QCOMPARE(ask(*opened, "SELECT count(*) FROM a"), 1);
    }

    void keepsFilesThatWereSetAsideOneAfterTheOther()
    {
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(openOrSetAside(path(), twoSteps, now).ok());
            auto file = openOrSetAside(path(), oneStep, now); // the clock stands still
            QVERIFY2(file.ok(), qPrintable(file.ok() ? QString() : file.error().detail));
            names << file->setAside;
            file->connection.reset();
            QVERIFY(QFile::remove(path()));
        }
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 3);
        for (const QString &name : names)
            QVERIFY(QFile::exists(name));
    }

    void reportsAFullDiskAndKeepsTheFile()
    {
        if (!mayMount())
            QSKIP("mounting a small file system needs root");
        SmallDisk disk(512);
        QVERIFY(disk.mounted());
        const QString file = disk.filePath(u"full.sqlite"_s);
        auto opened = openOrSetAside(file, oneStep, now);
        QVERIFY(opened.ok());
        auto insert = opened->connection->prepare("INSERT INTO a VALUES(?1)");
        std::optional<Error> failure;
        std::int64_t stored = 1;
        for (int i = 0; i < 1000 && !failure; ++i) {
            insert->bind(0, QByteArray(4000, 'x'));
            if (auto done = insert->run())
                ++stored;
            else
                failure = done.error();
        }
        QVERIFY(failure);
        QCOMPARE(failure->kind, ErrorKind::StorageFull);
        QCOMPARE(*opened->connection->integer("SELECT count(*) FROM a"), stored);
        QCOMPARE(*opened->connection->integer("SELECT count(*) FROM pragma_quick_check WHERE quick_check<>'ok'"), 0);
    }

    void reportsADiskThatIsFullFromTheBeginning()
    {
        if (!mayMount())
            QSKIP("mounting a small file system needs root");
        SmallDisk disk(16);
        QVERIFY(disk.mounted());
        QFile filler(disk.filePath(u"filler"_s));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) > 0) {}
        const auto opened = openOrSetAside(disk.filePath(u"full.sqlite"_s), oneStep, now);
        QVERIFY(!opened.ok());
        QVERIFY2(opened.error().kind == ErrorKind::StorageFull || opened.error().kind == ErrorKind::Storage,
                 qPrintable(opened.error().detail));
    }

    void reportsAReadOnlyDiskAndKeepsTheFile()
    {
        if (!mayMount())
            QSKIP("mounting a small file system needs root");
        SmallDisk disk(4096);
        QVERIFY(disk.mounted());
        const QString file = disk.filePath(u"kept.sqlite"_s);
        QVERIFY(openOrSetAside(file, twoSteps, now).ok());
        QFile before(file);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        before.close();
        QVERIFY(disk.makeReadOnly());
        for (const QStringList &steps : {twoSteps, oneStep}) { // as it is, and one that would be set aside
            const auto opened = openOrSetAside(file, steps, now);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().kind, ErrorKind::Storage);
        }
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), bytes);
    }

    void mapsSqliteCodesToErrors()
    {
        QCOMPARE(storageError(13, {}).kind, ErrorKind::StorageFull);
        QCOMPARE(storageError(11, {}).kind, ErrorKind::StorageCorrupt);
        QCOMPARE(storageError(26, {}).kind, ErrorKind::StorageCorrupt);
        QCOMPARE(storageError(11 | (1 << 8), {}).kind, ErrorKind::StorageCorrupt);
        QCOMPARE(storageError(5, {}).kind, ErrorKind::Storage);
        QCOMPARE(storageError(8, {}).kind, ErrorKind::Storage);
    }

private:
    QString path() const { return m_folder->filePath(u"file.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestStoreFiles)
#include "tst_store_files.moc"
