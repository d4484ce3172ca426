// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of few series over weeks: lines with their 95 % band, or stacked bars. Hover, or the arrow keys, read a bin;
// a click or Enter opens it. GUI thread.
#pragma once

#include "ui/charts/chart_data.h"

#include <QGraphicsView>

#include <memory>

namespace viewer {

class SeriesPlot;

class SeriesChart final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit SeriesChart(QWidget *parent = nullptr);
    ~SeriesChart() override;

    /// The bin read stays the one of the same key.
    void show(const ChartData &data);
    const ChartData &data() const { return m_data; }

    /// The bin that is read, -1 = none.
    int current() const { return m_current; }
    void setCurrent(int bin);
    /// What is said about it.
    QString readout() const;

    QRectF plot() const { return m_plot; }
    int binAt(const QPointF &position) const;
    qreal middleOf(int bin) const;

    /// The chart as it is seen, without the bin that is read; `size` in pixels of the painter.
    void paintTo(QPainter &painter, const QSizeF &size);

signals:
    void binActivated(int bin);
    void currentChanged(int bin);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void arrange(const QSizeF &size);
    qreal binWidth() const;
    qreal heightOf(double value) const;
    void speak();
    void drawHoles(QPainter &painter) const;
    void drawAxis(QPainter &painter) const;
    void drawLabels(QPainter &painter) const;
    void drawMarks(QPainter &painter) const;
    void drawPartialBars(QPainter &painter) const;
    void drawReadout(QPainter &painter) const;

    std::unique_ptr<QGraphicsScene> m_scene;
    std::unique_ptr<SeriesPlot> m_series;
    ChartData m_data;
    QRectF m_plot;
    int m_current = -1;
    bool m_hovered = false; ///< the bin read is the one under the mouse
};

} // namespace viewer
