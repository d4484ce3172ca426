// SPDX-License-Identifier: GPL-3.0-or-later
// Writes builds: new rows, changed rows, both versions of a final build that changed, vanished builds.
#pragma once

#include "models/cache/batch.h"
#include "models/cache/words.h"

namespace viewer::cache {

/// Writer thread, inside a transaction.
class BuildWriter
{
public:
    BuildWriter(store::Connection &connection, Words &words);

    Result<Done> prepare();
    Result<Done> put(const Build &build, Instant now, Applied &applied);
    /// The audit says who started a build, or that it was retried; the build may not have been read yet.
    Result<Done> setStarter(const BuildId &id, std::int64_t person, Applied &applied);
    Result<Done> addRetry(const BuildId &id, Instant time, Applied &applied);
    Result<Done> markMissing(const BuildId &id, Instant now, Applied &applied);
    Result<Done> markThere(const BuildId &id, Instant now, Applied &applied);
    Result<Done> markForVerification(const BuildId &id, Applied &applied);
    Result<Done> markUnchecked(Instant since, Applied &applied);

private:
    struct Known
    {
        std::int64_t seq = 0;
        std::int64_t project = 0, status = 0, method = 0, branch = 0, error = 0;
        std::optional<Instant> started, completed, detailAt, missedAt;
        bool final = false;
        bool detailWasRead = false; ///< also while it is to be read again
    };
    struct Numbers
    {
        std::int64_t project = 0, status = 0, method = 0, branch = 0, error = 0;
    };
    Result<Known> find(const BuildId &id); ///< seq 0 = not known
    Result<Numbers> numbersOf(const Build &build, Instant now);
    Result<Done> insert(const Build &build, const Numbers &numbers, Instant now, Applied &applied);
    Result<Done> updateFromList(const Build &build, const Known &known, const Numbers &numbers, Instant now,
                                Applied &applied);
    Result<Done> updateFromDetail(const Build &build, const Known &known, const Numbers &numbers, Instant now,
                                  Applied &applied);
    Result<Done> keepVersion(const Known &known, Instant now, Applied &applied);

    store::Connection &m_connection;
    Words &m_words;
    store::Statement m_find, m_insert, m_touch, m_restate, m_detail, m_version, m_takePending, m_dropPending,
        m_pendStarter, m_pendRetry, m_starter, m_retry, m_missing, m_there, m_verify, m_verifyUnchecked;
};

} // namespace viewer::cache
