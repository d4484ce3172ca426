// SPDX-License-Identifier: GPL-3.0-or-later
// A duration as a bar against what is usual.
#pragma once

#include "models/tables/build_cells.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace viewer {

/// The bar's end stands for this many times the usual duration.
inline constexpr double barScale = 2.5;

/// Longer than the p95 of the last builds (known from n = 20 on).
bool slowerThanUsual(Milliseconds duration, const Usual &usual);

/// 6 px high in the middle of `rect`: filled to the duration, a tick at the usual p50, amber above the usual p95, a
/// notch in the colour of the ground when it runs over the end. Nothing when no usual duration is known.
void paintDurationBar(QPainter &painter, const QRectF &rect, Milliseconds duration, const Usual &usual, bool running,
                      const QColor &ground);

} // namespace viewer
