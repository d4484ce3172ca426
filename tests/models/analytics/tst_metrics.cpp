// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a choice of builds against a slow computation row by row, against the tiles, and at their edges.
#include "models/analytics/metrics.h"
#include "models/analytics/project_figures.h"
#include "models/analytics/rank_values.h"
#include "models/analytics/sample/order_ranks.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;

namespace {

const std::atomic<bool> notCancelled{false};
const Instant now{Seconds(sample::firstDay + 350 * 3600 + 90)};

/// Random builds whose attempts are read (or not) and agree with their state.
BuildSnapshot randomColumns(std::uint32_t rows, quint32 seed, bool attemptsRead, bool listComplete = true)
{
    QRandomGenerator random(seed);
    const auto words = sample::words();
    BuildColumnsBuilder builder;
    for (std::uint32_t i = 0; i < rows; ++i) {
        ColumnValues v = sample::randomBuild(random, i + 1, *words);
        v.waited = random.bounded(5) ? random.bounded(90'000) : noDuration;
        if (random.bounded(200) == 0 && v.duration != noDuration)
            v.duration = 1'900'000'000; // one that hung for three weeks
        const BuildState state = words->statusWords[v.status].state;
        if (attemptsRead || random.bounded(3) == 0) {
            v.attempts = std::uint8_t(random.bounded(4));
            v.firstAttempt = v.attempts == 0 ? noAttempt : std::uint8_t(state);
            v.attemptsSucceeded = v.attempts > 0 && state == BuildState::Succeeded;
            v.attemptsFailed =
                std::uint8_t((v.attempts > 0 && state == BuildState::Failed) + std::max(0, v.attempts - 1));
            if (v.attempts > 1)
                v.firstAttempt = std::uint8_t(BuildState::Failed);
        }
        builder.put(v);
    }
    BuildCoverage coverage = sample::coverage();
    coverage.listComplete = listComplete;
    coverage.asOf = now;
    return builder.finish(words, coverage);
}

struct Slow
{
    StateCounts counts;
    qint64 firstSucceeded = 0, firstFailed = 0, executionsSucceeded = 0, executionsFailed = 0, unread = 0, ended = 0;
    qint64 gained = 0, paired = 0;
    std::vector<double> succeeded, failed, waited;

    void add(const BuildColumns &columns, std::uint32_t row)
    {
        const BuildRow build = columns.row(row);
        const BuildChunk &chunk = columns.chunkOf(row);
        const std::uint32_t at = row % chunkRows;
        ++counts[build.state];
        const auto first = chunk.firstAttempt[at];
        const bool firstPassed = first == std::uint8_t(BuildState::Succeeded);
        const bool firstBroke = first == std::uint8_t(BuildState::Failed);
        const bool end = build.state == BuildState::Succeeded || build.state == BuildState::Failed;
        firstSucceeded += firstPassed;
        firstFailed += firstBroke;
        ended += end;
        unread += end && first == attemptsNotRead;
        paired += end && (firstPassed || firstBroke);
        gained += build.state == BuildState::Succeeded && firstBroke;
        executionsSucceeded += chunk.attemptsSucceeded[at];
        executionsFailed += chunk.attemptsFailed[at];
        if (build.duration && build.state == BuildState::Succeeded)
            succeeded.push_back(double(build.duration->count()) / 1000);
        if (build.duration && build.state == BuildState::Failed)
            failed.push_back(double(build.duration->count()) / 1000);
        if (chunk.waited[at] != noDuration && build.attempts <= 1)
            waited.push_back(chunk.waited[at] / 1000.0);
    }
};

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

bool sameRate(const Figure &figure, qint64 k, qint64 n, bool told = true)
{
    if (figure.n != n)
        return false;
    if (!told || n == 0)
        return figure.standing == Figure::Standing::Unknown && !figure.value && !figure.low && !figure.high;
    if (n < rateMinimumN)
        return figure.standing == Figure::Standing::TooFew && !figure.value && !figure.low;
    const Interval interval = wilson(k, n);
    return figure.known() && *figure.value == double(k) / double(n) && *figure.low == interval.low
        && *figure.high == interval.high;
}

bool samePercentile(const Figure &figure, const std::vector<double> &sorted, double q, qint64 minimum)
{
    const auto n = qint64(sorted.size());
    if (figure.n != n)
        return false;
    if (n < minimum)
        return !figure.value && (n == 0) == (figure.standing == Figure::Standing::Unknown);
    const double place = double(n - 1) * q;
    const auto below = size_t(std::floor(place)), above = size_t(std::ceil(place));
    const double expected = sorted[below] + (sorted[above] - sorted[below]) * (place - double(below));
    const OrderRanks ranks = orderRanks(n, q);
    const bool low = ranks.lower >= 1 ? figure.low == sorted[size_t(ranks.lower - 1)] : !figure.low;
    const bool high = ranks.upper <= n ? figure.high == sorted[size_t(ranks.upper - 1)] : !figure.high;
    return near(*figure.value, expected) && low && high;
}

bool sameSpan(const SpanFigures &span, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    double sum = 0;
    for (const double value : values)
        sum += value;
    const bool some = !values.empty();
    return samePercentile(span.p50, values, 0.5, 1) && samePercentile(span.p90, values, 0.9, 10)
        && samePercentile(span.p95, values, 0.95, 20) && span.mean.value.has_value() == some
        && (!some || near(*span.mean.value, sum / double(values.size())))
        && span.longest.value == (some ? std::optional(values.back()) : std::nullopt);
}

bool same(const MetricFigures &figures, const Slow &slow)
{
    const StateCounts &c = slow.counts;
    const bool told = slow.unread * 100 <= slow.ended;
    const qint64 succeeded = c[BuildState::Succeeded], failed = c[BuildState::Failed];
    return figures.counts == c && sameRate(figures.eventual, succeeded, succeeded + failed)
        && sameRate(figures.other, c[BuildState::Cancelled], succeeded + failed + c[BuildState::Cancelled])
        && sameRate(figures.firstAttempt, slow.firstSucceeded, slow.firstSucceeded + slow.firstFailed, told)
        && sameRate(figures.perExecution, slow.executionsSucceeded, slow.executionsSucceeded + slow.executionsFailed,
                    told)
        && sameRate(figures.retryGain, slow.gained, slow.paired, told) && sameSpan(figures.duration, slow.succeeded)
        && sameSpan(figures.failedDuration, slow.failed) && sameSpan(figures.queue, slow.waited);
}

MetricsQuery randomQuery(QRandomGenerator &random, const BuildColumns &columns)
{
    static const QByteArray zones[] = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC",
                                       "Australia/Lord_Howe"};
    MetricsQuery query;
    const int begin = random.bounded(380);
    query.range = {Instant(Seconds(sample::firstDay + begin * 3600 + random.bounded(2) * 1800)),
                   Instant(Seconds(sample::firstDay + (begin + 1 + random.bounded(400 - begin)) * 3600))};
    query.zone = QTimeZone(zones[random.bounded(5)]);
    query.now = now;
    const BuildDictionaries &words = columns.words();
    if (random.bounded(2))
        query.filter.projects.insert(words.projects[1 + size_t(random.bounded(int(words.projects.size()) - 1))].id);
    if (random.bounded(3) == 0)
        query.filter.methods.insert(
            words.methodWords[1 + size_t(random.bounded(int(words.methodWords.size()) - 1))].method);
    if (random.bounded(3) == 0)
        query.filter.starters.people.insert(words.people[1 + size_t(random.bounded(int(words.people.size()) - 1))].id);
    if (random.bounded(5) == 0)
        query.filter.starters.automatic = true;
    return query;
}

bool passes(const BuildRow &build, const MetricsQuery &query)
{
    const StarterFilter &starters = query.filter.starters;
    const bool starter = starters.any() || starters.people.contains(build.starter)
        || (starters.automatic && build.starterKind == StarterKind::Automatic);
    return query.range.holds(build.created) && starter
        && (query.filter.projects.isEmpty() || query.filter.projects.contains(build.project))
        && (query.filter.methods.isEmpty() || query.filter.methods.contains(build.method));
}

/// The key a build's group has, computed by QDateTime.
QString keyOf(const BuildRow &build, GroupBy by, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(build.created).toTimeZone(zone);
    switch (by) {
    case GroupBy::None:
        return {};
    case GroupBy::Day:
        return local.date().toString(Qt::ISODate);
    case GroupBy::Week:
        return local.date().addDays(1 - local.date().dayOfWeek()).toString(Qt::ISODate);
    case GroupBy::Month:
        return local.toString(u"yyyy-MM"_s);
    case GroupBy::Project:
        return build.project.toString();
    case GroupBy::Member:
        if (build.starterKind == StarterKind::Named)
            return build.starter.toString();
        return build.starterKind == StarterKind::Automatic ? u"automatic"_s : u"unknown"_s;
    case GroupBy::Method:
        return methodWord(build.method);
    case GroupBy::HourOfWeek:
        return u"%1-%2"_s.arg(local.date().dayOfWeek()).arg(local.time().hour(), 2, 10, QChar(u'0'));
    }
    return {};
}

MetricsQuery wholeSpan(GroupBy by = GroupBy::None)
{
    return {{Instant(Seconds(sample::firstDay)), now}, QTimeZone("Europe/Berlin"), now, {}, by};
}

/// Added to a first attempt: the audit names more retries than attempts are listed.
constexpr std::uint8_t fewer = 0x40;

/// Builds of one project, a minute apart: state word, first attempt.
BuildSnapshot history(const std::vector<std::pair<QString, std::uint8_t>> &builds)
{
    const auto words = sample::words();
    BuildColumnsBuilder builder;
    std::uint32_t seq = 0;
    for (const auto &[state, first] : builds) {
        ColumnValues values;
        values.seq = ++seq;
        values.created = sample::firstDay + seq * 60;
        values.project = 1;
        values.firstAttempt = first & 0x0f;
        values.flags = first & fewer ? RetryWithoutAttemptFlag : 0;
        for (size_t word = 1; word < words->statusWords.size(); ++word) {
            if (words->statusWords[word].word == state)
                values.status = std::uint8_t(word);
        }
        builder.put(values);
    }
    BuildCoverage coverage;
    coverage.listComplete = true;
    return builder.finish(words, coverage);
}

constexpr auto firstOk = std::uint8_t(BuildState::Succeeded);
constexpr auto firstFailed = std::uint8_t(BuildState::Failed);

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void equalTheSlowComputation()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            const BuildSnapshot columns = randomColumns(seed % 4 ? 4000 : 40, seed, seed % 3 != 0);
            const MetricsQuery query = randomQuery(random, *columns);
            Slow slow;
            for (std::uint32_t row = 0; row < columns->size(); ++row) {
                if (passes(columns->row(row), query))
                    slow.add(*columns, row);
            }
            QVERIFY2(same(metrics(*columns, query, notCancelled).figures, slow), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void groupsEqualTheSlowComputation_data()
    {
        QTest::addColumn<int>("by");
        for (int by = int(GroupBy::Day); by <= int(GroupBy::HourOfWeek); ++by)
            QTest::addRow("%d", by) << by;
    }
    void groupsEqualTheSlowComputation()
    {
        QFETCH(int, by);
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QRandomGenerator random(seed * 31);
            const BuildSnapshot columns = randomColumns(3000, seed, true);
            MetricsQuery query = randomQuery(random, *columns);
            query.by = GroupBy(by);
            std::map<QString, Slow> slow;
            for (std::uint32_t row = 0; row < columns->size(); ++row) {
                const BuildRow build = columns->row(row);
                if (passes(build, query))
                    slow[keyOf(build, query.by, query.zone)].add(*columns, row);
            }
            const Metrics found = metrics(*columns, query, notCancelled);
            for (const MetricsGroup &group : found.groups) {
                QVERIFY2(same(group.figures, slow[group.key]), qPrintable(u"seed %1: %2"_s.arg(seed).arg(group.key)));
            }
            qint64 total = 0;
            for (const MetricsGroup &group : found.groups)
                total += group.figures.counts.total();
            QCOMPARE(total, found.figures.counts.total()); // no build is lost
        }
    }

