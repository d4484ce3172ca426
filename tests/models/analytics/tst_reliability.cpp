// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and flaky, recovery time, error budget, burn rate, score, concentration: vectors, boundaries, and 2,000 random
// inputs each.
#include "models/analytics/reliability/contribution.h"
#include "models/analytics/reliability/error_budget.h"
#include "models/analytics/reliability/recovery_time.h"
#include "models/analytics/reliability/score.h"
#include "models/analytics/reliability/stretches.h"
#include "tests/models/analytics/reference/draw.h"
#include "tests/models/columns/sample_columns.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;
using reference::agree;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int cases = 2000;

double number(Figure::Standing standing)
{
    return double(int(standing));
}

std::vector<BuildState> states(const char *letters)
{
    std::vector<BuildState> states;
    for (const char *letter = letters; *letter; ++letter)
        states.push_back(*letter == 'F'       ? BuildState::Failed
                             : *letter == 'S' ? BuildState::Succeeded
                             : *letter == 'C' ? BuildState::Cancelled
                                              : BuildState::Running);
    return states;
}

Instant minute(int n)
{
    return Instant(Seconds(n * 60));
}

/// A letter a minute, oldest first.
std::vector<Run> runs(const char *letters)
{
    std::vector<Run> runs;
    for (const BuildState state : states(letters))
        runs.push_back({state, minute(int(runs.size())), std::uint32_t(runs.size())});
    return runs;
}

std::optional<Broken> brokenOf(const std::vector<Run> &oldestFirst)
{
    BrokenRow row;
    for (auto run = oldestFirst.rbegin(); run != oldestFirst.rend(); ++run)
        row.see(run->state, std::uint32_t(std::chrono::floor<Seconds>(run->created).time_since_epoch().count()),
                run->row);
    return row.broken();
}

