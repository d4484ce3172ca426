// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_columns_panel.h"

#include "models/tables/build_cells.h"
#include "ui/builds/choice_list.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

BuildColumnsPanel::BuildColumnsPanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new ChoiceList(tr("Columns"), this))
    , m_up(new QPushButton(themedIcon(u"up"_s, Token::Text2), tr("Up"), this))
    , m_down(new QPushButton(themedIcon(u"down"_s, Token::Text2), tr("Down"), this))
{
    setObjectName(u"columnsPanel"_s);
    auto *reset = new QPushButton(tr("Reset"), this);
    m_up->setObjectName(u"columnUp"_s);
    m_down->setObjectName(u"columnDown"_s);
    reset->setObjectName(u"columnsReset"_s);
    m_up->setToolTip(tr("Move the column to the left (Alt+Up)"));
    m_down->setToolTip(tr("Move the column to the right (Alt+Down)"));
    reset->setToolTip(tr("First order, first widths"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 8);
    for (QPushButton *button : {m_up, m_down, reset}) {
        button->setProperty("look", u"small"_s);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list);
    column->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(reset, &QPushButton::clicked, this, &BuildColumnsPanel::resetRequested);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), this), &QShortcut::activated, this, [this] { move(-1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), this), &QShortcut::activated, this,
            [this] { move(1); });
    connect(m_list, &ChoiceList::chosenChanged, this, [this](const QSet<QString> &keys) {
        const QString current = m_list->currentKey();
        QSet<BuildColumn> hidden;
        for (const BuildColumn each : m_order) {
            if (!keys.contains(columnKey(each)))
                hidden.insert(each);
        }
        if (hidden.size() < qsizetype(m_order.size())) // one column stays
            m_hidden = hidden;
        fill();
        m_list->setCurrentKey(current);
        emit columnsChanged(m_order, m_hidden);
    });
}

void BuildColumnsPanel::setColumns(const std::vector<BuildColumn> &order, const QSet<BuildColumn> &hidden)
{
    m_order = order;
    m_hidden = hidden;
    fill();
}

void BuildColumnsPanel::putInto(QMenu *menu)
{
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(this);
    menu->addAction(action);
    m_list->takeFocusIn(menu);
}

void BuildColumnsPanel::fill()
{
    std::vector<Choice> choices;
    QSet<QString> chosen;
    for (const BuildColumn column : m_order) {
        choices.push_back({columnKey(column), columnTitle(column), -1, {}, {}});
        if (!m_hidden.contains(column))
            chosen.insert(columnKey(column));
    }
    m_list->setChoices(choices, chosen);
}

void BuildColumnsPanel::move(int by)
{
    const auto column = columnOfKey(m_list->currentKey());
    if (!column)
        return;
    const auto at = std::find(m_order.begin(), m_order.end(), *column);
    const auto other = at + by;
    if (at == m_order.end() || (by < 0 && at == m_order.begin()) || other == m_order.end())
        return;
    std::iter_swap(at, other);
    fill();
    m_list->setCurrentKey(columnKey(*column));
    emit columnsChanged(m_order, m_hidden);
}

} // namespace viewer
