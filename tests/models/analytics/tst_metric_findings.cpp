// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons, trends, lasting changes, unusual runs and reliability of builds made to have them.
#include "models/analytics/metric_comparison.h"
#include "models/analytics/metric_series.h"
#include "models/analytics/reliability_figures.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

using namespace viewer;
using namespace viewer::analytics;

namespace {

const std::atomic<bool> notCancelled{false};
constexpr std::uint32_t day = 86'400;

Instant dayAt(int days)
{
    return Instant(Seconds(sample::firstDay + std::uint32_t(days) * day));
}

/// Builds one after the other, two hours apart unless said.
struct Story
{
    std::shared_ptr<BuildDictionaries> words = sample::words();
    BuildColumnsBuilder builder;
    std::uint32_t seq = 0;
    std::uint32_t created = sample::firstDay;
    QRandomGenerator random{7};
    std::uint32_t branch = 0;

    void add(const QString &state, double seconds, std::uint32_t project = 1, std::uint32_t gap = 7200)
    {
        ColumnValues values;
        values.seq = ++seq;
        values.created = created;
        values.project = project;
        values.method = 1;
        values.branch = branch;
        values.duration = std::int32_t(std::lround(seconds * 1000));
        for (size_t word = 1; word < words->statusWords.size(); ++word) {
            if (words->statusWords[word].word == state)
                values.status = std::uint8_t(word);
        }
        builder.put(values);
        created += gap;
    }
    /// About this long, within 5 %.
    double about(double seconds) { return seconds * (0.95 + 0.1 * random.generateDouble()); }
    BuildSnapshot finish(bool listComplete = true)
    {
        BuildCoverage coverage;
        coverage.listComplete = listComplete;
        return builder.finish(words, coverage);
    }
};

MetricsQuery spanOf(int from, int to)
{
    return {{dayAt(from), dayAt(to)}, QTimeZone::utc(), dayAt(to), {}, GroupBy::None};
}

} // namespace

class TestMetricFindings : public QObject
{
    Q_OBJECT

private slots:
    void tellsSlowerAndWorsePeriods()
    {
        Story story;
        for (int i = 0; i < 120; ++i)
            story.add(i % 20 ? u"success"_s : u"failed"_s, story.about(300));
        for (int i = 0; i < 120; ++i)
            story.add(i % 3 ? u"success"_s : u"failed"_s, story.about(500));
        const BuildSnapshot columns = story.finish();
        const MetricsQuery query = spanOf(10, 20);
        const Metrics now = metrics(*columns, query, notCancelled);
        const auto compared = compareMetrics(*columns, query, now, {dayAt(0), dayAt(10)}, notCancelled);
        QVERIFY(compared.beforeKnown);
        QVERIFY(compared.rate.verdict == Verdict::Lower);
        QCOMPARE(compared.rate.difference, *now.figures.eventual.value - *compared.before.figures.eventual.value);
        QVERIFY(compared.rateTest.p < 1e-4);
        QVERIFY(compared.duration.verdict == Verdict::Higher);
        QVERIFY(std::abs(*compared.duration.shift - 200) < 10);
        QCOMPARE(*compared.builds.ratio, 1.0);
        QVERIFY(*compared.failures.ratio > 5);
        QCOMPARE(*compared.rateMix.mix, 0.0); // one project: the mix cannot have moved
        QVERIFY(*compared.byProject.oddsRatio < 0.5);
    }

    void tellsNothingOfAPeriodThatWasNotRead()
    {
        Story story;
        for (int i = 0; i < 240; ++i)
            story.add(u"success"_s, 300);
        const BuildSnapshot columns = story.finish(false);
        const MetricsQuery query = spanOf(10, 20);
        const auto compared = compareMetrics(*columns, query, metrics(*columns, query, notCancelled),
                                             {dayAt(-1), dayAt(10)}, notCancelled);
        QVERIFY(!compared.beforeKnown);
        QVERIFY(compared.rate.verdict == Verdict::TooFew);
        QVERIFY(compared.duration.verdict == Verdict::TooFew);
        QVERIFY(!compared.duration.shift);
    }

