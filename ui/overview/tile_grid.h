// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles side by side, in two rows where there is no room. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/metric_tile.h"

#include <QWidget>

class QGridLayout;

namespace viewer {

class TileGrid final : public QWidget
{
    Q_OBJECT

public:
    enum Tile { Success, Duration, Failed, Total, Queue };
    static constexpr int tileCount = 5;

    explicit TileGrid(QWidget *parent = nullptr);

    MetricTile *tile(Tile which) const { return m_tiles[size_t(which)]; }
    /// Grey blocks without figures.
    void show(const OverviewValues &values, const OverviewContext &context);
    /// Only what ticks.
    void tick(const OverviewValues &values, const OverviewContext &context);

signals:
    void opened(viewer::TileGrid::Tile which);
    /// A note on the figure is wanted.
    void noteRequested(viewer::TileGrid::Tile which);
    /// The glossary entry of this formula.
    void formulaRequested(const QString &formula);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showSparks(const OverviewValues &values);

    QGridLayout *m_grid;
    std::array<MetricTile *, tileCount> m_tiles{};
    int m_columns = 0;
};

} // namespace viewer
