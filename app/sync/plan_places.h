// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the places that the plan keeps in its feeds.
#pragma once

#include <QLatin1StringView>

namespace viewer::sync {

inline constexpr QLatin1StringView offsetKey{"offset"};
inline constexpr QLatin1StringView sinceKey{"since"};   ///< when the scan of the list under way began
inline constexpr QLatin1StringView sweptKey{"swept"};   ///< when the last whole scan ended
inline constexpr QLatin1StringView newestKey{"newest"}; ///< audit: time of the newest row
inline constexpr QLatin1StringView anchorKey{"anchor"}; ///< audit: end of the scan back

} // namespace viewer::sync
