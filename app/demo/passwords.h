// SPDX-License-Identifier: GPL-3.0-or-later
// What the server asks of a password.
#pragma once

#include <QtGlobal>

namespace viewer::demo {

inline constexpr qsizetype shortestPassword = 8;      ///< characters
inline constexpr qsizetype longestPasswordBytes = 72; ///< of UTF-8: more than bcrypt takes

} // namespace viewer::demo
