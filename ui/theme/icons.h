// SPDX-License-Identifier: GPL-3.0-or-later
// Icons of resources/icons in the colours of the theme, sharp at every scale. GUI thread.
#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace viewer {

/// An icon that takes its colour from the theme when it is painted, so it survives a change of theme.
/// Disabled it takes Token::TextDisabled. `checked` is the colour of the "on" state. In a rectangle wider than high
/// it stands at the left: a button gets its 8 px gap with an icon size of 20x16.
QIcon themedIcon(const QString &name, Token token);
QIcon themedIcon(const QString &name, Token token, Token checked);

/// One rendering of an icon, `size` device-independent pixels square; cached. `cutOut` is the ground that shows
/// through filled shapes. An unknown name gives a null pixmap.
QPixmap iconPixmap(const QString &name, const QColor &color, const QColor &cutOut, int size, qreal devicePixelRatio);

/// Paints an icon centred in `rect`, `size` pixels square, snapped to whole device pixels.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color, const QColor &cutOut,
               int size);

/// The mark of the program: blue rounded square with white layers.
void paintBrand(QPainter &painter, const QRectF &rect);
/// The icon of the window.
QIcon applicationIcon();

} // namespace viewer
