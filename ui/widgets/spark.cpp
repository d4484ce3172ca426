// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spark.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace viewer {

namespace {

void paintBars(QPainter &painter, const QRectF &rect, const Spark &spark)
{
    double highest = 0;
    for (const auto &value : spark.values)
        highest = std::max(highest, value.value_or(0));
    if (highest <= 0)
        return;
    const qreal step = rect.width() / qreal(spark.values.size());
    const qreal width = std::clamp(step * 0.7, 1.0, 12.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().color(spark.color));
    for (size_t i = 0; i < spark.values.size(); ++i) {
        const double value = spark.values[i].value_or(0);
        if (value <= 0)
            continue;
        const qreal height = std::max(1.0, rect.height() * value / highest);
        painter.drawRect(
            QRectF(rect.x() + qreal(i) * step + (step - width) / 2, rect.bottom() - height, width, height));
    }
}

void paintLine(QPainter &painter, const QRectF &rect, const Spark &spark)
{
    double lowest = 0, highest = 0;
    bool any = false;
    for (const auto &value : spark.values) {
        if (!value)
            continue;
        lowest = any ? std::min(lowest, *value) : *value;
        highest = any ? std::max(highest, *value) : *value;
        any = true;
    }
    if (!any)
        return;
    const QRectF room = rect.adjusted(2, 6, -3, -6);
    const qreal step = spark.values.size() > 1 ? room.width() / qreal(spark.values.size() - 1) : 0;
    const double span = highest - lowest;
    QPainterPath path;
    QPointF last;
    bool open = false;
    for (size_t i = 0; i < spark.values.size(); ++i) {
        if (!spark.values[i]) {
            open = false;
            continue;
        }
        const double share = span > 0 ? (*spark.values[i] - lowest) / span : 0.5;
        last = QPointF(room.x() + qreal(i) * step, room.bottom() - share * room.height());
        open ? path.lineTo(last) : path.moveTo(last);
        open = true;
    }
    const QColor color = currentTheme().color(spark.color);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(last, 2.5, 2.5);
}

} // namespace

void paintSpark(QPainter &painter, const QRectF &rect, const Spark &spark)
{
    if (spark.values.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (spark.kind == Spark::Kind::Bars)
        paintBars(painter, rect, spark);
    else if (spark.kind == Spark::Kind::Line)
        paintLine(painter, rect, spark);
    painter.restore();
}

} // namespace viewer
