// SPDX-License-Identifier: GPL-3.0-or-later
// The series of a chart in a Qt chart of which only they are seen: lines with bands, stacked bars.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/theme/theme.h"

#include <QChart>

class QAbstractSeries;
class QValueAxis;

namespace viewer {

/// GUI thread. The chart belongs to the scene it is added to; it must outlive this.
class SeriesPlot
{
public:
    SeriesPlot();

    QChart *chart() const { return m_chart; }
    const ChartAxis &axis() const { return m_axis; }

    /// Colours are those of the theme: call it again when that changes.
    void show(const ChartData &data, const Theme &theme);

private:
    void addBars(const ChartData &data, const Theme &theme);
    void addLine(const ChartData &data, const ChartSeries &series, const Theme &theme);
    void addBand(const ChartSeries &series, size_t from, size_t to, const QColor &color);
    void addStretch(const QList<QPointF> &points, const QPen &pen);
    void addDots(const QList<QPointF> &points, const QColor &color);
    void attach(QAbstractSeries *series);

    QChart *m_chart;
    QValueAxis *m_x;
    QValueAxis *m_y;
    ChartAxis m_axis;
};

} // namespace viewer
