// SPDX-License-Identifier: GPL-3.0-or-later
// One page of a list, with what the server said about it.
#pragma once

#include "models/domain/time.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace viewer::server {

template <class T>
struct Page
{
    std::vector<T> items;
    int limit = 0;  ///< as echoed; 0 when not told. Differs from the one asked for when that was out of range
    int offset = 0; ///< as echoed
    std::optional<qint64> total;
    std::optional<Instant> serverTime; ///< clock of the server when it answered; empty when not told
    int foreignRows = 0;               ///< rows of another tenant, dropped
    int unusableRows = 0;              ///< rows without a usable id or time, dropped

    /// Rows the server sent: compare with the limit to see a short page.
    int rows() const { return int(items.size()) + foreignRows + unusableRows; }
};

} // namespace viewer::server
