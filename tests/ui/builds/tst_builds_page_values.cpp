// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/tables/synthetic_builds.h"
#include "ui/builds/builds_page_state.h"
#include "ui/builds/count_line.h"
#include "ui/widgets/duration_bar.h"

#include <QJsonArray>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

QueryReport readyReport(qint64 matched, qint64 total)
{
    QueryReport report;
    report.rows = QueryReport::Rows::Ready;
    report.matched = matched;
    report.total = total;
    report.elapsed = std::chrono::microseconds(12'400);
    report.coverage.stored = total;
    report.coverage.detailsKnown = total;
    report.coverage.listComplete = true;
    return report;
}

BuildQuery failedOnly()
{
    BuildQuery query;
    query.states = {BuildState::Failed};
    return query;
}

} // namespace

class TestBuildsPageValues : public QObject
{
    Q_OBJECT

private slots:
    void countsRowsOnScreenAndRowsThatMatch()
    {
        QCOMPARE(countLine(readyReport(1'204'331, 1'204'331), {}, {0, 22}, {}), u"1–23 of 1,204,331 · 12\u2009ms"_s);
        QCOMPARE(countLine(readyReport(412, 1'204'331), failedOnly(), {0, 22}, {}),
                 u"1–23 of 412 (of 1,204,331) · 12\u2009ms"_s);
        QCOMPARE(countLine(readyReport(3, 40), failedOnly(), {0, 22}, {}), u"1–3 of 3 (of 40) · 12\u2009ms"_s);
        QCOMPARE(countLine(readyReport(0, 0), {}, {0, -1}, {}), QString());
    }

    void saysThatTheListIsStillFilling()
    {
        QueryReport report = readyReport(740'000, 740'000);
        report.coverage.listComplete = false;
        report.coverage.serverTotal = 1'204'331;
        QCOMPARE(countLine(report, {}, {0, 22}, {}), u"740,000 of 1,204,331, usable now"_s);
        report.coverage.vanished = 1000; // what the server lost is not part of its total
        QCOMPARE(countLine(report, {}, {0, 22}, {}), u"739,000 of 1,204,331, usable now"_s);
        QCOMPARE(countLine({}, {}, {0, -1}, {2100, 19'065}), u"reading 2,100 of 19,065"_s);
    }

    void statesUnknownDurationsAndShortWords()
    {
        QueryReport report = readyReport(500, 500);
        report.unknownDurations = 17;
        QVERIFY(!countLine(report, {}, {0, 22}, {}).contains(u"17"_s));
        BuildQuery query;
        query.sort = BuildColumn::Duration;
        QVERIFY(countLine(report, query, {0, 22}, {}).endsWith(u"17 without known duration, last"_s));
        query = {};
        query.maxDuration = Seconds(60);
        report.coverage.detailsKnown = 380;
        QVERIFY(countLine(report, query, {0, 22}, {}).endsWith(u"durations not read yet: 120"_s));
        query = {};
        query.search = u"le"_s;
        report.beginningOnly = true;
        QVERIFY(countLine(report, query, {0, 22}, {}).endsWith(u"beginnings only"_s));
    }

    void namesWhatClearWillClear()
    {
        BuildQuery query = failedOnly();
        QCOMPARE(clearLabel(query), u"Clear 1 filter"_s);
        query.minDuration = Seconds(1);
        query.search = u"x"_s;
        QCOMPARE(clearLabel(query), u"Clear 2 filters and search"_s);
        query = {};
        query.search = u"x"_s;
        QCOMPARE(clearLabel(query), u"Clear search"_s);
        QCOMPARE(clearLabel({}), QString());
    }

    void periodsEndBeforeTheirEnd()
    {
        const QTimeZone berlin("Europe/Berlin");
        const Instant now = synthetic::noon();
        QCOMPARE(toIso(*periodBegin(Period::Today, now, berlin)), u"2026-03-11T23:00:00Z"_s);
        QCOMPARE(*periodBegin(Period::Week, now, berlin), now - std::chrono::hours(168));
        QVERIFY(!periodBegin(Period::Any, now, berlin));
        BuildQuery query;
        query.from = parseInstant(u"2026-02-28T23:00:00Z");
        query.to = parseInstant(u"2026-03-07T23:00:00Z");
        QCOMPARE(periodValue(Period::Custom, query, now, berlin), u"1 Mar until before 8 Mar"_s);
        query.from.reset();
        QCOMPARE(periodValue(Period::Custom, query, now, berlin), u"before 8 Mar"_s);
        QCOMPARE(periodValue(Period::Any, {}, now, berlin), QString());
    }

    void filterValuesNameAFewAndCountTheOthers()
    {
        QCOMPARE(statesValue({BuildState::Cancelled, BuildState::Failed}), u"Failed, Cancelled"_s);
        QCOMPARE(statesValue({BuildState::Cancelled, BuildState::Failed, BuildState::Queued}), u"Failed and 2 more"_s);
        StarterFilter starters;
        starters.automatic = true;
        QCOMPARE(startersValue(starters, {}), u"Automatic"_s);
        QCOMPARE(spanValue({}), QString());
        QVERIFY(spanValue({Seconds(60), Seconds(300)}).contains(u"under"_s));
        for (const Span &span : offeredSpans())
            QVERIFY(!spanValue(span).isEmpty());
    }

    void stateSurvivesJson()
    {
        BuildsPageState state = firstBuildsPageState();
        state.query = failedOnly();
        state.query.sort = BuildColumn::Duration;
        state.query.descending = false;
        state.period = Period::Month;
        std::swap(state.order[0], state.order[4]);
        state.hidden = {BuildColumn::Method};
        state.widths = {{BuildColumn::Project, 222}};
        state.detailsShown = false;
        QCOMPARE(buildsPageStateFromJson(toJson(state)), state);
    }

    void stateOfAnotherVersionCanBeRead()
    {
        QCOMPARE(buildsPageStateFromJson({}), firstBuildsPageState());
        const QJsonObject object{{"order", QJsonArray{"result", "colour", "number", "result"}},
                                 {"hidden", QJsonArray{"status", 7}},
                                 {"widths", QJsonObject{{"project", 99999}, {"x", 3}, {"method", "wide"}}},
                                 {"period", "eternity"}};
        const BuildsPageState state = buildsPageStateFromJson(object);
        QCOMPARE(int(state.order.size()), buildColumnCount);
        QCOMPARE(state.order[0], BuildColumn::Result);
        QCOMPARE(state.order[1], BuildColumn::Number);
        QCOMPARE(state.hidden, QSet<BuildColumn>{BuildColumn::Status});
        QCOMPARE(state.widths.size(), 1);
        QVERIFY(state.widths[BuildColumn::Project] <= 2000);
        QCOMPARE(state.period, Period::Any);
    }

    void slowIsMeasuredAgainstTheP95OfEnoughBuilds()
    {
        const analytics::UsualDuration usual{100, 150.0, 40};
        QVERIFY(!slowerThanUsual(Seconds(150), usual));
        QVERIFY(slowerThanUsual(Seconds(151), usual));
        QVERIFY(!slowerThanUsual(Seconds(900), analytics::UsualDuration{100, std::nullopt, 12}));
        QVERIFY(!slowerThanUsual(Seconds(900), std::nullopt));
    }
};

QTEST_MAIN(TestBuildsPageValues)
#include "tst_builds_page_values.moc"
