// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines and bars of a chart mean: a mark and a word each. GUI thread.
#pragma once

#include "ui/charts/chart_data.h"

#include <QWidget>

namespace viewer {

class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// Nothing is drawn for a single series without a band.
    void show(const std::vector<ChartSeries> &series);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        enum class Mark : std::uint8_t { Line, Band, Bar, Hatch } mark = Mark::Line;
        Token color = Token::ChartLine;
        QString word;
    };
    std::vector<Entry> m_entries;
};

} // namespace viewer
