// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/feed.h"

using namespace Qt::StringLiterals;

namespace viewer::cache {

QLatin1StringView feedName(Feed feed)
{
    switch (feed) {
    case Feed::Profile:
        return "profile"_L1;
    case Feed::Projects:
        return "projects"_L1;
    case Feed::Members:
        return "members"_L1;
    case Feed::Users:
        return "users"_L1;
    case Feed::Builds:
        return "builds"_L1;
    case Feed::Details:
        return "details"_L1;
    case Feed::Audit:
        return "audit"_L1;
    }
    return {};
}

} // namespace viewer::cache
