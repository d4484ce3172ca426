// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Health" with figures made by hand: what is said, what is opened, what is hidden.
#include "models/wording/trend_words.h"
#include "ui/charts/hour_map.h"
#include "ui/charts/series_chart.h"
#include "ui/health/chart_card.h"
#include "ui/health/health_page.h"
#include "ui/health/list_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segments.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace viewer;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const ProjectId shop(QUuid(u"{6f9619ff-8b86-d011-b42d-00c04fc964ff}"_s));
const UserId ada(QUuid(u"{7f9619ff-8b86-d011-b42d-00c04fc964ff}"_s));

Instant at(const QString &text)
{
    return *parseInstant(text);
}

Figure known(double value, double low, double high, qint64 n)
{
    return makeFigure({"rate.eventual"_L1, 1}, n, 5, value, low, high, {}, nullptr);
}

MetricFigures figuresOf(qint64 succeeded, qint64 failed, double p50)
{
    MetricFigures figures;
    figures.counts[BuildState::Succeeded] = succeeded;
    figures.counts[BuildState::Failed] = failed;
    const Rate rate{succeeded, failed};
    figures.eventual = makeFigure({"rate.eventual"_L1, 1}, rate.n(), 5, rate.share().value_or(0),
                                  rate.n() ? rate.interval()->low : 0, rate.n() ? rate.interval()->high : 0, {}, {});
    figures.duration.p50 = known(p50, p50 - 10, p50 + 10, succeeded);
    figures.duration.p95 = makeFigure({"duration.p95"_L1, 1}, succeeded, 20, p50 * 2, p50 * 1.5, {}, {}, {});
    return figures;
}

HealthWeek weekOf(QDate monday, const MetricFigures &figures, bool partial = false)
{
    HealthWeek week;
    week.monday = monday;
    week.range = {fromDateTime(monday.startOfDay(berlin)), fromDateTime(monday.addDays(7).startOfDay(berlin))};
    week.group.key = monday.toString(Qt::ISODate);
    week.group.partial = partial;
    week.group.figures = figures;
    return week;
}

HealthValues sampleValues()
{
    HealthValues values;
    values.scope = std::make_shared<const FigureScope>();
    values.span = lastDays(30, at(u"2026-03-25T12:00:00Z"_s), berlin);
    values.buildsEver = 400;
    values.choices = {{shop, u"web-storefront"_s}};
    values.whole = figuresOf(95, 6, 300);
    for (int i = 0; i < 4; ++i)
        values.weeks.push_back(weekOf(QDate(2026, 3, 2).addDays(7 * i), figuresOf(20 + i, i, 300 + i * 10), i == 3));
    values.weeks[1].group.figures.counts = {};
    values.weeks[1].group.figures.counts[BuildState::Succeeded] = 3;
    values.weeks[1].group.figures.eventual = makeFigure({"rate.eventual"_L1, 1}, 3, 5, 1, 0.4, 1, {}, {});
    values.comparison.beforeKnown = true;
    values.comparison.before.figures = figuresOf(90, 5, 300);
    values.comparison.rate = compareRates({95, 6}, {90, 5});
    values.comparison.rateTest = rateP({95, 6}, {90, 5});
    values.textsKnown = true;
    HealthFailure failure;
    failure.group.count = 4;
    failure.group.before = 0;
    failure.group.share = 4.0 / 6;
    failure.group.shareInterval = wilson(4, 6);
    failure.group.news = FailureNews::New;
    failure.group.firstSeen = at(u"2026-03-10T09:00:00Z"_s);
    failure.group.lastSeen = at(u"2026-03-20T09:00:00Z"_s);
    failure.pattern = u"<b>no space</b> left on device <path>"_s;
    failure.search = u"left on device"_s;
    failure.projects = {{shop, u"web-storefront"_s}};
    failure.examples = {u"no space left on device /var/lib/1"_s};
    values.failures = {failure};
    values.failureGroups = 1;
    values.failuresBeforeKnown = true;
    HealthChange change;
    change.first.id = BuildId(QUuid(u"{8f9619ff-8b86-d011-b42d-00c04fc964ff}"_s));
    change.first.number = 512;
    change.first.projectName = u"web-storefront"_s;
    change.first.created = at(u"2026-03-18T09:00:00Z"_s);
    change.point = {10, 300, 420, 300, 420, {}, true};
    values.changes = {change};
    values.members = {{StarterKind::Named, ada, u"Ada"_s, figuresOf(40, 2, 300)},
                      {StarterKind::Automatic, {}, {}, figuresOf(2, 1, 300)}};
    values.hours.zone = berlin;
    values.hours.cells[9] = {40, {30, 40}, 4};
    values.hours.cells[10] = {40, {39, 40}, 4};
    values.hours.cells[11] = {3, {3, 3}, 4};
    return values;
}

} // namespace

