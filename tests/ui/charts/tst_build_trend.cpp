// SPDX-License-Identifier: GPL-3.0-or-later
// The trend by day: what its series hold is what was given, and holes are holes.
#include "ui/charts/build_trend.h"
#include "ui/charts/trend_table.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QTest>
#include <QValueAxis>

using namespace viewer;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");

DayFigures day(QDate date, qint64 succeeded, qint64 failed, qint64 cancelled = 0)
{
    DayFigures figures;
    figures.day.date = date;
    figures.day.range = {fromDateTime(date.startOfDay(berlin)), fromDateTime(date.addDays(1).startOfDay(berlin))};
    figures.counts[BuildState::Succeeded] = succeeded;
    figures.counts[BuildState::Failed] = failed;
    figures.counts[BuildState::Cancelled] = cancelled;
    return figures;
}

/// Mon 2 March to Sun 8 March 2026.
TrendDays week()
{
    TrendDays days;
    for (int i = 0; i < 7; ++i)
        days.push_back(day(QDate(2026, 3, 2 + i), 40 + i, i, 3));
    return days;
}

template <class Series>
QList<Series *> seriesOf(const QChart *chart)
{
    QList<Series *> found;
    for (QAbstractSeries *series : chart->series()) {
        if (auto *wanted = qobject_cast<Series *>(series))
            found << wanted;
    }
    return found;
}

QList<qreal> valuesOf(const QBarSet *set)
{
    QList<qreal> values;
    for (int i = 0; i < set->count(); ++i)
        values << set->at(i);
    return values;
}

} // namespace

class TestBuildTrend : public QObject
{
    Q_OBJECT

