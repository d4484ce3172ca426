// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview: numbers shown are the numbers given, and each leads to the builds behind it.
#include "models/columns/select.h"
#include "tests/models/tables/synthetic_builds.h"
#include "tests/ui/overview/overview_window.h"

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

RecentRow *running(const OverviewWindow &window)
{
    for (RecentRow *row : window.rows<RecentRow>()) {
        if (row->entry().row.state == BuildState::Running)
            return row;
    }
    qFatal("no running build is shown");
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Light));
    }

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

    void opensTheListsSinceTheLastVisit()
    {
        OverviewWindow window;
        const OverviewValues values = sampleValues();
        window.show(values);
        QSignalSpy asked(window.page, &OverviewPage::buildsRequested);
        QTest::mouseClick(window.part<QAbstractButton>(u"visitFailures"_s), Qt::LeftButton);
        QTest::mouseClick(window.part<QAbstractButton>(u"visitFixed"_s), Qt::LeftButton);
        QTest::mouseClick(window.part<QAbstractButton>(u"visitBuilds"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 3);
        const auto failures = asked[0].first().value<BuildQuery>();
        QCOMPARE(failures.states, QSet<BuildState>{BuildState::Failed});
        QCOMPARE(failures.from, std::optional(values.visit->when));
        QCOMPARE(asked[1].first().value<BuildQuery>().projects, QSet<ProjectId>{projectId(2)});
        QCOMPARE(asked[2].first().value<BuildQuery>(), overview::newSince(*values.visit));
        QCOMPARE(window.part<QAbstractButton>(u"visitFailures"_s)->accessibleName(), u"19 new failure(s)"_s);
        QVERIFY(!window.part<QAbstractButton>(u"visitImages"_s)->isVisible());
        QSignalSpy seen(window.page, &OverviewPage::markAsSeenRequested);
        QTest::mouseClick(window.part<QAbstractButton>(u"markAsSeen"_s), Qt::LeftButton);
        QCOMPARE(seen.size(), 1);
    }

    void countsImagesAndTeamChangesThatAreKnown()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        values.visit->newImages = 71;
        values.visit->teamChanges = 1;
        window.show(values);
        const auto *images = window.part<QAbstractButton>(u"visitImages"_s);
        const auto *team = window.part<QAbstractButton>(u"visitTeam"_s);
        QVERIFY(images->isVisible() && team->isVisible());
        QVERIFY2(images->accessibleName().startsWith(u"71 "_s), qPrintable(images->accessibleName()));
        QVERIFY2(team->accessibleName().startsWith(u"1 "_s), qPrintable(team->accessibleName()));
        QCOMPARE(images->focusPolicy(), Qt::NoFocus); // there is no list to open yet
    }

    void leavesTheVisitOutOnTheFirstStart()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        window.show(values);
        QVERIFY(window.part<QWidget>(u"visitLine"_s)->isVisible());
        values.visit.reset();
        window.show(values);
        QVERIFY(!window.part<QWidget>(u"visitLine"_s)->isVisible());
    }

    void cannotOpenNothingNew()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        values.visit->figures = {5, 0, {}};
        window.show(values);
        QVERIFY(!window.part<QAbstractButton>(u"visitFailures"_s)->isEnabled());
        QVERIFY(window.part<QAbstractButton>(u"visitBuilds"_s)->isEnabled());
    }

    void opensProjectsAndBuilds()
    {
        OverviewWindow window;
        const OverviewValues values = sampleValues();
        window.show(values);
        QSignalSpy project(window.page, &OverviewPage::projectRequested);
        const auto rows = window.rows<AttentionRow>();
        QCOMPARE(rows.size(), 3);
        QTest::mouseClick(rows[1], Qt::LeftButton);
        QCOMPARE(project.first().first().value<ProjectId>(), values.attention[1].project);
        QSignalSpy build(window.page, &OverviewPage::buildRequested);
        const auto recent = window.rows<RecentRow>();
        QCOMPARE(recent.size(), qsizetype(values.recent.size()));
        QTest::mouseClick(recent[2], Qt::LeftButton);
        QCOMPARE(build.first().first().value<BuildId>(), values.recent[2].row.id);
        QSignalSpy asked(window.page, &OverviewPage::buildsRequested);
        QTest::mouseClick(window.part<QAbstractButton>(u"allBuilds"_s), Qt::LeftButton);
        QTest::mouseClick(window.part<QAbstractButton>(u"allFailures"_s), Qt::LeftButton);
        QCOMPARE(asked[0].first().value<BuildQuery>(), BuildQuery());
        QCOMPARE(asked[1].first().value<BuildQuery>().states, QSet<BuildState>{BuildState::Failed});
    }

    void opensADayOfTheTrend()
    {
        OverviewWindow window;
        const OverviewValues values = sampleValues();
        window.show(values);
        QSignalSpy asked(window.page, &OverviewPage::buildsRequested);
        auto *trend = window.part<BuildTrend>(u"buildTrend"_s);
        trend->setFocus();
        QTest::keyClick(trend, Qt::Key_End);
        QTest::keyClick(trend, Qt::Key_Left);
        QTest::keyClick(trend, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto query = asked.first().first().value<BuildQuery>();
        const LocalDay &day = values.trend[values.trend.size() - 2].day;
        QCOMPARE(query.from, std::optional(day.range.from));
        QCOMPARE(query.to, std::optional(day.range.to));
    }

    void showsTheTrendAsATable()
    {
        OverviewWindow window;
        const OverviewValues values = sampleValues();
        window.show(values);
        auto *table = window.part<QTableView>(u"trendTable"_s);
        QVERIFY(!table->isVisible());
        QTest::mouseClick(window.part<QAbstractButton>(u"trendSwitch"_s), Qt::LeftButton);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), int(values.trend.size()));
        QTest::mouseClick(window.part<QAbstractButton>(u"trendSwitch"_s), Qt::LeftButton);
        QVERIFY(!table->isVisible());
    }

    void choosesAPeriod()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_7d"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<OverviewPeriod>().choice, OverviewPeriod::Choice::Week);
        QCOMPARE(window.part<Card>(u"trendCard"_s)->title(), u"Build trend, last 7 days"_s);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_7d"_s), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1); // already so
    }

    void choosesDays()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        QTest::mouseClick(window.part<QAbstractButton>(u"period_custom"_s), Qt::LeftButton);
        auto *dialog = window.page->findChild<QDialog *>(u"periodDialog"_s);
        QVERIFY(dialog);
        auto *first = dialog->findChild<QDateEdit *>(u"periodFirst"_s);
        auto *last = dialog->findChild<QDateEdit *>(u"periodLast"_s);
        auto *accept = dialog->findChild<QAbstractButton *>(u"periodAccept"_s);
        QCOMPARE(first->date(), QDate(2026, 2, 11)); // what is shown
        QCOMPARE(last->date(), QDate(2026, 3, 12));
        last->setDate(QDate(2026, 2, 1));
        QVERIFY(!accept->isEnabled());
        first->setDate(QDate(2026, 1, 5));
        QVERIFY(accept->isEnabled());
        accept->click();
        QCOMPARE(chosen.size(), 1);
        const OverviewPeriod wanted{OverviewPeriod::Choice::Custom, QDate(2026, 1, 5), QDate(2026, 2, 1)};
        QCOMPARE(chosen.first().first().value<OverviewPeriod>(), wanted);
        QCOMPARE(overviewPeriodFromJson(toJson(wanted)), wanted);
    }

    void keepsThePeriodAsText()
    {
        for (const OverviewPeriod::Choice choice : allOverviewChoices) {
            if (choice != OverviewPeriod::Choice::Custom)
                QCOMPARE(overviewPeriodFromJson(toJson({choice, {}, {}})).choice, choice);
        }
        QCOMPARE(overviewPeriodFromJson({}), OverviewPeriod());
        QCOMPARE(overviewPeriodFromJson({{u"choice"_s, u"custom"_s}, {u"first"_s, u"nonsense"_s}}), OverviewPeriod());
    }

    void marksEachCardAsOldWhileOffline()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QCOMPARE(window.markers(), 0);
        window.page->setOffline(true, synthetic::noon() - Seconds(2 * 3600));
        QCOMPARE(window.markers(), 5 + 3 + 1); // tiles, cards, line of the visit
        const TileFigure queue = window.tile(u"tileQueue"_s)->figure();
        QCOMPARE(queue.value, u"\u2013"_s);
        QCOMPARE(queue.detail, u"not known while offline"_s);
        QCOMPARE(queue.changeRest, u"at 12:02: 14 waiting, 7 running"_s);
        QCOMPARE(window.part<QLabel>(u"attentionNote"_s)->text(), u"Some of these may have been fixed since 12:02."_s);
        QVERIFY(window.line().contains(u"12 Mar 2026 12:02"_s));
        QCOMPARE(running(window)->cell(RecentCells::Status), u"Was running"_s);
        window.page->setOffline(false, synthetic::noon());
        QCOMPARE(window.markers(), 0);
        QCOMPARE(window.tile(u"tileQueue"_s)->figure().value, u"14"_s);
    }

    void showsBlocksUntilFiguresAreThere()
    {
        OverviewWindow window;
        for (const QString &name : tileNames)
            QVERIFY(window.tile(name)->loading());
        QVERIFY(window.tile(u"tileFailed"_s)->accessibleName().contains(u"being read"_s));
        QVERIFY(window.rows<RecentRow>().isEmpty());
        QSignalSpy asked(window.page, &OverviewPage::buildsRequested);
        QTest::mouseClick(window.tile(u"tileFailed"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 0);
        window.show(sampleValues());
        for (const QString &name : tileNames)
            QVERIFY(!window.tile(name)->loading());
    }

    void saysThatThereAreNoBuildsYet()
    {
        OverviewWindow window;
        OverviewValues values;
        auto figures = std::make_shared<TenantFigures>();
        figures->period = lastDays(30, synthetic::noon(), berlin);
        figures->coverage.asOf = synthetic::noon();
        values.figures = figures;
        window.page->setProgress(0, 0);
        window.show(values);
        QCOMPARE(window.part<EmptyState>(u"overviewEmpty"_s)->title(), u"No builds yet"_s);
        QVERIFY(window.part<EmptyState>(u"overviewEmpty"_s)->isVisible());
    }

    void saysWhatWentWrongOnlyWhileThereIsNothingToShow()
    {
        OverviewWindow window;
        QSignalSpy retried(window.page, &OverviewPage::retryRequested);
        window.page->setProblem(u"The server answers with errors"_s, u"Try again later."_s);
        auto *empty = window.part<EmptyState>(u"overviewEmpty"_s);
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"The server answers with errors"_s);
        QTest::mouseClick(empty->findChild<QAbstractButton *>(u"emptyAction"_s), Qt::LeftButton);
        QCOMPARE(retried.size(), 1);
        window.show(sampleValues());
        QVERIFY(!empty->isVisible());
    }

    void saysThatNothingNeedsAttention()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        values.attention.clear();
        window.show(values);
        auto *empty = window.part<Card>(u"attentionCard"_s)->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), u"Nothing needs attention"_s);
        QCOMPARE(window.part<Card>(u"attentionCard"_s)->count(), QString());
    }

    void showsTheFirstOfManyProjectsAndAllWhenAsked()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        for (int i = 0; i < 9; ++i)
            values.attention.push_back(values.attention.front());
        window.show(values);
        QCOMPARE(window.rows<AttentionRow>().size(), AttentionCard::firstRows);
        auto *all = window.part<QAbstractButton>(u"attentionAll"_s);
        QCOMPARE(all->text(), u"Show all 12"_s);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(window.rows<AttentionRow>().size(), 12);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(window.rows<AttentionRow>().size(), AttentionCard::firstRows);
    }

    void speaksSentences()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QCOMPARE(window.tile(u"tileSuccess"_s)->accessibleName(),
                 u"Success rate: 95.8\u2009%, 95.5\u201396.1\u2009% · n 19,065, 0.8 pt lower by at least 0.4"_s);
        QCOMPARE(window.tile(u"tileQueue"_s)->accessibleName(), u"Queue now: 14 waiting, 7 running"_s);
        QCOMPARE(window.rows<AttentionRow>().first()->accessibleName(),
                 u"base-images, Broken, since 11:38, 2 h 24 m, 5 failure(s) in a row, no space left on device. "
                 "Last 10 finished build(s): 5 failed, 4 succeeded, 1 succeeded on retry"_s);
        for (QAbstractButton *button : window.page->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
        }
    }

    void isWalkedByKeys()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.part<QAbstractButton>(u"period_30d"_s)->setFocus();
        QStringList stops;
        for (int i = 0; i < 60; ++i) {
            QWidget *focused = QApplication::focusWidget();
            QVERIFY(focused);
            if (!stops.isEmpty() && focused->objectName() == u"period_30d"_s)
                break;
            stops << focused->objectName();
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        stops.removeAll(u"tileInfo"_s);
        stops.removeDuplicates();
        const QStringList wanted{u"period_30d"_s,  u"visitFailures"_s, u"visitFixed"_s,   u"visitBuilds"_s,
                                 u"markAsSeen"_s,  u"tileSuccess"_s,   u"tileDuration"_s, u"tileFailed"_s,
                                 u"tileTotal"_s,   u"tileQueue"_s,     u"trendSwitch"_s,  u"buildTrend"_s,
                                 u"allFailures"_s, u"attentionRow"_s,  u"allBuilds"_s,    u"recentRow"_s};
        QCOMPARE(stops.join(u" "_s), wanted.join(u" "_s));
    }

    void movesBetweenPeriodsByArrows()
    {
        OverviewWindow window;
        window.show(sampleValues());
        QSignalSpy chosen(window.page, &OverviewPage::periodChosen);
        auto *month = window.part<QAbstractButton>(u"period_30d"_s);
        month->setFocus();
        QTest::keyClick(month, Qt::Key_Right);
        auto *quarter = window.part<QAbstractButton>(u"period_90d"_s);
        QVERIFY(quarter->hasFocus());
        QTest::keyClick(quarter, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<OverviewPeriod>().choice, OverviewPeriod::Choice::Quarter);
    }

    void movesBetweenRowsByArrows()
    {
        OverviewWindow window;
        window.show(sampleValues());
        const auto rows = window.rows<AttentionRow>();
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QVERIFY(rows[1]->hasFocus());
        QTest::keyClick(rows[1], Qt::Key_End);
        QVERIFY(rows[2]->hasFocus());
        QTest::keyClick(rows[2], Qt::Key_Up);
        QVERIFY(rows[1]->hasFocus());
        QSignalSpy project(window.page, &OverviewPage::projectRequested);
        QTest::keyClick(rows[1], Qt::Key_Return);
        QCOMPARE(project.size(), 1);
    }

    void wrapsTilesInTheSmallestWindow()
    {
        OverviewWindow window(1440 - 208);
        window.show(sampleValues());
        QCOMPARE(window.tile(u"tileQueue"_s)->y(), window.tile(u"tileSuccess"_s)->y());
        QVERIFY(window.part<Card>(u"attentionCard"_s)->x() > window.part<Card>(u"trendCard"_s)->geometry().right());
        window.window.resize(1024 - 56, 560);
        QTRY_VERIFY(window.tile(u"tileQueue"_s)->y() > window.tile(u"tileSuccess"_s)->y());
        QTRY_VERIFY(window.part<Card>(u"attentionCard"_s)->y()
                    > window.part<Card>(u"trendCard"_s)->geometry().bottom());
        const QWidget *content = window.part<QWidget>(u"overviewContent"_s);
        QCOMPARE(content->width(), content->parentWidget()->width()); // nothing is cut at the right
    }

    void ticksAgesAndWaits()
    {
        OverviewWindow window;
        window.show(sampleValues());
        RecentRow *row = running(window);
        QCOMPARE(row->cell(RecentCells::Started), u"1 min ago"_s);
        const QString before = row->cell(RecentCells::Duration);
        window.page->setNow(synthetic::noon() + Seconds(120));
        QCOMPARE(row->cell(RecentCells::Started), u"3 min ago"_s);
        QVERIFY(row->cell(RecentCells::Duration) != before);
        QVERIFY(window.tile(u"tileQueue"_s)->figure().detail.contains(u"8:10"_s)); // it was 6:10
        QVERIFY(row->toolTip().contains(u"Europe/Berlin"_s));
    }

    void showsTextsOfTheServerAsTheyAre()
    {
        OverviewWindow window;
        OverviewValues values = sampleValues();
        values.attention[0].message = u"<b>bold</b>"_s;
        window.show(values);
        QVERIFY(!window.rows<AttentionRow>().first()->toolTip().contains(u"<b>bold"_s));
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
