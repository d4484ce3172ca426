// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/fact_rows.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int rowHeight = 22;
constexpr int gap = 6;
constexpr int longestRest = 180;
} // namespace

FactRows::FactRows(const QString &prefix, int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactRows::setFacts(const std::vector<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget(); // nothing of it can be what calls here: it sends no signal
        delete item;
    }
    for (size_t i = 0; i < facts.size(); ++i)
        addRow(int(i), facts[i]);
    updateGeometry();
}

void FactRows::addRow(int row, const Fact &fact)
{
    auto *name = plainLabel(fact.name, TextRole::Second, LabelColor::Third, this);
    name->setFixedHeight(rowHeight);
    auto *cell = new QWidget(this);
    auto *line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap);
    const auto add = [&](const QString &text, const QFont &font, Token color, Qt::TextElideMode mode, int stretch) {
        auto *label = new ElidedLabel(text, font, color, mode, cell);
        label->setFixedHeight(rowHeight);
        label->setAccessibleName(fact.name.isEmpty() ? text : fact.name + u": "_s + text);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        line->addWidget(label, stretch);
        return label;
    };
    const QFont font = fact.mono ? monoFont(TextRole::Caption) : textFont(TextRole::Second);
    auto *value =
        add(fact.value, font, fact.quiet ? Token::Text3 : Token::Text, fact.mono ? Qt::ElideMiddle : Qt::ElideRight, 0);
    value->setObjectName(m_prefix + u'_' + fact.key);
    if (!fact.rest.isEmpty()) {
        ElidedLabel *rest = add(fact.rest, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, 0);
        rest->setObjectName(m_prefix + u'_' + fact.key + u"Rest"_s);
        if (fact.mono) // an address can be cut in its middle, what is said of it cannot
            rest->setMinimumWidth(std::min(rest->sizeHint().width(), longestRest));
    }
    line->addStretch(1);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(cell, row, 1);
    name->show();
    cell->show();
}

} // namespace viewer
