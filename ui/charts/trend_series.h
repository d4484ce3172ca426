// SPDX-License-Identifier: GPL-3.0-or-later
// The series of a trend by day in two Qt charts over one time axis: the rate with its band, and stacked counts.
#pragma once

#include "ui/charts/trend_days.h"
#include "ui/theme/theme.h"

#include <QChart>

class QAbstractSeries;
class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace viewer {

/// GUI thread. The charts belong to the scene they are added to; it must outlive this.
class TrendSeries
{
public:
    TrendSeries();

    QChart *rateChart() const { return m_rate; }
    QChart *countChart() const { return m_counts; }
    const CountAxis &axis() const { return m_axis; }
    double rateBegin() const { return m_rateBegin; }

    void setDays(const TrendDays &days);
    void setColors(const Theme &theme);

private:
    void fillBars(const TrendDays &days);
    void fillRate(const TrendDays &days);
    void addRun(const QList<QPointF> &line, const QList<QPointF> &upper, const QList<QPointF> &lower);
    void attachRate(QAbstractSeries *series);

    QChart *m_rate;
    QChart *m_counts;
    QValueAxis *m_rateX;
    QValueAxis *m_rateY;
    QValueAxis *m_countX;
    QValueAxis *m_countY;
    QStackedBarSeries *m_bars;
    std::array<QBarSet *, allTrendParts.size()> m_sets{};
    Theme m_theme;
    CountAxis m_axis;
    double m_rateBegin = 0.9;
};

/// Share of a day's width that its bar takes.
inline constexpr double trendBarShare = 0.8;
/// Few bars are not as wide as a wall.
constexpr double barShareOf(std::size_t bins)
{
    return bins < 8 ? 0.1 * double(bins) : trendBarShare;
}

} // namespace viewer
