// SPDX-License-Identifier: GPL-3.0-or-later
// Applies batches to the file, one transaction each.
#pragma once

#include "models/cache/attempt_writer.h"
#include "models/cache/build_writer.h"
#include "models/cache/list_writer.h"

namespace viewer::cache {

/// Writer thread; must be destroyed before its connection.
class CacheWriter
{
public:
    static Result<std::unique_ptr<CacheWriter>> create(store::Connection &connection);

    /// All of the batch or nothing. The error says what kept it out; the file is as before then.
    Result<Applied> apply(const Batch &batch);

private:
    explicit CacheWriter(store::Connection &connection);
    Result<Done> prepare();
    Result<Done> write(const Batch &batch, Applied &applied);
    Result<Done> writeAccount(const Account &account);
    Result<Done> writeRefusals(const Batch &batch);
    Result<Done> writeBuilds(const Batch &batch, Applied &applied);
    Result<Done> writeProjects(const Batch &batch, Applied &applied);
    Result<Done> writeMembers(const Batch &batch);
    Result<Done> writePeople(const Batch &batch, Applied &applied);
    Result<Done> writeAudit(const AuditEvent &event, Instant now, Applied &applied);
    Result<Done> writeFeed(const FeedProgress &progress);

    store::Connection &m_connection;
    Words m_words;
    BuildWriter m_builds;
    AttemptWriter m_attempts;
    ListWriter m_lists;
    store::Statement m_account, m_heldRoles, m_refuse, m_forgetRefusals, m_project, m_missProjects, m_dropMembers,
        m_addMember, m_membersRead, m_person, m_personGone, m_audit, m_feed;
};

} // namespace viewer::cache
