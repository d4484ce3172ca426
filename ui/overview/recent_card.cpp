// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/recent_card.h"

#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/overview/loading_blocks.h"
#include "ui/overview/recent_row.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int bodyHeight = 196;
}

RecentCard::RecentCard(QWidget *parent)
    : Card(tr("Recent builds"), parent)
    , m_rowsPlace(new QWidget(this))
    , m_blocks(new LoadingBlocks(6, this))
{
    setObjectName(u"recentCard"_s);
    setProperty("focusArea", true);
    QPushButton *const all = addLink(tr("All builds"), u"allBuilds"_s);
    connect(all, &QPushButton::clicked, this, &RecentCard::allBuildsRequested);
    auto *column = new QVBoxLayout(m_rowsPlace);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    m_blocks->setMinimumHeight(bodyHeight);
    body()->addWidget(new RecentHead(this));
    body()->addWidget(m_rowsPlace);
    body()->addWidget(m_blocks);
    for (int i = 0; i < mostRows; ++i) {
        auto *row = new RecentRow(m_rowsPlace);
        row->hide();
        column->addWidget(row);
        connect(row, &RecentRow::clicked, this, [this, row] { emit buildOpened(row->entry().row.id); });
        addMenu(row);
        m_rows.push_back(row);
    }
}

void RecentCard::addMenu(RecentRow *row)
{
    QAction *const open = makeRowAction(ActionId::OpenItem, row, u"recentOpen"_s);
    QAction *const project = makeRowAction(ActionId::OpenItem, row, u"recentProject"_s, tr("Open the project"));
    QAction *const copy = makeRowAction(ActionId::CopyBuildId, row, u"recentCopyId"_s);
    row->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(open, &QAction::triggered, row, &RecentRow::click);
    connect(project, &QAction::triggered, this, [this, row] { emit projectOpened(row->entry().row.project); });
    connect(copy, &QAction::triggered, row,
            [row] { QGuiApplication::clipboard()->setText(row->entry().row.id.toString()); });
}

void RecentCard::show(const OverviewValues &values, const OverviewContext &context)
{
    setStale(context.offline ? asOfWords(context.asOf, context.now, context.zone) : QString());
    m_blocks->setVisible(!values.figures);
    m_rowsPlace->setVisible(values.figures != nullptr);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < values.recent.size();
        m_rows[i]->setVisible(used);
        if (used)
            m_rows[i]->setEntry(values.recent[i], context);
    }
}

void RecentCard::tick(const OverviewContext &context)
{
    for (RecentRow *row : m_rows) {
        if (!row->isHidden())
            row->setContext(context);
    }
}

} // namespace viewer
