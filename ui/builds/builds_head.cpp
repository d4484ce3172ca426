// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_head.h"

#include "ui/actions/make_action.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/stale_marker.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int headHeight = 52;
constexpr int searchWidth = 208;
} // namespace

BuildsHead::BuildsHead(QWidget *parent)
    : QWidget(parent)
    , m_count(new ElidedLabel({}, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, this))
    , m_stale(new StaleMarker(this))
    , m_search(new SearchField(tr("Find in builds…"), {}, this))
    , m_columns(new QPushButton(themedIcon(u"columns"_s, Token::Text2), tr("Columns"), this))
    , m_export(new QPushButton(themedIcon(u"export"_s, Token::Text2), tr("Export"), this))
{
    setFixedHeight(headHeight);
    setKeyHint(m_search, ActionId::Find);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(12);
    row->addWidget(plainLabel(tr("Builds"), TextRole::PageTitle, LabelColor::Text, this));
    auto *counts = new QVBoxLayout; // the count stands on the base line of the title
    counts->setContentsMargins(0, 4, 0, 0);
    counts->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addLayout(counts, 1);
    row->addWidget(m_stale);
    row->addWidget(m_search);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    m_count->setObjectName(u"countLine"_s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setObjectName(u"findBuilds"_s);
    m_search->setFixedWidth(searchWidth);
    m_search->setToolTip(tr("Number, build ID, project, branch, person or error"));
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIconSize({20, 16});
    m_export->setObjectName(u"exportButton"_s);
    m_export->setIconSize({20, 16});
    m_export->setToolTip(tr("Save these builds as a file (%1)")
                             .arg(actionSpec(ActionId::Export).keys.first().toString(QKeySequence::NativeText)));
    m_columns->setAccessibleDescription(tr("Show, hide and move columns"));
}

void BuildsHead::setCount(const QString &text)
{
    m_count->setText(text);
}

QString BuildsHead::count() const
{
    return m_count->text();
}

} // namespace viewer
