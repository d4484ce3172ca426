// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a chart: axes that hold every value, words, and files that other programs read.
#include "ui/charts/chart_data.h"

#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

ChartData sample(ChartUnit unit, const std::vector<std::optional<double>> &values,
                 ChartSeries::Kind kind = ChartSeries::Kind::Line)
{
    ChartData data;
    data.unit = unit;
    ChartSeries series;
    series.key = u"value"_s;
    series.kind = kind;
    for (size_t i = 0; i < values.size(); ++i) {
        data.bins.push_back({QString::number(i), QString::number(i), u"bin %1"_s.arg(i), false, false});
        series.values.push_back({values[i], {}, {}, 0, {}});
    }
    data.series = {series};
    return data;
}

} // namespace

class TestChartData : public QObject
{
    Q_OBJECT

private slots:
    void seesEveryIntervalOfARate()
    {
        ChartData data = sample(ChartUnit::Share, {0.95, {}, 0.99});
        QCOMPARE(chartAxis(data).begin, 0.9);
        data.series[0].values[0].low = 0.55;
        QCOMPARE(chartAxis(data).begin, 0.5);
        QCOMPARE(chartAxis(data).end, 1.0);
    }

    void hasStepsOfAClockForSpans()
    {
        const ChartAxis axis = chartAxis(sample(ChartUnit::Span, {672.0, 310.0}));
        QCOMPARE(axis.step, 300.0);
        QCOMPARE(axis.end, 900.0);
    }

    void stacksBarsForTheAxis()
    {
        ChartData data = sample(ChartUnit::Count, {60.0, 2.0}, ChartSeries::Kind::Bars);
        data.series.push_back(data.series[0]);
        QVERIFY(chartAxis(data).end >= 120);
    }

    void saysThatABoundIsMissing()
    {
        const ChartValue value{600.0, 540.0, {}, 30, {}};
        QCOMPARE(chartIntervalWords(ChartUnit::Span, value), u"from 9:00, no upper bound"_s);
        QCOMPARE(chartIntervalWords(ChartUnit::Span, ChartValue()), QString());
    }

    void neverExportsAGapAsZeroNorAFormula()
    {
        ChartData data = sample(ChartUnit::Count, {{}, 3.0});
        data.bins[1].name = u"=HYPERLINK(\"x\")"_s;
        const QStringList lines = chartCsv(data).split(u"\r\n"_s);
        QCOMPARE(lines[1], u"0,bin 0,false,,,,0"_s);
        QCOMPARE(lines[2], u"1,\"'=HYPERLINK(\"\"x\"\")\",false,3,,,0"_s);
        data.bins[0].noData = true;
        QCOMPARE(chartCsv(data).split(u"\r\n"_s)[1], u"0,bin 0,false,,,,"_s);
        QVERIFY(chartBinSentence(data, 0).contains(u"no data"_s));
    }
};

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chart_data.moc"
