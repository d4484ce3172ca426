// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a build as a widget: keys, links, tabs, what is read aloud.
#include "tests/ui/builds/build_page_facts.h"
#include "ui/builds/build_config_text.h"
#include "ui/builds/build_page.h"
#include "ui/builds/build_steps_view.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card_row.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QUrlQuery>

using namespace viewer;
using namespace viewer::test;

namespace {

struct Window
{
    explicit Window(int width = 1240)
        : page(new BuildPage(&window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        page->setWebOrigin(u"https://factory.example.net"_s);
        page->setOnline(true);
        window.resize(width, 900);
        window.show();
        show(failedBuild());
    }
    void show(const BuildPageSource &source) const
    {
        page->show(buildPageValues(source), source.context.now, source.context.zone);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <class Part>
    Part *part(const QString &name) const
    {
        Part *found = page->findChild<Part *>(name);
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }

    QWidget window;
    BuildPage *page;
};

bool says(const Window &window, const QString &text)
{
    for (const QLabel *label : window.page->findChildren<QLabel *>()) {
        if (!label->isHidden() && label->text() == text)
            return true;
    }
    return false;
}

} // namespace

class TestBuildPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        applyTheme(*qApp, Theme(Scheme::Light));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void textOfTheServerStaysPlain()
    {
        const Window w;
        QCOMPARE(w.part<ElidedLabel>(u"buildPageTitle"_s)->text(), u"base-images #48218"_s);
        QVERIFY(w.part<QPlainTextEdit>(u"errorText"_s)->toPlainText().contains(u"<b>no space left</b>"_s));
        const auto labels = w.page->findChildren<QLabel *>();
        QVERIFY(labels.size() > 20);
        for (const QLabel *label : labels) // those with a picture have no text
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }

    void theFailedStepIsNamedAndSpoken()
    {
        const Window w;
        const auto *failed = w.part<BuildStepRow>(u"step_build.monitor"_s);
        QVERIFY(failed->isVisible());
        QVERIFY2(failed->accessibleName().startsWith(u"Build, failed, began 13:38:07, took 4:55"_s),
                 qPrintable(failed->accessibleName()));
        QVERIFY(w.part<BuildStepRow>(u"step_build.finalize"_s)->accessibleName().contains(u"not run"_s));
    }

    void previousAndNextAreKeysAndEndWhereThereIsNone()
    {
        const Window w;
        QVERIFY(QTest::qWaitForWindowActive(w.page));
        QSignalSpy opened(w.page, &BuildPage::buildRequested);
        w.page->focusFirst();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0][0].value<BuildId>(), someBuild(2));
        QCOMPARE(opened[1][0].value<BuildId>(), someBuild(3));
        BuildPageSource last = failedBuild();
        last.next = {};
        w.show(last);
        QVERIFY(!w.part<QToolButton>(u"buildNext"_s)->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(opened.size(), 2);
    }

