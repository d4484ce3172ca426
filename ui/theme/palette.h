// SPDX-License-Identifier: GPL-3.0-or-later
// The system palette made from the table of tokens.
#pragma once

#include "ui/theme/theme.h"

#include <QPalette>

namespace viewer {

QPalette paletteOf(const Theme &theme);

} // namespace viewer
