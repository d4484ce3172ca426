// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page and how they hang together. What copies and opens: builds_page_copy.cpp; columns and
// layout: builds_page_layout.cpp; saved views: builds_page_views.cpp; export:
// builds_page_export.cpp; actions and keys: builds_page_actions.cpp.
#include "ui/builds/builds_page.h"

#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/builds/build_columns_panel.h"
#include "ui/builds/build_details.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_head.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_tabs.h"
#include "ui/builds/builds_view.h"
#include "ui/builds/loading_rows.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/stale_marker.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr Milliseconds searchPause{120};
constexpr Milliseconds settlePause{250};
constexpr Milliseconds saidTime{4000};
constexpr Milliseconds copyPatience{2000};

void setSingleShot(QTimer &timer, Milliseconds interval)
{
    timer.setSingleShot(true);
    timer.setInterval(interval);
}
} // namespace

BuildsPage::BuildsPage(BuildTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_main(new QWidget(this))
    , m_head(new BuildsHead(m_main))
    , m_filters(new BuildFilters(m_main))
    , m_stack(new QStackedWidget(m_main))
    , m_view(new BuildsView(table, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_loading(new LoadingRows(m_stack))
    , m_details(new BuildDetails(this))
    , m_columnsMenu(new QMenu(this))
    , m_columnsPanel(new BuildColumnsPanel(m_columnsMenu))
    , m_actions(makeBuildsActions(this, m_view))
{
    setObjectName(u"buildsPage"_s);
    setProperty("ground", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSingleShot(m_searchPause, searchPause);
    setSingleShot(m_settle, settlePause);
    setSingleShot(m_said, saidTime);
    setSingleShot(m_copyWait, copyPatience);
    for (QWidget *state : std::initializer_list<QWidget *>{m_view, m_empty, m_loading})
        m_stack->addWidget(state);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new BuildsTabs(m_actions.saveView, m_main);
    column->addWidget(m_head);
    column->addWidget(m_tabs);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, m_main));
    column->addWidget(m_filters);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, m_main));
    column->addWidget(m_stack, 1);
    column->addWidget(makeFooter());
    makeColumnsMenu();
    connectTable();
    connectSearch();
    connectActions();
    connectRowActions();
    connectDetails();
    connectViews();
    setFocusProxy(m_view);
    restore(firstBuildsPageState());
    setWebOrigin({});
    refreshRows();
}

BuildsPage::~BuildsPage()
{
    disconnect(m_table, nullptr, this, nullptr);
}

void BuildsPage::connectTable()
{
    connect(m_table, &BuildTable::reportChanged, this, &BuildsPage::refreshRows);
    connect(m_table, &BuildTable::facetsChanged, this, [this] { m_filters->setFacets(m_table->facets()); });
    connect(m_table, &BuildTable::errorTextsArrived, this, [this] {
        refreshDetails();
        finishCopy();
    });
    connect(m_table, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int row = m_view->currentIndex().row();
        if (row >= first.row() && row <= last.row())
            refreshDetails();
    });
    connect(m_view, &BuildsView::rowsOnScreenChanged, this, [this] {
        const auto [first, last] = m_view->rowsOnScreen();
        m_table->setVisibleRows(first, last);
        refreshCount();
        m_settle.start();
    });
    connect(m_view, &BuildsView::selectionMoved, this, [this] {
        m_message.clear();
        refreshFooter();
        refreshDetails();
    });
    connect(&m_settle, &QTimer::timeout, this, &BuildsPage::settleRowsOnScreen);
    connect(m_view->header(), &QHeaderView::sectionClicked, this, &BuildsPage::orderBy);
    connect(m_filters, &BuildFilters::queryChanged, this, [this](const BuildQuery &query) { applyQuery(query, true); });
    connect(m_filters, &BuildFilters::periodMoved, this, [this](const BuildQuery &query) { applyQuery(query, false); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_table->report().rows == QueryReport::Rows::Nothing)
            emit retryRequested();
        else
            m_actions.clear->trigger();
    });
}

void BuildsPage::applyQuery(const BuildQuery &query, bool byUser)
{
    m_query = query;
    m_filters->setQuery(query, m_filters->period());
    m_view->header()->setOrder(query.sort, query.descending);
    if (byUser)
        m_view->showCurrentAfterNextOrder();
    m_table->setQuery(query);
    refreshFooter();
    emit stateChanged();
}

void BuildsPage::orderBy(int section)
{
    const auto column = BuildColumn(section);
    const bool firstDown = column == BuildColumn::Number || column == BuildColumn::Created
        || column == BuildColumn::Started || column == BuildColumn::Duration;
    BuildQuery query = m_query;
    if (query.sort != column) {
        query.sort = column;
        query.descending = firstDown;
    } else if (query.descending == firstDown) {
        query.descending = !firstDown;
    } else { // the third click leads back to the newest first
        query.sort = BuildColumn::Created;
        query.descending = true;
    }
    applyQuery(query, true);
}

void BuildsPage::showQuery(const BuildQuery &query, Period period)
{
    leaveView();
    takeQuery(query, period);
}

void BuildsPage::takeQuery(const BuildQuery &query, Period period)
{
    m_filters->setQuery(query, period);
    m_searchPause.stop();
    const QSignalBlocker quiet(m_head->search());
    m_head->search()->setText(query.search);
    applyQuery(m_filters->query(), true);
}

