// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns do not hold of a build, read by key.
#pragma once

#include "models/store/connection.h"

#include <span>
#include <vector>

namespace viewer::cache {

/// Times to the millisecond and the error in full.
struct BuildFacts
{
    std::uint32_t seq = 0;
    Instant created{};
    std::optional<Instant> started;
    std::optional<Instant> completed;
    QString error;
};

/// Thread of the connection, which outlives it.
class BuildFactsReader
{
public:
    static Result<BuildFactsReader> create(store::Connection &connection);

    /// One entry for each of `seqs`, in their order; StorageCorrupt when one is not in the file.
    Result<std::vector<BuildFacts>> read(std::span<const std::uint32_t> seqs);

private:
    explicit BuildFactsReader(store::Statement statement)
        : m_statement(std::move(statement))
    {
    }

    store::Statement m_statement;
};

} // namespace viewer::cache
