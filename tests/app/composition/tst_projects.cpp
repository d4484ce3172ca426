// SPDX-License-Identifier: GPL-3.0-or-later
// Projects in the running program: the table, the page of one, its builds, its settings without their secrets.
#include "tests/app/composition/program_window.h"
#include "ui/projects/project_page.h"
#include "ui/projects/projects_view.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QMutex>
#include <QTabBar>

using namespace viewer;
using namespace viewer::test;

namespace {

/// What the demo server plants in the settings of every project with a webhook.
const QByteArrayList planted{"demo-webhook-secret", "demo-git-password", "demo-hook-token"};

QMutex logMutex;
QByteArray logged;
QtMessageHandler earlierHandler = nullptr;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&logMutex);
    logged += message.toUtf8() + '\n';
    earlierHandler(type, context, message);
}

ProjectsView *projects()
{
    return Desk::part<ProjectsView>(u"projectsTable"_s);
}
const ProjectTable &projectTable()
{
    return *qobject_cast<const ProjectTable *>(projects()->model());
}
ProjectPage *page()
{
    return Desk::part<ProjectPage>(u"projectPage"_s);
}
QString fact(const QString &name)
{
    const auto *label = page()->findChild<ElidedLabel *>(name);
    return label ? label->text() : QString();
}
QString title()
{
    return Desk::part<ElidedLabel>(u"projectPageTitle"_s)->text();
}

} // namespace

class ProgramProjectsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        earlierHandler = qInstallMessageHandler(keepLog);
        prepareApplication();
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        Desk::window()->openPage(u"projects"_s);
        QTRY_VERIFY_WITH_TIMEOUT(projectTable().figuresKnown() && projectTable().rowCount() > 3, patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
        qInstallMessageHandler(earlierHandler);
    }

    void init()
    {
        if (QTest::currentTestFailed())
            return;
        Desk::press(Qt::Key_2, Qt::ControlModifier); // the table, whatever was open
        QTRY_VERIFY(projects()->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(Desk::window(), patience));
        projects()->setFocus();
    }

    void everyBuildBelongsToARow()
    {
        QTRY_COMPARE_WITH_TIMEOUT(projectTable().figures()->allTime.total(), qint64(m_server->builds()), patience);
        qint64 builds = 0;
        for (int row = 0; row < projectTable().rowCount(); ++row) {
            const auto &figures = projectTable().rowAt(row).figures;
            builds += figures ? figures->allTime.total() : 0;
        }
        QCOMPARE(builds, qint64(m_server->builds())); // those of the deleted project are there too
    }

    void enterOpensAndAltLeftReturnsToTheSameRow()
    {
        QTest::keyClick(projects(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(projects(), Qt::Key_Down);
        QTest::keyClick(projects(), Qt::Key_Down);
        const int row = projects()->currentIndex().row();
        const QString name = projects()->currentIndex().siblingAtColumn(0).data().toString();
        QTest::keyClick(projects(), Qt::Key_Return);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(title(), name);
        Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(projects()->isVisible());
        QCOMPARE(projects()->currentIndex().row(), row);
        QVERIFY(projects()->hasFocus());
    }

    void bothWaysLeadToTheBuildsOfTheProject()
    {
        const ProjectId id = openWithWebhook();
        QVERIFY(!id.isNull());
        auto *tabs = Desk::part<QTabBar>(u"projectTabs"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
        QTRY_COMPARE(Desk::window()->currentPage(), u"builds"_s);
        QVERIFY(Desk::settled());
        QVERIFY(Desk::table().rowCount() > 0);
        for (int row = 0; row < Desk::table().rowCount(); ++row)
            QCOMPARE(Desk::table().buildAt(row).project, id);
        QCOMPARE(qint64(Desk::table().rowCount()), projectTable().project(id)->figures->allTime.total());
        Desk::part<QAction>(u"clearAction"_s)->trigger();
        QTRY_COMPARE(Desk::table().rowCount(), m_server->builds());
        Desk::window()->openPage(u"projects"_s);
        QVERIFY(page()->isVisible()); // where the person left it
    }

    void readsSettingsAndKeepsNoSecret()
    {
        const ProjectId id = openWithWebhook();
        QVERIFY(!id.isNull()); // the server sent the secrets of this one
        QTRY_COMPARE_WITH_TIMEOUT(fact(u"set_buildFile"_s), u"image-factory.yaml"_s, patience);
        QVERIFY(fact(u"set_source0"_s).contains(u"•••@git.harbourline.example"_s));
        QVERIFY(fact(u"set_webhook"_s).startsWith(u"push"_s));
        QByteArray screen;
        for (const QWidget *part : Desk::window()->findChildren<QWidget *>()) {
            screen += part->toolTip().toUtf8() + '\n' + part->accessibleName().toUtf8() + '\n';
            if (const auto *label = qobject_cast<const QLabel *>(part))
                screen += label->text().toUtf8() + '\n';
            if (const auto *label = qobject_cast<const ElidedLabel *>(part))
                screen += label->text().toUtf8() + '\n';
        }
        QVERIFY(screen.contains("push, pull_request"));
        int files = 0;
        const QString folder = QFileInfo(m_desk->cacheFile()).absoluteDir().filePath(u"../.."_s);
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++files;
            for (const QByteArray &secret : planted)
                QVERIFY2(!content.contains(secret), qPrintable(file.fileName()));
        }
        QVERIFY(files >= 2); // the cache and its log, settings
        const QMutexLocker lock(&logMutex);
        for (const QByteArray &secret : planted) {
            QVERIFY(!screen.contains(secret));
            QVERIFY(!logged.contains(secret));
        }
    }

private:
    /// Opens the first project whose settings tell a webhook.
    ProjectId openWithWebhook()
    {
        for (int row = 0; row < projectTable().rowCount(); ++row) {
            const ProjectId id = projectTable().rowAt(row).listed.project.id;
            projects()->setCurrentIndex(projectTable().index(row, 0));
            QTest::keyClick(projects(), Qt::Key_Return);
            if (!QTest::qWaitFor([] { return page()->isVisible(); }, patience))
                return {};
            const bool read = QTest::qWaitFor(
                [] {
                    const QString age = Desk::part<QLabel>(u"projectSettingsAge"_s)->text();
                    return age.startsWith(u"as of"_s) || projectTable().project(page()->project())->listed.deleted;
                },
                patience);
            if (read && fact(u"set_webhook"_s).startsWith(u"push"_s))
                return id;
            Desk::press(Qt::Key_Left, Qt::AltModifier);
            if (!QTest::qWaitFor([] { return projects()->isVisible(); }, patience))
                return {};
        }
        return {};
    }

    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ProgramProjectsTest)
#include "tst_projects.moc"
