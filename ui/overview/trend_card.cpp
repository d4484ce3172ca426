// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/trend_card.h"

#include "models/wording/times.h"
#include "ui/charts/build_trend.h"
#include "ui/charts/trend_table.h"
#include "ui/overview/loading_blocks.h"
#include "ui/overview/overview_words.h"
#include "ui/overview/trend_legend.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int bodyHeight = 243;
constexpr int dayColumnWidth = 84;
constexpr int numberColumnWidth = 56;
constexpr int wordColumnWidth = 80; ///< under a long title
constexpr int tableInset = 12;      ///< days then begin where the title of the card does
} // namespace

TrendCard::TrendCard(QWidget *parent)
    : Card(tr("Build trend"), parent)
    , m_legend(new TrendLegend(this))
{
    setObjectName(u"trendCard"_s);
    setProperty("focusArea", true);
    addToHead(m_legend);
    m_switch = addLink(tr("Show as table"), u"trendSwitch"_s);
    m_stack = new QStackedWidget(this); // after the link: so Tab comes to it first
    m_blocks = new LoadingBlocks(4, this);
    m_chart = new BuildTrend(this);
    m_model = new TrendTable(this);
    m_table = new QTableView(this);
    m_table->setObjectName(u"trendTable"_s);
    m_table->setAccessibleName(tr("Build trend as a table"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(currentTheme().rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultSectionSize(numberColumnWidth);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, dayColumnWidth);
    for (const TrendPart part : allTrendParts)
        m_table->setColumnWidth(TrendTable::columnOf(part), wordColumnWidth);
    m_table->setColumnWidth(TrendTable::rateColumn, wordColumnWidth + 12);
    m_table->setFont(textFont(TextRole::Second));
    m_table->setStyleSheet(u"QHeaderView::section:first { padding-left: 4px; }"_s); // where the days begin
    m_tablePlace = new QWidget(this);
    auto *place = new QHBoxLayout(m_tablePlace);
    place->setContentsMargins(tableInset, 0, 0, 0);
    place->addWidget(m_table);
    for (QWidget *page : {m_blocks, static_cast<QWidget *>(m_chart), m_tablePlace})
        m_stack->addWidget(page);
    m_stack->setFixedHeight(bodyHeight);
    body()->addWidget(m_stack);
    connect(m_switch, &QPushButton::clicked, this, [this] { showTable(!m_tableWanted); });
    const auto open = [this](int day) {
        if (day >= 0 && day < int(m_chart->days().size()))
            emit dayOpened(m_chart->days()[size_t(day)]);
    };
    connect(m_chart, &BuildTrend::dayActivated, this, open);
    connect(m_table, &QTableView::activated, this, [open](const QModelIndex &index) { open(index.row()); });
}

void TrendCard::show(const OverviewValues &values, const OverviewPeriod &period, const OverviewContext &context)
{
    const QString asOf = context.offline ? asOfWords(context.asOf, context.now, context.zone) : QString();
    setTitle(overview::trendTitle(period, values.trendIsPeriod, context));
    setStale(asOf);
    m_switch->setEnabled(values.figures != nullptr);
    if (!values.figures) {
        m_stack->setCurrentWidget(m_blocks);
        return;
    }
    m_chart->setDays(values.trend);
    m_chart->setNoDataSince(asOf);
    m_model->setDays(m_chart->days());
    m_legend->setDays(m_chart->days());
    for (const TrendPart part : {TrendPart::Unfinished, TrendPart::Unknown})
        m_table->setColumnHidden(TrendTable::columnOf(part), !m_legend->shows(part));
    m_stack->setCurrentWidget(m_tableWanted ? m_tablePlace : m_chart);
}

void TrendCard::showTable(bool table)
{
    m_tableWanted = table;
    m_switch->setText(table ? tr("Show as chart") : tr("Show as table"));
    m_stack->setCurrentWidget(table ? m_tablePlace : m_chart);
}

} // namespace viewer
