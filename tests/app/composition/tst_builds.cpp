// SPDX-License-Identifier: GPL-3.0-or-later
// The Builds page of the running program: find, filter, order, select, copy, look at, open in the browser.
#include "tests/app/composition/program_window.h"
#include "ui/builds/build_page.h"
#include "ui/builds/builds_export_dialog.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_tab_bar.h"
#include "ui/builds/builds_view_dialog.h"
#include "ui/widgets/filter_chip.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProcess>
#include <QTabBar>
#include <QToolButton>
#include <QUrl>

using namespace viewer;
using namespace viewer::test;

class ProgramBuildsTest : public QObject
{
    Q_OBJECT

public slots:
    /// Takes what would go to the web browser.
    void takeWebAddress(const QUrl &address) { m_opened.append(address.toString()); }

private slots:
    void initTestCase()
    {
        prepareApplication();
        QDesktopServices::setUrlHandler(u"http"_s, this, "takeWebAddress");
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, m_server->builds(), patience);
    }
    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_desk.reset();
        m_server.reset();
    }

    void init()
    {
        if (QTest::currentTestFailed())
            return;
        Desk::part<QAction>(u"clearAction"_s)->trigger();
        QTRY_COMPARE(Desk::table().rowCount(), m_server->builds());
        QVERIFY(QTest::qWaitForWindowActive(Desk::window()));
        Desk::view()->setFocus();
        select(0);
    }

    void searchFindsWhileItIsTypedAndEscapeClearsIt()
    {
        const BuildRow wanted = Desk::table().buildAt(7);
        Desk::press(Qt::Key_F, Qt::ControlModifier);
        auto *search = Desk::part<QLineEdit>(u"findBuilds"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, wanted.id.toString().left(8));
        QTRY_COMPARE(Desk::table().rowCount(), 1);
        QCOMPARE(Desk::table().buildAt(0).id, wanted.id);
        QTRY_VERIFY2(Desk::countLine().contains(u"(of %1)"_s.arg(m_server->builds())), qPrintable(Desk::countLine()));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(Desk::table().rowCount(), m_server->builds());
        QVERIFY(search->text().isEmpty());
    }

    void statusChipLeavesFailedBuildsOnly()
    {
        auto *chip = Desk::part<FilterChip>(u"filterStatus"_s);
        chip->menu()->popup(chip->mapToGlobal(QPoint(0, chip->height())));
        auto *choices = chip->menu()->findChild<QListWidget *>(u"choices"_s);
        QTRY_VERIFY(choices->hasFocus());
        for (int i = 0; i < choices->count() && choices->currentItem()->text() != u"Failed"_s; ++i)
            QTest::keyClick(choices, Qt::Key_Down);
        QCOMPARE(choices->currentItem()->text(), u"Failed"_s);
        QTest::keyClick(choices, Qt::Key_Space);
        chip->menu()->close();
        QTRY_VERIFY(Desk::table().rowCount() < m_server->builds());
        QVERIFY(Desk::settled());
        QVERIFY(Desk::table().rowCount() > 0);
        for (int row = 0; row < Desk::table().rowCount(); ++row)
            QCOMPARE(Desk::table().buildAt(row).state, BuildState::Failed);
        QCOMPARE(chip->value(), u"Failed"_s);
    }

    void headerOrdersByDurationAndTheSelectionStaysOnItsBuild()
    {
        select(5);
        const BuildId chosen = Desk::table().buildAt(5).id;
        auto *header = Desk::view()->header();
        const int section = int(BuildColumn::Duration);
        const QPoint middle(header->sectionViewportPosition(section) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(Desk::table().query().sort, BuildColumn::Duration);
        QVERIFY(Desk::settled());
        int known = 0;
        std::optional<qint64> before;
        for (int row = 0; row < Desk::table().rowCount(); ++row) {
            const QVariant duration = Desk::table().index(row, section).data(BuildTable::SortRole);
            if (!duration.isValid())
                continue;
            QVERIFY2(known == row, "a build without duration stands before one with it");
            QVERIFY(!before || duration.toLongLong() <= *before);
            before = duration.toLongLong();
            ++known;
        }
        QVERIFY(known > m_server->builds() / 2);
        QTRY_COMPARE(currentBuild(), chosen);
        QCOMPARE(Desk::view()->selectedCount(), 1);
        QCOMPARE(Desk::table().buildAt(Desk::view()->selectedRows(1).front()).id, chosen);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(Desk::table().query().sort, BuildColumn::Created);
        QVERIFY(Desk::settled());
        QTRY_COMPARE(currentBuild(), chosen);
    }

    void copyPutsRowsWithTabsOnTheClipboard()
    {
        QGuiApplication::clipboard()->clear();
        Desk::press(Qt::Key_Down, Qt::ShiftModifier);
        Desk::press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(Desk::view()->selectedCount(), 3);
        Desk::press(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QStringList lines = QGuiApplication::clipboard()->text().trimmed().split(u'\n');
        QCOMPARE(lines.size(), 4);
        const qsizetype cells = lines[0].split(u'\t').size();
        QVERIFY(cells > 4);
        for (int row = 0; row < 3; ++row) {
            const QStringList line = lines[row + 1].split(u'\t');
            QCOMPARE(line.size(), cells);
            QVERIFY2(line.contains(Desk::table().buildAt(row).projectName), qPrintable(lines[row + 1]));
        }
        Desk::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().trimmed().split(u'\n').first(),
                     Desk::table().buildAt(0).id.toString());
    }

    void spaceShowsAndHidesTheDetails()
    {
        auto *details = Desk::part<QWidget>(u"buildDetails"_s);
        const bool shown = details->isVisible();
        Desk::press(Qt::Key_Space);
        QTRY_COMPARE(details->isVisible(), !shown);
        Desk::press(Qt::Key_Space);
        QTRY_COMPARE(details->isVisible(), shown);
    }

    void detailsFollowTheSelection()
    {
        auto *details = Desk::part<QWidget>(u"buildDetails"_s);
        if (!details->isVisible())
            Desk::press(Qt::Key_Space);
        QTRY_VERIFY(details->isVisible());
        for (const int row : {3, 4}) {
            select(row);
            const BuildRow build = Desk::table().buildAt(row);
            QTRY_VERIFY2(details->accessibleName().contains(u"#%1"_s.arg(build.number.value_or(0))),
                         qPrintable(details->accessibleName()));
        }
    }

    void projectSwitchOpensAProjectAndItsTabLeavesItsBuilds()
    {
        const QString name = Desk::table().buildAt(0).projectName;
        auto *projects = Desk::part<QToolButton>(u"projectSwitch"_s);
        projects->menu()->popup(projects->mapToGlobal(QPoint(0, projects->height())));
        auto *find = projects->menu()->findChild<QLineEdit *>(u"projectFilter"_s);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, name);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_VERIFY(!projects->menu()->isVisible());
        QTRY_COMPARE(Desk::part<ElidedLabel>(u"projectPageTitle"_s)->text(), name);
        QCOMPARE(Desk::window()->currentPage(), u"projects"_s);
        auto *tabs = Desk::part<QTabBar>(u"projectTabs"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
        QTRY_COMPARE(Desk::window()->currentPage(), u"builds"_s);
        QTRY_VERIFY(Desk::table().rowCount() < m_server->builds());
        QVERIFY(Desk::settled());
        QVERIFY(Desk::table().rowCount() > 0);
        for (int row = 0; row < Desk::table().rowCount(); ++row)
            QCOMPARE(Desk::table().buildAt(row).projectName, name);
        QCOMPARE(projects->text(), name);

        projects->menu()->popup(projects->mapToGlobal(QPoint(0, projects->height())));
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"All projects"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_VERIFY(Desk::part<QWidget>(u"projectsTable"_s)->isVisible());
        Desk::window()->openPage(u"builds"_s);
    }

    void webActionOpensTheBuildOnTheServer()
    {
        select(6);
        const QString address = m_server->url() + u"/builds/"_s + Desk::table().buildAt(6).id.toString();
        m_opened.clear();
        Desk::press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(m_opened, QStringList{address});
        auto *details = Desk::part<QWidget>(u"buildDetails"_s);
        if (!details->isVisible())
            Desk::press(Qt::Key_Space);
        QTRY_VERIFY(details->isVisible());
        Desk::part<QAbstractButton>(u"detailsOpenWeb"_s)->click();
        QTRY_COMPARE(m_opened, (QStringList{address, address}));
    }

    void linkOfBothClientsIsCopiedInTheTableAndOnThePages()
    {
        select(4);
        const BuildRow build = Desk::table().buildAt(4);
        const QString own = u"imagefactory://"_s + QUrl(m_server->url()).authority();
        const auto links = [&](const QString &path) { return m_server->url() + path + u'\n' + own + path; };
        const auto copied = [](const QString &text) {
            QGuiApplication::clipboard()->setText(u"nothing yet"_s);
            Desk::press(Qt::Key_S, Qt::ControlModifier);
            return QTest::qWaitFor([&] { return QGuiApplication::clipboard()->text() == text; }, patience);
        };
        QVERIFY(copied(links(u"/builds/"_s + build.id.toString())));
        Desk::press(Qt::Key_Return);
        auto *page = Desk::part<BuildPage>(u"buildPage"_s);
        QTRY_VERIFY(page->isVisible());
        QTRY_COMPARE(page->build(), build.id);
        QVERIFY(copied(links(u"/builds/"_s + build.id.toString())));
        emit page->projectRequested(build.project);
        QTRY_VERIFY(Desk::part<QWidget>(u"projectPage"_s)->isVisible());
        QVERIFY(copied(links(u"/projects/"_s + build.project.toString())));
        Desk::window()->openPage(u"builds"_s);
        QTRY_VERIFY(page->isVisible());
        Desk::part<QAbstractButton>(u"buildBack"_s)->click();
        QTRY_VERIFY(Desk::view()->isVisible());
    }

    void exportWritesTheRowsThatAreShown_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"csv", "json", "xlsx"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void exportWritesTheRowsThatAreShown()
    {
        QFETCH(QString, format);
        auto *search = Desk::part<QLineEdit>(u"findBuilds"_s);
        search->setFocus();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, Desk::table().buildAt(0).projectName);
        QTRY_VERIFY(Desk::table().rowCount() < m_server->builds());
        QVERIFY(Desk::settled());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rows."_s + format);
        Desk::press(Qt::Key_E, Qt::ControlModifier); // also while the search field has the focus
        QTRY_VERIFY(Desk::visible<BuildsExportDialog>());
        auto *dialog = Desk::visible<BuildsExportDialog>();
        QStringList ids;
        for (int row = 0; row < Desk::table().rowCount(); ++row)
            ids << Desk::table().buildAt(row).id.toString();
        QVERIFY(ids.size() > 3);
        Desk::partOf<QAbstractButton>(dialog, u"exportFormat_"_s + format)->click();
        Desk::partOf<QLineEdit>(dialog, u"exportPath"_s)->setText(path);
        Desk::partOf<QAbstractButton>(dialog, u"exportAccept"_s)->click();
        QTRY_COMPARE(dialog->stage(), BuildsExportDialog::Stage::Written);
        QCOMPARE(Desk::partOf<QLabel>(dialog, u"exportWords"_s)->text(),
                 u"%1 rows written to %2"_s.arg(ids.size()).arg(path));
        Desk::partOf<QAbstractButton>(dialog, u"exportAccept"_s)->click();
        QCOMPARE(idsIn(path), ids);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing is left beside it
    }

    void exportSaysWhyAFileCannotBeWritten()
    {
        Desk::press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(Desk::visible<BuildsExportDialog>());
        auto *dialog = Desk::visible<BuildsExportDialog>();
        Desk::partOf<QLineEdit>(dialog, u"exportPath"_s)->setText(u"/proc/builds.csv"_s);
        Desk::partOf<QAbstractButton>(dialog, u"exportAccept"_s)->click();
        auto *words = Desk::partOf<QLabel>(dialog, u"exportWords"_s);
        QTRY_VERIFY2(words->text().startsWith(u"/proc/builds.csv cannot be written: "_s), qPrintable(words->text()));
        QCOMPARE(dialog->stage(), BuildsExportDialog::Stage::Choice);
        dialog->reject();
        QTRY_VERIFY(!Desk::visible<BuildsExportDialog>());
    }

    void logOpensFromTheTable()
    {
        select(2);
        const BuildRow build = Desk::table().buildAt(2);
        Desk::press(Qt::Key_L, Qt::ControlModifier);
        auto *page = Desk::part<BuildPage>(u"buildPage"_s);
        QTRY_VERIFY(page->isVisible());
        QCOMPARE(page->build(), build.id);
        QCOMPARE(page->tab(), BuildPage::Tab::Log);
        Desk::part<QAbstractButton>(u"buildBack"_s)->click();
        QTRY_VERIFY(Desk::view()->isVisible());
    }

    void savedViewOutlivesARestartAndTheCopyOfTheServer()
    {
        auto *page = Desk::part<BuildsPage>(u"buildsPage"_s);
        auto *search = Desk::part<QLineEdit>(u"findBuilds"_s);
        QTest::keyClicks(search, Desk::table().buildAt(9).id.toString().left(8));
        QTRY_COMPARE(Desk::table().rowCount(), 1);
        Desk::view()->setFocus();
        Desk::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(Desk::visible<BuildsViewDialog>());
        auto *dialog = Desk::visible<BuildsViewDialog>();
        Desk::partOf<QLineEdit>(dialog, u"viewName"_s)->setText(u"The one"_s);
        Desk::partOf<QAbstractButton>(dialog, u"viewAccept"_s)->click();
        QTRY_COMPARE(page->views().size(), size_t(1));
        QTRY_VERIFY(page->currentView() != 0);
        page->openView(0);
        QTRY_COMPARE(Desk::table().rowCount(), m_server->builds());
        const QString cache = m_desk->cacheFile();
        m_desk->stop();
        for (const QString &file : {cache, cache + u"-wal"_s, cache + u"-shm"_s})
            QFile::remove(file);
        QVERIFY(!QFile::exists(cache));
        m_desk->start();
        QVERIFY(Desk::openFilled(*m_server)); // without a copy there is nothing to show: it asks to sign in
        page = Desk::part<BuildsPage>(u"buildsPage"_s);
        QTRY_COMPARE(page->views().size(), size_t(1));
        QCOMPARE(page->views().front().name, u"The one"_s);
        auto *bar = Desk::part<BuildsTabBar>(u"viewTabs"_s);
        QTRY_COMPARE(bar->behind(1), u"1"_s); // it is counted
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
        QTRY_COMPARE(Desk::table().rowCount(), 1);
        emit page->viewRemoveRequested(page->currentView());
        QTRY_VERIFY(page->views().empty());
    }

    void filtersAreStillThereAfterARestart()
    {
        auto *search = Desk::part<QLineEdit>(u"findBuilds"_s);
        const BuildId wanted = Desk::table().buildAt(9).id;
        QTest::keyClicks(search, wanted.toString().left(8));
        QTRY_COMPARE(Desk::table().rowCount(), 1);
        m_desk->restart();
        QVERIFY(Desk::filled(1));
        QCOMPARE(Desk::table().buildAt(0).id, wanted);
        QCOMPARE(Desk::part<QLineEdit>(u"findBuilds"_s)->text(), wanted.toString().left(8));
    }

