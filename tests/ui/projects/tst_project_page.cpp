// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/projects/projects_window.h"
#include "ui/overview/overview_words.h"
#include "ui/overview/tile_grid.h"
#include "ui/projects/schedule_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QAccessible>
#include <QPushButton>
#include <QTabBar>

using namespace viewer;
using namespace viewer::test;

namespace {

struct Window
{
    Window()
        : data(table)
        , page(new ProjectPage(&window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        window.resize(1240, 900);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    void open(const QString &name, const SettingsState &settings = {})
    {
        values.id = data.id(name);
        values.row = table.project(values.id);
        values.projectsKnown = true;
        values.context = table.context();
        values.settings = settings;
        values.settings.settings.project = values.id;
        values.figures.project = name;
        values.figures.projectId = values.id;
        values.figures.figures = figuresOf(data.snapshot, values.id);
        values.figures.trend = values.figures.figures->days;
        values.complete = true;
        values.reader = vera;
        values.roles = QStringList{u"Viewer"_s};
        page->show(values);
    }

    template <class T>
    T *part(const QString &name)
    {
        return window.findChild<T *>(name);
    }
    QString fact(const QString &name) { return part<ElidedLabel>(name) ? part<ElidedLabel>(name)->text() : QString(); }

    ProjectTable table;
    ProjectsData data;
    QWidget window;
    ProjectPage *page;
    ProjectPageValues values;
};

} // namespace

class ProjectPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, Theme());
    }

    void tellsFiguresOfThisProjectAlone()
    {
        Window w;
        w.open(u"base-images"_s);
        const auto *row = w.table.project(w.data.id(u"base-images"_s));
        const auto &counts = row->figures->now.counts;
        auto *tiles = w.part<TileGrid>(u"tiles"_s);
        QCOMPARE(w.values.figures.figures->now.counts, counts); // the same value as in the table
        QCOMPARE(tiles->tile(TileGrid::Total)->figure().value, QString::number(counts.total()));
        QVERIFY(tiles->tile(TileGrid::Total)
                    ->figure()
                    .detail.startsWith(u"of %1 in all"_s.arg(row->figures->allTime.total())));
        QCOMPARE(tiles->tile(TileGrid::Failed)->figure().value, QString::number(counts[BuildState::Failed]));
        const FigureText rate = rateText(counts.rate());
        QCOMPARE(tiles->tile(TileGrid::Success)->figure().value + tiles->tile(TileGrid::Success)->figure().unit,
                 rate.value);
        QVERIFY(counts.total() < w.data.figures->now.counts.total());
    }

    void opensTheBuildsBehindANumber()
    {
        Window w;
        w.open(u"base-images"_s);
        QSignalSpy query(w.page, &ProjectPage::queryRequested);
        auto *tiles = w.part<TileGrid>(u"tiles"_s);
        tiles->tile(TileGrid::Failed)->click();
        QCOMPARE(query.size(), 1);
        const auto asked = query.last().front().value<BuildQuery>();
        QCOMPARE(asked.projects, QSet<ProjectId>{w.data.id(u"base-images"_s)});
        QCOMPARE(asked.states, QSet<BuildState>{BuildState::Failed});
    }

    void theTabOfBuildsAsksForTheirTable()
    {
        Window w;
        w.open(u"base-images"_s);
        QSignalSpy builds(w.page, &ProjectPage::buildsRequested);
        QSignalSpy chosen(w.page, &ProjectPage::tabChosen);
        auto *health = new QWidget;
        w.page->setHealth(health);
        QVERIFY(!health->isVisible());
        auto *tabs = w.part<QTabBar>(u"projectTabs"_s);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(w.page->tab(), ProjectPage::Tab::Health);
        QVERIFY(health->isVisible());
        QVERIFY(!w.part<QWidget>(u"projectScroll"_s)->isVisible());
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(builds.size(), 1);
        QCOMPARE(builds.last().front().value<ProjectId>(), w.data.id(u"base-images"_s));
        QCOMPARE(tabs->currentIndex(), 1); // where the way back leads
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
        QCOMPARE(builds.size(), 2);
    }

    void goesBackByItsButton()
    {
        Window w;
        w.open(u"base-images"_s);
        QSignalSpy back(w.page, &ProjectPage::backRequested);
        w.part<QPushButton>(u"projectBack"_s)->click();
        QCOMPARE(back.size(), 1);
    }

    void masksAddressesAndTellsTheState()
    {
        Window w;
        w.open(u"base-images"_s);
        QCOMPARE(w.fact(u"about_source"_s), u"https://•••@git.example.test/base-images.git"_s);
        QCOMPARE(w.fact(u"about_branch"_s), u"main"_s);
        for (const auto &[place, word] :
             {std::pair(size_t(1), u"Archived, private"_s), std::pair(size_t(2), u"Suspended, private"_s)}) {
            w.open(w.data.projects[place].project.name);
            QCOMPARE(w.part<QLabel>(u"projectPageState"_s)->text(), word);
        }
        QVERIFY(!textIn(w.page).contains(u"build_count"_s));
    }

    void tellsSettingsInWords()
    {
        Window w;
        w.open(u"base-images"_s, {settingsOf(w.data.id(u"base-images"_s)), false, false});
        QCOMPARE(w.fact(u"set_buildFile"_s), u"image-factory.yaml"_s);
        QCOMPARE(w.fact(u"set_buildFileRest"_s), u"in the repository"_s);
        QCOMPARE(w.fact(u"set_sources"_s), u"1 active"_s);
        QCOMPARE(w.fact(u"set_source0"_s), u"https://•••@git.example.test/shop.git"_s);
        QCOMPARE(w.fact(u"set_schedule"_s), u"daily 02:30"_s);
        QCOMPARE(w.fact(u"set_webhook"_s), u"none"_s);
        QCOMPARE(w.fact(u"set_delivery"_s), u"none"_s);
        QCOMPARE(w.part<QLabel>(u"projectSettingsAge"_s)->text(), u"as of 14:02"_s);
    }

    void saysWhichRightIsMissing()
    {
        Window w;
        SettingsState state;
        state.settings.build.error = Error{ErrorKind::Forbidden, 403, {}, {}};
        state.settings.sources.error = Error{ErrorKind::NotFound, 404, {}, {}};
        state.settings.triggers.error = Error{ErrorKind::Forbidden, 403, {}, {}};
        w.open(u"base-images"_s, state);
        QVERIFY(w.fact(u"set_buildFile"_s).contains(u"projects:read"_s));
        QVERIFY(w.fact(u"set_triggers"_s).contains(u"build:read"_s));
        QVERIFY(w.fact(u"set_sources"_s).contains(u"does not know this project"_s));
        QCOMPARE(w.fact(u"set_delivery"_s), u"not read yet"_s);
        QSignalSpy again(w.page, &ProjectPage::settingsRequested);
        w.part<QPushButton>(u"projectSettingsAgain"_s)->click();
        QCOMPARE(again.size(), 1);
    }

    void nothingCanBeTypedInto()
    {
        Window w;
        w.open(u"base-images"_s, {settingsOf(w.data.id(u"base-images"_s)), false, false});
        QCOMPARE(typableIn(w.page), QStringList());
        for (const QWidget *part : w.page->findChildren<QWidget *>()) {
            if (part->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!part->testAttribute(Qt::WA_InputMethodEnabled), qPrintable(part->objectName()));
        }
        for (const QLabel *label : w.page->findChildren<QLabel *>())
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                     qPrintable(label->objectName() + label->text()));
    }

    void everyControlHasAName()
    {
        Window w;
        w.open(u"base-images"_s, {settingsOf(w.data.id(u"base-images"_s)), false, false});
        for (QWidget *part : w.page->findChildren<QWidget *>()) {
            if (!(part->focusPolicy() & Qt::TabFocus) || !part->isVisible() || part->focusProxy())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(part);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(part->objectName() + u' ' + QString::fromLatin1(part->metaObject()->className())));
        }
    }

    void saysWhenAProjectIsNotKnown()
    {
        Window w;
        ProjectPageValues values;
        values.id = ProjectId(QUuid::createUuid());
        values.projectsKnown = true;
        w.page->show(values);
        auto *unknown = w.page->findChild<EmptyState *>(u"emptyState"_s, Qt::FindDirectChildrenOnly);
        QVERIFY(unknown->isVisible());
        QCOMPARE(unknown->title(), u"This project is not known here"_s);
    }

    void schedulesAreWordsWhereTheyAreSimple_data()
    {
        QTest::addColumn<QString>("cron");
        QTest::addColumn<QString>("words");
        QTest::newRow("daily") << u"30 2 * * *"_s << u"daily 02:30"_s;
        QTest::newRow("hourly") << u"5 * * * *"_s << u"hourly at :05"_s;
        QTest::newRow("weekly") << u"0 7 * * 1"_s << u"every Monday 07:00"_s;
        QTest::newRow("Sunday") << u"0 7 * * 0"_s << u"every Sunday 07:00"_s;
        QTest::newRow("monthly") << u"0 0 1 * *"_s << u"day 1 of the month, 00:00"_s;
        QTest::newRow("steps") << u"*/5 * * * *"_s << u"*/5 * * * *"_s;
        QTest::newRow("months") << u"0 0 1 1 *"_s << u"0 0 1 1 *"_s;
        QTest::newRow("no cron") << u"@daily"_s << u"@daily"_s;
        QTest::newRow("markup") << u"<b>"_s << u"<b>"_s;
    }

    void schedulesAreWordsWhereTheyAreSimple()
    {
        QFETCH(QString, cron);
        QFETCH(QString, words);
        QCOMPARE(scheduleWords(cron), words);
    }
};

QTEST_MAIN(ProjectPageTest)
#include "tst_project_page.moc"