    void seesThatOnlyTheMixMoved()
    {
        // A slow project builds more often: the mean grows, no project became slower.
        Story story;
        for (int i = 0; i < 120; ++i)
            story.add(u"success"_s, i % 4 ? 100 : 1000, i % 4 ? 1 : 2);
        for (int i = 0; i < 120; ++i)
            story.add(u"success"_s, i % 4 ? 1000 : 100, i % 4 ? 2 : 1);
        const BuildSnapshot columns = story.finish();
        const MetricsQuery query = spanOf(10, 20);
        const auto compared = compareMetrics(*columns, query, metrics(*columns, query, notCancelled),
                                             {dayAt(0), dayAt(10)}, notCancelled);
        QVERIFY(*compared.durationMix.crude > 400);
        QVERIFY(std::abs(*compared.durationMix.standardised) < 1e-9);
        QVERIFY(std::abs(*compared.durationMix.mix - *compared.durationMix.crude) < 1e-9);
    }

    void findsARunThatTookMuchLonger()
    {
        Story story;
        for (int i = 0; i < 60; ++i)
            story.add(u"success"_s, story.about(300));
        story.add(u"success"_s, 1500);
        for (int i = 0; i < 20; ++i)
            story.add(u"success"_s, story.about(300));
        const BuildSnapshot columns = story.finish();
        const SeriesFindings found = seriesFindings(*columns, spanOf(0, 8), notCancelled);
        QCOMPARE(found.anomalies.size(), size_t(1));
        QCOMPARE(found.anomalies[0].row, 60u);
        QVERIFY(found.anomalies[0].verdict.kind == RunVerdict::Kind::Slower);
        QVERIFY(found.changes.empty());
        QVERIFY(seriesFindings(*columns, spanOf(6, 8), notCancelled).anomalies.empty()); // it was before
    }

    void findsALastingChangeInItsSeriesOnly()
    {
        Story story;
        for (int i = 0; i < 80; ++i) {
            story.add(u"success"_s, story.about(i < 40 ? 300 : 600), 1, 3600);
            story.add(u"success"_s, story.about(200), 2, 3600);
        }
        const BuildSnapshot columns = story.finish();
        const SeriesFindings found = seriesFindings(*columns, spanOf(0, 8), notCancelled);
        QCOMPARE(found.series, 2);
        QCOMPARE(found.changes.size(), size_t(1));
        QCOMPARE(found.changes[0].series.project, 1u);
        QCOMPARE(found.changes[0].row, 80u);
        QVERIFY(found.changes[0].point.slower());
        QVERIFY(seriesFindings(*columns, spanOf(0, 3), notCancelled).changes.empty()); // not seen then
        MetricsQuery other = spanOf(0, 8);
        other.filter.projects.insert(columns->words().projects[2].id);
        QVERIFY(seriesFindings(*columns, other, notCancelled).changes.empty());
    }

    void followsATrendOverWholeDays()
    {
        Story story;
        for (int i = 0; i < 30 * 12; ++i)
            story.add(u"success"_s, 200 + 10.0 * (i / 12)); // ten seconds more each day
        const BuildSnapshot columns = story.finish();
        const auto found = trends(*columns, spanOf(0, 30), notCancelled);
        QCOMPARE(found.size(), size_t(3));
        QVERIFY(found[2].measure == MeasureTrend::Measure::DurationP50);
        QCOMPARE(found[2].points, 30);
        QVERIFY(std::abs(found[2].slope->slope - 70) < 1e-9);
        QVERIFY(found[2].test->p < 1e-6);
        QCOMPARE(found[0].slope->slope, 0.0); // twelve builds every day
        QVERIFY(!found[0].test);              // all equal: no answer, which is not "no trend"
        const auto week = trends(*columns, spanOf(0, 7), notCancelled);
        QVERIFY(week[2].tooFew);
        QVERIFY(!week[2].slope);
    }

