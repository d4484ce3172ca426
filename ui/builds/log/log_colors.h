// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours and weights of a log look like in the theme in force. GUI thread.
#pragma once

#include "models/logs/ansi.h"
#include "models/logs/log_level.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QTextCharFormat>

namespace viewer {

/// Colours 0 … 15 are those of the theme. Others are moved towards the text colour until they can be read on `ground`.
QTextCharFormat formatOf(const logs::AnsiStyle &style, const QColor &ground);

/// How a level is marked: a shape beside the colour. Empty icon = not marked.
struct LevelLook
{
    QString icon;
    Token color = Token::Text3;
    QString word; ///< translated
};
LevelLook levelLook(logs::LogLevel level);

} // namespace viewer
