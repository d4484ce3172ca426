// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a build in the running program, on the demo server: from the table and back, attempts, steps, links.
#include "tests/app/composition/program_window.h"
#include "ui/builds/build_page.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

#include <algorithm>

using namespace viewer;
using namespace viewer::test;

namespace {

/// Takes drafts in place of the mail program.
class MailProgram : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> drafts;

public slots:
    void take(const QUrl &draft) { drafts << draft; }
};

} // namespace

class ProgramBuildPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        prepareApplication();
        m_server = std::make_unique<DemoThread>(fewBuilds());
        m_desk = std::make_unique<Desk>();
        QVERIFY(Desk::openFilled(*m_server));
        QTRY_COMPARE_WITH_TIMEOUT(Desk::table().report().coverage.detailsKnown, m_server->builds(), patience);
    }
    void cleanupTestCase()
    {
        m_desk.reset();
        m_server.reset();
    }

    void init()
    {
        if (QTest::currentTestFailed())
            return;
        while (page()->isVisible())
            Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(Desk::view()->isVisible());
        Desk::part<QAction>(u"clearAction"_s)->trigger();
        QTRY_COMPARE(Desk::table().rowCount(), m_server->builds());
        QVERIFY(QTest::qWaitForWindowActive(Desk::window(), patience));
        Desk::view()->setFocus();
    }

    void enterOpensAndAltLeftReturnsToTheSameRow()
    {
        select(5);
        const BuildRow build = Desk::table().buildAt(5);
        Desk::press(Qt::Key_Return);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->build(), build.id);
        QCOMPARE(Desk::window()->currentPage(), u"builds"_s);
        QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
        Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(Desk::view()->isVisible());
        QCOMPARE(Desk::table().buildAt(Desk::view()->currentIndex().row()).id, build.id);
        QVERIFY(Desk::view()->hasFocus());
        Desk::press(Qt::Key_Right, Qt::AltModifier);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->build(), build.id);
    }

    void aRetriedBuildShowsItsAttemptsSideBySide()
    {
        const int row = rowWhere([](const BuildRow &build) { return build.attempts > 1 && isFinal(build.state); });
        QVERIFY(row >= 0);
        const int attempts = Desk::table().buildAt(row).attempts;
        open(row);
        QTRY_COMPARE_WITH_TIMEOUT(int(page()->values().attempts.size()), attempts, patience);
        for (int number = 1; number <= attempts; ++number)
            QVERIFY(Desk::part<QLabel>(u"attempt_%1"_s.arg(number))->isVisible());
        QVERIFY(!page()->values().attempts.front().message.isEmpty()); // that is why there was another one
    }

    void aFailedBuildNamesItsStepAndShowsTheError()
    {
        const int row = rowWhere(
            [](const BuildRow &build) { return build.state == BuildState::Failed && build.started && build.error; });
        QVERIFY(row >= 0);
        open(row);
        QTRY_COMPARE_WITH_TIMEOUT(page()->values().steps.size(), size_t(6), patience);
        const auto &steps = page()->values().steps;
        const auto failed = std::ranges::find(steps, StepState::Failed, &BuildStepLine::state);
        QVERIFY(failed != steps.end());
        QVERIFY2(page()->values().errorTitle.contains(failed->title), qPrintable(page()->values().errorTitle));
        QVERIFY(!page()->values().error.isEmpty());
        QCOMPARE(steps.back().state, StepState::NotRun);
        QTRY_VERIFY_WITH_TIMEOUT(page()->values().similar.known, patience);
        QVERIFY(page()->values().similar.count >= 1);
        qint64 sum = 0;
        for (const SimilarProject &project : page()->values().similar.projects)
            sum += project.count;
        QCOMPARE(sum, page()->values().similar.count);
    }

    void theConfigurationIsReadAndKept()
    {
        open(rowWhere([](const BuildRow &build) { return build.state == BuildState::Succeeded; }));
        QTRY_VERIFY_WITH_TIMEOUT(page()->values().configuration.size() > 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(page()->values().asOf.startsWith(u"read"_s), patience);
        QVERIFY(!page()->values().usualWords.isEmpty());
        QTRY_VERIFY(page()->values().usual);
    }

    void previousAndNextStayInTheProject()
    {
        const int row = rowWhere([](const BuildRow &build) { return build.state == BuildState::Succeeded; });
        const BuildRow build = Desk::table().buildAt(row);
        int older = row + 1;
        while (older < Desk::table().rowCount() && Desk::table().buildAt(older).project != build.project)
            ++older;
        QVERIFY(older < Desk::table().rowCount());
        const BuildId wanted = Desk::table().buildAt(older).id;
        open(row);
        QTRY_COMPARE_WITH_TIMEOUT(page()->values().previous, wanted, patience);
        Desk::press(Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(page()->build(), wanted);
        QTRY_COMPARE_WITH_TIMEOUT(page()->values().next, build.id, patience);
        Desk::press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(page()->build(), build.id);
    }

    void traceIsSavedAsAFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trace.json"_s);
        open(rowWhere([](const BuildRow &build) { return build.state == BuildState::Succeeded; }));
        emit page()->traceSaveRequested(page()->build(), path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QJsonDocument::fromJson(file.readAll()).object().isEmpty());
    }

    void aNoteThatIsWrittenStandsOnThePage()
    {
        open(3);
        Desk::press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(Desk::visible<QDialog>());
        auto *field = Desk::partOf<QPlainTextEdit>(Desk::visible<QDialog>(), u"noteField"_s);
        QVERIFY(QTest::qWaitForWindowActive(Desk::visible<QDialog>(), patience));
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"ask the registry team"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        const auto noted = [] {
            for (const QLabel *label : page()->findChildren<QLabel *>()) {
                if (label->objectName().startsWith(u"buildNote_"_s) && !label->isHidden())
                    return label->text();
            }
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(noted(), u"ask the registry team"_s, patience);
        Desk::visible<QDialog>()->close();
        QVERIFY(QTest::qWaitForWindowActive(Desk::window(), patience));
    }

    void aMailDraftGoesToTheDesktop()
    {
        open(3);
        MailProgram mail;
        QDesktopServices::setUrlHandler(u"mailto"_s, &mail, "take");
        Desk::part<QAction>(u"buildPageMailAction"_s)->trigger();
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
        QCOMPARE(mail.drafts.size(), 1);
        const QString body = QUrlQuery(mail.drafts.front()).queryItemValue(u"body"_s, QUrl::FullyDecoded);
        QVERIFY2(body.endsWith(m_server->url() + u"/builds/"_s + page()->build().toString()), qPrintable(body));
    }

    void aPastedAddressOpensWhatItNames_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("web address") << QString();
        QTest::newRow("link of this program") << u"imagefactory"_s;
    }
    void aPastedAddressOpensWhatItNames()
    {
        QFETCH(QString, scheme);
        QUrl address(m_server->url());
        if (!scheme.isEmpty())
            address.setScheme(scheme);
        const BuildRow row = Desk::table().buildAt(7);
        address.setPath(u"/builds/"_s + row.id.toString());
        paste(address.toString());
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->build(), row.id);
        // Pages of a project that do not exist here lead to the project, and say so.
        address.setPath(u"/projects/"_s + row.project.toString() + u"/team"_s);
        paste(address.toString());
        QTRY_COMPARE(Desk::window()->currentPage(), u"projects"_s);
        QTRY_VERIFY(Desk::banner()->isVisible());
        QVERIFY2(Desk::banner()->fact().contains(u"Team"_s), qPrintable(Desk::banner()->fact()));
        Desk::window()->setNotice(std::nullopt);
        Desk::press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(Desk::view()->isVisible());
    }

    void thePaletteFindsWhoStartedBuilds()
    {
        const int at = rowWhere([](const BuildRow &build) { return build.starterKind == StarterKind::Named; });
        QVERIFY(at >= 0);
        const BuildRow row = Desk::table().buildAt(at);
        Desk::press(Qt::Key_K, Qt::ControlModifier);
        auto *field = Desk::part<QLineEdit>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, row.starterName);
        auto *list = Desk::part<QAbstractItemView>(u"paletteList"_s);
        const auto rowOfPerson = [list, &row] {
            for (int line = 0; line < list->model()->rowCount(); ++line) {
                const QModelIndex index = list->model()->index(line, 0);
                if (index.data().toString() == row.starterName && index.flags().testFlag(Qt::ItemIsSelectable))
                    return line;
            }
            return -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rowOfPerson() >= 0, patience);
        list->setCurrentIndex(list->model()->index(rowOfPerson(), 0));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(Desk::settled());
        QTRY_COMPARE(Desk::table().query().starters.people, QSet<UserId>{row.starter});
    }

    void anAddressOfNothingSaysSo()
    {
        QUrl address(m_server->url());
        address.setPath(u"/builds/c41f7e92-3b0d-4a56-9e8c-7d2f10b6a399"_s);
        paste(address.toString());
        QTRY_COMPARE_WITH_TIMEOUT(Desk::banner()->fact(), u"There is no build with this ID here."_s, patience);
        paste(u"https://elsewhere.example.net/builds/c41f7e92-3b0d-4a56-9e8c-7d2f10b6a399"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::banner()->fact().contains(u"elsewhere.example.net"_s), patience);
        QCOMPARE(Desk::banner()->rest(), u"Nothing was asked of that server."_s);
        Desk::window()->setNotice(std::nullopt);
    }

    void whatWasReadIsThereWithoutTheServer()
    {
        const int row = rowWhere([](const BuildRow &build) { return build.attempts > 1 && isFinal(build.state); });
        open(row);
        QTRY_COMPARE_WITH_TIMEOUT(page()->values().steps.size(), size_t(6), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page()->values().asOf.startsWith(u"read"_s), patience);
        const BuildId read = page()->build();
        const size_t attempts = page()->values().attempts.size();
        m_desk->stop();
        m_server->unplug();
        m_desk->start();
        QVERIFY(QTest::qWaitFor([] { return Desk::window() != nullptr; }, patience));
        Desk::window()->openPage(u"builds"_s);
        QVERIFY(Desk::filledOffline(m_server->builds()));
        open(rowWhere([&](const BuildRow &build) { return build.id == read; }));
        QTRY_COMPARE_WITH_TIMEOUT(page()->values().steps.size(), size_t(6), patience);
        QCOMPARE(page()->values().attempts.size(), attempts);
        QTRY_VERIFY_WITH_TIMEOUT(page()->values().offline, patience);
        QCOMPARE(page()->values().noticeFact, u"Offline."_s);
    }

private:
    static void paste(const QString &address)
    {
        Desk::press(Qt::Key_K, Qt::ControlModifier);
        auto *field = Desk::part<QLineEdit>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QGuiApplication::clipboard()->setText(address);
        field->selectAll();
        field->paste();
        const auto *list = Desk::part<QAbstractItemView>(u"paletteList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->currentIndex().data(Qt::DisplayRole).toString(), u"Open this address"_s,
                                  patience);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static BuildPage *page() { return Desk::part<BuildPage>(u"buildPage"_s); }
    static void select(int row) { Desk::view()->setCurrentIndex(Desk::table().index(row, 0)); }
    static void open(int row)
    {
        QVERIFY(row >= 0);
        const BuildId id = Desk::table().buildAt(row).id;
        select(row);
        Desk::view()->setFocus();
        QTest::keyClick(Desk::view(), Qt::Key_Return);
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->build(), id);
    }
    template <class Fits>
    static int rowWhere(Fits fits)
    {
        for (int row = 0; row < Desk::table().rowCount(); ++row) {
            if (fits(Desk::table().buildAt(row)))
                return row;
        }
        return -1;
    }

    std::unique_ptr<DemoThread> m_server;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(ProgramBuildPageTest)
#include "tst_build_page.moc"
