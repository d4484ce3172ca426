// SPDX-License-Identifier: GPL-3.0-or-later
// After any batches, the columns changed step by step equal the columns loaded anew.
#include "tests/models/cache/sample_cache.h"

#include <QRandomGenerator>
#include <QTest>

using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;

namespace {

QString rendered(const BuildRow &row, const QString &error)
{
    const auto ms = [](auto time) { return QString::number(time ? qint64(time->count()) : -1); };
    const auto instant = [](std::optional<Instant> time) { return time ? toIso(*time) : u"-"_s; };
    return QStringList{QString::number(row.seq),
                       row.id.toString(),
                       QString::number(row.number.value_or(-1)),
                       row.statusWord,
                       QString::number(int(row.state)),
                       row.methodWord,
                       row.project.toString(),
                       row.projectName,
                       QString::number(row.projectDeleted),
                       QString::number(int(row.starterKind)),
                       row.starter.toString(),
                       row.starterName,
                       instant(row.created),
                       instant(row.started),
                       ms(row.duration),
                       QString::number(row.attempts),
                       row.branch,
                       error,
                       QString::number(row.vanished),
                       QString::number(row.detailKnown)}
        .join(u'|');
}

QStringList rendered(const BuildColumns &columns)
{
    QStringList rows;
    for (std::uint32_t r = 0; r < columns.size(); ++r) {
        const BuildRow row = columns.row(r);
        const auto error = columns.words().errors->at(row.error);
        rows << rendered(row, QString::fromUtf8(error.data(), qsizetype(error.size())));
    }
    return rows;
}

/// Random batches that touch everything a batch can hold.
class Traffic
{
public:
    explicit Traffic(quint32 seed)
        : m_random(seed)
    {
    }

    Batch next()
    {
        Batch batch;
        for (int i = below(40); i > 0; --i)
            batch.builds.push_back(build());
        for (int i = below(6); i > 0; --i)
            batch.audit.push_back(event());
        if (below(3) == 0)
            batch.detailsGone = {idOf<BuildId>(below(m_newest + 2)), idOf<BuildId>(below(m_newest + 2))};
        if (below(3) == 0)
            batch.stillThere = {idOf<BuildId>(below(m_newest + 2))};
        if (below(4) == 0)
            addNames(batch);
        if (below(3) == 0)
            batch.feeds = {auditProgress()};
        return batch;
    }

private:
    int below(int n) { return n > 0 ? int(m_random.bounded(n)) : 0; }

    Build build()
    {
        static const QStringList states{u"queued"_s, u"in_progress"_s, u"success"_s, u"failed"_s, u"cancelled"_s};
        const int number = below(3) ? ++m_newest : below(m_newest + 1);
        const QString state = below(20) ? states[below(5)] : u"word %1"_s.arg(below(6));
        Build build = listRow(number, state, 1 + below(6));
        if (below(2)) {
            build =
                detail(number, state, Seconds(below(4000) - 100), below(3) ? QString() : u"error %1"_s.arg(below(40)));
            build.project = idOf<ProjectId>(1 + number % 6);
        }
        build.branch = below(3) ? u"main"_s : u"branch %1"_s.arg(below(30));
        return build;
    }