private:
    /// The ids of the rows of an exported file, in their order.
    static QStringList idsIn(const QString &path)
    {
        QStringList ids;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return ids;
        if (path.endsWith(u".csv"_s)) {
            const QString text = QString::fromUtf8(file.readAll());
            // An error text may hold line ends; a row begins with its id.
            for (const QString &line : text.split(u"\r\n"_s).mid(1)) {
                if (!line.isEmpty())
                    ids << line.section(u',', 0, 0);
            }
            return ids;
        }
        if (path.endsWith(u".json"_s)) {
            for (const QJsonValue row : QJsonDocument::fromJson(file.readAll()).array())
                ids << row["id"_L1].toString();
            return ids;
        }
        QProcess reader;
        reader.start(u"/usr/bin/python3"_s, {u"-B"_s, QStringLiteral(XLSX_READER), path});
        if (!reader.waitForFinished())
            return ids;
        const QJsonArray rows = QJsonDocument::fromJson(reader.readAllStandardOutput())[0].toArray();
        for (int row = 1; row < rows.size(); ++row)
            ids << rows[row][0]["value"_L1].toString();
        return ids;
    }
    /// This row alone, whatever keys seem to be held since the last press.
    static void select(int row)
    {
        Desk::view()->selectionModel()->setCurrentIndex(
            Desk::table().index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    static BuildId currentBuild()
    {
        const int row = Desk::view()->currentIndex().row();
        return row < 0 ? BuildId() : Desk::table().buildAt(row).id;
    }

    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
    QStringList m_opened;
};

QTEST_MAIN(ProgramBuildsTest)
#include "tst_builds.moc"
