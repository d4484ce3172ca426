// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/projects/projects_window.h"
#include "ui/projects/fact_rows.h"
#include "ui/projects/project_details.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segments.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace viewer;
using namespace viewer::test;

namespace {

struct Window
{
    explicit Window(int width = 1300)
        : page(new ProjectsPage(&table, &window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        page->setLocalZone(QTimeZone("Europe/Berlin"));
        page->setNow(synthetic::noon());
        page->setWebOrigin(u"https://factory.example.net"_s);
        page->setReader(vera, {u"Viewer"_s});
        window.resize(width, 760);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    template <class T>
    T *part(const QString &name)
    {
        return window.findChild<T *>(name);
    }
    ProjectsView *view() { return part<ProjectsView>(u"projectsTable"_s); }
    EmptyState *empty() { return part<EmptyState>(u"emptyState"_s); }
    QString currentName() { return view()->currentIndex().siblingAtColumn(0).data().toString(); }

    ProjectTable table;
    QWidget window;
    ProjectsPage *page;
};

} // namespace

class ProjectsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, Theme());
    }

    void looksAtTheFirstRowUntilOneIsChosen()
    {
        Window w;
        ProjectsData data(w.table);
        QCOMPARE(w.currentName(), w.table.index(0, 0).data().toString());
        QVERIFY(w.part<ProjectDetails>(u"projectDetails"_s)->isVisible());
        QCOMPARE(w.part<ElidedLabel>(u"projectTitle"_s)->text(), w.currentName());
    }

    void showsMineOrAll()
    {
        Window w;
        ProjectsData data(w.table);
        auto *mine = w.part<QAbstractButton>(u"projectsScope_mine"_s);
        auto *all = w.part<QAbstractButton>(u"projectsScope_all"_s);
        QCOMPARE(mine->text(), u"My projects %1"_s.arg(w.table.counts().mine));
        QCOMPARE(all->text(), u"All %1"_s.arg(data.projects.size()));
        QSignalSpy kept(w.page, &ProjectsPage::stateChanged);
        mine->click();
        QCOMPARE(w.table.rowCount(), w.table.counts().mine);
        for (int row = 0; row < w.table.rowCount(); ++row)
            QVERIFY(w.table.rowAt(row).listed.mine);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(w.page->state()["scope"_L1].toString(), u"mine"_s);
        all->click();
        QCOMPARE(w.table.rowCount(), int(data.projects.size()));
    }

    void saysThatOneIsAMemberOfNoProject()
    {
        Window w;
        ProjectsData data(w.table, false);
        w.part<QAbstractButton>(u"projectsScope_mine"_s)->click();
        QVERIFY(w.empty()->isVisible());
        QCOMPARE(w.empty()->title(), u"You are a member of no project"_s);
        QCOMPARE(w.empty()->text(), u"All shows the %1 project(s) of the tenant."_s.arg(data.projects.size()));
        w.part<QPushButton>(u"emptyAction"_s)->click();
        QCOMPARE(w.table.rowCount(), int(data.projects.size()));
        QVERIFY(w.view()->isVisible());
    }

    void tellsWhyNothingIsThere()
    {
        Window w;
        QCOMPARE(w.empty()->title(), u"Reading projects…"_s);
        w.page->setOffline(true, synthetic::noon());
        QCOMPARE(w.empty()->title(), u"No projects were read yet"_s);
        w.page->setOffline(false, {});
        w.page->setProblem(u"The server has a problem."_s, u"Try later."_s);
        QCOMPARE(w.empty()->title(), u"The server has a problem."_s);
        QSignalSpy again(w.page, &ProjectsPage::retryRequested);
        w.part<QPushButton>(u"emptyAction"_s)->click();
        QCOMPARE(again.size(), 1);
        w.page->setProblem({}, {});
        synthetic::Builds none;
        w.table.setProjects({});
        w.table.setFigures(figuresOf(none.snapshot()), none.snapshot());
        QCOMPARE(w.empty()->title(), u"No projects yet"_s);
    }

    void findsWithCtrlFAndClearsWithEscape()
    {
        Window w;
        ProjectsData data(w.table);
        auto *find = w.part<QLineEdit>(u"findProject"_s);
        QTest::keyClick(w.view(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"ledger"_s);
        QCOMPARE(w.table.rowCount(), 1);
        QTest::keyClicks(find, u" is no project"_s);
        QCOMPARE(w.empty()->title(), u"No project matches “ledger is no project”"_s);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(w.table.rowCount(), int(data.projects.size()));
    }

    void keepsTheChosenProjectBehindAFilterAndInANewOrder()
    {
        Window w;
        ProjectsData data(w.table);
        w.page->selectProject(data.id(u"ledger-core"_s));
        QCOMPARE(w.currentName(), u"ledger-core"_s);
        w.table.setOrder(ProjectColumn::Name, true);
        QCOMPARE(w.currentName(), u"ledger-core"_s);
        w.table.setFind(u"payments"_s);
        QVERIFY(w.currentName() != u"ledger-core"_s);
        QCOMPARE(w.page->currentProject(), data.id(u"ledger-core"_s));
        w.table.setFind({});
        QCOMPARE(w.currentName(), u"ledger-core"_s);
    }

    void opensWithEnterDoubleClickAndButton()
    {
        Window w;
        ProjectsData data(w.table);
        QSignalSpy opened(w.page, &ProjectsPage::openRequested);
        QSignalSpy builds(w.page, &ProjectsPage::buildsRequested);
        w.page->selectProject(data.id(u"base-images"_s));
        w.view()->setFocus();
        QTest::keyClick(w.view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().front().value<ProjectId>(), data.id(u"base-images"_s));
        const QRect cell = w.view()->visualRect(w.view()->currentIndex());
        QTest::mouseClick(w.view()->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(w.view()->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(opened.size(), 2);
        w.part<QPushButton>(u"projectOpen"_s)->click();
        QCOMPARE(opened.size(), 3);
        w.part<QPushButton>(u"projectBuilds"_s)->click();
        QCOMPARE(builds.last().front().value<ProjectId>(), data.id(u"base-images"_s));
        QTest::keyClick(w.view(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"https://factory.example.net/projects/"_s + data.id(u"base-images"_s).toString());
    }

    void showsAndHidesDetailsWithSpace()
    {
        Window w;
        ProjectsData data(w.table);
        auto *details = w.part<ProjectDetails>(u"projectDetails"_s);
        w.view()->setFocus();
        QTest::keyClick(w.view(), Qt::Key_Space);
        QVERIFY(!details->isVisible());
        QVERIFY(!w.page->state()["details"_L1].toBool());
        QTest::keyClick(w.view(), Qt::Key_Space);
        QVERIFY(details->isVisible());
        Window narrow(1024);
        ProjectsData again(narrow.table);
        auto *over = narrow.part<ProjectDetails>(u"projectDetails"_s);
        QVERIFY(!over->isVisible()); // covers the table on demand only
        narrow.view()->setFocus();
        QTest::keyClick(narrow.view(), Qt::Key_Space);
        QVERIFY(over->isVisible());
    }

    void remembersOrderAndScope()
    {
        Window w;
        ProjectsData data(w.table);
        w.page->restore({{"scope"_L1, "mine"_L1}, {"sort"_L1, "rate"_L1}, {"descending"_L1, false}});
        QCOMPARE(w.table.orderedBy(), ProjectColumn::SuccessRate);
        QVERIFY(!w.table.descending());
        QCOMPARE(w.table.scope(), ProjectTable::Scope::Mine);
        QCOMPARE(w.page->state()["sort"_L1].toString(), u"rate"_s);
    }

    void addsUpTheRowsShown()
    {
        Window w;
        ProjectsData data(w.table);
        const auto *totals = w.part<QLabel>(u"projectsTotals"_s);
        QVERIFY2(totals->text().startsWith(
                     u"All %1: %2 build(s)"_s.arg(data.projects.size()).arg(data.figures->now.counts.total())),
                 qPrintable(totals->text()));
        QVERIFY(totals->text().contains(u"30 d: 11 Feb – 12 Mar 2026"_s));
        w.table.setFind(u"ledger"_s);
        QVERIFY(totals->text().startsWith(u"These 1: "_s));
    }

    void tellsSettingsOnlyAsText()
    {
        Window w;
        ProjectsData data(w.table);
        const ProjectId id = data.id(u"ledger-core"_s);
        w.page->selectProject(id);
        QVERIFY(textIn(w.page).contains(u"not read yet"_s));
        w.page->setSettings({settingsOf(id), false, false});
        QCOMPARE(w.part<ElidedLabel>(u"setting_buildFile"_s)->text(), u"image-factory.yaml"_s);
        QCOMPARE(w.part<ElidedLabel>(u"setting_onError"_s)->text(), u"stop the build"_s);
        QCOMPARE(w.part<ElidedLabel>(u"setting_schedule"_s)->text(), u"daily 02:30"_s);
        QCOMPARE(w.part<QLabel>(u"settingsAge"_s)->text(), u"as of 14:02"_s);
        QCOMPARE(typableIn(w.part<ProjectDetails>(u"projectDetails"_s)), QStringList());
        QCOMPARE(typableIn(w.page), QStringList{u"findProject QLineEdit"_s}); // finds, changes nothing
    }

    void showsTextOfTheServerAsItIs()
    {
        Window w;
        ProjectsData data(w.table);
        w.page->selectProject(data.id(u"ledger-core"_s));
        const auto *description = w.part<QLabel>(u"projectDescription"_s);
        QCOMPARE(description->text(), u"What <b>ledger-core</b> is for"_s);
        for (const QLabel *label : w.window.findChildren<QLabel *>())
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                     qPrintable(label->objectName() + label->text()));
    }

    void everyControlHasANameAndAKey()
    {
        Window w;
        ProjectsData data(w.table);
        for (QWidget *part : w.window.findChildren<QWidget *>()) {
            if (!(part->focusPolicy() & Qt::TabFocus) || !part->isVisible() || part->focusProxy())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(part);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(part->objectName()));
            QVERIFY2(!part->objectName().isEmpty(), part->metaObject()->className());
        }
        QVERIFY(w.part<QAction>(u"findProjectAction"_s)->shortcut() == QKeySequence(QKeySequence::Find));
    }
};

QTEST_MAIN(ProjectsPageTest)
#include "tst_projects_page.moc"