    void tellsSlopeAndTestOfATrendByFormulasOfTheirOwn()
    {
        Story story;
        for (int i = 0; i < 30 * 12; ++i)
            story.add(u"success"_s, 200 + 10.0 * (i / 12));
        const BuildSnapshot columns = story.finish();
        const auto found = trends(*columns, spanOf(0, 30), notCancelled);
        const Figure slope = slopeFigure(found[2]), p = trendP(found[2]);
        QCOMPARE(slope.formula.id, "trend.theil_sen"_L1);
        QCOMPARE(p.formula.id, "trend.mann_kendall"_L1);
        QCOMPARE(slope.value, std::optional(found[2].slope->slope));
        QCOMPARE(slope.low, found[2].slope->low);
        QCOMPARE(p.value, std::optional(found[2].test->p));
        QVERIFY(!p.low && !p.high);
        QCOMPARE(p.n, 30);
        QVERIFY(trendP(found[0]).standing == Figure::Standing::Unknown); // all equal
        QVERIFY(slopeFigure(found[0]).known());
        const auto week = trends(*columns, spanOf(0, 7), notCancelled);
        for (const Figure &few : {slopeFigure(week[2]), trendP(week[2])}) {
            QVERIFY(few.standing == Figure::Standing::TooFew);
            QVERIFY(!few.value && !few.low && !few.high);
            QCOMPARE(few.minimum, trendMinimumPoints);
        }
    }

    // ---- reliability

    void followsEachBranchToItsRecovery()
    {
        const BuildSnapshot columns = brokenStory(true);
        const MetricsQuery query = spanOf(1, 3);
        const MetricFigures figures = metrics(*columns, query, notCancelled).figures;
        const ReliabilityFigures found = reliabilityFigures(*columns, query, figures, {}, notCancelled);
        // "main" breaks at the hours 24 and 48; the side branch at 26, and is never mended.
        QCOMPARE(found.recovery.breaks, 3);
        QCOMPARE(found.recovery.recovered, 2);
        QCOMPARE(found.beginUnknown, 0);
        QVERIFY(!found.recovery.known()); // from five on
        MetricsQuery whole = spanOf(0, 9);
        const ReliabilityFigures all = reliabilityFigures(*columns, whole, figures, {}, notCancelled);
        QCOMPARE(all.recovery.breaks, 5);
        QVERIFY(all.recovery.known());
        // 8, 8, 16 and 20 hours, and one that is open: S is 0.6 after 8, 0.4 after 16.
        QCOMPARE(all.recovery.median, std::optional(16 * 3600.0));
        QVERIFY(!found.budget && !found.shortBurn && !found.longBurn);
        // Only one project's builds, and none of another.
        whole.filter.projects.insert(columns->words().projects[2].id);
        QCOMPARE(reliabilityFigures(*columns, whole, figures, {}, notCancelled).recovery.breaks, 0);
    }

    void leavesOutBreaksThatMayHaveBegunEarlier()
    {
        const BuildSnapshot columns = brokenStory(false);
        const MetricsQuery query = spanOf(0, 9);
        const MetricFigures figures = metrics(*columns, query, notCancelled).figures;
        const ReliabilityFigures found = reliabilityFigures(*columns, query, figures, {}, notCancelled);
        QCOMPARE(found.beginUnknown, 2); // the first build read of each branch failed
        QCOMPARE(found.recovery.breaks, 3);
    }

    void openBreaksLastUpToTheAgeOfTheData()
    {
        Story story;
        for (int i = 0; i < 5; ++i) { // five branches that break an hour after each other
            story.branch = std::uint32_t(i % 4);
            story.add(u"success"_s, 60, std::uint32_t(1 + i / 4), 0);
            story.add(u"failed"_s, 60, std::uint32_t(1 + i / 4), 3600);
        }
        story.branch = 0;
        story.created = sample::firstDay + 10 * 3600;
        story.add(u"success"_s, 60); // the first one after ten hours, when two others would be open for ten, too
        BuildCoverage coverage;
        coverage.listComplete = true;
        coverage.asOf = Instant(Seconds(sample::firstDay + 20 * 3600));
        const BuildSnapshot columns = story.builder.finish(story.words, coverage);
        const MetricsQuery query = spanOf(0, 30);
        const ReliabilityFigures found =
            reliabilityFigures(*columns, query, metrics(*columns, query, notCancelled).figures, {}, notCancelled);
        QCOMPARE(found.recovery.breaks, 5);
        QCOMPARE(found.recovery.recovered, 1);
        QVERIFY(found.recovery.known() && !found.recovery.median);
    }