    void idAndLinkAreCopied()
    {
        const Window w;
        w.part<QToolButton>(u"build_idCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), someBuild().toString());
        w.part<QAction>(u"buildPageLinkAction"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"https://factory.example.net/builds/"_s + someBuild().toString());
    }

    void aMailDraftCarriesTheLinkAndNothingThatSteersIt()
    {
        const Window w;
        BuildPageSource source = failedBuild();
        source.row->projectName = u"a&b?c=d\r\nBcc: eve@example.net \u202e#x"_s;
        source.error = u"first & line\nCc: eve@example.net\n"_s + QString(5000, u'e');
        w.show(source);
        QSignalSpy asked(w.page, &BuildPage::mailRequested);
        w.part<QAction>(u"buildPageMailAction"_s)->trigger();
        QCOMPARE(asked.size(), 1);
        const QUrl draft = asked[0][0].toUrl();
        QCOMPARE(draft.scheme(), u"mailto"_s);
        QVERIFY(draft.path().isEmpty()); // to nobody: the person chooses
        QVERIFY(draft.toEncoded().size() < 4000);
        const QUrlQuery query(draft);
        QCOMPARE(query.queryItems().size(), 2);
        const QString subject = query.queryItemValue(u"subject"_s, QUrl::FullyDecoded);
        QVERIFY2(subject.startsWith(u"a&b?c=d Bcc: eve@example.net #x"_s), qPrintable(subject));
        QVERIFY(!subject.contains(u'\n') && !subject.contains(QChar(0x202e)));
        const QString body = query.queryItemValue(u"body"_s, QUrl::FullyDecoded);
        QVERIFY2(body.endsWith(u"https://factory.example.net/builds/"_s + someBuild().toString()), qPrintable(body));
        QVERIFY(body.contains(u"first & line\r\n"_s));
    }

    void notesAreReadOnThePage()
    {
        const Window w;
        QVERIFY(says(w, u"Notes stay on this computer. The server has no comments."_s));
        QVERIFY(says(w, u"None yet."_s));
        std::vector<Note> notes;
        for (int i = 1; i <= 7; ++i)
            notes.push_back({i,
                             {NoteSubject::Kind::Build, someBuild().toString(), {}},
                             u"note <b>%1</b>"_s.arg(i),
                             {},
                             clockTime(13, i),
                             {}});
        w.page->setNotes(notes);
        QCOMPARE(w.part<QLabel>(u"buildNote_7"_s)->text(), u"note <b>7</b>"_s);
        QCOMPARE(w.part<QLabel>(u"buildNote_7"_s)->textFormat(), Qt::PlainText);
        QVERIFY(!w.page->findChild<QLabel *>(u"buildNote_2"_s));
        QVERIFY(says(w, u"2 older notes"_s) || says(w, u"2 older note(s)"_s));
        BuildPageSource other = failedBuild();
        other.id = someBuild(2);
        w.show(other); // those of another build are not its own
        QVERIFY(says(w, u"None yet."_s));
    }

    void listsOfThePageHaveMenus()
    {
        const Window w;
        const auto choose = [](QWidget *row, const QString &action) {
            QCOMPARE(row->contextMenuPolicy(), Qt::ActionsContextMenu); // by the menu key, too
            auto *found = row->findChild<QAction *>(action);
            QVERIFY2(found && found->isVisible(), qPrintable(action));
            QVERIFY(row->actions().contains(found));
            QVERIFY(found->shortcut().isEmpty()); // many rows, one key
            found->trigger();
        };
        QSignalSpy project(w.page, &BuildPage::projectRequested);
        choose(w.part<CardRow>(u"similar_"_s + someProject(2).toString()), u"similarProject"_s);
        QCOMPARE(project[0][0].value<ProjectId>(), someProject(2));
        choose(w.part<QPushButton>(u"attempt_1Log"_s), u"attemptCopyId"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), someAttempt(1).toString());
        QVERIFY(!w.part<QLabel>(u"attempt_1"_s)->actions().isEmpty());
        choose(w.part<BuildStepRow>(u"step_build.monitor"_s), u"stepCopyMessage"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"step build-and-push exited"_s);
        const auto *last = w.part<BuildStepRow>(u"step_build.finalize"_s);
        QVERIFY(!last->findChild<QAction *>(u"stepCopyMessage"_s)->isVisible()); // nothing went wrong there
    }

    void aBuildThatIsGoneSaysSo()
    {
        const Window w;
        BuildPageSource source = failedBuild();
        source.row->vanished = true;
        w.show(source);
        QVERIFY(w.part<ElidedLabel>(u"buildPageSubtitle"_s)->text().startsWith(u"no longer on the server"_s));
        QVERIFY(w.part<Banner>(u"buildNotice"_s)->isVisible());
    }

    void projectAndStarterOpen()
    {
        const Window w;
        QSignalSpy project(w.page, &BuildPage::projectRequested);
        w.part<QPushButton>(u"origin_project"_s)->click();
        QCOMPARE(project.size(), 1);
        QCOMPARE(project[0][0].value<ProjectId>(), someProject());
        QSignalSpy query(w.page, &BuildPage::queryRequested);
        w.part<QPushButton>(u"build_starter"_s)->click();
        QCOMPARE(query[0][0].value<BuildQuery>().starters.people, (QSet<UserId>{failedRow().starter}));
    }

    void similarFailuresOpenTheirBuilds()
    {
        const Window w;
        QSignalSpy query(w.page, &BuildPage::queryRequested);
        w.part<CardRow>(u"similar_"_s + someProject(2).toString())->click();
        const auto asked = query[0][0].value<BuildQuery>();
        QCOMPARE(asked.projects, (QSet<ProjectId>{someProject(2)}));
        QCOMPARE(asked.states, (QSet<BuildState>{BuildState::Failed}));
        QCOMPARE(asked.search, failedBuild().similar.search);
        w.part<QPushButton>(u"buildSimilarAll"_s)->click();
        QVERIFY(query[1][0].value<BuildQuery>().projects.isEmpty());
    }

