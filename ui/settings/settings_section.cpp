// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include "ui/settings/setting_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int widest = 760;
}

SettingsSection::SettingsSection(const QString &title, const QString &about, QWidget *parent)
    : QScrollArea(parent)
    , m_title(title)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(title);
    setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget(this);
    ground->setProperty("ground", u"window"_s);
    ground->setAttribute(Qt::WA_StyledBackground);
    auto *across = new QHBoxLayout(ground);
    across->setContentsMargins(24, 16, 24, 24);
    auto *content = new QWidget(ground);
    content->setMaximumWidth(widest);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(plainLabel(title, TextRole::PanelTitle, LabelColor::Text, content));
    head->addWidget(plainLabel(about, TextRole::Second, LabelColor::Third, content), 1);
    m_column->addLayout(head);
    m_column->addStretch(1);
    across->addWidget(content, 1);
    across->addStretch(0);
    setWidget(ground);
}

Card *SettingsSection::addCard(const QString &title)
{
    auto *card = new Card(title, widget());
    m_column->insertWidget(m_column->count() - 1, card);
    return card;
}

SettingRow *SettingsSection::addRow(Card *card, const QString &title, const QString &explanation, QWidget *control)
{
    auto *row = new SettingRow(title, explanation, control, card);
    addTo(card, row);
    return row;
}

void SettingsSection::addTo(Card *card, QWidget *part)
{
    card->body()->addWidget(new Rule(Qt::Horizontal, Token::Line, card));
    card->body()->addWidget(part);
}

void SettingsSection::empty(Card *card)
{
    while (QLayoutItem *item = card->body()->takeAt(0)) {
        // A button of the row may be what asked for this.
        if (QWidget *part = item->widget()) {
            part->hide();
            part->deleteLater();
        }
        delete item;
    }
}

} // namespace viewer
