// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the lines of LogView, and its actions, which the palette offers too.
#include "ui/actions/make_action.h"
#include "ui/builds/log/log_bar.h"
#include "ui/builds/log/log_view.h"

#include <QMenu>

namespace viewer {

void LogView::makeMenuActions()
{
    m_copy = makeAction(ActionId::CopyLines, this);
    m_onlyStep = makeAction(ActionId::OnlyThisStep, this);
    m_onlyLevel = makeAction(ActionId::OnlyThisLevel, this);
    m_allLines = makeAction(ActionId::AllLines, this);
    for (QAction *action : {m_copy, m_onlyStep, m_onlyLevel, m_allLines})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copy, &QAction::triggered, this, [this] { m_text->copySelection(); });
    connect(m_onlyStep, &QAction::triggered, this, [this] {
        const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
        const int step = outline ? outline->stepOf(m_text->caret().line) : -1;
        if (step >= 0 && m_filter.steps != std::vector{step})
            showOnlyStep(step);
    });
    connect(m_onlyLevel, &QAction::triggered, this, &LogView::showOnlyLevel);
    connect(m_allLines, &QAction::triggered, this, &LogView::showAllLines);
}

/// What can be done with the line of the caret.
void LogView::refreshMenuActions()
{
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    const bool has = m_document->isOpen() && m_text->rows().count() > 0;
    const qint64 line = m_text->caret().line;
    m_copy->setEnabled(has && m_text->hasSelection());
    m_onlyStep->setEnabled(has && outline && outline->stepOf(line) >= 0);
    m_onlyLevel->setEnabled(has && outline && outline->levelOf(line) != logs::LogLevel::None);
    m_allLines->setEnabled(!m_filter.isEmpty() || !m_folded.isEmpty());
}

void LogView::showMenu(const QPoint &at)
{
    refreshMenuActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_copy, m_find, m_save});
    menu->addSeparator();
    menu->addActions({m_onlyStep, m_onlyLevel, m_allLines});
    if (!m_pageActions.isEmpty() && !m_isFile) {
        menu->addSeparator();
        menu->addActions(m_pageActions);
    }
    menu->popup(at);
}

/// Lines of the level of the caret's line, and of those above it.
void LogView::showOnlyLevel()
{
    const std::shared_ptr<const logs::LogOutline> outline = m_document->outline();
    const qint64 line = m_text->caret().line;
    const logs::LogLevel level = outline ? outline->levelOf(line) : logs::LogLevel::None;
    if (level == logs::LogLevel::None)
        return;
    setLevel(level);
    showLine(line);
}

void LogView::showAllLines()
{
    const qint64 line = m_text->caret().line;
    m_filter = {};
    m_folded.clear();
    m_bar->setLevel(logs::LogLevel::None);
    m_bar->setSource({});
    rebuildRows();
    showOutline();
    showLine(line);
    refreshMenuActions();
}

} // namespace viewer
