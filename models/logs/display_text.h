// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a log made fit to be shown: no byte of it can move the cursor, turn the writing direction, hide or forge
// text.
//
//   ESC sequences        styles become spans, all others go (ansi.h)
//   invalid UTF-8        U+FFFD
//   NUL and control      their pictures (U+2400 …: ␀ ␇ ␛); a tab stays a tab
//   bidi, invisible, C1  named: ⟨U+202E⟩; ZWJ and ZWNJ stay, which scripts and emoji need
//   carriage return      at the end: dropped. Within: see CarriageReturns
//
// The view must set its layout to left-to-right: letters of right-to-left scripts stay what they are.
#pragma once

#include "models/logs/ansi.h"

#include <QString>

#include <vector>

namespace viewer::logs {

/// What a carriage return within a line does (progress bars write over themselves).
enum class CarriageReturns : quint8 {
    LastState, ///< only what stands behind the last one that has text behind it, as a terminal ends up showing
    All        ///< everything, with ␍ where they are
};

/// Positions are UTF-16 units of the text.
struct StyleSpan
{
    int start = 0;
    int length = 0;
    AnsiStyle style;
    friend bool operator==(const StyleSpan &, const StyleSpan &) = default;
};

struct DisplayText
{
    QString text;
    std::vector<StyleSpan> spans; ///< in order, without overlap; text outside has the default style
    int overwritten = 0;          ///< states of the line before the one shown (LastState)
};

/// `style` is the style before the bytes, and afterwards the one behind them. The bytes hold no line feed (one that is
/// there is shown as ␊).
DisplayText displayText(QByteArrayView bytes, AnsiStyle &style, CarriageReturns returns = CarriageReturns::LastState);

/// At most `most` bytes from the front of `bytes`, cut before a character or an escape sequence rather than within it.
/// Never 0 for bytes that are not empty and `most` above 0.
qsizetype cutLength(QByteArrayView bytes, qsizetype most);

} // namespace viewer::logs
