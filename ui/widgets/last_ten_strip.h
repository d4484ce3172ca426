// SPDX-License-Identifier: GPL-3.0-or-later
// The last ten finished builds of a project as bars, newest right. GUI thread.
#pragma once

#include "models/analytics/project_figures.h"

#include <QColor>
#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;

namespace viewer {

inline constexpr QSize lastTenSize{39, 12};

/// Short bar succeeded, middle amber bar succeeded on retry, full bar failed, outline cancelled: the height tells
/// without colour. At the right of `rect`, vertically centred; fewer than ten leave room at the left.
void paintLastTen(QPainter &painter, const QRectF &rect, const std::vector<analytics::StripMark> &marks);

/// "Last 10 builds: 5 failed, 4 succeeded, 1 succeeded on retry"; "No finished build" for none.
QString lastTenWords(const std::vector<analytics::StripMark> &marks);

} // namespace viewer
