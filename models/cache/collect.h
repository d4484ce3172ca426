// SPDX-License-Identifier: GPL-3.0-or-later
// Inside models/cache only: the rows of a statement as values.
#pragma once

#include "models/store/connection.h"

#include <vector>

namespace viewer::cache {

/// Collects one value a row.
template <class T, class Take>
Result<std::vector<T>> collect(Result<store::Statement> statement, Take take)
{
    if (!statement)
        return statement.error();
    std::vector<T> values;
    while (statement->next())
        values.push_back(take(*statement));
    if (const auto failure = statement->error())
        return *failure;
    return values;
}

} // namespace viewer::cache
