// SPDX-License-Identifier: GPL-3.0-or-later
// What the demo server plants is what the running program finds: broken, slower and flaky projects on the Overview, the
// change and its date in the health of the project, and nothing where nothing was planted.
#include "models/wording/times.h"
#include "tests/app/composition/program_window.h"
#include "ui/health/chart_card.h"
#include "ui/health/health_page.h"
#include "ui/health/list_card.h"
#include "ui/overview/attention_row.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_words.h"
#include "ui/projects/project_page.h"
#include "ui/widgets/segments.h"

#include <QFileDialog>
#include <QLabel>
#include <QTabBar>
#include <QTableView>

using namespace viewer;
using namespace viewer::test;
using demo::ProjectPart;

namespace {

/// A short and dense past that has only the planted stories. It ends on a Monday at noon, so that it is the same on
/// each day but for holidays.
demo::Options plantedStories()
{
    demo::Options options;
    options.builds = 800;
    options.projects = 10;
    options.historyDays = 120;
    options.quiet = true;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate monday = now.date().addDays(1 - now.date().dayOfWeek());
    const QDateTime noon(monday, QTime(12, 0), Qt::UTC);
    options.now = fromDateTime(noon < now ? noon : noon.addDays(-7));
    return options;
}

OverviewPage *overviewPage()
{
    return Desk::part<OverviewPage>(u"overviewPage"_s);
}
HealthPage *tabPage()
{
    return Desk::part<HealthPage>(u"projectHealth"_s);
}
ListCard *changesOf(const HealthPage *page)
{
    return Desk::partOf<ListCard>(page, u"changesListCard"_s);
}
QString cell(const ListCard *list, int row, int column)
{
    return list->table()->model()->index(row, column).data().toString();
}
QString footOf(const HealthPage *page, const QString &key)
{
    return Desk::partOf<ChartCard>(page, key + u"Card"_s)->footText();
}
bool shows(const HealthPage *page, const demo::Project &project)
{
    return QTest::qWaitFor(
        [&] { return page->isVisible() && page->values().scope && page->values().project == ProjectId(project.id); },
        patience);
}

} // namespace

class ProgramHealthTest : public QObject
{
    Q_OBJECT

    demo::Project planted(ProjectPart part) { return m_server->projectsOf(part).front(); }

    /// As from the switch of the window, then the tab by keys.
    static void openHealthOf(const demo::Project &project)
    {
        emit Desk::window()->projectChosen(ProjectId(project.id));
        auto *tabs = Desk::part<QTabBar>(u"projectTabs"_s);
        tabs->setCurrentIndex(0);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
    }

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_server = std::make_unique<DemoThread>(plantedStories());
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, m_server->builds(), patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    /// J1.32, J1.36, J1.42.
    void theHealthOfTheSlowerProjectNamesTheChangeAndItsDate()
    {
        const demo::Project slower = planted(ProjectPart::Slower);
        openHealthOf(slower);
        QVERIFY(shows(tabPage(), slower));
        const std::vector<HealthChange> &changes = tabPage()->values().changes;
        QVERIFY(!changes.empty());
        for (const HealthChange &change : changes) {
            QCOMPARE(change.first.project, ProjectId(slower.id));
            QVERIFY(change.point.slower());
            QVERIFY2(change.point.ratio() > 1.2 && change.point.ratio() < 1.7,
                     qPrintable(QString::number(change.point.ratio())));
            // Five runs have to lie on either side of a change, and it may be placed so many away.
            qint64 between = 0;
            for (int row = 0; row < Desk::table().rowCount(); ++row) {
                const BuildRow build = Desk::table().buildAt(row);
                const bool same = build.project == change.first.project && build.method == change.first.method
                    && build.starterKind == change.starter;
                between += same && build.created >= std::min(slower.turn, change.first.created)
                    && build.created < std::max(slower.turn, change.first.created);
            }
            QVERIFY2(between <= 5, qPrintable(QString::number(between)));
        }
        QCOMPARE(cell(changesOf(tabPage()), 0, 1), u"▲ Slower"_s);
        const QDateTime since = toDateTime(changes.front().first.created).toTimeZone(QTimeZone::systemTimeZone());
        QVERIFY2(cell(changesOf(tabPage()), 0, 3).contains(dayAndMonth(since.date())),
                 qPrintable(cell(changesOf(tabPage()), 0, 3)));
        const ChartData &duration = Desk::partOf<ChartCard>(tabPage(), u"durationCard"_s)->data();
        QCOMPARE(duration.marks.size(), changes.size());
    }

