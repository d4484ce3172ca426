// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons, trends, lasting changes and unusual runs of builds made to have them.
#include "models/analytics/metric_comparison.h"
#include "models/analytics/metric_series.h"
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

    void add(const QString &state, double seconds, std::uint32_t project = 1, std::uint32_t gap = 7200)
    {
        ColumnValues values;
        values.seq = ++seq;
        values.created = created;
        values.project = project;
        values.method = 1;
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
    }
};

QTEST_GUILESS_MAIN(TestMetricFindings)
#include "tst_metric_findings.moc"
