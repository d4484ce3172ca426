// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles of the Overview: numbers shown are the numbers given, and each leads to the builds behind it.
#include "models/columns/select.h"
#include "tests/models/tables/synthetic_builds.h"
#include "tests/ui/overview/overview_window.h"
#include "ui/overview/overview_words.h"

using namespace viewer;
using namespace viewer::test;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

namespace {

const std::atomic<bool> goOn{false};

qint64 found(const BuildSnapshot &snapshot, const BuildQuery &query)
{
    return qint64(select(*snapshot, query, goOn).rows->size());
}

} // namespace

class TestOverviewTiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareLook(); }

    void showsTheFiguresItWasGiven()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().value, u"95.8"_s);
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().unit, u"\u2009%"_s);
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().detail, u"95.5\u201396.1\u2009% · n 19,065"_s);
        QCOMPARE(window.tile(u"tileDuration"_s)->figure().value, u"4:27"_s);
        QCOMPARE(window.tile(u"tileDuration"_s)->figure().unit, u" / 16:44"_s);
        QVERIFY(window.tile(u"tileDuration"_s)->figure().detail.contains(u"n 18,271"_s));
        QCOMPARE(window.tile(u"tileFailed"_s)->figure().value, u"794"_s);
        QCOMPARE(window.tile(u"tileFailed"_s)->figure().detail, u"of 19,065 · without 992 cancelled"_s);
        QCOMPARE(window.tile(u"tileTotal"_s)->figure().value, u"20,057"_s);
        QVERIFY(window.tile(u"tileTotal"_s)->figure().detail.startsWith(u"of 1,318,902 in all"_s));
        QCOMPARE(window.tile(u"tileQueue"_s)->figure().value, u"14"_s);
        QVERIFY(window.tile(u"tileQueue"_s)->figure().detail.startsWith(u"7 running"_s));
        QCOMPARE(window.part<Card>(u"attentionCard"_s)->count(), u"3"_s);
        QCOMPARE(window.line(),
                 u"All 2 project(s) · 11 Feb \u2013 12 Mar 2026, compared with 12 Jan \u2013 10 Feb · today is "
                 "partial"_s);
    }

    void saysChangesInWords()
    {
        OverviewValues values = sampleValues();
        auto figures = std::make_shared<TenantFigures>(*values.figures);
        OverviewWindow window;
        const auto tile = [&] {
            values.figures = std::make_shared<TenantFigures>(*figures);
            window.show(values);
            return window.tile(u"tileSuccess"_s)->figure();
        };
        figures->rateChange = {Verdict::Lower, -0.008, {-0.012, -0.004}};
        QCOMPARE(tile().change, u"0.8 pt lower"_s);
        QCOMPARE(tile().changeRest, u"by at least 0.4"_s);
        QVERIFY(tile().worse);
        figures->rateChange = {Verdict::Higher, 0.008, {0.002, 0.012}};
        QCOMPARE(tile().change, u"0.8 pt higher"_s);
        QCOMPARE(tile().changeRest, u"by at least 0.2"_s);
        QVERIFY(!tile().worse);
        figures->rateChange = {Verdict::NoClearChange, -0.001, {-0.005, 0.003}};
        QCOMPARE(tile().change, u"no clear change"_s);
        QVERIFY(!tile().worse);
        figures->rateChange = {};
        QCOMPARE(tile().changeRest, u"too few before to compare"_s);
    }

    void showsCountsBelowFive()
    {
        OverviewValues values = sampleValues();
        auto figures = std::make_shared<TenantFigures>(*values.figures);
        figures->now.counts = {};
        figures->now.counts[BuildState::Succeeded] = 3;
        figures->now.counts[BuildState::Failed] = 1;
        figures->now.duration = {3, 0, 100.0, std::nullopt, std::nullopt, 100.0};
        values.figures = figures;
        OverviewWindow window;
        window.show(values);
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().value, u"3"_s);
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().unit, u" of 4"_s);
        QVERIFY(window.tile(u"tileSuccess"_s)->figure().detail.contains(u"needs 5"_s));
        QCOMPARE(window.tile(u"tileDuration"_s)->figure().unit, u" / \u2013"_s);
        QVERIFY(window.tile(u"tileDuration"_s)->figure().detail.contains(u"p95 from n 20"_s));
    }

    void showsADashWithoutAFinishedBuild()
    {
        OverviewValues values = sampleValues();
        auto figures = std::make_shared<TenantFigures>(*values.figures);
        figures->now = {};
        values.figures = figures;
        OverviewWindow window;
        window.show(values);
        QCOMPARE(window.tile(u"tileSuccess"_s)->figure().value, u"\u2013"_s);
        QCOMPARE(window.tile(u"tileDuration"_s)->figure().value, u"\u2013"_s);
    }

    void saysHowFarTheListWasRead()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setProgress(740'000, 1'204'331);
        QCOMPARE(window.tile(u"tileTotal"_s)->figure().detail, u"read 740,000 of 1,204,331"_s);
    }

    void opensTheBuildsBehindEachTile_data()
    {
        QTest::addColumn<QString>("tile");
        QTest::addColumn<QSet<BuildState>>("states");
        QTest::addColumn<bool>("ofPeriod");
        using S = BuildState;
        QTest::newRow("success") << u"tileSuccess"_s << QSet<S>{S::Succeeded, S::Failed} << true;
        QTest::newRow("duration") << u"tileDuration"_s << QSet<S>{S::Succeeded} << true;
        QTest::newRow("failed") << u"tileFailed"_s << QSet<S>{S::Failed} << true;
        QTest::newRow("total") << u"tileTotal"_s << QSet<S>{} << true;
        QTest::newRow("queue") << u"tileQueue"_s << QSet<S>{S::Pending, S::Queued, S::Running} << false;
    }
    void opensTheBuildsBehindEachTile()
    {
        QFETCH(QString, tile);
        QFETCH(QSet<BuildState>, states);
        QFETCH(bool, ofPeriod);
        OverviewWindow window;
        const OverviewValues values = sampleValues();
        window.show(values);
        QSignalSpy asked(window.page, &OverviewPage::buildsRequested);
        QTest::mouseClick(window.tile(tile), Qt::LeftButton);
        window.tile(tile)->setFocus();
        QTest::keyClick(window.tile(tile), Qt::Key_Return);
        QTest::keyClick(window.tile(tile), Qt::Key_Space);
        QCOMPARE(asked.size(), 3);
        for (const auto &call : asked) {
            const auto query = call.first().value<BuildQuery>();
            QCOMPARE(query.states, states);
            if (ofPeriod) {
                QCOMPARE(query.from, std::optional(values.figures->period.now.from));
                QCOMPARE(query.to, std::optional(values.figures->period.days.back().range.to));
            } else {
                QVERIFY(!query.from && !query.to);
            }
        }
    }

    /// What the tile says is what the table of builds finds.
    void opensAsManyBuildsAsTheTileSays_data()
    {
        QTest::addColumn<OverviewPeriod::Choice>("choice");
        for (const OverviewPeriod::Choice choice : {OverviewPeriod::Choice::Day, OverviewPeriod::Choice::Week,
                                                    OverviewPeriod::Choice::Month, OverviewPeriod::Choice::Quarter})
            QTest::newRow(qPrintable(overviewChoiceKey(choice))) << choice;
    }
    void opensAsManyBuildsAsTheTileSays()
    {
        QFETCH(OverviewPeriod::Choice, choice);
        synthetic::Builds builds;
        builds.addRandom(20'000);
        builds.addDesignRows();
        const BuildSnapshot snapshot = builds.snapshot();
        OverviewValues values;
        const FigurePeriod period = figurePeriod({choice, {}, {}}, synthetic::noon(), berlin);
        const auto figures =
            std::make_shared<TenantFigures>(tenantFigures(*snapshot, {period, synthetic::noon(), std::nullopt}, goOn));
        values.figures = figures;
        values.trend = figures->days;
        const StateCounts &counts = figures->now.counts;
        QVERIFY(counts[BuildState::Failed] > 0);
        QCOMPARE(found(snapshot, overview::failedOf(values)), counts[BuildState::Failed]);
        QCOMPARE(found(snapshot, overview::finishedOf(values)), counts.rate().n());
        QCOMPARE(found(snapshot, overview::succeededOf(values)), counts[BuildState::Succeeded]);
        QCOMPARE(found(snapshot, overview::buildsOf(values)), counts.total());
        QCOMPARE(found(snapshot, overview::unfinishedOf(values)), figures->queue.waiting() + figures->queue.running);
        for (const DayFigures &day : figures->days) {
            if (!period.rolling)
                QCOMPARE(found(snapshot, overview::dayOf(values, day)), day.counts.total());
        }
        QCOMPARE(found(snapshot, overview::allFailures(values)), figures->allTime[BuildState::Failed]);
    }

    void saysHowFarTheTargetIs()
    {
        OverviewValues values = sampleValues();
        const Rate rate = values.figures->now.counts.rate();
        const double share = *rate.share();
        const auto tileWith = [&values](double target) {
            values.target = Target{{}, target, {}};
            return overview::successTile(values);
        };
        QVERIFY(overview::successTile(values).target.isEmpty()); // none set, nothing missed
        const TileFigure above = tileWith(share - 0.03);
        QVERIFY2(above.target.startsWith(u"3.0 points above the target of "_s), qPrintable(above.target));
        QVERIFY(!above.missed);
        QVERIFY(tileWith((share + rate.interval()->high) / 2).target.contains(u"below"_s));
        QVERIFY(!tileWith((share + rate.interval()->high) / 2).missed); // it may as well be reached
        const TileFigure missed = tileWith(std::min(0.9999, rate.interval()->high + 0.0001));
        QVERIFY(missed.missed);
        QVERIFY2(missed.spoken.contains(missed.target), qPrintable(missed.spoken));

        const double p95 = *values.figures->now.duration.p95;
        values.target = Target{{}, {}, std::chrono::seconds(qint64(p95) + 60)};
        QVERIFY(overview::durationTile(values).target.startsWith(u"p95 within the target of "_s));
        values.target = Target{{}, {}, std::chrono::seconds(std::max<qint64>(1, qint64(p95) - 60))};
        QVERIFY(overview::durationTile(values).target.startsWith(u"p95 "_s));
        QVERIFY(overview::durationTile(values).target.contains(u" over the target of "_s));
        QVERIFY(overview::successTile(values).target.isEmpty());

        OverviewWindow window;
        window.show(values);
        const int high = window.tile(u"tileSuccess"_s)->sizeHint().height();
        for (const auto &name : {u"tileSuccess"_s, u"tileQueue"_s}) // side by side, equally high
            QTRY_COMPARE(window.tile(name)->height(), high);
        values.target.reset();
        window.show(values);
        QTRY_VERIFY(window.tile(u"tileSuccess"_s)->height() < high);
    }

    void asksForANoteThatKeepsTheFigureAsItIs()
    {
        OverviewWindow window;
        window.show(sampleValues());
        auto *tile = window.page->findChild<MetricTile *>(u"tileSuccess"_s);
        QSignalSpy asked(window.page, &OverviewPage::noteRequested);
        tile->findChild<QAction *>(u"tileSuccessNote"_s)->trigger();
        QCOMPARE(asked.size(), 1);
        const auto subject = asked.front()[0].value<NoteSubject>();
        const auto frozen = asked.front()[1].toJsonObject();
        QCOMPARE(int(subject.kind), int(NoteSubject::Kind::Figure));
        QCOMPARE(subject.id, u"rate.eventual/all"_s);
        const QString words = frozen[frozenWords].toString();
        QVERIFY2(words.contains(tile->figure().value + tile->figure().unit), qPrintable(words));
        QVERIFY2(words.contains(tile->figure().detail), qPrintable(words));
        const analytics::TimeRange period = window.page->values().figures->period.now;
        QCOMPARE(frozen[u"from"_s].toString(), toIso(period.from));
        QCOMPARE(frozen[u"to"_s].toString(), toIso(period.to));
        QVERIFY(!frozen[u"zone"_s].toString().isEmpty());
    }
};

QTEST_MAIN(TestOverviewTiles)
#include "tst_overview_tiles.moc"
