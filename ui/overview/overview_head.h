// SPDX-License-Identifier: GPL-3.0-or-later
// Title, period in words, and the choice of the period. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"

#include <QWidget>

namespace viewer {

class ElidedLabel;
class Segments;

class OverviewHead final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewHead(QWidget *parent = nullptr);

    void setLine(const QString &line);
    void choose(OverviewPeriod::Choice choice);
    /// Builds of the last 24 hours and 7 days, for the hints of their segments.
    void setCounts(qint64 day, qint64 week);

signals:
    void chosen(viewer::OverviewPeriod::Choice choice);

private:
    ElidedLabel *m_line;
    Segments *m_segments;
};

} // namespace viewer
