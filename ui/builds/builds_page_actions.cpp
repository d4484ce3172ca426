// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions, the search field and the keys of the page do.
#include "ui/builds/build_details.h"
#include "ui/builds/build_filters.h"
#include "ui/builds/builds_head.h"
#include "ui/builds/builds_page.h"
#include "ui/builds/builds_tabs.h"
#include "ui/builds/builds_view.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace viewer {

void BuildsPage::connectSearch()
{
    SearchField *search = m_head->search();
    search->installEventFilter(this);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed() != m_query.search)
            m_searchPause.start();
    });
    connect(&m_searchPause, &QTimer::timeout, this, [this] {
        BuildQuery query = m_query;
        query.search = m_head->search()->text().trimmed();
        applyQuery(query, true);
    });
    connect(m_actions.find, &QAction::triggered, search, [search] {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    });
}

void BuildsPage::connectActions()
{
    connect(m_actions.filter, &QAction::triggered, m_filters, &BuildFilters::focusFirst);
    connect(m_actions.clear, &QAction::triggered, this, [this] {
        m_head->search()->clear();
        m_searchPause.stop();
        BuildQuery query = m_query;
        query.search.clear();
        m_filters->setQuery(query, m_filters->period());
        m_filters->clearFilters();
        if (m_stack->currentWidget() == m_view)
            m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_actions.details, &QAction::triggered, this, [this] { setDetailsShown(!detailsVisible()); });
    connect(m_actions.openDetails, &QAction::triggered, this, [this] {
        setDetailsShown(true);
        m_details->focusFirst();
    });
    connect(m_view, &BuildsView::menuRequested, this, &BuildsPage::rowMenuAt);
    connect(&m_said, &QTimer::timeout, this, [this] {
        m_message.clear();
        refreshFooter();
    });
    connect(&m_copyWait, &QTimer::timeout, this, &BuildsPage::finishCopy);
}

/// What is done with the current row or the selected ones.
void BuildsPage::connectRowActions()
{
    const auto open = [this] {
        const int row = m_view->currentIndex().row();
        if (row >= 0)
            emit openRequested(m_table->buildAt(row).id);
    };
    connect(m_actions.open, &QAction::triggered, this, open);
    connect(m_view, &BuildsView::opened, this, open);
    const auto ofRow = [this](auto signal) {
        return [this, signal] {
            if (!m_current.isNull())
                emit(this->*signal)(m_current);
        };
    };
    connect(m_actions.openLog, &QAction::triggered, this, ofRow(&BuildsPage::logRequested));
    connect(m_actions.saveLog, &QAction::triggered, this, ofRow(&BuildsPage::logSaveRequested));
    connect(m_actions.ofProject, &QAction::triggered, this, [this] {
        const int row = m_view->currentIndex().row();
        if (row < 0)
            return;
        BuildQuery query;
        query.projects = {m_table->buildAt(row).project};
        showQuery(query);
    });
    connect(m_actions.copyRows, &QAction::triggered, this, &BuildsPage::copyRows);
    connect(m_actions.copyId, &QAction::triggered, this, &BuildsPage::copyIds);
    connect(m_actions.copyLink, &QAction::triggered, this, &BuildsPage::copyLinks);
    connect(m_actions.openWeb, &QAction::triggered, this, &BuildsPage::openWeb);
    connect(m_actions.exportRows, &QAction::triggered, this, &BuildsPage::askExport);
    connect(m_head->exportButton(), &QPushButton::clicked, m_actions.exportRows, &QAction::trigger);
    connect(m_actions.notes, &QAction::triggered, this, &BuildsPage::askNotes);
}

void BuildsPage::connectDetails()
{
    m_details->installEventFilter(this);
    connect(m_details, &BuildDetails::copyIdRequested, m_actions.copyId, &QAction::trigger);
    connect(m_details, &BuildDetails::copyLinkRequested, m_actions.copyLink, &QAction::trigger);
    connect(m_details, &BuildDetails::openRequested, m_actions.openWeb, &QAction::trigger);
    connect(m_details, &BuildDetails::closeRequested, this, [this] {
        setDetailsShown(false);
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

/// Does not wait for the pause after the last key: the answer is wanted now.
void BuildsPage::takeTypedSearch()
{
    if (!m_searchPause.isActive())
        return;
    m_searchPause.stop();
    BuildQuery query = m_query;
    query.search = m_head->search()->text().trimmed();
    applyQuery(query, true);
}

bool BuildsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_head->search()) {
        // A field would take Ctrl+E for "to the end of the line".
        const QKeySequence keys(static_cast<QKeyEvent *>(event)->keyCombination());
        const bool exports = m_actions.exportRows->shortcuts().contains(keys);
        if (exports)
            event->ignore();
        return exports;
    }
    if (event->type() != QEvent::KeyPress || watched != m_head->search())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool leaves = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter
        || (key == Qt::Key_Escape && m_head->search()->text().isEmpty());
    if (!leaves)
        return false;
    takeTypedSearch();
    if (m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

void BuildsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_overTable && !wide()) {
        setDetailsShown(false);
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (tab && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_tabs->step(event->key() == Qt::Key_Tab ? 1 : -1);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace viewer
