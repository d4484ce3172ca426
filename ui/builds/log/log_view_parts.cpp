// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, layout and connections of LogView.
#include "models/wording/error_sentences.h"
#include "ui/actions/make_action.h"
#include "ui/builds/log/log_bar.h"
#include "ui/builds/log/log_map.h"
#include "ui/builds/log/log_side.h"
#include "ui/builds/log/log_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int sideWidth = 236;
constexpr int footHeight = 28;
constexpr Milliseconds typingPause{200};
} // namespace

void LogView::makeActions()
{
    m_find = makeAction(ActionId::FindInLog, this);
    m_next = makeAction(ActionId::NextMatch, this);
    m_previous = makeAction(ActionId::PreviousMatch, this);
    m_firstError = makeAction(ActionId::FirstError, this);
    m_goToLine = makeAction(ActionId::GoToLine, this);
    m_follow = makeAction(ActionId::FollowLog, this);
    m_wrap = makeAction(ActionId::WrapLines, this);
    m_save = makeAction(ActionId::SaveLog, this);
    m_openFile = makeAction(ActionId::OpenLogFile, this);
    m_follow->setCheckable(true);
    m_wrap->setCheckable(true);
    m_times = new QAction(themedIcon(u"clock"_s, Token::Text2), tr("Times"), this);
    m_times->setObjectName(u"logTimesAction"_s);
    m_times->setMenu(timesMenu());
    for (QAction *action : {m_find, m_next, m_previous, m_firstError, m_goToLine, m_follow, m_wrap, m_save, m_openFile})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_find, &QAction::triggered, this, [this] {
        m_bar->field()->setFocus(Qt::ShortcutFocusReason);
        m_bar->field()->selectAll();
    });
    connect(m_next, &QAction::triggered, this, [this] { goToNextMatch(true); });
    connect(m_previous, &QAction::triggered, this, [this] { goToNextMatch(false); });
    connect(m_firstError, &QAction::triggered, this, &LogView::goToFirstError);
    connect(m_goToLine, &QAction::triggered, this, &LogView::askForLine);
    connect(m_follow, &QAction::triggered, this, [this](bool follow) { m_text->setFollow(follow); });
    connect(m_wrap, &QAction::toggled, this, [this](bool wrap) {
        m_text->setWrap(wrap);
        emit optionsChanged();
    });
    connect(m_save, &QAction::triggered, this, &LogView::askWhereToSave);
    connect(m_openFile, &QAction::triggered, this, &LogView::askForFile);
    makeMenuActions();
}

QMenu *LogView::timesMenu()
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    const auto add = [&](LogTimes times, const QString &name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, times] {
            m_text->setTimes(times);
            emit optionsChanged();
        });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, times] { action->setChecked(m_text->times() == times); });
    };
    add(LogTimes::Absolute, u"timesAbsolute"_s, tr("Time of day"));
    add(LogTimes::Relative, u"timesRelative"_s, tr("Since the first line"));
    add(LogTimes::Delta, u"timesDelta"_s, tr("Since the line before"));
    add(LogTimes::None, u"timesNone"_s, tr("No times"));
    return menu;
}

