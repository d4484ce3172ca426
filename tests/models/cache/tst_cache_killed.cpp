// SPDX-License-Identifier: GPL-3.0-or-later
// A process that writes is killed at random instants: nothing is lost, nothing is doubled, it goes on where it was.
#include "tests/models/cache/sample_cache.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>
#include <ctime>

using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

constexpr int buildsABatch = 40;
constexpr int rounds = 40;

/// Batch number k, always the same.
Batch batchOf(int k)
{
    Batch batch;
    for (int n = k * buildsABatch; n < (k + 1) * buildsABatch; ++n) {
        batch.builds.push_back(detail(n, n % 3 ? u"success"_s : u"failed"_s, Seconds(n % 500), u"error %1"_s.arg(n)));
        batch.audit.push_back(created(n, n, 1 + n % 9));
        batch.audit.push_back(created(n + 10'000'000, n + buildsABatch, 1 + n % 9)); // for a build yet to come
    }
    FeedProgress progress;
    progress.feed = Feed::Builds;
    progress.place = {{"next", k + 1}};
    batch.feeds = {progress};
    return batch;
}

int nextBatch(store::Connection &connection)
{
    const auto feeds = readFeeds(connection);
    return feeds ? int(feeds->value(Feed::Builds).place.value("next"_L1).toInteger()) : -1;
}

/// The other process: writes until it is killed, and says when it begins.
int writeForEver(const QString &path)
{
    File file(path);
    if (!file.writer)
        return 1;
    std::puts("begun");
    std::fflush(stdout);
    for (int k = nextBatch(*file.connection);; ++k) {
        file.apply(batchOf(k));
        if (!file.failure.isEmpty())
            return 2;
    }
}

} // namespace

class TestCacheKilled : public QObject
{
    Q_OBJECT

private slots:
    void losesAndDoublesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"cache.sqlite"_s);
        QRandomGenerator random(4711);
        int before = 0, grown = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
            QVERIFY(writer.waitForReadyRead(30'000));
            const timespec instant{0, long(random.bounded(40'000)) * 1000};
            ::nanosleep(&instant, nullptr);
            writer.kill();
            QVERIFY(writer.waitForFinished(30'000));
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // killed, not ended by a failure

            auto opened = store::Connection::open(path, store::OpenMode::ReadWrite);
            QVERIFY(opened.ok());
            const int batches = nextBatch(**opened);
            QVERIFY(batches >= before);
            grown += batches > before;
            before = batches;
            checkHolds(**opened, batches);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(grown > rounds / 4, "hardly any transaction was finished before the kill");
        QVERIFY(!QDir(folder.path()).entryList({u"*set-aside*"_s}).size());
        checkEveryRow(path, before);
    }

private:
    void checkHolds(store::Connection &connection, int batches)
    {
        const auto count = [&](const char *sql) { return *connection.integer(sql); };
        QCOMPARE(count("SELECT count(*) FROM pragma_quick_check WHERE quick_check<>'ok'"), 0);
        QCOMPARE(count("SELECT count(*) FROM build"), batches * buildsABatch);
        QCOMPARE(count("SELECT count(*) FROM audit"), batches * buildsABatch * 2);
        QCOMPARE(count("SELECT count(*) FROM pending_build"), batches ? buildsABatch : 0);
        QCOMPARE(count("SELECT count(*) FROM build WHERE starter=0"), 0);
        QCOMPARE(count("SELECT count(*) FROM build LEFT JOIN word ON word.seq=build.status WHERE word.seq IS NULL"), 0);
        QCOMPARE(count("SELECT count(*) FROM error_text"), batches * buildsABatch);
        QCOMPARE(count("SELECT count(*) FROM build_version"), 0);
    }

    void checkEveryRow(const QString &path, int batches)
    {
        File killed(path), whole;
        for (int k = 0; k < batches; ++k)
            whole.apply(batchOf(k));
        const BuildSnapshot a = killed.columns(), b = whole.columns();
        QCOMPARE(a->size(), b->size());
        QCOMPARE(*a->newestFirst(), *b->newestFirst());
        for (std::uint32_t row = 0; row < a->size(); ++row) {
            const BuildRow x = a->row(row), y = b->row(row);
            QCOMPARE(x.id, y.id);
            QCOMPARE(x.statusWord, y.statusWord);
            QCOMPARE(x.duration, y.duration);
            QCOMPARE(x.starter, y.starter);
            QCOMPARE(x.error, y.error);
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--write"_L1)
        return writeForEver(arguments[2]);
    TestCacheKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cache_killed.moc"
