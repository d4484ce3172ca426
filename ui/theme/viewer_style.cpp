// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/viewer_style.h"

#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

void paintCheckBox(const QStyleOption *option, QPainter *painter)
{
    const Theme theme = currentTheme();
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor line = enabled ? theme.color(on ? Token::Accent : Token::FieldLine) : theme.color(Token::Line2);
    QColor fill = theme.color(Token::Field);
    if (on)
        fill = enabled ? theme.color(Token::Accent) : theme.color(Token::Line2);
    else if (option->state.testFlag(QStyle::State_MouseOver) && enabled)
        fill = theme.color(Token::Hover);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, 3.5, 3.5);
    if (on) {
        const QPointF at = option->rect.topLeft();
        QPainterPath tick;
        tick.moveTo(at + QPointF(4.2, 8.2));
        tick.lineTo(at + QPointF(7.0, 11.0));
        tick.lineTo(at + QPointF(11.9, 5.2));
        painter->setPen(QPen(theme.color(Token::AccentText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(tick);
    }
    painter->restore();
}

} // namespace

ViewerStyle::ViewerStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void ViewerStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
        paintCheckBox(option, painter);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            paintFocusInside(*painter, option->rect);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int ViewerStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
        return 8;
    case PM_SplitterWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ViewerStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace viewer
