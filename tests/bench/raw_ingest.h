// SPDX-License-Identifier: GPL-3.0-or-later
// The same builds written with the bare SQLite C API: everything that costs time beforehand is done beforehand.
#pragma once

#include "models/domain/result.h"
#include "tests/bench/synthetic_source.h"

#include <array>
#include <string>
#include <vector>

namespace viewer::bench {

/// A build as the file holds it: words, projects and texts are numbers already.
struct RawRow
{
    std::array<char, 16> id{};
    std::int64_t project = 0, number = 0, status = 0, method = 0, branch = 0, error = 0;
    std::int64_t created = 0, started = -1, completed = -1; ///< -1 = NULL
    bool final = false;
};
struct RawText
{
    std::int64_t seq = 0, hash = 0;
    std::string text;
};

/// The rows and the error texts in front of them, in the order of the source.
struct RawRows
{
    std::vector<RawRow> rows;
    std::vector<RawText> texts; ///< texts[n].seq is n + 1
};
RawRows rawRowsOf(const std::vector<Build> &details);

/// All rows as the list has them, then all again as their details say, `batch` rows a transaction. The file exists,
/// with the schema. Empty when it worked, else the words of SQLite.
std::string ingestRaw(const std::string &file, const RawRows &rows, int batch);

} // namespace viewer::bench