    void configurationTextHasLineNumbersThatAreNotCopied()
    {
        const Window w;
        w.part<QPushButton>(u"config_text_Dockerfile"_s)->click();
        QCOMPARE(w.page->tab(), BuildPage::Tab::Configuration);
        auto *text = w.part<BuildConfigText>(u"configText"_s);
        QVERIFY(text->isVisible());
        QVERIFY(text->numbersWidth() > 20);
        text->selectAll();
        text->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), failedTrace().config.texts[0].text.chopped(1));
        QVERIFY(!text->textInteractionFlags().testFlag(Qt::TextEditable));
    }

    void theLogStandsBetweenSummaryAndConfiguration()
    {
        const Window w;
        auto *log = new QLabel(u"log"_s);
        w.page->setLogView(log);
        auto *tabs = w.part<QTabBar>(u"buildTabs"_s);
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(1), u"Log"_s);
        QSignalSpy shown(w.page, &BuildPage::logShown);
        QSignalSpy attempt(w.page, &BuildPage::attemptRequested);
        w.part<QPushButton>(u"attempt_1Log"_s)->click();
        QCOMPARE(w.page->tab(), BuildPage::Tab::Log);
        QVERIFY(log->isVisible());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(attempt[0][0].value<AttemptId>(), someAttempt(1));
    }

    void tickingKeepsWidgetsAndFocus()
    {
        const Window w;
        BuildPageSource source = failedBuild();
        source.row->state = BuildState::Running;
        source.row->duration.reset();
        source.context.now = *source.row->started + Seconds(60);
        w.show(source);
        auto *starter = w.part<QPushButton>(u"build_starter"_s);
        starter->setFocus();
        QCOMPARE(w.part<QLabel>(u"buildDuration"_s)->text(), u"1:00"_s);
        source.context.now += Seconds(1);
        w.show(source);
        QCOMPARE(w.part<QLabel>(u"buildDuration"_s)->text(), u"1:01"_s);
        QCOMPARE(w.part<QPushButton>(u"build_starter"_s), starter);
        QCOMPARE(w.window.focusWidget(), starter);
    }

    void unknownBuildSaysSoAndLeadsBack()
    {
        const Window w;
        BuildPageSource source;
        source.id = someBuild(9);
        source.buildsKnown = true;
        w.show(source);
        auto *empty = w.part<EmptyState>(u"emptyState"_s);
        for (EmptyState *state : w.page->findChildren<EmptyState *>()) {
            if (state->isVisible())
                empty = state;
        }
        QCOMPARE(empty->title(), u"There is no build with this ID here."_s);
        QSignalSpy back(w.page, &BuildPage::backRequested);
        empty->findChild<QPushButton *>(u"emptyAction"_s)->click();
        QCOMPARE(back.size(), 1);
    }

    void pageIsSavedAsTextOrJson()
    {
        const Window w;
        QSignalSpy saved(w.page, &BuildPage::pageSaveRequested);
        w.part<QAction>(u"buildPageExportAction"_s)->trigger();
        auto *dialog = w.part<QFileDialog>(u"savePageDialog"_s);
        QVERIFY(dialog->isVisible());
        emit dialog->fileSelected(u"/nowhere/page.json"_s);
        QCOMPARE(saved[0][0].toString(), u"/nowhere/page.json"_s);
        QVERIFY(saved[0][1].toByteArray().startsWith('{'));
        emit dialog->fileSelected(u"/nowhere/page.txt"_s);
        QVERIFY(saved[1][1].toByteArray().startsWith("base-images #48218"));
        dialog->close();
    }

    void notesNameTheBuild()
    {
        const Window w;
        QSignalSpy notes(w.page, &BuildPage::notesRequested);
        w.part<QPushButton>(u"buildNotes"_s)->click();
        const auto subject = notes[0][0].value<NoteSubject>();
        QCOMPARE(subject.id, someBuild().toString());
        QCOMPARE(subject.title, u"base-images #48218"_s);
        QVERIFY(w.part<QLabel>(u"buildNotesWhere"_s)->text().contains(u"stay on this computer"_s));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        const Window w;
        int checked = 0;
        for (const QWidget *widget : w.page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString name = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
            ++checked;
        }
        QVERIFY(checked > 12);
    }
};

QTEST_MAIN(TestBuildPage)
#include "tst_build_page.moc"
