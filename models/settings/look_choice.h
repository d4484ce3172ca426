// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may choose about the look.
#pragma once

#include <cstdint>

namespace viewer {

/// Colours: those of the desktop, or always one of the two.
enum class SchemeChoice : std::uint8_t { System, Light, Dark };

/// Height of table rows: 24, 28 or 32.
enum class Density : std::uint8_t { Compact, Normal, Roomy };

} // namespace viewer