    void measuresByTargetsWhereTheyAreSet()
    {
        Story story;
        for (int i = 0; i < 100; ++i)
            story.add(i % 10 ? u"success"_s : u"failed"_s, 100 + i);
        const BuildSnapshot columns = story.finish();
        const MetricsQuery query = spanOf(0, 30);
        const MetricFigures figures = metrics(*columns, query, notCancelled).figures;
        const ReliabilityTargets targets{0.95, std::chrono::seconds(149)};
        const ReliabilityFigures found = reliabilityFigures(*columns, query, figures, targets, notCancelled);
        QVERIFY(found.budget && found.budget->known());
        QVERIFY(std::abs(found.budget->budget - 5) < 1e-9);
        QVERIFY(std::abs(found.budget->used - 2) < 1e-9);
        QVERIFY(std::abs(found.longBurn->rate - 2) < 1e-9);
        QCOMPARE(found.shortBurn->failed, 2);
        QCOMPARE(found.score.parts.success->value, *figures.eventual.low);
        QVERIFY(!found.score.parts.first);                      // attempts were not read
        QCOMPARE(found.score.parts.duration->value, 45.0 / 90); // of succeeded ones, 149 s included
        QVERIFY(!found.score.parts.evidence);
        QVERIFY(found.score.standing == Figure::Standing::Unknown);
        QCOMPARE(found.score.n, 100);
        // Only builds before the end of the span are in the windows.
        const MetricsQuery early = spanOf(0, 1);
        const ReliabilityFigures first =
            reliabilityFigures(*columns, early, metrics(*columns, early, notCancelled).figures, targets, notCancelled);
        QCOMPARE(first.shortBurn->n, 12);
        QVERIFY(first.shortBurn->standing == Figure::Standing::TooFew);
    }

    void survivesNoBuilds()
    {
        const BuildSnapshot columns = Story().finish();
        const MetricsQuery query = spanOf(0, 30);
        const SeriesFindings found = seriesFindings(*columns, query, notCancelled);
        QVERIFY(found.changes.empty() && found.anomalies.empty());
        for (const MeasureTrend &trend : trends(*columns, query, notCancelled))
            QVERIFY(trend.tooFew);
        const auto compared = compareMetrics(*columns, query, metrics(*columns, query, notCancelled),
                                             {dayAt(-30), dayAt(0)}, notCancelled);
        QVERIFY(compared.rate.verdict == Verdict::TooFew);
        QVERIFY(!compared.builds.ratio);
        QVERIFY(!compared.rateMix.crude);
        const ReliabilityFigures reliable =
            reliabilityFigures(*columns, query, {}, {0.95, std::chrono::seconds(60)}, notCancelled);
        QVERIFY(reliable.recovery.standing == Figure::Standing::Unknown);
        QVERIFY(reliable.budget->standing == Figure::Standing::Unknown);
        QVERIFY(reliable.score.standing == Figure::Standing::Unknown);
    }

private:
    /// Two branches of one project: "main" at every fourth hour, the other at the hour 26 and after 8 days.
    static BuildSnapshot brokenStory(bool listComplete)
    {
        Story story;
        const char main[] = "FFSSSSFFSSSSFFFFSSFFFFFSSS"; // hours 0, 4, 8 …
        for (int i = 0; main[i]; ++i) {
            story.branch = 1;
            story.created = sample::firstDay + std::uint32_t(i) * 14'400;
            story.add(main[i] == 'F' ? u"failed"_s : u"success"_s, 60, 1, 0);
            if (i == 6) {
                story.branch = 2;
                story.add(u"cancelled"_s, 60, 1, 7200);
                story.add(u"failed"_s, 60, 1, 0);
            }
        }
        return story.finish(listComplete);
    }
};

QTEST_GUILESS_MAIN(TestMetricFindings)
#include "tst_metric_findings.moc"
