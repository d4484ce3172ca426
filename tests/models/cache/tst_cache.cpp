// SPDX-License-Identifier: GPL-3.0-or-later
// The cache as the program uses it: threads, announcements, files.
#include "models/cache/cache.h"
#include "tests/models/cache/sample_cache.h"

#include <QSignalSpy>
#include <QTest>

using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

class FixedClock final : public Clock
{
public:
    Instant now() const override { return at(0); }
};

Batch builds(std::vector<Build> rows)
{
    Batch batch;
    batch.now = at(0);
    batch.builds = std::move(rows);
    return batch;
}

} // namespace

class TestCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_account = m_folder->filePath(u"accounts/abc"_s);
    }
    void cleanup() { m_folder.reset(); }

    void keepsFolderAndFileToTheOwner()
    {
        Cache cache(m_account, m_clock);
        const auto applied = cache.apply(builds({listRow(1, u"success"_s)}));
        QTRY_VERIFY(applied.isFinished());
        QVERIFY(applied.result().ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_account) & others));
        QVERIFY(!(QFile::permissions(Cache::fileIn(m_account)) & others));
        QVERIFY(!(QFile::permissions(Cache::fileIn(m_account) + u"-wal"_s) & others));
    }

    void answersQuestionsAfterABatch()
    {
        Cache cache(m_account, m_clock);
        const auto applied = cache.apply(builds({listRow(1, u"success"_s), listRow(2, u"failed"_s)}));
        QTRY_VERIFY(applied.isFinished());
        QCOMPARE(applied.result()->newBuilds, 2);
        const auto counts = cache.ask([](store::Connection &c) { return readCounts(c); });
        QTRY_VERIFY(counts.isFinished());
        QCOMPARE(counts.result()->builds, 2);
    }

    void announcesColumnsAndLaterChangesOfThem()
    {
        Cache cache(m_account, m_clock);
        QSignalSpy announced(&cache, &Cache::columnsChanged);
        std::ignore = cache.apply(builds({listRow(1, u"success"_s)}));
        cache.startColumns();
        QTRY_VERIFY(cache.columns() && cache.columns()->size() == 1);
        QTRY_VERIFY(cache.columnsUpToDate());
        const auto before = announced.size();
        for (int n = 2; n <= 50; ++n)
            std::ignore = cache.apply(builds({listRow(n, u"success"_s)}));
        QTRY_COMPARE(cache.columns()->size(), 50u);
        QTRY_VERIFY(cache.columnsUpToDate());
        QVERIFY2(announced.size() - before <= 10, "fifty small changes must not give fifty snapshots");
    }

    void announcesAChangeOfNamesAlone()
    {
        Cache cache(m_account, m_clock);
        std::ignore = cache.apply(builds({listRow(1, u"success"_s, 5)}));
        cache.startColumns();
        QTRY_VERIFY(cache.columnsUpToDate() && cache.columns()->size() == 1);
        Batch batch;
        Project project;
        project.id = idOf<ProjectId>(5);
        project.name = u"Base"_s;
        batch.projects = {project};
        std::ignore = cache.apply(batch);
        QTRY_COMPARE(cache.columns()->row(0).projectName, u"Base"_s);
    }

    void findsEverythingAgainAfterARestart()
    {
        {
            Cache cache(m_account, m_clock);
            const auto applied = cache.apply(builds({detail(1, u"failed"_s, Seconds(5), u"text"_s)}));
            QTRY_VERIFY(applied.isFinished());
        }
        Cache cache(m_account, m_clock);
        cache.startColumns();
        QTRY_VERIFY(cache.columns());
        QCOMPARE(cache.columns()->size(), 1u);
        QCOMPARE(cache.columns()->row(0).duration, Milliseconds(5000));
    }

    void finishesWorkThatHasBegunWhenItEnds()
    {
        QFuture<Result<Applied>> last;
        {
            Cache cache(m_account, m_clock);
            cache.startColumns();
            for (int n = 1; n <= 200; ++n)
                last = cache.apply(builds({listRow(n, u"success"_s)}));
        }
        QVERIFY(last.isFinished());
        File file(Cache::fileIn(m_account));
        QCOMPARE(file.count("SELECT count(*) FROM pragma_quick_check WHERE quick_check<>'ok'"), 0);
    }

    void setsADamagedFileAsideAndSaysSo()
    {
        QDir().mkpath(m_account);
        QFile file(Cache::fileIn(m_account));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        Cache cache(m_account, m_clock);
        QSignalSpy aside(&cache, &Cache::fileSetAside);
        const auto applied = cache.apply(builds({listRow(1, u"success"_s)}));
        QTRY_COMPARE(aside.size(), 1);
        QVERIFY(QFile::exists(aside[0][0].toString()));
        QTRY_VERIFY(applied.isFinished());
        QVERIFY(applied.result().ok());
    }

    void reportsAFolderThatCannotBeMade()
    {
        QFile inTheWay(m_folder->filePath(u"accounts"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Cache cache(m_account, m_clock);
        QSignalSpy failed(&cache, &Cache::loadFailed);
        cache.startColumns();
        const auto applied = cache.apply(builds({listRow(1, u"success"_s)}));
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(applied.isFinished());
        QCOMPARE(applied.result().error().kind, ErrorKind::Storage);
    }

private:
    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_account;
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
