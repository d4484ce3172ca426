// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview of the running program: its numbers are those of the table of builds, and what was chosen is kept.
#include "tests/app/composition/program_window.h"
#include "ui/help/help_page.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/recent_row.h"
#include "ui/widgets/metric_tile.h"

#include <QElapsedTimer>

using namespace viewer;
using namespace viewer::test;

class ProgramOverviewTest : public QObject
{
    Q_OBJECT

    static OverviewPage *page() { return Desk::part<OverviewPage>(u"overviewPage"_s); }
    static MetricTile *tile(const QString &name) { return Desk::partOf<MetricTile>(page(), name); }
    static bool figuresOf(qint64 builds)
    {
        return QTest::qWaitFor(
            [builds] {
                const auto &figures = page()->values().figures;
                return figures && figures->allTime.total() == builds;
            },
            patience);
    }
    static void openOverview()
    {
        Desk::window()->openPage(u"overview"_s);
        QTRY_VERIFY(page()->isVisible());
    }

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, m_server->builds(), patience);
        openOverview();
        QVERIFY(figuresOf(m_server->builds()));
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void saysHowManyBuildsTheServerHas()
    {
        openOverview();
        QTRY_VERIFY2(tile(u"tileTotal"_s)->figure().detail.contains(u"of %1 in all"_s.arg(m_server->builds())),
                     qPrintable(tile(u"tileTotal"_s)->figure().detail));
    }

    void opensAsManyBuildsAsTheTileSays_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"tileFailed", "tileTotal"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void opensAsManyBuildsAsTheTileSays()
    {
        QFETCH(QString, name);
        openOverview();
        const int said = tile(name)->figure().value.toInt();
        QVERIFY(said > 0);
        QTest::mouseClick(tile(name), Qt::LeftButton);
        QCOMPARE(Desk::window()->currentPage(), u"builds"_s);
        QVERIFY(Desk::settled());
        QTRY_COMPARE(Desk::table().rowCount(), said);
    }

    void opensARecentBuild()
    {
        openOverview();
        RecentRow *first = nullptr;
        for (RecentRow *row : page()->findChildren<RecentRow *>())
            first = first ? first : row;
        QVERIFY(first && first->isVisible());
        const BuildId wanted = first->entry().row.id;
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(Desk::window()->currentPage(), u"builds"_s);
        QTRY_VERIFY(Desk::view()->currentIndex().isValid());
        QTRY_COMPARE(Desk::table().buildAt(Desk::view()->currentIndex().row()).id, wanted);
    }

    void explainsAFigureInTheGlossary()
    {
        openOverview();
        const std::pair<const char *, QString> marks[] = {{"tileSuccess", u"glossary:rate.eventual"_s},
                                                          {"tileDuration", u"glossary:duration.p50"_s},
                                                          {"tileFailed", u"glossary:count.failed"_s},
                                                          {"tileTotal", u"glossary:count.total"_s},
                                                          {"tileQueue", u"glossary:queue.now"_s}};
        for (const auto &[name, topic] : marks) {
            Desk::partOf<QAbstractButton>(tile(QString::fromLatin1(name)), u"tileInfo"_s)->click();
            QTRY_COMPARE(Desk::window()->currentPage(), u"help"_s);
            QCOMPARE(Desk::part<HelpPage>(u"helpPage"_s)->currentTopic(), topic);
            Desk::press(Qt::Key_Left, Qt::AltModifier);
            QTRY_COMPARE(Desk::window()->currentPage(), u"overview"_s);
        }
    }

    void explainsTheCardsOfHealthInTheGlossary()
    {
        const std::pair<QString, QString> marks[] = {{u"rateInfo"_s, u"rate.eventual"_s},
                                                     {u"durationInfo"_s, u"duration.p50"_s},
                                                     {u"failuresInfo"_s, u"count.failed"_s},
                                                     {u"buildsInfo"_s, u"count.total"_s},
                                                     {u"failureMessagesInfo"_s, u"failures.groups"_s},
                                                     {u"changesInfo"_s, u"change.default_rule"_s},
                                                     {u"hoursInfo"_s, u"series.hour_of_week"_s}};
        for (const auto &[name, formula] : marks) {
            Desk::window()->openPage(u"health"_s);
            Desk::partOf<QAbstractButton>(Desk::part<QWidget>(u"healthPage"_s), name)->click();
            QTRY_COMPARE(Desk::window()->currentPage(), u"help"_s);
            QCOMPARE(Desk::part<HelpPage>(u"helpPage"_s)->currentTopic(), u"glossary:"_s + formula);
        }
    }

    void helpOpensAtThePageInUse_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("topic");
        for (const char *page : {"overview", "projects", "builds", "health", "settings"})
            QTest::newRow(page) << QString::fromLatin1(page) << QString::fromLatin1(page);
    }
    void helpOpensAtThePageInUse()
    {
        QFETCH(QString, page);
        QFETCH(QString, topic);
        Desk::window()->openPage(page);
        QTRY_COMPARE(Desk::window()->currentPage(), page);
        Desk::press(Qt::Key_F1);
        QTRY_COMPARE(Desk::window()->currentPage(), u"help"_s);
        QCOMPARE(Desk::part<HelpPage>(u"helpPage"_s)->currentTopic(), topic);
    }

    void aKeyOpensTheSettings()
    {
        openOverview();
        Desk::press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_COMPARE(Desk::window()->currentPage(), u"settings"_s);
    }

    void computesAnotherPeriodWhenItIsChosen()
    {
        openOverview();
        const QString month = tile(u"tileTotal"_s)->figure().value;
        QTest::mouseClick(Desk::partOf<QAbstractButton>(page(), u"period_90d"_s), Qt::LeftButton);
        QTRY_COMPARE(page()->values().figures->period.days.size(), size_t(90));
        QVERIFY(tile(u"tileTotal"_s)->figure().value.toInt() >= month.toInt());
        QCOMPARE(page()->values().trend.size(), size_t(90));
    }

    /// This one and the next start the program anew.
    void keepsThePeriodAndThePageForTheNextStart()
    {
        openOverview();
        QTest::mouseClick(Desk::partOf<QAbstractButton>(page(), u"period_7d"_s), Qt::LeftButton);
        m_desk->restart();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() != nullptr, patience);
        QCOMPARE(Desk::window()->currentPage(), u"overview"_s);
        QCOMPARE(page()->period().choice, OverviewPeriod::Choice::Week);
        QVERIFY(figuresOf(m_server->builds()));
        QCOMPARE(page()->values().figures->period.days.size(), size_t(7));
    }

    void showsTheOverviewWithoutANetworkAndSaysHowOldItIs()
    {
        openOverview();
        QTest::mouseClick(Desk::partOf<QAbstractButton>(page(), u"period_30d"_s), Qt::LeftButton);
        QTRY_COMPARE(page()->values().figures->period.days.size(), size_t(30));
        const QString failed = tile(u"tileFailed"_s)->figure().value;
        m_desk->stop();
        m_server->unplug();
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(Desk::window() != nullptr, patience);
        QCOMPARE(Desk::window()->currentPage(), u"overview"_s);
        QVERIFY(figuresOf(m_server->builds()));
        QTRY_VERIFY_WITH_TIMEOUT(Desk::pill().startsWith(u"Offline · as of "_s), patience);
        QCOMPARE(tile(u"tileFailed"_s)->figure().value, failed);
        QTRY_VERIFY(tile(u"tileFailed"_s)->findChild<QWidget *>(u"staleMarker"_s)->isVisible());
    }

private:
    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ProgramOverviewTest)
#include "tst_overview.moc"
