// SPDX-License-Identifier: GPL-3.0-or-later
// A status as people see it: shape, word and colour together. GUI thread.
#pragma once

#include "models/domain/build_state.h"
#include "ui/theme/tokens.h"

#include <QColor>
#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;

namespace viewer {

struct StatusLook
{
    QString icon; ///< name in resources/icons
    Token text = Token::Unknown;
    Token tint = Token::UnknownTint;
    QString word; ///< translated
};

StatusLook statusLook(BuildState state);
/// While offline a build last seen running is grey: "Was running".
StatusLook statusLookOffline(BuildState state);

/// Shape (14 px) and word, left aligned and vertically centred, elided at the end. `ground` is what shows through the
/// shape's cut-out: the colour of the row.
void paintStatus(QPainter &painter, const QRectF &rect, const StatusLook &look, const QColor &ground);
/// Width that `paintStatus` needs for the whole word.
int statusWidth(const StatusLook &look);
/// The room of the longest of all states in the language of the program, for columns.
int widestStatus();

/// Shape and word on the tint, 20 px high, at the left and vertically centred in `rect`.
void paintPill(QPainter &painter, const QRectF &rect, const StatusLook &look);
QSize pillSize(const StatusLook &look);

/// The focus ring of rows and list items: 2 px inside the rectangle.
void paintFocusInside(QPainter &painter, const QRectF &rect);

} // namespace viewer
