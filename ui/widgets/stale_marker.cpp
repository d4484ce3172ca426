// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stale_marker.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int markerHeight = 20;
constexpr int padding = 6;
constexpr int clockSize = 12;
constexpr int gap = 4;
} // namespace

StaleMarker::StaleMarker(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"staleMarker"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void StaleMarker::setTime(const QString &time)
{
    m_time = time;
    setVisible(!time.isEmpty());
    setAccessibleName(tr("as of %1").arg(time));
    setToolTip(time.isEmpty() ? QString() : tr("Offline: as of %1").arg(time));
    updateGeometry();
    update();
}

QSize StaleMarker::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextRole::Caption, QFont::Medium));
    return {padding + clockSize + gap + metrics.horizontalAdvance(m_time) + padding + 1, markerHeight};
}

void StaleMarker::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::WarnTint));
    painter.drawRoundedRect(rect(), 4, 4);
    paintIcon(painter, QRectF(padding, 0, clockSize, height()), u"clock"_s, theme.color(Token::Warn),
              theme.color(Token::WarnTint), clockSize);
    painter.setPen(theme.color(Token::Warn));
    painter.setFont(textFont(TextRole::Caption, QFont::Medium));
    painter.drawText(rect().adjusted(padding + clockSize + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_time);
}

} // namespace viewer