    AuditEvent event()
    {
        const int number = below(m_newest + 5), user = 1 + below(12);
        const Instant time = at(below(100'000));
        switch (below(3)) {
        case 0:
            return auditEvent(++m_events, u"build_create"_s, u"create"_s, number, user, time);
        case 1:
            return retried(++m_events, number, time);
        default:
            return auditEvent(++m_events, u"build_cancel"_s, u"delete"_s, number, user, time);
        }
    }

    void addNames(Batch &batch)
    {
        Project project;
        project.id = idOf<ProjectId>(1 + below(6));
        project.name = u"Project %1"_s.arg(below(1000));
        batch.projects = {project};
        batch.projectsComplete = below(3) == 0;
        Person person;
        person.id = idOf<UserId>(1 + below(12));
        person.firstName = u"Name %1"_s.arg(below(1000));
        batch.people = {person};
        batch.members = {{project.id, {person.id, idOf<UserId>(1 + below(12))}}};
    }

    FeedProgress auditProgress()
    {
        FeedProgress progress;
        progress.feed = Feed::Audit;
        progress.place[auditFromKey] = qint64(at(below(50'000)).time_since_epoch().count());
        progress.place[auditUntilKey] = qint64(at(50'000 + below(50'000)).time_since_epoch().count());
        return progress;
    }

    QRandomGenerator m_random;
    int m_newest = 0;
    int m_events = 0;
};

} // namespace

class TestCacheColumns : public QObject
{
    Q_OBJECT

private slots:
    void equalsAFullLoadAfterAnyBatches_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void equalsAFullLoadAfterAnyBatches()
    {
        QFETCH(quint32, seed);
        File file;
        Traffic traffic(seed);
        BuildSnapshot columns = file.columns();
        std::vector<std::uint32_t> changed;
        bool names = false;
        for (int batch = 0; batch < 60; ++batch) {
            const Applied applied = file.apply(traffic.next(), at(batch * 1000));
            QVERIFY2(file.failure.isEmpty(), qPrintable(file.failure));
            changed.insert(changed.end(), applied.builds.begin(), applied.builds.end());
            names |= applied.namesChanged;
            if (batch % 3 != 0)
                continue; // several batches go into one snapshot
            auto next =
                reloadColumns(*file.connection, columns, std::exchange(changed, {}), std::exchange(names, false));
            QVERIFY(next.ok());
            columns = *next;
            const BuildSnapshot full = file.columns();
            QCOMPARE(rendered(*columns), rendered(*full));
            QCOMPARE(*columns->newestFirst(), *full->newestFirst());
            const BuildCoverage a = columns->coverage(), b = full->coverage();
            QCOMPARE(a.stored, b.stored);
            QCOMPARE(a.vanished, b.vanished);
            QCOMPARE(a.detailsKnown, b.detailsKnown);
            QCOMPARE(a.dataProblems, b.dataProblems);
            QCOMPARE(a.auditFrom, b.auditFrom);
            QCOMPARE(a.auditUntil, b.auditUntil);
        }
        QVERIFY(columns->size() > 500);
    }

    void keepsChunksAndTextsThatDidNotChange()
    {
        File file;
        std::vector<Build> builds;
        for (int n = 0; n < int(chunkRows) + 10; ++n)
            builds.push_back(detail(n, u"failed"_s, Seconds(5), u"same text"_s));
        file.put(builds);
        const BuildSnapshot before = file.columns();
        const Applied applied = file.put({detail(int(chunkRows) + 5, u"success"_s)});
        const auto after = reloadColumns(*file.connection, before, applied.builds, applied.namesChanged);
        QVERIFY(after.ok());
        QCOMPARE((*after)->chunks()[0], before->chunks()[0]);
        QVERIFY((*after)->chunks()[1] != before->chunks()[1]);
        QCOMPARE((*after)->words().errors, before->words().errors);
    }

    void takesRowsAnotherProgramAdded()
    {
        File file;
        file.put({listRow(1, u"success"_s)});
        const BuildSnapshot before = file.columns();
        File other(file.path);
        other.put({listRow(2, u"failed"_s), listRow(3, u"failed"_s)});
        const auto after = reloadColumns(*file.connection, before, {}, true);
        QVERIFY(after.ok());
        QCOMPARE((*after)->size(), 3u);
        QCOMPARE(rowOf(**after, 3)->statusWord, u"failed"_s);
    }

    void keepsEarlyTimesAndLongDurationsInRange()
    {
        File file;
        Build early = detail(1, u"success"_s, std::chrono::hours(24 * 60));
        early.created = *parseInstant(u"0001-01-01T00:00:00Z");
        file.put({early});
        const BuildRow row = *rowOf(*file.columns(), 1);
        QVERIFY(row.created >= Instant());
        QVERIFY(row.duration > Milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestCacheColumns)
#include "tst_cache_columns.moc"
