// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of all projects and of one, against a slow computation row by row.
#include "models/analytics/duration_figures.h"
#include "models/analytics/project_figures.h"
#include "tests/models/columns/sample_columns.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;

namespace {

const std::atomic<bool> notCancelled{false};

/// Two weeks into the 400 hours of the random builds.
const Instant now{Seconds(sample::firstDay + 350 * 3600 + 90)};

FigureQuery queryOf(int days, std::optional<ProjectId> project = {})
{
    return {lastDays(days, now, QTimeZone("Europe/Berlin")), now, project};
}

struct Slow
{
    StateCounts counts;
    std::vector<std::int32_t> milliseconds;
    qint64 unknown = 0;
};

Slow slowFigures(const BuildColumns &columns, const TimeRange &range, const std::optional<ProjectId> &project)
{
    Slow slow;
    for (std::uint32_t row = 0; row < columns.size(); ++row) {
        const BuildRow build = columns.row(row);
        if (!range.holds(build.created) || (project && build.project != *project))
            continue;
        ++slow.counts[build.state];
        if (build.state != BuildState::Succeeded)
            continue;
        if (build.duration)
            slow.milliseconds.push_back(std::int32_t(build.duration->count()));
        else
            ++slow.unknown;
    }
    return slow;
}

bool same(const PeriodFigures &figures, const Slow &slow)
{
    const DurationFigures expected = durationFigures(slow.milliseconds, slow.unknown);
    return figures.counts == slow.counts && figures.duration.n == expected.n
        && figures.duration.unknown == expected.unknown && figures.duration.p50 == expected.p50
        && figures.duration.p95 == expected.p95 && figures.duration.p50Interval == expected.p50Interval;
}

/// Builds of one project in the order of their creation, a minute apart.
BuildSnapshot history(const QList<QString> &states, const QList<int> &attempts = {}, bool complete = true)
{
    const auto words = sample::words();
    BuildColumnsBuilder builder;
    for (int at = 0; at < states.size(); ++at) {
        ColumnValues values;
        values.seq = std::uint32_t(at + 1);
        values.created = sample::firstDay + std::uint32_t(at) * 60;
        values.project = 1;
        values.attempts = std::uint8_t(attempts.value(at, 0));
        for (size_t word = 1; word < words->statusWords.size(); ++word) {
            if (words->statusWords[word].word == states[at])
                values.status = std::uint8_t(word);
        }
        builder.put(values);
    }
    BuildCoverage coverage;
    coverage.listComplete = complete;
    return builder.finish(words, coverage);
}

ProjectFigures onlyProject(const BuildSnapshot &columns)
{
    return tenantFigures(*columns, queryOf(30), notCancelled).projects.at(0);
}

} // namespace

