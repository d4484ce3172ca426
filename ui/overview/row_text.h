// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a painted row. GUI thread.
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainter>
#include <QRect>
#include <QString>

namespace viewer {

/// One line in the middle of `rect`; what has no room is cut at `elide`.
void paintText(QPainter &painter, const QRect &rect, const QFont &font, Token color, const QString &text,
               Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

} // namespace viewer
