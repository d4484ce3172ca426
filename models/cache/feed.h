// SPDX-License-Identifier: GPL-3.0-or-later
// How far each part of the server has been copied.
#pragma once

#include "models/domain/time.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QMap>

#include <array>
#include <optional>

namespace viewer::cache {

enum class Feed {
    Profile,
    Projects,
    Members,
    Users,
    Builds,
    Details,
    Audit,
    Attempts,
    Groups,
    Roles,
    Notifications,
    Images,
    VmImages,
};

inline constexpr std::array allFeeds{
    Feed::Profile,  Feed::Projects, Feed::Members, Feed::Users,         Feed::Builds, Feed::Details,  Feed::Audit,
    Feed::Attempts, Feed::Groups,   Feed::Roles,   Feed::Notifications, Feed::Images, Feed::VmImages,
};

/// Name of a feed in the file and in `status --json`.
QLatin1StringView feedName(Feed feed);
/// The server's name of the right that opens a feed (contract, sections c to j); empty where any token does.
QLatin1StringView rightOf(Feed feed);

/// An area that the server closed to this account's roles.
struct Refusal
{
    Feed feed = Feed::Profile;
    QString right; ///< the one that is missing, as "user:list"
    Instant since{};
};

/// Saved in the same transaction as the rows it describes, so that a kill at any instant loses and doubles nothing.
struct FeedProgress
{
    Feed feed = Feed::Profile;
    std::optional<Instant> asOf; ///< when it was last brought up to date
    bool complete = false;       ///< nothing of the server's is missing
    std::optional<qint64> total; ///< the server's own count
    QJsonObject place;           ///< where to go on; its keys belong to app/sync

    friend bool operator==(const FeedProgress &, const FeedProgress &) = default;
};

using Feeds = QMap<Feed, FeedProgress>;

/// Keys of the audit feed's place that the cache itself reads: from and until when (UTC ms) the audit is known
/// without a gap.
inline constexpr QLatin1StringView auditFromKey{"known_from"};
inline constexpr QLatin1StringView auditUntilKey{"known_until"};

} // namespace viewer::cache
