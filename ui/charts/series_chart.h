// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of few series over weeks: lines with their 95 % band, or stacked bars. Hover, or the arrow keys, read a bin;
// a click or Enter opens it. GUI thread.
#pragma once

#include "ui/charts/bin_view.h"
#include "ui/charts/chart_data.h"

#include <memory>

namespace viewer {

class SeriesPlot;

class SeriesChart final : public BinView
{
    Q_OBJECT

public:
    explicit SeriesChart(QWidget *parent = nullptr);
    ~SeriesChart() override;

    /// The bin read stays the one of the same key.
    void show(const ChartData &data);
    const ChartData &data() const { return m_data; }

    QString readout() const override;

    QRectF plot() const { return m_plot; }
    int binAt(const QPointF &position) const override;
    qreal middleOf(int bin) const;

    /// The chart as it is seen, without the bin that is read; `size` in pixels of the painter.
    void paintTo(QPainter &painter, const QSizeF &size);

protected:
    int binCount() const override { return int(m_data.bins.size()); }
    void speak() override;
    void arrange() override;
    void recolor() override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void arrangeIn(const QSizeF &size);
    qreal binWidth() const;
    qreal heightOf(double value) const;
    void drawHoles(QPainter &painter) const;
    void drawAxis(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawPartialBars(QPainter &painter) const;
    void drawReadout(QPainter &painter) const;

    std::unique_ptr<SeriesPlot> m_series;
    ChartData m_data;
    QRectF m_plot;
};

} // namespace viewer
