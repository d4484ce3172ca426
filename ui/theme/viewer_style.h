// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with our check boxes and without its own focus rectangles (widgets/focus_ring draws those).
#pragma once

#include <QProxyStyle>

namespace viewer {

class ViewerStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ViewerStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
};

} // namespace viewer
