// SPDX-License-Identifier: GPL-3.0-or-later
// The attempts of many builds, build after build.
#pragma once

#include "models/domain/attempt.h"
#include "models/store/connection.h"

#include <vector>

namespace viewer::cache {

/// Thread of the connection, which outlives it.
class AttemptRowsReader
{
public:
    static Result<AttemptRowsReader> create(store::Connection &connection);

    /// In the order of their number; none where they were not read.
    Result<std::vector<Attempt>> read(std::uint32_t build);

private:
    explicit AttemptRowsReader(store::Statement statement)
        : m_statement(std::move(statement))
    {
    }

    store::Statement m_statement;
};

} // namespace viewer::cache
