// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views: the tabs, and what is asked before one is saved, renamed or deleted.
#include "models/wording/numbers.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_header.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_tabs.h"
#include "ui/builds/builds_view.h"
#include "ui/builds/builds_view_dialog.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

void BuildsPage::connectViews()
{
    connect(m_tabs, &BuildsTabs::chosen, this, &BuildsPage::openView);
    connect(m_tabs, &BuildsTabs::renameRequested, this, &BuildsPage::askNewName);
    connect(m_tabs, &BuildsTabs::removeRequested, this, &BuildsPage::askToRemove);
    connect(m_tabs, &BuildsTabs::orderRequested, this, &BuildsPage::viewsOrderRequested);
    connect(m_tabs, &BuildsTabs::updateRequested, this, [this](qint64 seq) {
        if (const SavedView *saved = m_tabs->view(seq))
            emit viewChangeRequested({seq, saved->name, viewOf(state())});
    });
    connect(m_actions.saveView, &QAction::triggered, this, &BuildsPage::askViewName);
    connect(this, &BuildsPage::stateChanged, this, &BuildsPage::refreshTabs);
}

const std::vector<SavedView> &BuildsPage::views() const
{
    return m_tabs->views();
}

void BuildsPage::setViews(const SavedViews &views)
{
    SavedViews shown = views;
    const auto isNone = [](const SavedView &saved) { return !withView({}, saved.state); };
    shown.unreadable += int(std::erase_if(shown.views, isNone));
    m_tabs->setViews(shown);
    if (!m_awaitedView.isEmpty()) {
        for (const SavedView &saved : m_tabs->views()) {
            if (saved.name == m_awaitedView)
                enterView(saved.seq);
        }
    }
    if (m_viewSeq != 0 && !m_tabs->view(m_viewSeq))
        leaveView();
    else
        refreshTabs();
}

BuildQuery BuildsPage::queryOf(const SavedView &view) const
{
    const auto opened = withView({}, view.state);
    if (!opened)
        return {};
    BuildQuery query = opened->query;
    if (const auto begin = periodBegin(opened->period, m_table->now(), m_table->localZone()))
        query.from = begin;
    return query;
}

void BuildsPage::setViewCounts(const QHash<qint64, qint64> &counts)
{
    m_tabs->setCounts(counts);
}

void BuildsPage::openView(qint64 seq)
{
    if (seq == 0) {
        leaveView();
        takeQuery({}, Period::Any);
        return;
    }
    const SavedView *saved = m_tabs->view(seq);
    const auto opened = saved ? withView(state(), saved->state) : std::nullopt;
    if (!opened)
        return;
    enterView(seq);
    takeQuery(opened->query, opened->period);
    applyColumns(opened->order, opened->hidden);
}

/// The page shows the view from now on; "all builds" keeps the columns it had.
void BuildsPage::enterView(qint64 seq)
{
    if (m_viewSeq == 0) {
        const BuildsPageState now = state();
        m_allOrder = now.order;
        m_allHidden = now.hidden;
    }
    m_viewSeq = seq;
    m_awaitedView.clear();
}

/// Back to "all builds" with its columns; filters stay as they are.
void BuildsPage::leaveView()
{
    if (std::exchange(m_viewSeq, 0) != 0 && !m_allOrder.empty())
        applyColumns(m_allOrder, m_allHidden);
    refreshTabs();
}

void BuildsPage::refreshTabs()
{
    const SavedView *saved = m_tabs->view(m_viewSeq);
    m_tabs->setCurrent(m_viewSeq, saved && !showsView(state(), saved->state));
}

/// What is shown, for a person who is about to keep it.
QString BuildsPage::scopeWords() const
{
    QStringList words = m_filters->words();
    if (!m_query.search.isEmpty())
        words << tr("Search: %1").arg(m_query.search);
    if (words.isEmpty())
        words << tr("All builds");
    if (m_query.sort == BuildColumn::Created)
        words << (m_query.descending ? tr("newest first") : tr("oldest first"));
    else
        words << tr("ordered by %1").arg(columnTitle(m_query.sort));
    return words.join(u" · "_s);
}

void BuildsPage::askViewName()
{
    takeTypedSearch();
    auto *dialog = BuildsViewDialog::toSave(m_tabs->all(), m_tabs->isChanged() ? m_viewSeq : 0, scopeWords(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = viewOf(state())] {
        if (const qint64 replaced = dialog->replaced(); replaced != 0) {
            enterView(replaced);
            emit viewChangeRequested({replaced, m_tabs->view(replaced)->name, view});
        } else {
            m_awaitedView = dialog->name();
            emit viewAddRequested(dialog->name(), view);
        }
    });
    dialog->open();
}

void BuildsPage::askNewName(qint64 seq)
{
    const SavedView *saved = m_tabs->view(seq);
    if (!saved)
        return;
    auto *dialog = BuildsViewDialog::toRename(m_tabs->all(), seq, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view = *saved] {
        emit viewChangeRequested({view.seq, dialog->name(), view.state});
    });
    dialog->open();
}

void BuildsPage::askToRemove(qint64 seq)
{
    const SavedView *saved = m_tabs->view(seq);
    if (!saved)
        return;
    QDialog *dialog = makeViewRemoval(*saved, this);
    connect(dialog, &QDialog::accepted, this, [this, seq] { emit viewRemoveRequested(seq); });
    dialog->open();
}

} // namespace viewer
