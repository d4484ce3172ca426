// SPDX-License-Identifier: GPL-3.0-or-later
// The line of the last visit and the cards of the Overview: what they list, and what each row opens.
#include "tests/ui/overview/overview_window.h"

using namespace viewer;
using namespace viewer::test;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

class TestOverviewCards : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareLook(); }

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
        OverviewValues values = sampleValues();
        values.attention[0].last.id = values.recent[0].row.id;
        window.show(values);
        QSignalSpy project(window.page, &OverviewPage::projectRequested);
        const auto rows = window.rows<AttentionRow>();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(values.attention[2].kind, AttentionEntry::Kind::Flaky);
        QTest::mouseClick(rows[2], Qt::LeftButton);
        QCOMPARE(project.size(), 1);
        QCOMPARE(project.first().first().value<ProjectId>(), values.attention[2].project);
        QSignalSpy build(window.page, &OverviewPage::buildRequested);
        QCOMPARE(values.attention[0].kind, AttentionEntry::Kind::Broken);
        QTest::mouseClick(rows[0], Qt::LeftButton);
        QCOMPARE(build.size(), 1);
        QCOMPARE(build.takeFirst().first().value<BuildId>(), values.attention[0].last.id);
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

    void ticksAgesAndWaits()
    {
        OverviewWindow window;
        window.show(sampleValues());
        RecentRow *row = window.running();
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

QTEST_MAIN(TestOverviewCards)
#include "tst_overview_cards.moc"