QJsonObject vectors()
{
    QFile file(QStringLiteral(FIXTURES) + u"/stats/stat_vectors.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestReliability : public QObject
{
    Q_OBJECT

private slots:
    void budgetIsThatOfTheVectors()
    {
        const QJsonObject slo = vectors()[u"slo"_s].toObject();
        const ErrorBudget budget = errorBudget({430, 26}, slo[u"slo"_s].toDouble());
        QVERIFY(budget.known());
        QVERIFY(agree(budget.budget, slo[u"budget_events"_s].toDouble()));
        QVERIFY(agree(budget.used, slo[u"budget_consumed"_s].toDouble()));
        QVERIFY(agree(budget.remaining, slo[u"budget_remaining"_s].toDouble()));
    }

    void budgetNeedsFiveBuildsAndATarget()
    {
        QCOMPARE(errorBudget({0, 0}, 0.95).standing, Figure::Standing::Unknown);
        QCOMPARE(errorBudget({4, 0}, 0.95).standing, Figure::Standing::TooFew);
        QCOMPARE(errorBudget({4, 1}, 0.95).standing, Figure::Standing::Known);
        QCOMPARE(errorBudget({5, 0}, 0.95).used, 0.0);
        for (const double target : {0.0, 1.0, -1.0, 2.0, none})
            QCOMPARE(errorBudget({50, 5}, target).standing, Figure::Standing::Unknown);
    }

    void budgetAgreesWithExactFractions()
    {
        const auto results = reference::readResults(u"reliability_budget"_s);
        QCOMPARE(results.size(), cases);
        for (int at = 0; at < cases; ++at) {
            reference::Draw draw(510000u + unsigned(at));
            const qint64 limit = at % 5 == 0 ? 5 : 600;
            const qint64 succeeded = draw.below(limit), failed = draw.below(limit);
            const ErrorBudget budget = errorBudget({succeeded, failed}, double(1 + draw.below(99)) / 100);
            QCOMPARE(number(budget.standing), results[at][0]);
            QVERIFY(agree(budget.known() ? budget.budget : none, results[at][1]));
            QVERIFY(agree(budget.known() ? budget.used : none, results[at][2]));
            QVERIFY(!budget.known() || budget.remaining == 1 - budget.used);
        }
    }

    void burnRateLooksAtTheNewestBuildsThatEnded()
    {
        const auto newest = states("FCRSSSSSSSSSSSSSSSSSSSSFFFF"); // newest first: F and 19 S are the window
        const BurnRate burn = burnRate(newest, shortBurnWindow, 0.95);
        QVERIFY(burn.known());
        QCOMPARE(burn.n, 20);
        QCOMPARE(burn.failed, 1);
        QVERIFY(agree(burn.rate, 1.0));
        QCOMPARE(burnRate(newest, longBurnWindow, 0.95).standing, Figure::Standing::TooFew);
        QCOMPARE(burnRate({}, shortBurnWindow, 0.95).standing, Figure::Standing::Unknown);
        QCOMPARE(burnRate(newest, shortBurnWindow, 1).standing, Figure::Standing::Unknown);
        QCOMPARE(burnRate(newest, 0, 0.95).standing, Figure::Standing::Unknown);
    }

    void burnRateAgreesWithStatsmodels()
    {
        const auto results = reference::readResults(u"reliability_burn"_s);
        QCOMPARE(results.size(), cases);
        for (int at = 0; at < cases; ++at) {
            reference::Draw draw(520000u + unsigned(at));
            std::vector<BuildState> newest;
            for (qint64 left = draw.below(200); left > 0; --left)
                newest.push_back(stateOf(draw.below(6)));
            const double target = double(1 + draw.below(99)) / 100;
            const BurnRate burn = burnRate(newest, at % 2 ? 20 : 100, target);
            QCOMPARE(number(burn.standing), results[at][0]);
            if (!burn.known()) {
                QCOMPARE(double(burn.failed), results[at][1]);
                continue;
            }
            QVERIFY(agree(burn.rate, results[at][1]));
            // statsmodels subtracts two equal numbers where the limit is 0.
            QVERIFY(agree(burn.low, results[at][2]) || std::abs(burn.low - results[at][2]) < 1e-14);
            QVERIFY(agree(burn.high, results[at][3]));
        }
    }

    void recoveryIsThatOfTheVectors()
    {
        const QJsonObject vector = vectors()[u"kaplan_meier_recovery_min"_s].toObject();
        const QJsonArray minutes = vector[u"minutes"_s].toArray(), recovered = vector[u"recovered"_s].toArray();
        std::vector<BreakTime> breaks;
        for (qsizetype at = 0; at < minutes.size(); ++at)
            breaks.push_back({minutes[at].toDouble() * 60, recovered[at].toInt() == 1});
        const std::vector<SurvivalStep> curve = survivalCurve(breaks);
        const QJsonArray times = vector[u"times"_s].toArray(), open = vector[u"surv"_s].toArray();
        QCOMPARE(qsizetype(curve.size()), times.size());
        for (size_t at = 0; at < curve.size(); ++at) {
            QCOMPARE(curve[at].seconds, times[qsizetype(at)].toDouble() * 60);
            QVERIFY(std::abs(curve[at].open - open[qsizetype(at)].toDouble()) < 1e-12); // the vectors have 12 places
        }
        const RecoveryTime recovery = recoveryTime(breaks);
        QCOMPARE(recovery.median, std::optional(vector[u"median"_s].toDouble() * 60));
        QCOMPARE(recovery.breaks, 9);
        QCOMPARE(recovery.open(), 3);
    }

    void recoveryOfFewOfOpenAndOfEqualBreaks()
    {
        QCOMPARE(recoveryTime({}).standing, Figure::Standing::Unknown);
        QVERIFY(survivalCurve({}).empty());
        const std::vector<BreakTime> four(4, {600, true});
        QCOMPARE(recoveryTime(four).standing, Figure::Standing::TooFew);
        QVERIFY(!recoveryTime(four).median);
        const RecoveryTime equal = recoveryTime(std::vector<BreakTime>(5, {600, true}));
        QVERIFY(equal.known());
        QCOMPARE(equal.median, std::optional(600.0));
        QVERIFY(!equal.low && !equal.high); // one step from 1 to 0 has no error
        const RecoveryTime open = recoveryTime(std::vector<BreakTime>(50, {600, false}));
        QVERIFY(open.known() && !open.median && !open.low && !open.high);
        QCOMPARE(open.open(), 50);
        // Half of them ended, the last two at once: S is exactly 1/2 there.
        const RecoveryTime half =
            recoveryTime(std::vector<BreakTime>{{1, true}, {2, true}, {3, true}, {9, false}, {9, false}, {9, false}});
        QCOMPARE(half.median, std::optional(3.0));
        // A break that was open as long as another took still was at risk then.
        QCOMPARE(survivalCurve(std::vector<BreakTime>{{5, false}, {5, true}}).front().atRisk, 2);
        const RecoveryTime wild = recoveryTime(std::vector<BreakTime>{
            {none, true}, {-5, true}, {std::numeric_limits<double>::infinity(), true}, {0, true}, {1e300, false}});
        QCOMPARE(wild.median, std::optional(0.0));
    }

    void recoveryAgreesWithStatsmodels()
    {
        const auto results = reference::readResults(u"reliability_recovery"_s);
        QCOMPARE(results.size(), cases);
        int bounded = 0;
        for (int at = 0; at < cases; ++at) {
            reference::Draw draw(550000u + unsigned(at));
            const int n = int(draw.below(40));
            std::vector<BreakTime> breaks;
            for (const double seconds : reference::drawSample(draw, at, n))
                breaks.push_back({seconds, false});
            for (BreakTime &one : breaks)
                one.recovered = draw.below(10) < std::array{10, 7, 3, 0}[size_t(at % 4)];
            const auto curve = survivalCurve(breaks);
            QVERIFY(agree(curve.empty() ? none : curve.back().open, results[at][0]));
            const RecoveryTime recovery = recoveryTime(breaks);
            QCOMPARE(recovery.known(), n >= recoveryMinimumN);
            if (!recovery.known())
                continue;
            QVERIFY(agree(recovery.median.value_or(none), results[at][1]));
            QVERIFY(agree(recovery.low.value_or(none), results[at][2]));
            QVERIFY(agree(recovery.high.value_or(none), results[at][3]));
            bounded += recovery.low && recovery.high;
        }
        QVERIFY(bounded > 500);
    }

    void scoreIsTheWeightedGeometricMean()
    {
        reference::Draw draw(560000);
        for (int at = 0; at < cases; ++at) {
            const auto part = [&draw] {
                const double low = draw.unit(), high = low + (1 - low) * draw.unit();
                return ScorePart{low + (high - low) * draw.unit(), low, high};
            };
            const ScoreParts parts{part(), part(), part(), part()};
            const ReliabilityScore score = reliabilityScore(parts, 20 + draw.below(500));
            QVERIFY(score.known());
            // The fifth root of S² F D V.
            const auto root = [&parts](double ScorePart::*of) {
                const double s = (*parts.success).*of;
                return 100
                    * std::exp((std::log(s * s) + std::log((*parts.first).*of) + std::log((*parts.duration).*of)
                                + std::log((*parts.evidence).*of))
                               / 5);
            };
            QVERIFY(agree(score.value, root(&ScorePart::value)));
            QVERIFY(agree(score.low, root(&ScorePart::low)));
            QVERIFY(agree(score.high, root(&ScorePart::high)));
            QVERIFY(score.low <= score.value && score.value <= score.high);
        }
        const ScorePart full{1, 1, 1}, nothing{0, 0, 0};
        QCOMPARE(reliabilityScore({full, full, full, full}, 20).value, 100.0);
        QCOMPARE(reliabilityScore({full, full, full, nothing}, 20).value, 0.0); // known, and bad
    }

    void scoreNeedsTwentyBuildsAndAllParts()
    {
        const ScorePart part{0.9, 0.8, 1};
        QCOMPARE(reliabilityScore({part, part, part, part}, 0).standing, Figure::Standing::Unknown);
        QCOMPARE(reliabilityScore({part, part, part, part}, 19).standing, Figure::Standing::TooFew);
        QCOMPARE(reliabilityScore({part, part, part, part}, 20).standing, Figure::Standing::Known);
        const ReliabilityScore without = reliabilityScore({part, part, part, {}}, 500);
        QCOMPARE(without.standing, Figure::Standing::Unknown);
        QVERIFY(without.parts.success && !without.parts.evidence);
        QCOMPARE(reliabilityScore({{}, part, part, part}, 500).standing, Figure::Standing::Unknown);
    }

    void scorePartsComeFromFigures()
    {
        const auto rate = [](qint64 k, qint64 n) {
            const Interval interval = wilson(k, n);
            return makeFigure({}, n, 5, double(k) / double(n), interval.low, interval.high, {}, {});
        };
        const Figure eventual = rate(90, 100), first = rate(60, 100), unknown;
        QCOMPARE(successPart(eventual)->value, wilson(90, 100).low);
        QCOMPARE(successPart(eventual)->high, wilson(90, 100).high);
        QVERIFY(!successPart(unknown));
        QVERIFY(agree(firstPart(first, eventual)->value, 60.0 / 90));
        QVERIFY(agree(firstPart(first, eventual)->low, wilson(60, 100).low / wilson(90, 100).high));
        QVERIFY(agree(firstPart(first, eventual)->high, wilson(60, 100).high / wilson(90, 100).low));
        QCOMPARE(firstPart(eventual, first)->value, 1.0); // cancelled builds have other denominators: never above 1
        QVERIFY(!firstPart(unknown, eventual) && !firstPart(first, unknown));
        QVERIFY(!firstPart(rate(0, 50), rate(0, 50)));
        QVERIFY(!sharePart(0, 0) && !sharePart(4, 4));
        QCOMPARE(sharePart(5, 5)->high, 1.0);
    }

    void concentrationIsThatOfTheVectors()
    {
        const QJsonObject vector = vectors()[u"contribution"_s].toObject();
        const Contribution result = contribution(std::vector<qint64>{120, 45, 20, 8, 4, 2, 1}, 50, 3);
        QVERIFY(result.known());
        QCOMPARE(result.busFactor, vector[u"bus_factor_50pct"_s].toInt());
        QVERIFY(agree(result.hhi, vector[u"hhi"_s].toDouble()));
        QVERIFY(agree(result.effective, vector[u"effective_people_1_over_hhi"_s].toDouble()));
        QVERIFY(agree(result.shannonEffective, vector[u"shannon_effective"_s].toDouble()));
        QVERIFY(agree(result.gini, vector[u"gini"_s].toDouble()));
        QCOMPARE(result.automaticShare, std::optional(0.2));
        QCOMPARE(result.shares[0], 0.6);
        QCOMPARE(result.byPeople, 200);
    }

    void concentrationOfNobodyAndOfOne()
    {
        const Contribution nobody = contribution({}, 0, 0);
        QCOMPARE(nobody.standing, Figure::Standing::Unknown);
        QVERIFY(!nobody.automaticShare && nobody.shares.empty());
        const Contribution machines = contribution(std::vector<qint64>{0, 0}, 12, 0);
        QCOMPARE(machines.standing, Figure::Standing::Unknown);
        QCOMPARE(machines.automaticShare, std::optional(1.0));
        QCOMPARE(contribution(std::vector<qint64>{4}, 9, 9).standing, Figure::Standing::TooFew);
        const Contribution one = contribution(std::vector<qint64>{0, 5}, 0, 0);
        QVERIFY(one.known());
        QCOMPARE(one.busFactor, 1);
        QCOMPARE(one.effective, 1.0);
        QCOMPARE(one.gini, 0.0);
        QCOMPARE(one.shares, (std::vector<double>{0, 1}));
        // Exactly half is not more than half.
        QCOMPARE(contribution(std::vector<qint64>{5, 5}, 0, 0).busFactor, 2);
    }

    void concentrationAgreesWithNumpy()
    {
        const auto results = reference::readResults(u"contribution"_s);
        QCOMPARE(results.size(), cases);
        for (int at = 0; at < cases; ++at) {
            const Contribution result = contribution(drawCounts(at), 0, 0);
            QCOMPARE(number(result.standing), results[at][0]);
            if (!result.known())
                continue;
            QCOMPARE(double(result.busFactor), results[at][1]);
            QVERIFY(agree(result.effective, results[at][2]));
            QVERIFY(agree(result.hhi * results[at][2], 1.0));
            QVERIFY(agree(result.shannonEffective, results[at][3]));
            QVERIFY(agree(result.gini, results[at][4]));
            QVERIFY(agree(std::accumulate(result.shares.begin(), result.shares.end(), 0.0), 1.0));
        }
    }

    void stretchesBeginWithAFailureAndEndWithASuccess()
    {
        QVERIFY(brokenStretches(std::vector<Run>{}).empty());
        QVERIFY(brokenStretches(runs("SSCR")).empty());
        const auto stretches = brokenStretches(runs("FCFSSFRSCF"));
        QCOMPARE(stretches.size(), size_t(3));
        QCOMPARE(stretches[0], (BrokenStretch{minute(0), minute(3), 2, 0, 2}));
        QCOMPARE(stretches[1], (BrokenStretch{minute(5), minute(7), 1, 5, 5}));
        QCOMPARE(stretches[2], (BrokenStretch{minute(9), {}, 1, 9, 9}));
    }

    void brokenIsTheOpenStretch()
    {
        QVERIFY(!brokenOf({}));
        QVERIFY(!brokenOf(runs("FFSCR")));
        QCOMPARE(brokenOf(runs("SFCFR")), std::optional(Broken{minute(1), 2, 3, 1}));
        QCOMPARE(brokenOf(runs("FF")), std::optional(Broken{minute(0), 2, 1, 0}));
    }

    void stretchesOfTheColumnsAreThoseOfTheProject()
    {
        const BuildSnapshot builds = sample::randomColumns(2000, 5);
        size_t found = 0;
        for (size_t entry = 1; entry < builds->words().projects.size(); ++entry) {
            const ProjectId project = builds->words().projects[entry].id;
            std::vector<Run> oldestFirst;
            for (const std::uint32_t row : *builds->newestFirst()) {
                const BuildRow build = builds->row(row);
                if (build.project == project)
                    oldestFirst.insert(oldestFirst.begin(), Run{build.state, build.created, row});
            }
            const auto stretches = brokenStretches(*builds, project);
            QCOMPARE(stretches, brokenStretches(oldestFirst));
            found += stretches.size();
        }
        QVERIFY(found > 50);
        QVERIFY(brokenStretches(*builds, ProjectId(QUuid::createUuidV5(QUuid(), u"other"_s))).empty());
    }

    void flakyNeedsTwoOfTheLastTen()
    {
        using enum StripMark;
        QVERIFY(!isFlaky({}));
        QVERIFY(!isFlaky(std::vector{SucceededOnRetry, Failed, Succeeded}));
        QVERIFY(isFlaky(std::vector{SucceededOnRetry, SucceededOnRetry}));
        QCOMPARE(stripMark(BuildState::Succeeded, 0), Succeeded);
        QCOMPARE(stripMark(BuildState::Succeeded, 1), Succeeded);
        QCOMPARE(stripMark(BuildState::Succeeded, 2), SucceededOnRetry);
        QCOMPARE(stripMark(BuildState::Failed, 3), Failed);
        QCOMPARE(stripMark(BuildState::Cancelled, 1), Cancelled);
    }

    void stretchesAgreeWithPatternsOverLetters()
    {
        const auto results = reference::readResults(u"reliability_stretches"_s);
        QCOMPARE(results.size(), cases);
        for (int at = 0; at < cases; ++at) {
            reference::Draw draw(540000u + unsigned(at));
            std::vector<Run> oldestFirst;
            std::vector<StripMark> marks;
            std::int64_t time = 1767225600;
            for (qint64 left = draw.below(60); left > 0; --left) {
                const BuildState state = stateOf(draw.below(6));
                const int attempts = int(draw.below(4));
                time += 1 + draw.below(5000);
                oldestFirst.push_back({state, Instant(Seconds(time)), std::uint32_t(oldestFirst.size())});
                if (isFinal(state))
                    marks.push_back(stripMark(state, attempts));
            }
            const auto stretches = brokenStretches(oldestFirst);
            double failures = 0, seconds = 0;
            for (const BrokenStretch &stretch : stretches) {
                failures += stretch.failures;
                if (stretch.until)
                    seconds += double((*stretch.until - stretch.from).count()) / 1000;
            }
            const auto broken = brokenOf(oldestFirst);
            QCOMPARE(double(stretches.size()), results[at][0]);
            QCOMPARE(failures, results[at][1]);
            QCOMPARE(seconds, results[at][2]);
            QVERIFY(agree(broken ? double(broken->since.time_since_epoch().count()) / 1000 : none, results[at][3]));
            QVERIFY(agree(broken ? broken->inARow : none, results[at][4]));
            const size_t strip = std::min<size_t>(marks.size(), stripLength);
            QCOMPARE(double(isFlaky(std::span(marks).last(strip))), results[at][5]);
        }
    }

private:
    static BuildState stateOf(std::int64_t drawn)
    {
        return drawn < 2 ? BuildState::Succeeded
            : drawn < 4  ? BuildState::Failed
            : drawn == 4 ? BuildState::Cancelled
                         : BuildState::Running;
    }
    static std::vector<qint64> drawCounts(int at)
    {
        reference::Draw draw(530000u + unsigned(at));
        const qint64 people = draw.below(30);
        std::vector<qint64> counts;
        for (qint64 person = 0; person < people; ++person) {
            // All five are drawn, as the other side does.
            const qint64 spread = draw.below(200), ties = draw.below(3);
            const qint64 outlier = person == 0 ? 1000000 : draw.below(20);
            const qint64 values[] = {spread, 7, ties, outlier, (qint64(1) << person) % 100003};
            counts.push_back(values[at % 5]);
        }
        return counts;
    }
};

QTEST_GUILESS_MAIN(TestReliability)
#include "tst_reliability.moc"
