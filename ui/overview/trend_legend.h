// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of the build trend mean: swatch and word. GUI thread.
#pragma once

#include "ui/charts/trend_days.h"

#include <QWidget>

namespace viewer {

class TrendLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendLegend(QWidget *parent = nullptr);

    /// Parts that no day has are left out, except succeeded, failed and cancelled.
    void setDays(const TrendDays &days);
    bool shows(TrendPart part) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<TrendPart> m_parts;
};

} // namespace viewer
