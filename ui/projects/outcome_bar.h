// SPDX-License-Identifier: GPL-3.0-or-later
// Builds of a period by how they ended, as one bar with its legend. GUI thread.
#pragma once

#include "models/analytics/build_figures.h"

#include <QWidget>

namespace viewer {

class OutcomeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget *parent = nullptr);

    void setCounts(const analytics::StateCounts &counts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part;
    std::vector<Part> parts() const;
    /// Where the words of each part stand below the bar: as many lines as they need.
    std::vector<QPoint> places(const std::vector<Part> &parts) const;
    void fitHeight();

    analytics::StateCounts m_counts;
};

} // namespace viewer
