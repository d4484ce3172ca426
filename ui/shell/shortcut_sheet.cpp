// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcut_sheet.h"

#include "ui/actions/action_table.h"
#include "ui/theme/icons.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"

#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int cardWidth = 460;
constexpr int cardTop = 56;

void addRow(QVBoxLayout *column, const QString &text, const QStringList &keys, QWidget *owner)
{
    auto *line = new QWidget(owner);
    line->setAccessibleName(text + u": "_s + keys.join(u", "_s));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(6);
    row->addWidget(plainLabel(text, TextRole::Body, LabelColor::Second, line));
    row->addStretch(1);
    for (const QString &key : keys)
        row->addWidget(new KeyCap(key, line));
    column->addWidget(line);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *window)
    : Overlay(window)
    , m_scroll(new QScrollArea(card()))
    , m_close(new QToolButton(card()))
{
    setObjectName(u"shortcutSheet"_s);
    setAccessibleName(tr("Keyboard shortcuts"));
    m_close->setObjectName(u"shortcutSheetClose"_s);
    m_close->setIcon(themedIcon(u"close"_s, Token::Text2));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    connect(m_close, &QToolButton::clicked, this, [this] { close(); });
    m_scroll->setObjectName(u"shortcutSheetRows"_s);
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    fill();
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 12, 10);
    head->addWidget(plainLabel(tr("Keyboard shortcuts"), TextRole::CardTitle, LabelColor::Text, card()));
    head->addStretch(1);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, card()));
    column->addWidget(m_scroll, 1);
}

void ShortcutSheet::fill()
{
    QWidget *const rows = makeRows();
    rows->setProperty("ground", u"raised"_s);
    rows->setAttribute(Qt::WA_StyledBackground);
    m_scroll->setWidget(rows); // removes the ones before
}

QWidget *ShortcutSheet::makeRows()
{
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(0);
    const std::vector<ActionSpec> table = actionTable();
    const std::vector<KeyHint> hints = keyHints();
    for (const ActionGroup group :
         {ActionGroup::Everywhere, ActionGroup::Lists, ActionGroup::Builds, ActionGroup::Log}) {
        column->addSpacing(8);
        column->addWidget(
            plainLabel(actionGroupTitle(group), textFont(TextRole::Caption, QFont::DemiBold), LabelColor::Third, rows));
        column->addSpacing(2);
        for (const ActionSpec &action : table) {
            if (action.group != group || action.keys.isEmpty())
                continue;
            QStringList keys;
            for (const QKeySequence &sequence : action.keys)
                keys << keyCapText(sequence);
            addRow(column, withoutDots(action.text), keys, rows);
        }
        for (const KeyHint &hint : hints) {
            if (hint.group == group)
                addRow(column, hint.text, {hint.keys}, rows);
        }
    }
    column->addStretch(1);
    return rows;
}

QRect ShortcutSheet::cardGeometry() const
{
    const int wide = std::min(cardWidth, width() - 32);
    return {(width() - wide) / 2, cardTop, wide, height() - cardTop - 40};
}

QWidget *ShortcutSheet::firstFocus() const
{
    return m_scroll;
}

} // namespace viewer
