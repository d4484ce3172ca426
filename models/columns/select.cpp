// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/select.h"

#include "models/columns/row_filter.h"
#include "models/columns/row_order.h"

#include <algorithm>
#include <numeric>

namespace viewer {

namespace {

/// Which rows of the whole snapshot match, in the order of their numbers.
struct MatchedRows
{
    std::vector<std::uint8_t> marks;
    std::uint32_t count = 0;
    std::uint32_t unknownDurations = 0;
};

std::uint32_t unknownDurations(const BuildChunk &chunk, Marks marks)
{
    std::uint32_t count = 0;
    for (size_t at = 0; at < marks.size(); ++at)
        count += marks[at] & std::uint8_t(chunk.duration[at] == noDuration);
    return count;
}

MatchedRows matchedRows(const BuildColumns &columns, const RowFilter &filter, const std::atomic<bool> &cancelled)
{
    MatchedRows matched;
    matched.marks.resize(columns.size());
    size_t begin = 0;
    for (const auto &chunk : columns.chunks()) {
        if (cancelled)
            break;
        const Marks marks(matched.marks.data() + begin, chunk->size());
        filter.mark(*chunk, marks);
        matched.count = std::accumulate(marks.begin(), marks.end(), matched.count);
        matched.unknownDurations += unknownDurations(*chunk, marks);
        begin += chunk->size();
    }
    return matched;
}

RowOrder marked(const RowOrder &order, const MatchedRows &matched)
{
    RowOrder rows(matched.count + 1); // the place behind the last match is written to
    size_t next = 0;
    for (const std::uint32_t row : order) {
        rows[next] = row;
        next += matched.marks[row];
    }
    rows.resize(matched.count);
    return rows;
}

std::uint32_t unknownDurations(const BuildColumns &columns)
{
    std::uint32_t count = 0;
    for (const auto &chunk : columns.chunks())
        count += std::uint32_t(std::count(chunk->duration.begin(), chunk->duration.end(), noDuration));
    return count;
}

/// Rows and unknown durations; neither means anything when `cancelled` became true.
void fill(Selection &selection, const BuildColumns &columns, const BuildQuery &query, const RowFilter &filter,
          const std::atomic<bool> &cancelled)
{
    std::shared_ptr<const RowOrder> rows = columns.newestFirst();
    if (filter.passesAll()) {
        selection.unknownDurations = unknownDurations(columns);
    } else {
        const MatchedRows matched = matchedRows(columns, filter, cancelled);
        if (cancelled)
            return;
        rows = std::make_shared<RowOrder>(marked(*rows, matched));
        selection.unknownDurations = matched.unknownDurations;
    }
    const bool newestFirst = query.sort == BuildColumn::Created && query.descending;
    if (!newestFirst && !cancelled)
        rows = std::make_shared<RowOrder>(orderedBy(columns, *rows, query.sort, query.descending));
    selection.rows = std::move(rows);
}

} // namespace

Selection select(const BuildColumns &columns, const BuildQuery &query, const std::atomic<bool> &cancelled)
{
    const auto begin = std::chrono::steady_clock::now();
    Selection selection;
    const RowFilter filter(columns, query);
    selection.beginningOnly = filter.beginningOnly();
    fill(selection, columns, query, filter, cancelled);
    if (cancelled) {
        selection = {};
        selection.cancelled = true;
    }
    selection.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    return selection;
}

} // namespace viewer
