// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace viewer {

namespace {
/// The text on one line.
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}
} // namespace

ElidedLabel::ElidedLabel(const QString &text, const QFont &font, Token color, Qt::TextElideMode mode, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
    , m_mode(mode)
{
    setFont(font);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setColor(Token color)
{
    m_color = color;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(oneLine(m_text)) + 1, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {16, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(currentTheme().color(isEnabled() ? m_color : Token::TextDisabled));
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font()).elidedText(oneLine(m_text), m_mode, width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !fits()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(oneLine(m_text)), this);
        return true;
    }
    return QWidget::event(event);
}

bool ElidedLabel::fits() const
{
    return QFontMetrics(font()).horizontalAdvance(oneLine(m_text)) <= width();
}

} // namespace viewer
