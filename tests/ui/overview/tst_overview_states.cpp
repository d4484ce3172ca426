// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview while it is read, without builds, after an error, offline, and in a small window.
#include "tests/ui/overview/overview_window.h"

using namespace viewer;
using namespace viewer::test;
using namespace viewer::analytics;
using namespace Qt::StringLiterals;

class TestOverviewStates : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareLook(); }

    void marksEachCardAsOldWhileOffline()
    {
        OverviewWindow window;
        window.show(sampleValues());
        window.page->setArtifacts(sampleArtifacts());
        QCOMPARE(window.markers(), 0);
        window.page->setOffline(true, synthetic::noon() - Seconds(2 * 3600));
        QCOMPARE(window.markers(), 5 + 4 + 1); // tiles, cards, line of the visit
        const TileFigure queue = window.tile(u"tileQueue"_s)->figure();
        QCOMPARE(queue.value, u"\u2013"_s);
        QCOMPARE(queue.detail, u"not known while offline"_s);
        QCOMPARE(queue.changeRest, u"at 12:02: 14 waiting, 7 running"_s);
        QCOMPARE(window.part<QLabel>(u"attentionNote"_s)->text(), u"Some of these may have been fixed since 12:02."_s);
        QVERIFY(window.line().contains(u"12 Mar 2026 12:02"_s));
        QCOMPARE(window.running()->cell(RecentCells::Status), u"Was running"_s);
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
};

QTEST_MAIN(TestOverviewStates)
#include "tst_overview_states.moc"
