// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about attempts, groups, roles, notifications and images. All run on the thread of the connection; rows that
// the server no longer lists are left out.
#pragma once

#include "models/domain/attempt.h"
#include "models/domain/group.h"
#include "models/domain/image.h"
#include "models/domain/notification.h"
#include "models/store/connection.h"

namespace viewer::cache {

/// First to last; empty when they were not read or the build has none (`build.attempts_at` tells which).
Result<std::vector<Attempt>> attemptsOf(store::Connection &connection, const BuildId &build);
/// By name, with their members by name.
Result<std::vector<Group>> groups(store::Connection &connection);
Result<std::vector<Role>> roles(store::Connection &connection);
/// Newest first.
Result<std::vector<Notification>> notifications(store::Connection &connection, int limit);
Result<std::vector<Image>> images(store::Connection &connection);
Result<std::vector<VmImage>> vmImages(store::Connection &connection);

/// What was made last, of the catalogue and for virtual machines.
struct NewestImages
{
    bool imagesRead = false;       ///< the catalogue was read, at least once
    bool vmImagesRead = false;     ///< the images for machines were
    qint64 since = 0;              ///< how many of both were made from a time on
    std::vector<Image> images;     ///< newest first
    std::vector<VmImage> vmImages; ///< newest first
};
/// Up to `limit` of each. Public images of other tenants than `tenant` are left out, and so are attempts that made no
/// image and images that the provider has deleted. An image for machines was made when its attempt was completed.
Result<NewestImages> newestImages(store::Connection &connection, TenantId tenant, Instant from, int limit);

/// What came after a time. A part is empty when its feed was never read.
struct ArrivedSince
{
    std::optional<qint64> images;      ///< made on the server since then, by its own time
    std::optional<qint64> teamChanges; ///< people who came, went or got other roles, by the audit

    friend bool operator==(const ArrivedSince &, const ArrivedSince &) = default;
};
Result<ArrivedSince> arrivedSince(store::Connection &connection, Instant time);

} // namespace viewer::cache
