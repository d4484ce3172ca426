// SPDX-License-Identifier: GPL-3.0-or-later
// The two bundled families and the sizes of text. GUI thread.
#pragma once

#include <QFont>

#include <cstdint>

namespace viewer {

enum class TextRole : std::uint8_t {
    TileValue,  ///< 26, semi-bold, tight
    PageTitle,  ///< 20, semi-bold
    PanelTitle, ///< 16, semi-bold
    Body,       ///< 13: cells, buttons
    CardTitle,  ///< 13, semi-bold
    Second,     ///< 12: second lines, chips, details
    Caption,    ///< 11: captions, axes, n and intervals
    Log,        ///< 12, fixed width
};

/// Adds the embedded families ("Viewer Sans", "Viewer Mono") to the program. Once, at start.
/// False when one could not be read; text then appears in the system's font.
bool loadFonts();

QFont textFont(TextRole role);
QFont textFont(TextRole role, QFont::Weight weight);
/// The fixed-width family at the size of a role, for ids and digests inside other text.
QFont monoFont(TextRole role);
/// Height of a line of this text, from the design's table.
int lineHeight(TextRole role);

} // namespace viewer