class TestTenantFigures : public QObject
{
    Q_OBJECT

private slots:
    void equalTheSlowComputation_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<quint32>("seed");
        for (const int days : {1, 7, 30}) {
            for (quint32 seed = 1; seed <= 4; ++seed)
                QTest::addRow("%d days, seed %u", days, seed) << days << seed;
        }
    }
    void equalTheSlowComputation()
    {
        QFETCH(int, days);
        QFETCH(quint32, seed);
        const BuildSnapshot columns = sample::randomColumns(3000, seed);
        const FigureQuery query = queryOf(days);
        const TenantFigures figures = tenantFigures(*columns, query, notCancelled);
        QVERIFY(same(figures.now, slowFigures(*columns, query.period.now, {})));
        QVERIFY(same(figures.before, slowFigures(*columns, query.period.before, {})));
        QVERIFY(figures.projects.size() > 3);
        for (const ProjectFigures &project : figures.projects) {
            QVERIFY(same(project.now, slowFigures(*columns, query.period.now, project.id)));
            const TenantFigures alone = tenantFigures(*columns, queryOf(days, project.id), notCancelled);
            QVERIFY(alone.now.counts == project.now.counts);
            QVERIFY(alone.now.duration.p50 == project.now.duration.p50);
            QVERIFY(alone.allTime == project.allTime);
        }
        qint64 daysTotal = 0;
        for (const DayFigures &day : figures.days) {
            TimeRange range = day.day.range;
            range.to = std::min(range.to, query.period.now.to);
            QVERIFY(day.counts == slowFigures(*columns, range, {}).counts);
            daysTotal += day.counts.total();
        }
        QCOMPARE(daysTotal, figures.now.counts.total());
    }

    void allPartsWithUnknownAddUpToTheTotal()
    {
        const BuildSnapshot columns = sample::randomColumns(2000, 9);
        const TenantFigures figures = tenantFigures(*columns, queryOf(7), notCancelled);
        QCOMPARE(figures.allTime.total(), 2000);
        QVERIFY(figures.allTime[BuildState::Unknown] > 0);
        qint64 sum = 0;
        for (const ProjectFigures &project : figures.projects)
            sum += project.allTime.total();
        QCOMPARE(sum, 2000);
        QCOMPARE(figures.queue.waiting(), figures.allTime[BuildState::Pending] + figures.allTime[BuildState::Queued]);
        QCOMPARE(figures.queue.running, figures.allTime[BuildState::Running]);
    }

    void cancelledAndWaitingBuildsAreNotInTheRate()
    {
        const auto columns = history({u"success"_s, u"completed"_s, u"failed"_s, u"cancelled"_s, u"in_progress"_s,
                                      u"queued"_s, u"pending"_s, u"exploded"_s});
        FigureQuery query = queryOf(400);
        const Rate rate = tenantFigures(*columns, query, notCancelled).now.counts.rate();
        QCOMPARE(rate.n(), 3);
        QCOMPARE(rate.succeeded, 2);
    }

    void tellsSinceWhenAProjectIsBroken()
    {
        const ProjectFigures project = onlyProject(
            history({u"failed"_s, u"success"_s, u"failed"_s, u"cancelled"_s, u"failed"_s, u"in_progress"_s}));
        QVERIFY(project.broken);
        QCOMPARE(project.broken->inARow, 2);
        QCOMPARE(project.broken->since, Instant(Seconds(sample::firstDay + 120)));
        QCOMPARE(project.broken->lastRow, 4u);
        QCOMPARE(project.broken->firstRow, 2u);
        QCOMPARE(*project.lastRow, 5u);
    }

    void isNotBrokenAfterASuccessWhateverRunsNow()
    {
        QVERIFY(!onlyProject(history({u"failed"_s, u"success"_s, u"in_progress"_s, u"cancelled"_s})).broken);
        QVERIFY(!onlyProject(history({u"cancelled"_s, u"pending"_s})).broken);
    }

    void keepsTheLastTenFinishedOldestFirst()
    {
        QList<QString> states{u"failed"_s};
        for (int i = 0; i < 9; ++i)
            states << u"success"_s;
        states << u"in_progress"_s << u"cancelled"_s;
        const ProjectFigures project = onlyProject(history(states, {0, 0, 2}));
        QCOMPARE(project.lastTen.size(), size_t(stripLength));
        QCOMPARE(int(project.lastTen.front()), int(StripMark::Succeeded));
        QCOMPARE(int(project.lastTen[1]), int(StripMark::SucceededOnRetry));
        QCOMPARE(int(project.lastTen.back()), int(StripMark::Cancelled));
    }

    void isFlakyFromTwoPassesOnRetry()
    {
        const QList<QString> states(10, u"success"_s);
        QVERIFY(!onlyProject(history(states, {2})).flaky);
        QVERIFY(onlyProject(history(states, {2, 1, 3})).flaky);
    }

    void saysNoDataForDaysThatWereNotRead()
    {
        const QList<QString> states(5, u"success"_s);
        FigureQuery query = queryOf(20);
        const auto filling = tenantFigures(*history(states, {}, false), query, notCancelled);
        QVERIFY(filling.days.front().noData);
        QVERIFY(!filling.days.back().noData);
        const auto complete = tenantFigures(*history(states, {}, true), query, notCancelled);
        QVERIFY(!complete.days.front().noData);
    }

    void comparesOnlyWithATimeThatWasReadWhole()
    {
        // All created in the first minutes of sample::firstDay: in the period, or in the one before.
        QList<QString> states(60, u"success"_s);
        states += QList<QString>(60, u"failed"_s);
        FigureQuery query = queryOf(30);
        const Instant split{Seconds(sample::firstDay + 60 * 60)};
        query.period.before = {Instant(Seconds(sample::firstDay)), split};
        query.period.now = {split, now};
        const auto change = [&](bool complete, Seconds earlier) {
            FigureQuery asked = query;
            asked.period.before.from -= earlier;
            return tenantFigures(*history(states, {}, complete), asked, notCancelled);
        };
        for (const TenantFigures &figures : {change(false, Seconds(0)), change(true, Seconds(1))}) {
            QVERIFY(figures.beforeKnown);
            QCOMPARE(int(figures.rateChange.verdict), int(Verdict::Lower));
            QCOMPARE(int(figures.failedChange.verdict), int(Verdict::Higher));
            QCOMPARE(int(figures.projects.at(0).rateChange.verdict), int(Verdict::Lower));
        }
        const TenantFigures partly = change(false, Seconds(1));
        QVERIFY(!partly.beforeKnown);
        QCOMPARE(int(partly.rateChange.verdict), int(Verdict::TooFew));
        QCOMPARE(int(partly.failedChange.verdict), int(Verdict::TooFew));
        QCOMPARE(int(partly.totalChange.verdict), int(Verdict::TooFew));
        QCOMPARE(int(partly.projects.at(0).rateChange.verdict), int(Verdict::TooFew));
        QCOMPARE(partly.now.counts[BuildState::Failed], 60);
    }

    void newBuildsAreThoseOfThePeriodOnly()
    {
        const TimeRange range{Instant(Seconds(sample::firstDay)), Instant(Seconds(sample::firstDay + 120))};
        FigureQuery query = queryOf(30);
        query.period.now = range;
        const auto figures = tenantFigures(*history(QList<QString>(4, u"success"_s)), query, notCancelled);
        QCOMPARE(figures.now.counts.total(), 2);
    }

    void countsWhatCameSinceTheVisit()
    {
        const auto columns =
            history({u"failed"_s, u"success"_s, u"failed"_s, u"failed"_s, u"success"_s, u"failed"_s, u"success"_s});
        const Instant visit{Seconds(sample::firstDay + 4 * 60)};
        const VisitFigures figures = sinceVisit(*columns, visit);
        QCOMPARE(figures.newBuilds, 3);
        QCOMPARE(figures.newFailures, 1);
        QCOMPARE(figures.fixed.size(), size_t(1));
        QCOMPARE(sinceVisit(*columns, visit + Seconds(120)).fixed.size(), size_t(1));
        QCOMPARE(sinceVisit(*columns, visit + Seconds(3600)).newBuilds, 0);
        QVERIFY(sinceVisit(*columns, visit + Seconds(3600)).fixed.empty());
    }

    void findsWhatWasFixedAsASlowSearchDoes()
    {
        qsizetype fixed = 0;
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const BuildSnapshot columns = sample::randomColumns(1500, seed);
            const Instant visit{Seconds(sample::firstDay + 200 * 3600)};
            QHash<ProjectId, std::pair<BuildState, BuildState>> ends; // at the visit, now
            qint64 came = 0;
            for (auto it = columns->newestFirst()->rbegin(); it != columns->newestFirst()->rend(); ++it) {
                const BuildRow build = columns->row(*it);
                came += build.created >= visit;
                if (build.state != BuildState::Succeeded && build.state != BuildState::Failed)
                    continue;
                if (build.created < visit)
                    ends[build.project].first = build.state;
                ends[build.project].second = build.state;
            }
            QSet<ProjectId> expected;
            for (auto end = ends.cbegin(); end != ends.cend(); ++end) {
                if (end->first == BuildState::Failed && end->second == BuildState::Succeeded)
                    expected.insert(end.key());
            }
            const VisitFigures figures = sinceVisit(*columns, visit);
            QCOMPARE(QSet<ProjectId>(figures.fixed.begin(), figures.fixed.end()), expected);
            QCOMPARE(figures.newBuilds, came);
            fixed += expected.size();
        }
        QVERIFY(fixed > 0);
    }

    void hasNothingToSayOfNothing()
    {
        const TenantFigures figures = tenantFigures(*history({}), queryOf(30), notCancelled);
        QVERIFY(figures.projects.empty());
        QVERIFY(!figures.now.counts.rate().share());
        QVERIFY(!figures.now.duration.p50);
        QCOMPARE(int(figures.rateChange.verdict), int(Verdict::TooFew));
        QCOMPARE(figures.days.size(), size_t(30));
        QVERIFY(figures.recent.empty());
        QCOMPARE(sinceVisit(*history({}), now).newBuilds, 0);
    }

    void stopsWhenItIsCancelled()
    {
        const std::atomic<bool> cancelled{true};
        QVERIFY(tenantFigures(*sample::randomColumns(100, 1), queryOf(30), cancelled).projects.empty());
    }
};

QTEST_GUILESS_MAIN(TestTenantFigures)
#include "tst_tenant_figures.moc"