void LogView::layOut()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_page = new QWidget(m_stack);
    m_bar = new LogBar(m_page);
    m_bar->setActions(m_next, m_previous, m_firstError, m_follow, m_wrap, m_save, m_times);
    m_fileBanner = new Banner(Banner::Place::Page, m_page);
    m_fileBanner->setObjectName(u"logFileBanner"_s);
    m_fileBanner->setAction(tr("Close the file"));
    m_copyBanner = new Banner(Banner::Place::Page, m_page);
    m_copyBanner->setObjectName(u"logCopyBanner"_s);
    m_copyBanner->hide();
    m_errorBanner = new Banner(Banner::Place::Page, m_page);
    m_errorBanner->setObjectName(u"logErrorBanner"_s);
    m_errorBanner->setAction(tr("Go to it"));
    m_splitter = new QSplitter(m_page);
    m_splitter->setObjectName(u"logSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_side = new LogSide(m_splitter);
    auto *lines = new QWidget(m_splitter);
    m_text = new LogText(lines);
    m_map = new LogMap(lines);
    m_foot = new ElidedLabel({}, textFont(TextRole::Caption), Token::Text3, Qt::ElideRight, m_page);
    m_footEnd = new ElidedLabel({}, textFont(TextRole::Caption), Token::Text3, Qt::ElideMiddle, m_page);
    m_foot->setObjectName(u"logFoot"_s);
    m_footEnd->setObjectName(u"logFootEnd"_s);
    m_stop = new QPushButton(tr("Stop"), m_page);
    m_stop->setObjectName(u"stopLogSearch"_s);
    m_stop->setProperty("look", u"link"_s);
    m_stop->hide();
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(lines);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({sideWidth, 4 * sideWidth});

    auto *row = new QHBoxLayout(lines);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_text, 1);
    row->addWidget(m_map);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->setSpacing(12);
    foot->addWidget(m_foot, 3);
    foot->addWidget(m_stop);
    foot->addWidget(m_footEnd, 2);
    m_foot->setFixedHeight(footHeight);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_fileBanner);
    column->addWidget(m_copyBanner);
    column->addWidget(m_errorBanner);
    column->addWidget(m_splitter, 1);
    column->addLayout(foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void LogView::connectDocument()
{
    logs::LogDocument *document = m_document.get();
    connect(document, &logs::LogDocument::grown, this, [this] {
        if (m_filter.isEmpty() && m_folded.isEmpty())
            rebuildRows(); // else when the new lines are looked at
        setState(m_state);
    });
    connect(document, &logs::LogDocument::indexed, this, [this] { showFoot(); });
    connect(document, &logs::LogDocument::outlineReady, this, [this] {
        rebuildRows();
        showOutline();
        refreshMenuActions();
        endWish();
    });
    connect(document, &logs::LogDocument::reopened, this, [this] {
        m_text->forgetLines();
        rebuildRows();
    });
    connect(document, &logs::LogDocument::searchProgress, this, [this](int percent, qint64) {
        showSearch(false, false);
        m_stop->setText(tr("Stop the search (%1 %)").arg(percent));
    });
    connect(document, &logs::LogDocument::searchFinished, this, [this](bool complete) { showSearch(true, complete); });
}

void LogView::connectParts()
{
    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, &LogView::startSearch);
    connect(m_bar, &LogBar::searchChanged, this, [this] { m_searchSoon.start(typingPause); });
    connect(m_bar->field(), &QLineEdit::returnPressed, this, [this] {
        if (m_searchSoon.isActive()) {
            m_searchSoon.stop();
            startSearch();
        } else {
            goToNextMatch(true);
        }
    });
    connect(m_bar, &LogBar::levelChosen, this, &LogView::setLevel);
    connect(m_bar, &LogBar::sourceChosen, this, [this](const QString &source) {
        m_filter.sources = source.isEmpty() ? QStringList() : QStringList{source};
        rebuildRows();
    });
    connect(m_bar, &LogBar::attemptChosen, this, &LogView::attemptChosen);
    connect(m_side, &LogSide::lineChosen, this, &LogView::showLine);
    connect(m_side, &LogSide::foldRequested, this, &LogView::foldStep);
    connect(m_side, &LogSide::onlyStepRequested, this, &LogView::showOnlyStep);
    connect(m_text, &LogText::foldRequested, this, &LogView::foldAt);
    connect(m_text, &LogText::viewed, this, [this] {
        m_map->setOnScreen(m_text->firstRow(), m_text->lastRow());
        showFoot();
    });
    connect(m_text, &LogText::followChanged, this, [this](bool follow) {
        m_follow->setChecked(follow);
        showFoot();
    });
    connect(m_text, &LogText::menuRequested, this, &LogView::showMenu);
    connect(m_text, &LogText::caretMoved, this, &LogView::refreshMenuActions);
    connect(m_text, &LogText::copied, this,
            [this](int lines) { tell(tr("%n line(s) copied, without secrets.", nullptr, lines)); });
    connect(m_map, &LogMap::rowChosen, this, [this](qint64 row) {
        m_text->setFollow(false);
        m_text->scrollToRow(row - (m_text->lastRow() - m_text->firstRow()) / 2);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_document->cancelSearch(); });
    connect(m_empty, &EmptyState::actionTriggered, this, &LogView::readRequested);
    connect(m_errorBanner, &Banner::actionTriggered, this, &LogView::goToFirstError);
    connect(m_fileBanner, &Banner::actionTriggered, this, [this] {
        clear();
        emit fileClosed();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &LogView::optionsChanged);
    m_tellEnd.setSingleShot(true);
    connect(&m_tellEnd, &QTimer::timeout, this, [this] {
        m_told.clear();
        showFoot();
    });
    connect(&m_watchSaving, &QTimer::timeout, this, [this] {
        if (m_saving && m_saving->total() > 0)
            tell(tr("Saving… %1 %").arg(m_saving->done() * 100 / m_saving->total()));
    });
}

void LogView::askForLine()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"goToLineDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Go to line"));
    const int most = int(std::clamp<qint64>(m_document->lineCount(), 1, std::numeric_limits<int>::max()));
    dialog->setLabelText(tr("Line, 1 to %1:").arg(most));
    dialog->setIntRange(1, most);
    dialog->setIntValue(int(m_text->caret().line) + 1);
    connect(dialog, &QInputDialog::intValueSelected, this, &LogView::goToLineNumber);
    dialog->open();
}

void LogView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a log file"));
    dialog->setObjectName(u"openLogDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<Done> opened = openFile(path);
        if (!opened)
            tell(tr("%1 cannot be opened: %2").arg(path, opened.error().detail));
    });
    dialog->open();
}

void LogView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the log, without secrets"));
    dialog->setObjectName(u"saveLogDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    dialog->selectFile(m_fileName.isEmpty() || m_isFile ? u"build.log"_s : m_fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &LogView::saveTo);
    dialog->open();
}

} // namespace viewer