    void agreeWithTheTilesToTheLastDigit()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const BuildSnapshot columns = randomColumns(5000, seed, true);
            FigureQuery tiles{lastDays(7, now, QTimeZone("Europe/Berlin")), now, {}};
            const TenantFigures tenant = tenantFigures(*columns, tiles, notCancelled);
            const auto agrees = [&](const PeriodFigures &tile, const TimeRange &range,
                                    std::optional<ProjectId> project) {
                MetricsQuery query{range, tiles.period.zone, now, {}, GroupBy::None};
                if (project)
                    query.filter.projects.insert(*project);
                const MetricFigures figures = metrics(*columns, query, notCancelled).figures;
                const auto interval = tile.counts.rate().interval();
                const SpanFigures &duration = figures.duration;
                return figures.counts == tile.counts && figures.eventual.n == tile.counts.rate().n()
                    && (!figures.eventual.value
                        || (figures.eventual.value == tile.counts.rate().share()
                            && figures.eventual.low == interval->low && figures.eventual.high == interval->high))
                    && duration.p50.value == tile.duration.p50 && duration.p95.value == tile.duration.p95
                    && duration.mean.value == tile.duration.mean && duration.p50.n == tile.duration.n
                    && duration.p50.leftOut.durationUnknown == tile.duration.unknown;
            };
            QVERIFY(agrees(tenant.now, tiles.period.now, {}));
            QVERIFY(agrees(tenant.before, tiles.period.before, {}));
            for (const ProjectFigures &project : tenant.projects)
                QVERIFY(agrees(project.now, tiles.period.now, project.id));
        }
    }

    void everyBuildIsCountedOrLeftOut()
    {
        const BuildSnapshot columns = randomColumns(6000, 77, false);
        const MetricFigures figures = metrics(*columns, wholeSpan(), notCancelled).figures;
        const qint64 total = figures.counts.total();
        QVERIFY(total > 4000);
        const auto counted = [](const Figure &figure) {
            const LeftOut &out = figure.leftOut;
            return figure.n + out.unfinished + out.otherEnds + out.durationUnknown + out.attemptsUnknown
                + out.noAttempts + out.retried;
        };
        QCOMPARE(counted(figures.eventual), total);
        QCOMPARE(counted(figures.other), total);
        QCOMPARE(counted(figures.firstAttempt), total);
        QCOMPARE(counted(figures.retryGain), total);
        QCOMPARE(counted(figures.duration.p50), total);
        QCOMPARE(counted(figures.failedDuration.p95), total);
        QCOMPARE(counted(figures.queue.mean), total);
        QVERIFY(figures.firstAttempt.leftOut.attemptsUnknown > 0);
        QVERIFY(figures.queue.p50.leftOut.retried > 0);
    }

    void ofNothingNothingIsKnown()
    {
        const BuildSnapshot columns = history({});
        for (int by = 0; by <= int(GroupBy::HourOfWeek); ++by) {
            const Metrics none = metrics(*columns, wholeSpan(GroupBy(by)), notCancelled);
            QCOMPARE(none.figures.counts.total(), 0);
            for (const Figure *figure : {&none.figures.eventual, &none.figures.firstAttempt, &none.figures.perExecution,
                                         &none.figures.retryGain, &none.figures.other, &none.figures.duration.p50,
                                         &none.figures.queue.longest}) {
                QVERIFY(figure->standing == Figure::Standing::Unknown);
                QVERIFY(!figure->value && !figure->low && !figure->high);
            }
        }
    }

    void belowTheMinimumCountsAreTold()
    {
        const auto columns = history(
            {{u"success"_s, firstOk}, {u"failed"_s, firstFailed}, {u"success"_s, firstOk}, {u"success"_s, firstOk}});
        const MetricFigures four = metrics(*columns, wholeSpan(), notCancelled).figures;
        QVERIFY(four.eventual.standing == Figure::Standing::TooFew);
        QCOMPARE(four.eventual.n, 4);
        QCOMPARE(four.eventual.minimum, 5);
        QVERIFY(!four.eventual.value);
        QCOMPARE(four.counts[BuildState::Succeeded], 3);
    }

    void aRetryThatMadeItGoodIsAGain()
    {
        const auto columns = history({{u"success"_s, firstFailed},
                                      {u"success"_s, firstOk},
                                      {u"failed"_s, firstFailed},
                                      {u"success"_s, firstFailed},
                                      {u"success"_s, firstOk},
                                      {u"cancelled"_s, firstFailed},
                                      {u"in_progress"_s, firstFailed}});
        const MetricFigures figures = metrics(*columns, wholeSpan(), notCancelled).figures;
        QCOMPARE(*figures.eventual.value, 4.0 / 5);
        QCOMPARE(*figures.firstAttempt.value, 2.0 / 7);
        QCOMPARE(*figures.retryGain.value, 2.0 / 5);
        QCOMPARE(figures.retryGain.leftOut.otherEnds, 1);
        QCOMPARE(figures.retryGain.leftOut.unfinished, 1);
    }

    void aPartOfTheAttemptsTellsNoRate()
    {
        std::vector<std::pair<QString, std::uint8_t>> builds(98, {u"success"_s, firstOk});
        builds.push_back({u"success"_s, attemptsNotRead});
        builds.push_back({u"failed"_s, firstFailed});
        QCOMPARE(*metrics(*history(builds), wholeSpan(), notCancelled).figures.firstAttempt.value, 98.0 / 99);
        builds.push_back({u"success"_s, attemptsNotRead}); // now more than one in a hundred
        const Figure told = metrics(*history(builds), wholeSpan(), notCancelled).figures.firstAttempt;
        QVERIFY(told.standing == Figure::Standing::Unknown);
        QVERIFY(!told.value);
        QCOMPARE(told.leftOut.attemptsUnknown, 2);
        // Builds that nobody started have no attempts to be read.
        builds.resize(98);
        for (int i = 0; i < 50; ++i)
            builds.push_back({u"success"_s, noAttempt});
        const Figure automatic = metrics(*history(builds), wholeSpan(), notCancelled).figures.firstAttempt;
        QVERIFY(automatic.known());
        QCOMPARE(automatic.leftOut.noAttempts, 50);
    }

    void buildsWithRetriesThatLeftNoAttemptAreCountedAndToldOf()
    {
        std::vector<std::pair<QString, std::uint8_t>> builds(98, {u"success"_s, firstOk});
        builds.push_back({u"failed"_s, std::uint8_t(firstFailed | fewer)});
        builds.push_back({u"failed"_s, std::uint8_t(noAttempt | fewer)});
        const MetricFigures figures = metrics(*history(builds), wholeSpan(), notCancelled).figures;
        QCOMPARE(*figures.firstAttempt.value, 98.0 / 99);
        QCOMPARE(figures.firstAttempt.leftOut.retriesWithoutAttempt, 2);
        QCOMPARE(figures.perExecution.leftOut.retriesWithoutAttempt, 2);
        QCOMPARE(figures.retryGain.leftOut.retriesWithoutAttempt, 2);
        QCOMPARE(figures.firstAttempt.leftOut.attemptsUnknown, 0);
        QCOMPARE(figures.firstAttempt.leftOut.noAttempts, 1);
        QCOMPARE(figures.eventual.leftOut.retriesWithoutAttempt, 0);
    }

    void hoursThatTheClockRepeatsOrLeavesOutAreCounted()
    {
        const auto words = sample::words();
        BuildColumnsBuilder builder;
        ColumnValues value;
        value.seq = 1;
        value.status = 1;
        value.created = std::uint32_t(QDateTime({2026, 3, 1}, {0, 0}, Qt::UTC).toSecsSinceEpoch());
        builder.put(value);
        BuildCoverage coverage;
        coverage.listComplete = true;
        const BuildSnapshot columns = builder.finish(words, coverage);
        const QTimeZone berlin("Europe/Berlin");
        const auto hoursOf = [&](QDate from, QDate to) {
            MetricsQuery query{{fromDateTime(from.startOfDay(berlin)), fromDateTime(to.startOfDay(berlin))},
                               berlin,
                               fromDateTime(to.startOfDay(berlin)),
                               {},
                               GroupBy::HourOfWeek};
            std::map<QString, int> hours;
            for (const MetricsGroup &group : metrics(*columns, query, notCancelled).groups)
                hours[group.key] = group.hours;
            return hours;
        };
        auto spring = hoursOf({2026, 3, 23}, {2026, 3, 30});
        int sum = 0;
        for (const auto &[key, hours] : spring)
            sum += hours;
        QCOMPARE(sum, 167);
        QCOMPARE(spring[u"7-02"_s], 0);
        QCOMPARE(spring[u"7-03"_s], 1);
        auto autumn = hoursOf({2026, 10, 19}, {2026, 10, 26});
        QCOMPARE(autumn[u"7-02"_s], 2);
        QCOMPARE(autumn[u"1-00"_s], 1);
    }

    void daysThatAreNotOverOrNotReadAreMarked()
    {
        const BuildSnapshot columns = randomColumns(2000, 5, true, false);
        MetricsQuery query = wholeSpan(GroupBy::Day);
        query.range.from -= std::chrono::hours(24 * 10);
        const Metrics found = metrics(*columns, query, notCancelled);
        QVERIFY(!found.scope->complete); // the list does not go back that far
        QVERIFY(found.groups.back().partial);
        QVERIFY(!found.groups[3].partial);
        QCOMPARE(found.groups.front().key, u"2026-01-01"_s);
    }

    void valuesAtRanksEqualASort()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            std::vector<std::int32_t> values(1 + size_t(random.bounded(seed % 2 ? 50 : 9000)));
            const int kind = random.bounded(4);
            for (std::int32_t &value : values) {
                value = kind == 0 ? 7
                    : kind == 1   ? random.bounded(3)
                    : kind == 2   ? random.bounded(600'000)
                                  : std::int32_t(random.generate() >> 1);
            }
            values[0] = std::numeric_limits<std::int32_t>::max();
            std::vector<size_t> ranks;
            for (int i = 0; i < 9; ++i)
                ranks.push_back(size_t(random.bounded(int(values.size()))));
            ranks.push_back(values.size() - 1);
            ranks.push_back(0);
            const auto found = valuesAtRanks(values, ranks);
            std::sort(values.begin(), values.end());
            for (size_t i = 0; i < ranks.size(); ++i)
                QCOMPARE(found[i], values[ranks[i]]);
        }
    }

    void stopsWhenCancelled()
    {
        const std::atomic<bool> cancelled{true};
        const Metrics none = metrics(*randomColumns(3000, 1, true), wholeSpan(GroupBy::Day), cancelled);
        QVERIFY(none.groups.empty());
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
