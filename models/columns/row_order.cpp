// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/row_order.h"

#include "models/columns/radix_sort.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace viewer {

namespace {

/// Stands for "unknown" until the keys are put in their direction; no column comes near it.
constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

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

/// The key of every row, by row number; keyOf(chunk, position in it).
template <class KeyOf>
std::vector<std::uint32_t> keysOf(const BuildColumns &columns, KeyOf keyOf)
{
    std::vector<std::uint32_t> keys(columns.size());
    auto key = keys.begin();
    for (const auto &chunk : columns.chunks()) {
        for (std::uint32_t at = 0; at < chunk->size(); ++at)
            *key++ = keyOf(*chunk, at);
    }
    return keys;
}

/// The keys of a column whose entries are ranked; rows with an entry without a text are unknown.
template <class Column>
std::vector<std::uint32_t> rankedKeys(const BuildColumns &columns, std::vector<std::uint32_t> ranks, Column column)
{
    return keysOf(columns, [&](const BuildChunk &c, std::uint32_t at) { return ranks[(c.*column)[at]]; });
}

std::uint32_t idBeginning(const BuildChunk &chunk, std::uint32_t at)
{
    const auto &id = chunk.id[at];
    const std::uint32_t key =
        std::uint32_t(id[0]) << 24 | std::uint32_t(id[1]) << 16 | std::uint32_t(id[2]) << 8 | id[3];
    return std::min(key, unknown - 1);
}

std::vector<std::uint32_t> resultKeys(const BuildColumns &columns)
{
    const std::vector<std::uint32_t> &ranks = columns.words().errors->ranks();
    const auto texts = std::uint32_t(ranks.size());
    return keysOf(columns, [&](const BuildChunk &c, std::uint32_t at) {
        if (c.error[at])
            return ranks[c.error[at]];
        return c.attempts[at] > 1 ? texts + c.attempts[at] : unknown;
    });
}

std::vector<std::uint32_t> keysOf(const BuildColumns &columns, BuildColumn column)
{
    const BuildDictionaries &words = columns.words();
    const auto unnamed = [](std::vector<std::uint32_t> ranks) {
        ranks[0] = unknown;
        return ranks;
    };
    switch (column) {
    case BuildColumn::Number:
        return keysOf(columns, [](const BuildChunk &c, std::uint32_t at) { return std::uint32_t(c.number[at]); });
    case BuildColumn::Id:
        return keysOf(columns, idBeginning);
    case BuildColumn::Status: {
        std::vector<std::uint32_t> states;
        for (const WordEntry &entry : words.statusWords)
            states.push_back(std::uint32_t(entry.state));
        return rankedKeys(columns, std::move(states), &BuildChunk::status);
    }
    case BuildColumn::Project: {
        auto ranks = ranksOf(words.projects, [](const ProjectEntry &e) { return e.name; });
        for (size_t entry = 0; entry < ranks.size(); ++entry)
            ranks[entry] = words.projects[entry].name.isEmpty() ? unknown : ranks[entry];
        return rankedKeys(columns, std::move(ranks), &BuildChunk::project);
    }
    case BuildColumn::Method:
        return rankedKeys(columns,
                          ranksOf(words.methodWords,
                                  [](const WordEntry &e) {
                                      return e.method == BuildMethod::Unknown ? e.word : methodWord(e.method);
                                  }),
                          &BuildChunk::method);
    case BuildColumn::StartedBy:
        return rankedKeys(columns, unnamed(ranksOf(words.people, [](const PersonEntry &e) { return e.name; })),
                          &BuildChunk::starter);
    case BuildColumn::Created:
        return keysOf(columns,
                      [](const BuildChunk &c, std::uint32_t at) { return std::min(c.created[at], unknown - 1); });
    case BuildColumn::Started:
        return keysOf(columns, [](const BuildChunk &c, std::uint32_t at) {
            return c.started[at] == noTime ? unknown : std::min(c.started[at], unknown - 1);
        });
    case BuildColumn::Duration:
        return keysOf(columns, [](const BuildChunk &c, std::uint32_t at) { return std::uint32_t(c.duration[at]); });
    case BuildColumn::Result:
        return resultKeys(columns);
    case BuildColumn::Branch:
        break;
    }
    return rankedKeys(columns, unnamed(ranksOf(words.branches, [](const QString &e) { return e; })),
                      &BuildChunk::branch);
}
static_assert(std::uint32_t(noNumber) == unknown && std::uint32_t(noDuration) == unknown);

/// Makes the keys small and ascending in the direction wanted, unknown ones last. The number of different keys.
std::uint64_t direct(std::vector<std::uint32_t> &keys, bool descending)
{
    std::uint32_t low = unknown, high = 0; // of the known ones
    for (const std::uint32_t key : keys) {
        low = std::min(low, key);
        high = std::max(high, key == unknown ? 0 : key);
    }
    if (low == unknown)
        high = low;
    const std::uint32_t last = high - low + 1;
    for (std::uint32_t &key : keys) {
        const std::uint32_t known = descending ? high - key : key - low;
        key = key == unknown ? last : known;
    }
    return std::uint64_t(last) + 1;
}

/// Rows whose ids begin alike were left in their old order: compares them in full. `keys` in the order of `rows`.
void finishIds(const BuildColumns &columns, const std::vector<std::uint32_t> &keys, RowOrder &rows, bool descending)
{
    const auto id = [&](std::uint32_t row) { return columns.chunkOf(row).id[row % chunkRows]; };
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return descending ? id(a) > id(b) : id(a) < id(b); };
    size_t first = 0; // of the rows with the same key
    for (size_t i = 1; i <= rows.size(); ++i) {
        if (i < rows.size() && keys[i] == keys[first])
            continue;
        if (i - first > 1)
            std::stable_sort(rows.begin() + std::ptrdiff_t(first), rows.begin() + std::ptrdiff_t(i), before);
        first = i;
    }
}

} // namespace

RowOrder orderedBy(const BuildColumns &columns, const RowOrder &newestFirst, BuildColumn column, bool descending)
{
    std::vector<std::uint32_t> keys = keysOf(columns, column);
    const std::uint64_t limit = direct(keys, descending);
    if (column != BuildColumn::Id)
        return sortedByKey(newestFirst, keys, limit);
    std::vector<std::uint32_t> sortedKeys;
    RowOrder rows = sortedByKey(newestFirst, keys, limit, &sortedKeys);
    finishIds(columns, sortedKeys, rows, descending);
    return rows;
}

} // namespace viewer