class TestHealthPage : public QObject
{
    Q_OBJECT

    static ChartCard *card(HealthPage &page, const QString &key)
    {
        return page.findChild<ChartCard *>(key + u"Card"_s);
    }
    static ListCard *list(HealthPage &page, const QString &key)
    {
        return page.findChild<ListCard *>(key + u"ListCard"_s);
    }
    static void fill(HealthPage &page)
    {
        page.setLocalZone(berlin);
        page.setNow(at(u"2026-03-25T12:00:00Z"_s));
        page.setValues(sampleValues());
        page.resize(1200, 900);
        page.show();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysThatFiguresAreBeingComputed()
    {
        HealthPage page;
        const auto *empty = page.findChild<EmptyState *>(u"healthEmpty"_s);
        QVERIFY(!empty->isHidden());
        QCOMPARE(empty->title(), u"Computing figures"_s);
        page.setProblem(u"Not allowed"_s, u"Your role does not include builds."_s);
        QCOMPARE(empty->title(), u"Not allowed"_s);
        HealthValues none;
        none.scope = std::make_shared<const FigureScope>();
        page.setProblem({}, {});
        page.setValues(none);
        QCOMPARE(empty->title(), u"No builds yet"_s);
        none.buildsEver = 7;
        page.setValues(none);
        QVERIFY(empty->title().startsWith(u"No builds in the last 90"_s));
    }

    void leavesAGapWhereThereAreTooFewBuildsForARate()
    {
        HealthPage page;
        fill(page);
        const ChartData &rate = card(page, u"rate"_s)->data();
        QCOMPARE(rate.bins.size(), size_t(4));
        QVERIFY(!rate.series[0].values[1].value);
        QVERIFY(rate.series[0].values[1].words.contains(u"3 of 3"_s));
        QVERIFY(rate.bins[3].partial);
        QVERIFY(chartBinSentence(rate, 3).contains(u"Only a part"_s));
    }

    void opensTheBuildsOfTheWeekThatTheKeysRead()
    {
        HealthPage page;
        fill(page);
        QSignalSpy asked(&page, &HealthPage::buildsRequested);
        SeriesChart *chart = card(page, u"failures"_s)->chart();
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), 1);
        QVERIFY(!chart->accessibleDescription().isEmpty());
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto query = asked[0][0].value<BuildQuery>();
        QCOMPARE(query.states, QSet<BuildState>{BuildState::Failed});
        QCOMPARE(*query.from, at(u"2026-03-08T23:00:00Z"_s));
        QCOMPARE(*query.to, at(u"2026-03-15T23:00:00Z"_s));
    }

    void showsTheSameValuesAsATable()
    {
        HealthPage page;
        fill(page);
        page.findChild<QAbstractButton *>(u"rateSwitch"_s)->click();
        QVERIFY(card(page, u"rate"_s)->showsTable());
        const QAbstractItemModel *model = page.findChild<QTableView *>(u"rateTable"_s)->model();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(0, 1).data().toString(), u"100.0\u2009%"_s);
        QVERIFY(model->index(1, 1).data().toString().contains(u"3 of 3"_s));
    }

    void exportsNumbersAndPictures()
    {
        HealthPage page;
        fill(page);
        ChartCard *rate = card(page, u"rate"_s);
        const QString csv = QString::fromUtf8(rate->exported(u"csv"_s));
        QCOMPARE(csv.section(u"\r\n"_s, 0, 0),
                 u"bin,name,partial,success_rate,success_rate_low,success_rate_high,success_rate_n"_s);
        QVERIFY(csv.section(u"\r\n"_s, 2, 2).startsWith(u"2026-03-09,"_s));
        QVERIFY(csv.section(u"\r\n"_s, 2, 2).endsWith(u",false,,,,3"_s));
        const QJsonObject json = QJsonDocument::fromJson(rate->exported(u"json"_s)).object();
        QCOMPARE(json[u"bins"_s].toArray().size(), 4);
        QVERIFY(json[u"bins"_s][1][u"success_rate"_s][u"value"_s].isNull());
        for (const QString &key : {u"rate"_s, u"hours"_s}) {
            QVERIFY(rate->exported(u"svg"_s).contains("<svg"));
            const QImage image = QImage::fromData(card(page, key)->exported(u"png"_s));
            QVERIFY(image.width() > 400);
        }
    }

    void exportsListsAsTheyAreRead()
    {
        HealthPage page;
        fill(page);
        const ListCard *members = list(page, u"members"_s);
        const QStringList lines = QString::fromUtf8(members->exported(u"csv"_s)).split(u"\r\n"_s);
        QCOMPARE(lines[0], u"Started by,Builds,\"Success rate, interval, n\",\"p50, interval, n\""_s);
        QVERIFY2(lines[1].startsWith(u"Ada,42,"_s), qPrintable(lines[1]));
        QCOMPARE(lines.size(), 4); // head, two rows, the end of the last
        const QJsonObject json = QJsonDocument::fromJson(members->exported(u"json"_s)).object();
        QCOMPARE(json[u"rows"_s][1][u"Builds"_s].toString(), u"3"_s);
        QCOMPARE(json[u"title"_s].toString(), u"By member"_s);
    }

    void savesByKeyWhatHasTheFocus()
    {
        HealthPage page;
        fill(page);
        const QList<std::pair<QWidget *, QString>> cards{
            {card(page, u"duration"_s)->chart(), u"Save this chart"_s},
            {list(page, u"members"_s)->table(), u"Save this list"_s},
        };
        for (const auto &[part, title] : cards) {
            page.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page));
            part->setFocus();
            QTRY_VERIFY(part->hasFocus());
            QTest::keyClick(part, Qt::Key_E, Qt::ControlModifier);
            QTRY_VERIFY(page.findChild<QFileDialog *>(u"saveChartDialog"_s));
            auto *dialog = page.findChild<QFileDialog *>(u"saveChartDialog"_s);
            QCOMPARE(dialog->windowTitle(), title);
            dialog->reject();
            QTRY_VERIFY(!page.findChild<QFileDialog *>(u"saveChartDialog"_s));
        }
    }

    void listsMessagesAsPlainTextWithTheirExamples()
    {
        HealthPage page;
        fill(page);
        ListCard *failures = list(page, u"failures"_s);
        const QAbstractItemModel *model = failures->table()->model();
        QCOMPARE(model->index(0, 0).data().toString(), u"<b>no space</b> left on device <path>"_s);
        QCOMPARE(model->index(0, 1).data().toString(), u"new"_s);
        QCOMPARE(model->index(0, 2).data().toString(), u"4"_s);
        QVERIFY(!model->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
        failures->table()->setCurrentIndex(model->index(0, 0));
        QCOMPARE(failures->details(), u"In web-storefront\nno space left on device /var/lib/1"_s);
        QSignalSpy asked(&page, &HealthPage::buildsRequested);
        emit failures->table()->activated(model->index(0, 0));
        const auto query = asked.at(0).at(0).value<BuildQuery>();
        QCOMPARE(query.search, u"left on device"_s);
        QVERIFY(query.projects.contains(shop));
    }

    void marksAProvisionalChangeAndOpensItsFirstRun()
    {
        HealthPage page;
        fill(page);
        const QTableView *table = list(page, u"changes"_s)->table();
        QVERIFY(table->model()->index(0, 1).data().toString().contains(u"Slower"_s));
        QVERIFY(table->model()->index(0, 2).data().toString().contains(u"provisional"_s));
        QVERIFY(table->model()->index(0, 3).data().toString().contains(u"#512"_s));
        QSignalSpy asked(&page, &HealthPage::buildRequested);
        emit const_cast<QTableView *>(table)->activated(table->model()->index(0, 0));
        QCOMPARE(asked.size(), 1);
    }

    void hatchesHoursWithFewBuildsAndOutlinesTheHighest()
    {
        HealthPage page;
        fill(page);
        const auto *map = page.findChild<HourMap *>(u"hoursChart"_s);
        QCOMPARE(map->stepOf(11), -1);
        QCOMPARE(map->stepOf(12), -1);
        QCOMPARE(map->highest(), 9);
        QCOMPARE(map->stepOf(9), HourMap::steps - 1);
        QVERIFY(card(page, u"hours"_s)->footText().contains(u"Mon 09–10, 10 of 40 failed"_s));
        auto *keys = const_cast<HourMap *>(map);
        keys->setCurrent(9);
        QTest::keyClick(keys, Qt::Key_Right);
        QCOMPARE(map->current(), 10);
        QVERIFY(map->readout().contains(u"1 of 40"_s) || map->readout().contains(u"2.5"_s));
    }

    void namesMembersWithoutRankingAndHidesThemWherePolicySaysSo()
    {
        HealthPage page;
        fill(page);
        ListCard *members = list(page, u"members"_s);
        QCOMPARE(members->table()->model()->index(0, 0).data().toString(), u"Ada"_s);
        QVERIFY(members->table()->model()->index(1, 2).data().toString().contains(u"2 of 3"_s));
        QVERIFY(!members->isHidden());
        page.setMembersHidden(true);
        QVERIFY(members->isHidden());
    }

    void showsTheSizeOfImagesByVersionAndCountsWhatItLeavesOut()
    {
        HealthPage page;
        fill(page);
        ChartCard *sizes = card(page, u"imageSize"_s);
        QCOMPARE(sizes->title(), u"Image size per version"_s); // never "resources"
        QCOMPARE(sizes->nothing(), u"Choose a project to see the size of its images."_s);
        ImageSizes known;
        known.state = ImageSizes::State::Read;
        known.images = 1;
        known.versions = {{u"shop"_s, u"1.0"_s, at(u"2026-01-10T09:00:00Z"_s), 100 << 20},
                          {u"shop"_s, u"1.1"_s, at(u"2026-02-10T09:00:00Z"_s), std::nullopt},
                          {u"shop"_s, u"1.2"_s, at(u"2026-03-10T09:00:00Z"_s), 110 << 20}};
        known.machines = 2;
        page.setImageSizes(known);
        QCOMPARE(sizes->nothing(), QString());
        QCOMPARE(sizes->data().bins.size(), size_t(2));
        QCOMPARE(chartAxis(sizes->data()).end, 150.0 * (1 << 20));
        const QString foot = sizes->footText();
        QVERIFY2(foot.startsWith(u"10.0\u2009% larger than 1.0, 100\u2009MiB"_s), qPrintable(foot));
        QVERIFY2(foot.contains(u"1 version(s) without a known size left out."_s), qPrintable(foot));
        QVERIFY2(foot.contains(u"2 image(s) for machines: the server tells no size."_s), qPrintable(foot));
        QVERIFY(QString::fromUtf8(sizes->exported(u"csv"_s)).contains(u"shop 1.2,"_s));
        QVERIFY(sizes->chart()->accessibleDescription().contains(u"read a value"_s));
        known.state = ImageSizes::State::Refused;
        known.versions.clear();
        page.setImageSizes(known);
        QVERIFY(sizes->nothing().startsWith(u"Not known: your roles"_s));
    }

    void saysWhatTheVerdictRestsOn()
    {
        HealthPage page;
        fill(page);
        const QString foot = card(page, u"rate"_s)->footText();
        QVERIFY2(foot.contains(u"No clear change"_s), qPrintable(foot));
        QVERIFY2(foot.contains(u"p "_s), qPrintable(foot));
        HealthValues values = sampleValues();
        values.comparison.beforeKnown = false;
        page.setValues(values);
        QVERIFY(card(page, u"rate"_s)->footText().contains(u"Not compared"_s));
    }

    void asksForAnotherProjectAndPeriod()
    {
        HealthPage page;
        fill(page);
        QSignalSpy projects(&page, &HealthPage::projectChosen);
        QSignalSpy periods(&page, &HealthPage::periodChosen);
        auto *combo = page.findChild<QComboBox *>(u"healthProject"_s);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(projects.size(), 1);
        QCOMPARE(projects[0][0].value<ProjectId>(), shop);
        emit page.findChild<Segments *>(u"healthPeriod"_s)->chosenByUser(u"1y"_s);
        QCOMPARE(periods.size(), 1);
        QCOMPARE(page.period(), HealthPeriod::Year);
    }

    void wordsTrends()
    {
        MeasureTrend trend;
        trend.points = 4;
        trend.bin = GroupBy::Week;
        QCOMPARE(trendSentence(trend), u"Too few weeks for a trend: 4, 8 are needed"_s);
        trend.points = 12;
        trend.tooFew = false;
        trend.measure = MeasureTrend::Measure::EventualRate;
        trend.slope = TheilSen{-0.0031, 0.9, -0.005, -0.001};
        trend.test = MannKendall{-40, -0.6, 0.007};
        QCOMPARE(trendSentence(trend), u"Falls by 0.31 points a week, −0.50 to −0.10, p 0.007"_s);
        trend.test->p = 0.4;
        QVERIFY(trendSentence(trend).startsWith(u"No clear trend over 12"_s));
    }
};

QTEST_MAIN(TestHealthPage)
#include "tst_health_page.moc"