void BuildsPage::showBuild(const BuildId &id)
{
    m_wantedBuild = id;
    const int row = m_table->rowOfBuild(id);
    if (row >= 0) {
        m_wantedBuild.reset();
        m_view->selectBuild(m_table->seqAt(row));
        setDetailsShown(true);
        m_view->setFocus(Qt::OtherFocusReason);
    } else if (m_query.filtered() && m_table->report().rows == QueryReport::Rows::Ready) {
        m_actions.clear->trigger();
    }
}

void BuildsPage::selectBuild(const BuildId &id)
{
    const int row = m_table->rowOfBuild(id);
    if (row >= 0 && row != m_view->currentIndex().row())
        m_view->selectBuild(m_table->seqAt(row));
}

void BuildsPage::focusTable()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void BuildsPage::setNow(Instant now)
{
    m_table->setNow(now);
    m_filters->setNow(now);
}

void BuildsPage::setLocalZone(const QTimeZone &zone)
{
    m_table->setLocalZone(zone);
    m_filters->setLocalZone(zone);
    refreshDetails();
}

void BuildsPage::setOffline(bool offline, Instant asOf)
{
    m_table->setOffline(offline, asOf);
    m_head->stale()->setTime(offline ? asOfWords(asOf, m_table->now(), m_table->localZone()) : QString());
    refreshDetails();
}

void BuildsPage::setWebOrigin(const QString &origin, const QString &server)
{
    m_webOrigin = origin;
    m_server = server;
    for (QAction *action : {m_actions.copyLink, m_actions.openWeb})
        action->setEnabled(!origin.isEmpty());
    m_details->setLinksEnabled(!origin.isEmpty());
}

void BuildsPage::setProgress(const ReadingProgress &progress)
{
    m_progress = progress;
    refreshCount();
}

void BuildsPage::setProblem(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problemText = text;
    refreshRows();
}

void BuildsPage::setLastChecked(const BuildId &id, Instant when)
{
    m_checkedBuild = id;
    m_checked = when;
    if (id == m_current)
        refreshDetails();
}

/// Rows, or one of the states that stand in their place.
void BuildsPage::refreshRows()
{
    const QueryReport report = m_table->report();
    const bool nothingRead = report.rows == QueryReport::Rows::Nothing;
    QWidget *shown = m_view;
    if (nothingRead && !m_problemTitle.isEmpty()) {
        m_empty->setMessage(u"status-fail"_s, m_problemTitle, m_problemText, tr("Try again"), Token::Fail);
        shown = m_empty;
    } else if (nothingRead) {
        shown = m_loading;
    } else if (report.matched == 0 && m_query.filtered()) {
        if (!report.busy || m_stack->currentWidget() == m_empty) {
            m_empty->setMessage(u"filter"_s, tr("Nothing matches"), tr("0 of %1").arg(groupedNumber(report.total)),
                                clearLabel(m_query));
        }
        shown = m_empty;
    } else if (report.matched == 0 && !report.busy) {
        const bool complete = report.coverage.listComplete || report.coverage.serverTotal == 0;
        if (complete)
            m_empty->setMessage(u"builds"_s, tr("No builds yet"), tr("They appear when the first one starts."));
        shown = complete ? static_cast<QWidget *>(m_empty) : m_loading;
    }
    const bool hadFocus = m_stack->currentWidget() != shown && m_stack->isAncestorOf(window()->focusWidget());
    const bool other = m_stack->currentWidget() != shown;
    m_stack->setCurrentWidget(shown);
    if (other)
        arrange();
    // The first rows take the focus from wherever the window put it while there were none.
    const bool firstRows = shown == m_view && isVisible() && !std::exchange(m_hadRows, true);
    if ((hadFocus && shown == m_view) || firstRows)
        m_view->setFocus(Qt::OtherFocusReason);
    if (m_wantedBuild && !report.busy && report.rows == QueryReport::Rows::Ready
        && m_table->rowOfBuild(*m_wantedBuild) >= 0)
        showBuild(*m_wantedBuild);
    else if (m_wantedBuild && !report.busy && report.rows == QueryReport::Rows::Ready && !m_query.filtered()
             && m_table->query() == m_query && report.coverage.listComplete)
        emit buildUnknown(*std::exchange(m_wantedBuild, std::nullopt));
    refreshCount();
    refreshFooter();
    refreshDetails();
    if (m_exportWanted && !report.busy)
        openExport();
}

void BuildsPage::refreshCount()
{
    m_head->setCount(countLine(m_table->report(), m_query, m_view->rowsOnScreen(), m_progress));
}

void BuildsPage::settleRowsOnScreen()
{
    const auto [first, last] = m_view->rowsOnScreen();
    QList<BuildId> ids;
    for (int row = first; row <= last; ++row)
        ids << m_table->buildAt(row).id;
    emit buildsOnScreenChanged(ids);
}

void BuildsPage::refreshDetails()
{
    const int row = m_view->currentIndex().row();
    const bool any = row >= 0 && row < m_table->rowCount();
    const BuildId id = any ? m_table->buildAt(row).id : BuildId();
    if (id != m_current) {
        m_current = id;
        emit currentBuildChanged(id);
    }
    if (!any) {
        m_details->showNothing();
        return;
    }
    if (!detailsVisible())
        return;
    BuildFacts facts{m_table->buildAt(row), m_table->context(), m_table->usualAt(row), {}, false, {}};
    facts.error = m_table->errorText(row);
    facts.errorMissing = facts.error.isEmpty() && !m_table->hasErrorText(row);
    if (m_checkedBuild == id)
        facts.checked = m_checked;
    m_details->show(facts);
}

} // namespace viewer