    static QChart *chart(const BuildTrend &trend, const QString &name)
    {
        for (QGraphicsItem *item : trend.scene()->items()) {
            if (auto *found = dynamic_cast<QChart *>(item); found && found->objectName() == name)
                return found;
        }
        qFatal("no chart of this name");
    }
    static QBarSet *bars(const BuildTrend &trend, TrendPart part)
    {
        return seriesOf<QStackedBarSeries>(chart(trend, u"countChart"_s)).first()->barSets()[int(part)];
    }

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Light));
    }

    void holdsTheCountsOfEachPart()
    {
        BuildTrend trend;
        TrendDays days = week();
        days[6].counts[BuildState::Running] = 2;
        days[6].counts[BuildState::Queued] = 1;
        days[6].counts[BuildState::Pending] = 4;
        days[6].counts[BuildState::Unknown] = 5;
        trend.setDays(days);
        QCOMPARE(valuesOf(bars(trend, TrendPart::Failed)), QList<qreal>({0, 1, 2, 3, 4, 5, 6}));
        QCOMPARE(valuesOf(bars(trend, TrendPart::Succeeded)), QList<qreal>({40, 41, 42, 43, 44, 45, 46}));
        QCOMPARE(valuesOf(bars(trend, TrendPart::Unfinished)), QList<qreal>({0, 0, 0, 0, 0, 0, 7}));
        QCOMPARE(valuesOf(bars(trend, TrendPart::Unknown)), QList<qreal>({0, 0, 0, 0, 0, 0, 5}));
        QCOMPARE(valuesOf(bars(trend, TrendPart::Cancelled)), QList<qreal>(7, 3));
    }

    void partsOfADayAddUpToItsTotal()
    {
        StateCounts counts;
        qint64 number = 1;
        for (const BuildState state : allBuildStates)
            counts[state] = number *= 3;
        qint64 sum = 0;
        for (const TrendPart part : allTrendParts)
            sum += trendCount(counts, part);
        QCOMPARE(sum, counts.total());
    }

    void standsFailedOnTheBaselineAndCancelledOnTopHatched()
    {
        BuildTrend trend;
        trend.setDays(week());
        const auto sets = seriesOf<QStackedBarSeries>(chart(trend, u"countChart"_s)).first()->barSets();
        QCOMPARE(sets.first()->label(), trendPartWord(TrendPart::Failed));
        QCOMPARE(sets.last()->label(), trendPartWord(TrendPart::Cancelled));
        QCOMPARE(sets.last()->brush().style(), Qt::BDiagPattern);
        QCOMPARE(sets.first()->brush().color(), Theme(Scheme::Light).color(Token::ChartFail));
    }

    void drawsRateAndBandFromTheCounts()
    {
        BuildTrend trend;
        trend.setDays(week());
        QChart *const rate = chart(trend, u"rateChart"_s);
        const auto lines = seriesOf<QLineSeries>(rate);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first()->count(), 7);
        const auto bands = seriesOf<QAreaSeries>(rate);
        QCOMPARE(bands.size(), 1);
        for (int i = 0; i < 7; ++i) {
            const Interval interval = wilson(40 + i, 40 + 2 * i);
            QCOMPARE(lines.first()->at(i).y(), double(40 + i) / double(40 + 2 * i));
            QCOMPARE(bands.first()->upperSeries()->at(i).y(), interval.high);
            QCOMPARE(bands.first()->lowerSeries()->at(i).y(), interval.low);
        }
    }

    void leavesAGapWhereThereAreTooFewForARate()
    {
        BuildTrend trend;
        TrendDays days = week();
        days[2] = day(days[2].day.date, 3, 1); // n = 4
        days[5] = day(days[5].day.date, 0, 0);
        trend.setDays(days);
        QChart *const rate = chart(trend, u"rateChart"_s);
        const auto lines = seriesOf<QLineSeries>(rate);
        QCOMPARE(lines.size(), 2); // days 0-1 and 3-4
        QCOMPARE(lines[0]->count(), 2);
        QCOMPARE(lines[1]->count(), 2);
        const auto dots = seriesOf<QScatterSeries>(rate); // day 6 alone
        QCOMPARE(dots.size(), 1);
        QCOMPARE(dots.first()->at(0).x(), 6.0);
    }

    void doesNotDrawADayThatWasNotRead()
    {
        BuildTrend trend;
        TrendDays days = week();
        days[0].noData = true;
        trend.setDays(days);
        QCOMPARE(bars(trend, TrendPart::Succeeded)->at(0), 0.0);
        QCOMPARE(seriesOf<QLineSeries>(chart(trend, u"rateChart"_s)).first()->at(0).x(), 1.0);
        trend.setCurrent(0);
        QVERIFY2(trend.readout().contains(u"no data"_s), qPrintable(trend.readout()));
    }

    void hatchesADayThatWasNotRead()
    {
        BuildTrend trend;
        trend.resize(700, 250);
        trend.show();
        TrendDays days = week();
        days[1] = day(days[1].day.date, 0, 0);
        trend.setDays(days);
        const QRectF plot = trend.countPlot();
        const QRect column(int(plot.x() + plot.width() / 7) + 4, int(plot.y()) + 4, int(plot.width() / 7) - 8, 40);
        const auto colors = [&] {
            const QImage image = trend.grab().toImage();
            QSet<QRgb> found;
            for (int y = column.top(); y < column.bottom(); ++y) {
                for (int x = column.left(); x < column.right(); ++x)
                    found.insert(image.pixel(x, y));
            }
            return found;
        };
        const QRgb hatch = Theme(Scheme::Light).color(Token::ChartAxis).rgb();
        QVERIFY(!colors().contains(hatch));
        days[1].noData = true;
        trend.setDays(days);
        QVERIFY(colors().contains(hatch));
    }

    void drawsTheDayThatIsNotOverLighter()
    {
        BuildTrend trend;
        trend.resize(700, 250);
        trend.show();
        TrendDays days = week();
        trend.setDays(days);
        const QPoint middle = trend.barRect(6).center().toPoint();
        const QColor whole = trend.grab().toImage().pixelColor(middle);
        QCOMPARE(whole, Theme(Scheme::Light).color(Token::ChartOk));
        days[6].day.partial = true;
        trend.setDays(days);
        const QColor partial = trend.grab().toImage().pixelColor(middle);
        QVERIFY(partial.lightness() > whole.lightness());
        trend.setCurrent(6);
        QVERIFY(trend.readout().contains(u"not over"_s));
    }

    void hasPlotsOfEqualWidth()
    {
        BuildTrend trend;
        trend.resize(700, 250);
        trend.show();
        trend.setDays(week());
        QCOMPARE(trend.ratePlot().left(), trend.countPlot().left());
        QCOMPARE(trend.ratePlot().right(), trend.countPlot().right());
        QVERIFY(trend.ratePlot().bottom() < trend.countPlot().top());
        QCOMPARE(chart(trend, u"rateChart"_s)->plotArea().left(), chart(trend, u"countChart"_s)->plotArea().left());
        QCOMPARE(chart(trend, u"rateChart"_s)->plotArea().width(), chart(trend, u"countChart"_s)->plotArea().width());
    }

    void readsDaysByKeys()
    {
        BuildTrend trend;
        trend.setDays(week());
        QSignalSpy opened(&trend, &BuildTrend::dayActivated);
        QTest::keyClick(&trend, Qt::Key_Right);
        QCOMPARE(trend.current(), 0);
        QTest::keyClick(&trend, Qt::Key_End);
        QCOMPARE(trend.current(), 6);
        QTest::keyClick(&trend, Qt::Key_Right);
        QCOMPARE(trend.current(), 6);
        QTest::keyClick(&trend, Qt::Key_Left);
        QCOMPARE(trend.readout(),
                 u"Sat 7 Mar: 53 build(s), 5 failed, 45 succeeded, 3 cancelled. "
                 "Success rate 90.0\u2009%, 78.6\u201395.7\u2009%, n 50."_s);
        QCOMPARE(trend.accessibleDescription(), trend.readout());
        QTest::keyClick(&trend, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toInt(), 5);
        QTest::keyClick(&trend, Qt::Key_Escape);
        QCOMPARE(trend.current(), -1);
    }

    void tellsRunningQueuedAndPendingApart()
    {
        DayFigures figures = day(QDate(2026, 3, 12), 0, 0);
        figures.counts[BuildState::Running] = 2;
        figures.counts[BuildState::Queued] = 1;
        figures.counts[BuildState::Pending] = 4;
        QCOMPARE(trendDaySentence(figures), u"Thu 12 Mar: 7 build(s), 2 running, 1 queued, 4 pending."_s);
    }

    void readsTheDayUnderTheMouse()
    {
        BuildTrend trend;
        trend.resize(700, 250);
        trend.show();
        trend.setDays(week());
        const QPoint third = trend.barRect(2).center().toPoint();
        QTest::mouseMove(trend.viewport(), third);
        QTRY_COMPARE(trend.current(), 2);
        QSignalSpy opened(&trend, &BuildTrend::dayActivated);
        QTest::mouseClick(trend.viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toInt(), 2);
    }

    void keepsTheDayReadWhenDaysMoveOn()
    {
        BuildTrend trend;
        TrendDays days = week();
        trend.setDays(days);
        trend.setCurrent(3);
        days.erase(days.begin());
        days.push_back(day(QDate(2026, 3, 9), 1, 0));
        trend.setDays(days);
        QCOMPARE(trend.current(), 2);
    }

    void sumsUpWeeksOfALongTime()
    {
        TrendDays days;
        for (int i = 0; i < 300; ++i)
            days.push_back(day(QDate(2025, 5, 1).addDays(i), 10, 1));
        days.back().day.partial = true;
        const TrendDays groups = groupedDays(days, BuildTrend::mostBars);
        QVERIFY(groups.size() <= BuildTrend::mostBars);
        QCOMPARE(groups.size(), size_t(43));
        QCOMPARE(groups.front().counts[BuildState::Succeeded], 70);
        QCOMPARE(trendDayWords(groups.front()), u"1 May \u2013 7 May"_s);
        QVERIFY(groups.back().day.partial);
        qint64 sum = 0;
        for (const DayFigures &group : groups)
            sum += group.counts.total();
        QCOMPARE(sum, 3300);
    }

    void showsInTheTableWhatTheSeriesHold()
    {
        BuildTrend trend;
        TrendTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        trend.setDays(week());
        table.setDays(trend.days());
        QCOMPARE(table.rowCount(), 7);
        for (int row = 0; row < 7; ++row) {
            qint64 sum = 0;
            for (const TrendPart part : allTrendParts) {
                const QString shown = table.index(row, TrendTable::columnOf(part)).data().toString();
                QCOMPARE(shown, QString::number(qint64(bars(trend, part)->at(row))));
                sum += shown.toLongLong();
            }
            QCOMPARE(table.index(row, TrendTable::totalColumn).data().toString(), QString::number(sum));
        }
        QCOMPARE(table.index(5, TrendTable::rateColumn).data().toString(), u"90.0\u2009%"_s);
        QCOMPARE(table.index(5, TrendTable::nColumn).data().toString(), u"50"_s);
        QCOMPARE(table.index(5, TrendTable::intervalColumn).data().toString(), u"78.6\u201395.7\u2009%"_s);
        TrendDays days = week();
        days[0].noData = true;
        table.setDays(days);
        QCOMPARE(table.index(0, TrendTable::columnOf(TrendPart::Failed)).data().toString(), QString());
        QCOMPARE(table.index(0, TrendTable::totalColumn).data().toString(), u"no data"_s);
        table.setDays({});
        QCOMPARE(table.rowCount(), 0);
    }

    void choosesWholeStepsForAnAxisOfCounts_data()
    {
        QTest::addColumn<qint64>("highest");
        QTest::addColumn<double>("end");
        QTest::addColumn<double>("step");
        QTest::newRow("none") << qint64(0) << 4.0 << 1.0;
        QTest::newRow("four") << qint64(4) << 4.0 << 1.0;
        QTest::newRow("seven") << qint64(7) << 8.0 << 2.0;
        QTest::newRow("25") << qint64(25) << 30.0 << 10.0;
        QTest::newRow("912") << qint64(912) << 1000.0 << 250.0;
        QTest::newRow("million") << qint64(1'000'001) << 1'500'000.0 << 500'000.0;
    }
    void choosesWholeStepsForAnAxisOfCounts()
    {
        QFETCH(qint64, highest);
        QFETCH(double, end);
        QFETCH(double, step);
        const CountAxis axis = countAxis(highest);
        QCOMPARE(axis.end, end);
        QCOMPARE(axis.step, step);
        QVERIFY(axis.end >= double(highest));
    }

    void saysTheWholeInASentence()
    {
        BuildTrend trend;
        QVERIFY(!trend.accessibleName().isEmpty());
        trend.setDays(week());
        QCOMPARE(trend.accessibleName(),
                 u"Builds from 2 Mar to 8 Mar: 343 in all, 21 failed, success rate 93.5\u2009%"_s);
    }

    void followsTheTheme()
    {
        BuildTrend trend;
        trend.setDays(week());
        applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Dark));
        QCOMPARE(bars(trend, TrendPart::Failed)->brush().color(), Theme(Scheme::Dark).color(Token::ChartFail));
        applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Light));
        QCOMPARE(bars(trend, TrendPart::Failed)->brush().color(), Theme(Scheme::Light).color(Token::ChartFail));
    }
};

QTEST_MAIN(TestBuildTrend)
#include "tst_build_trend.moc"
