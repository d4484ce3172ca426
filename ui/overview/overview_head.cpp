// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_head.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int headHeight = 40;
}

OverviewHead::OverviewHead(QWidget *parent)
    : QWidget(parent)
    , m_line(new ElidedLabel({}, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, this))
    , m_segments(new Segments(tr("Period"), this))
{
    setFixedHeight(headHeight);
    setProperty("focusArea", true);
    m_line->setObjectName(u"periodLine"_s);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_segments->setObjectName(u"period"_s);
    for (const OverviewPeriod::Choice choice : allOverviewChoices)
        m_segments->add(overviewChoiceKey(choice), overviewChoiceWord(choice));
    connect(m_segments, &Segments::chosenByUser, this,
            [this](const QString &key) { emit chosen(overviewChoiceOfKey(key)); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("Overview"), TextRole::PageTitle, LabelColor::Text, this));
    auto *words = new QVBoxLayout; // the line stands on the base line of the title
    words->setContentsMargins(0, 4, 0, 0);
    words->addWidget(m_line, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addWidget(m_segments);
}

void OverviewHead::setLine(const QString &line)
{
    m_line->setText(line);
}

void OverviewHead::choose(OverviewPeriod::Choice choice)
{
    m_segments->choose(overviewChoiceKey(choice));
}

void OverviewHead::setCounts(qint64 day, qint64 week)
{
    m_segments->setHint(overviewChoiceKey(OverviewPeriod::Choice::Day),
                        tr("%n build(s) in the last 24 hours", nullptr, int(day)));
    m_segments->setHint(overviewChoiceKey(OverviewPeriod::Choice::Week),
                        tr("%n build(s) in the last 7 days", nullptr, int(week)));
}

} // namespace viewer
