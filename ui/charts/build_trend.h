// SPDX-License-Identifier: GPL-3.0-or-later
// Builds by day: success rate with its 95 % band above stacked counts, over one time axis. Hover, or the arrow keys,
// read a day; a click or Enter opens it. GUI thread.
#pragma once

#include "ui/charts/bin_view.h"
#include "ui/charts/trend_days.h"

#include <memory>

namespace viewer {

class TrendSeries;

class BuildTrend final : public BinView
{
    Q_OBJECT

public:
    /// More days than this are summed up by weeks.
    static constexpr size_t mostBars = 120;

    explicit BuildTrend(QWidget *parent = nullptr);
    ~BuildTrend() override;

    /// Oldest first. The day read stays the one of the same date.
    void setDays(const TrendDays &days);
    /// What is drawn, after summing up.
    const TrendDays &days() const { return m_days; }
    /// While offline: nothing is known since then ("09:14"). Empty = fresh.
    void setNoDataSince(const QString &time);

    QString readout() const override;
    /// The chart in a sentence.
    QString summary() const;

    /// Of the rate and of the counts; their left and right edges are equal.
    QRectF ratePlot() const { return m_ratePlot; }
    QRectF countPlot() const { return m_countPlot; }
    /// The bar of a day, up to its total.
    QRectF barRect(int day) const;

signals:
    void dayActivated(int day);

protected:
    int binCount() const override { return int(m_days.size()); }
    void speak() override;
    void arrange() override;
    void recolor() override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    int binAt(const QPointF &position) const override;
    qreal dayWidth() const;
    qreal middleOf(int day) const;
    void drawColumns(QPainter &painter) const;
    void drawRateAxis(QPainter &painter) const;
    void drawCountAxis(QPainter &painter) const;
    void drawDates(QPainter &painter) const;
    void drawPartial(QPainter &painter) const;
    void drawReadout(QPainter &painter) const;

    std::unique_ptr<TrendSeries> m_series;
    TrendDays m_days;
    QString m_noDataSince;
    QRectF m_ratePlot;
    QRectF m_countPlot;
};

} // namespace viewer
