// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/select.h"

#include "models/columns/radix_sort.h"
#include "models/columns/row_filter.h"

#include <algorithm>
#include <numeric>

namespace viewer {

namespace {

/// Position of each text among the sorted texts; equal texts share one. Entry 0 (no text) is not compared.
template <class List, class TextOf>
std::vector<std::uint32_t> ranksOf(const List &list, TextOf textOf)
{
    std::vector<QString> folded;
    for (const auto &entry : list)
        folded.push_back(QString(textOf(entry)).toCaseFolded());
    std::vector<std::uint32_t> order(folded.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return folded[a] < folded[b]; });
    std::vector<std::uint32_t> ranks(folded.size());
    for (size_t i = 1; i < order.size(); ++i)
        ranks[order[i]] = ranks[order[i - 1]] + (folded[order[i]] != folded[order[i - 1]]);
    return ranks;
}

/// Sorts `rows` by keyOf(chunk, at) -> optional key; rows without a key stand last in both directions.
template <class Key, class KeyOf>
void orderBy(const BuildColumns &columns, RowOrder &rows, bool descending, KeyOf keyOf)
{
    std::vector<KeyedRow<Key>> keyed;
    keyed.reserve(rows.size());
    RowOrder last;
    for (const std::uint32_t row : rows) {
        const std::optional<Key> key = keyOf(columns.chunkOf(row), row % chunkRows);
        if (key)
            keyed.push_back({descending ? Key(~*key) : *key, row});
        else
            last.push_back(row);
    }
    radixSort(keyed);
    auto out = rows.begin();
    for (const auto &entry : keyed)
        *out++ = entry.row;
    std::copy(last.begin(), last.end(), out);
}

using Key32 = std::optional<std::uint32_t>;

void orderRows(const BuildColumns &columns, const BuildQuery &query, RowOrder &rows)
{
    const BuildDictionaries &words = columns.words();
    const bool down = query.descending;
    const auto by32 = [&](auto keyOf) { orderBy<std::uint32_t>(columns, rows, down, keyOf); };
    switch (query.sort) {
    case BuildColumn::Created:
        // `rows` came newest first; the other direction keeps "newest first" among equal times.
        if (!down)
            by32([](const BuildChunk &c, std::uint32_t at) { return Key32(c.created[at]); });
        break;
    case BuildColumn::Number:
        by32([](const BuildChunk &c, std::uint32_t at) {
            return c.number[at] == noNumber ? Key32() : Key32(std::uint32_t(c.number[at]));
        });
        break;
    case BuildColumn::Id:
        orderBy<std::uint64_t>(columns, rows, down, [](const BuildChunk &c, std::uint32_t at) {
            std::uint64_t key = 0;
            for (size_t i = 0; i < 8; ++i)
                key = key << 8 | c.id[at][i];
            return std::optional(key);
        });
        break;
    case BuildColumn::Started:
        by32([](const BuildChunk &c, std::uint32_t at) {
            return c.started[at] == noTime ? Key32() : Key32(c.started[at]);
        });
        break;
    case BuildColumn::Duration:
        by32([](const BuildChunk &c, std::uint32_t at) {
            return c.duration[at] == noDuration ? Key32() : Key32(std::uint32_t(c.duration[at]));
        });
        break;
    case BuildColumn::Status:
        by32([&](const BuildChunk &c, std::uint32_t at) {
            return Key32(std::uint32_t(words.statusWords[c.status[at]].state));
        });
        break;
    case BuildColumn::Project: {
        const auto ranks = ranksOf(words.projects, [](const ProjectEntry &e) { return e.name; });
        by32([&](const BuildChunk &c, std::uint32_t at) {
            const std::uint32_t entry = c.project[at];
            return words.projects[entry].name.isEmpty() ? Key32() : Key32(ranks[entry]);
        });
        break;
    }
    case BuildColumn::Method: {
        const auto ranks = ranksOf(words.methodWords, [](const WordEntry &e) {
            return e.method == BuildMethod::Unknown ? e.word : methodWord(e.method);
        });
        by32([&](const BuildChunk &c, std::uint32_t at) { return Key32(ranks[c.method[at]]); });
        break;
    }
    case BuildColumn::StartedBy: {
        const auto ranks = ranksOf(words.people, [](const PersonEntry &e) { return e.name; });
        by32([&](const BuildChunk &c, std::uint32_t at) {
            return c.starter[at] ? Key32(ranks[c.starter[at]]) : Key32();
        });
        break;
    }
    case BuildColumn::Result: {
        const auto ranks = words.errors->ranks();
        const auto texts = std::uint32_t(ranks.size());
        by32([&](const BuildChunk &c, std::uint32_t at) {
            if (c.error[at])
                return Key32(ranks[c.error[at]]);
            return c.attempts[at] > 1 ? Key32(texts + c.attempts[at]) : Key32();
        });
        break;
    }
    case BuildColumn::Branch: {
        const auto ranks = ranksOf(words.branches, [](const QString &e) { return e; });
        by32(
            [&](const BuildChunk &c, std::uint32_t at) { return c.branch[at] ? Key32(ranks[c.branch[at]]) : Key32(); });
        break;
    }
    }
}

std::uint32_t countUnknownDurations(const BuildColumns &columns, const RowOrder &rows)
{
    return std::uint32_t(std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
        return columns.chunkOf(row).duration[row % chunkRows] == noDuration;
    }));
}

} // namespace

Selection select(const BuildColumns &columns, const BuildQuery &query, const std::atomic<bool> &cancelled)
{
    const auto begin = std::chrono::steady_clock::now();
    Selection selection;
    const RowFilter filter(columns, query);
    selection.beginningOnly = filter.beginningOnly();
    const bool newestFirst = query.sort == BuildColumn::Created && query.descending;
    if (filter.passesAll() && newestFirst) {
        selection.rows = columns.newestFirst();
    } else {
        auto rows = std::make_shared<RowOrder>();
        if (filter.passesAll()) {
            *rows = *columns.newestFirst();
        } else {
            for (const std::uint32_t row : *columns.newestFirst()) {
                if (row % chunkRows == 0 && cancelled)
                    break;
                if (filter.matches(columns.chunkOf(row), row % chunkRows))
                    rows->push_back(row);
            }
        }
        if (!cancelled)
            orderRows(columns, query, *rows);
        rows->shrink_to_fit();
        selection.rows = std::move(rows);
    }
    if (cancelled) {
        selection.rows = std::make_shared<RowOrder>();
        selection.cancelled = true;
    } else {
        selection.unknownDurations = countUnknownDurations(columns, *selection.rows);
    }
    selection.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    return selection;
}

} // namespace viewer
