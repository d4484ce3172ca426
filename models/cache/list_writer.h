// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the small lists: groups, roles, notifications, images. Each comes as a whole; what is missing in it was
// missed. And what is kept as JSON.
#pragma once

#include "models/cache/batch.h"
#include "models/cache/words.h"

namespace viewer::cache {

/// Writer thread, inside a transaction.
class ListWriter
{
public:
    ListWriter(store::Connection &connection, Words &words);

    Result<Done> prepare();
    /// The lists that the batch brings.
    Result<Done> write(const Batch &batch);

private:
    Result<Done> writeGroups(const std::vector<Group> &groups, Instant now);
    Result<Done> writeGroup(const Group &group, Instant now);
    Result<Done> writeRoles(const std::vector<Role> &roles, Instant now);
    Result<Done> writeNotifications(const std::vector<Notification> &notifications, Instant now);
    Result<Done> writeImages(const std::vector<Image> &images, Instant now);
    Result<Done> writeVmImages(const std::vector<VmImage> &images, Instant now);
    Result<Done> writeDocuments(const Batch &batch);
    Result<Done> miss(store::Statement &statement, Instant now);

    store::Connection &m_connection;
    Words &m_words;
    store::Statement m_group, m_groupSeq, m_dropMembers, m_addMember, m_missGroups, m_role, m_missRoles, m_notification,
        m_missNotifications, m_image, m_missImages, m_vmImage, m_missVmImages, m_settings, m_trace;
};

} // namespace viewer::cache