    /// J1.42.
    void aQuietProjectHasNoClearChange()
    {
        for (const demo::Project &quiet : m_server->projectsOf(ProjectPart::Ordinary)) {
            openHealthOf(quiet);
            QVERIFY(shows(tabPage(), quiet));
            QVERIFY2(tabPage()->values().changes.empty(), qPrintable(quiet.name));
            QCOMPARE(Desk::partOf<QLabel>(tabPage(), u"changesNothing"_s)->text(), u"No clear change found."_s);
        }
        const demo::Project first = planted(ProjectPart::Ordinary);
        openHealthOf(first);
        Desk::partOf<QAbstractButton>(tabPage(), u"healthPeriod_30d"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(tabPage()->values().period == HealthPeriod::Days30, patience);
        QVERIFY(tabPage()->values().seriesJudged > 0); // it was looked at
        for (const QString &key : {u"rate"_s})
            QVERIFY2(footOf(tabPage(), key).startsWith(u"= No clear change"_s), qPrintable(footOf(tabPage(), key)));
    }

    /// The tab is a step of the history, and a number leads to its builds and back.
    void aNumberOpensItsBuildsAndTheWayBackLeadsToTheTab()
    {
        const demo::Project broken = planted(ProjectPart::Broken);
        openHealthOf(broken);
        QVERIFY(shows(tabPage(), broken));
        auto *failures = Desk::partOf<ChartCard>(tabPage(), u"failuresCard"_s);
        const auto &bars = failures->data().series.front().values;
        int week = int(bars.size()) - 1;
        while (week > 0 && bars[size_t(week)].value.value_or(0) == 0)
            --week;
        const auto failed = int(bars[size_t(week)].value.value_or(0));
        QVERIFY(failed > 0);
        emit failures->binOpened(week);
        QTRY_COMPARE(Desk::window()->currentPage(), u"builds"_s);
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().rowCount(), failed, patience);
        for (int row = 0; row < failed; ++row) {
            QCOMPARE(Desk::table().buildAt(row).project, ProjectId(broken.id));
            QCOMPARE(Desk::table().buildAt(row).state, BuildState::Failed);
        }
        Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(tabPage()->isVisible());
        QCOMPARE(tabPage()->project(), ProjectId(broken.id));
        Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!tabPage()->isVisible());
        Desk::press(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(tabPage()->isVisible());
    }

    /// J1.37.
    void showsTheSizeOfImagesByVersion()
    {
        int withSizes = 0;
        for (const ProjectPart part : {ProjectPart::Ordinary, ProjectPart::Flaky}) {
            const demo::Project project = planted(part);
            openHealthOf(project);
            QVERIFY(shows(tabPage(), project));
            QTRY_COMPARE_WITH_TIMEOUT(tabPage()->imageSizes().state, ImageSizes::State::Read, patience);
            auto *card = Desk::partOf<ChartCard>(tabPage(), u"imageSizeCard"_s);
            withSizes += card->nothing().isEmpty() && !card->data().empty();
            QCOMPARE(card->title(), u"Image size per version"_s);
        }
        QVERIFY(withSizes > 0);
    }

    /// J1.39: Ctrl+E on the tab.
    void exportsTheChartThatHasTheFocus()
    {
        openHealthOf(planted(ProjectPart::Slower));
        QVERIFY(shows(tabPage(), planted(ProjectPart::Slower)));
        QVERIFY(QTest::qWaitForWindowActive(Desk::window(), patience));
        Desk::partOf<QWidget>(tabPage(), u"durationChart"_s)->setFocus();
        Desk::press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(tabPage()->findChild<QFileDialog *>(u"saveChartDialog"_s));
        auto *dialog = tabPage()->findChild<QFileDialog *>(u"saveChartDialog"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"duration.csv"_s);
        emit dialog->fileSelected(path);
        dialog->reject();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("bin,name,partial,p50_seconds,"));
    }

    /// J1.43, M3. The last one: it is looked for now and then only.
    void needsAttentionNamesWhatIsPlantedAndNothingElse()
    {
        Desk::window()->openPage(u"overview"_s);
        QStringList expected{u"Broken "_s + planted(ProjectPart::Broken).name,
                             u"Slower "_s + planted(ProjectPart::Slower).name,
                             u"Flaky "_s + planted(ProjectPart::Flaky).name};
        QStringList found;
        QStringList messages;
        const auto read = [&] {
            found.clear();
            messages.clear();
            for (const AttentionEntry &entry : overviewPage()->values().attention) {
                const bool message = entry.kind == AttentionEntry::Kind::NewMessage;
                (message ? messages : found) << overview::attentionWord(entry.kind) + u' ' + entry.name;
            }
            return found == expected;
        };
        QVERIFY2(QTest::qWaitFor(read, patience), qPrintable(found.join(u", "_s)));
        for (const demo::Project &project : m_server->projectsOf(ProjectPart::Ordinary))
            QVERIFY2(!messages.join(u' ').contains(project.name), qPrintable(project.name));
        for (const AttentionRow *row : overviewPage()->findChildren<AttentionRow *>()) {
            if (row->isVisible())
                QVERIFY2(row->accessibleName().contains(overview::attentionWord(row->entry().kind)),
                         qPrintable(row->accessibleName()));
        }
    }

private:
    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ProgramHealthTest)
#include "tst_health.moc"
