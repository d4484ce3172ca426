// SPDX-License-Identifier: GPL-3.0-or-later
// A small picture of a series beside a number: 64 x 32, no axes. GUI thread.
#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace viewer {

struct Spark
{
    enum class Kind : unsigned char { None, Line, Bars };

    Kind kind = Kind::None;
    std::vector<std::optional<double>> values; ///< empty = not known: a gap
    Token color = Token::ChartLine;

    friend bool operator==(const Spark &, const Spark &) = default;
};

/// Bars stand on zero; a line uses the room between its lowest and highest value and ends in a dot.
void paintSpark(QPainter &painter, const QRectF &rect, const Spark &spark);

} // namespace viewer
