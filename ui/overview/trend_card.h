// SPDX-License-Identifier: GPL-3.0-or-later
// The build trend: legend, chart, and the same values as a table. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/card.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace viewer {

class BuildTrend;
class TrendLegend;
class TrendTable;

class TrendCard final : public Card
{
    Q_OBJECT

public:
    explicit TrendCard(QWidget *parent = nullptr);

    void show(const OverviewValues &values, const OverviewPeriod &period, const OverviewContext &context);

signals:
    void dayOpened(const viewer::analytics::DayFigures &day);

private:
    void showTable(bool table);

    TrendLegend *m_legend;
    QPushButton *m_switch = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_blocks = nullptr;
    BuildTrend *m_chart = nullptr;
    TrendTable *m_model = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_tablePlace = nullptr;
    bool m_tableWanted = false;
};

} // namespace viewer
