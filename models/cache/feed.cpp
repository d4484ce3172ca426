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
    case Feed::Attempts:
        return "attempts"_L1;
    case Feed::Groups:
        return "groups"_L1;
    case Feed::Roles:
        return "roles"_L1;
    case Feed::Notifications:
        return "notifications"_L1;
    case Feed::Images:
        return "images"_L1;
    case Feed::VmImages:
        return "vm_images"_L1;
    }
    return {};
}

QLatin1StringView rightOf(Feed feed)
{
    switch (feed) {
    case Feed::Profile:
        break;
    case Feed::Projects:
    case Feed::Notifications:
        return "projects:read"_L1;
    case Feed::Members:
        return "projects:view_members"_L1;
    case Feed::Users:
        return "user:list"_L1;
    case Feed::Builds:
        return "build:list"_L1;
    case Feed::Details:
    case Feed::Attempts:
        return "build:read"_L1;
    case Feed::Audit:
        return "system:read"_L1;
    case Feed::Groups:
        return "tenant:read"_L1;
    case Feed::Roles:
        return "role:read"_L1;
    case Feed::Images:
    case Feed::VmImages:
        return "image:read"_L1;
    }
    return {};
}

} // namespace viewer::cache
