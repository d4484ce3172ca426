// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the attempts of builds and how many there are.
#pragma once

#include "models/cache/batch.h"
#include "models/cache/words.h"

namespace viewer::cache {

/// Writer thread, inside a transaction.
class AttemptWriter
{
public:
    AttemptWriter(store::Connection &connection, Words &words);

    Result<Done> prepare();
    /// Attempts of a build that the cache does not hold are left out.
    Result<Done> put(const BuildAttempts &attempts, Instant now, Applied &applied);

private:
    Result<Done> putOne(const Attempt &attempt, std::int64_t build, Applied &applied);

    store::Connection &m_connection;
    Words &m_words;
    store::Statement m_find, m_known, m_insert, m_update, m_counted;
};

} // namespace viewer::cache
