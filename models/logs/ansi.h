// SPDX-License-Identifier: GPL-3.0-or-later
// Terminal escape sequences in a log. Colours and weights are read (SGR, "ESC [ … m"); every other sequence is taken
// out and never acted on: cursor movement, titles, clipboard, links (the text of an OSC 8 link stays, its address
// goes).
//
// A sequence that does not end on its line is no sequence: its ESC is shown and the rest is plain text, so that no log
// can hide what follows.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace viewer::logs {

/// A colour as the log names it; the theme decides what 0 … 15 look like.
struct AnsiColour
{
    enum class Kind : quint8 {
        Default,
        Palette, ///< index 0 … 255: 0-7 plain, 8-15 bright, 16-231 cube of 6 x 6 x 6, 232-255 greys
        Rgb      ///< red, green, blue
    };

    Kind kind = Kind::Default;
    quint8 index = 0;
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;

    static AnsiColour palette(int index);
    static AnsiColour rgb(int red, int green, int blue);
    friend bool operator==(const AnsiColour &, const AnsiColour &) = default;
};

/// The standard value of a palette index of 16 … 255, for those who have no colour of their own for it.
AnsiColour paletteRgb(int index);

struct AnsiStyle
{
    AnsiColour text;
    AnsiColour background;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool reverse = false;
    bool struck = false;

    bool isDefault() const { return *this == AnsiStyle(); }
    friend bool operator==(const AnsiStyle &, const AnsiStyle &) = default;
};

/// Behind the escape sequence that begins at `at` (an ESC), or null when none ends before `end`.
const char *endOfEscape(const char *at, const char *end);

/// Applies the parameters of an SGR sequence (what stands between "ESC [" and "m"). Unknown ones change nothing.
void applySgr(AnsiStyle &style, QByteArrayView parameters);

/// Applies all SGR sequences in the bytes: the style behind them.
void applyStyles(AnsiStyle &style, QByteArrayView bytes);

/// Appends the bytes without their escape sequences.
void appendPlain(QByteArray &to, QByteArrayView bytes);

} // namespace viewer::logs
