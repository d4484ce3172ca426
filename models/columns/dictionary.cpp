// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/dictionary.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

namespace viewer {

namespace {
constexpr int nearTexts = 16;

using Block = std::uint8_t __attribute__((vector_size(16)));

Block filledWith(char byte)
{
    return Block{} + std::uint8_t(byte);
}

/// The first place of `text` (not empty) in [from, end), or null. As memmem(), but without its preparation, which
/// would be made again for each of tens of thousands of hits: the first and the last byte are looked for, sixteen
/// places at a time.
const char *find(const char *from, const char *end, std::string_view text)
{
    const Block first = filledWith(text.front()), last = filledWith(text.back());
    for (; size_t(end - from) >= text.size() - 1 + sizeof(Block); from += sizeof(Block)) {
        Block heads, tails;
        std::memcpy(&heads, from, sizeof heads);
        std::memcpy(&tails, from + text.size() - 1, sizeof tails);
        const auto both = (heads == first) & (tails == last);
        std::uint64_t halves[2];
        std::memcpy(halves, &both, sizeof halves);
        if ((halves[0] | halves[1]) == 0)
            continue;
        for (size_t i = 0; i < sizeof(Block); ++i) {
            if (both[i] && std::memcmp(from + i, text.data(), text.size()) == 0)
                return from + i;
        }
    }
    return static_cast<const char *>(memmem(from, size_t(end - from), text.data(), text.size()));
}
} // namespace

FoldedTexts::FoldedTexts()
    : m_ends{0}
{
}

FoldedTexts::FoldedTexts(const FoldedTexts &other)
    : m_text(other.m_text)
    , m_ends(other.m_ends)
{
}

std::uint32_t FoldedTexts::append(QStringView text)
{
    if (!m_ranks->values.empty())
        m_ranks = std::make_unique<Ranks>();
    const QByteArray folded = fold(text);
    m_text.insert(m_text.end(), folded.begin(), folded.end());
    m_ends.push_back(std::uint32_t(m_text.size()));
    return size() - 1;
}

std::span<const char> FoldedTexts::at(std::uint32_t entry) const
{
    const std::uint32_t begin = entry ? m_ends[entry - 1] : 0;
    return {m_text.data() + begin, m_ends[entry] - begin};
}

void FoldedTexts::match(const QByteArray &folded, MatchMode mode, Matches &matches) const
{
    matches.resize(size());
    const size_t length = size_t(folded.size());
    if (length == 0 || m_text.size() < length)
        return;
    if (mode == MatchMode::Beginning) {
        for (std::uint32_t entry = 1; entry < size(); ++entry) {
            const auto text = at(entry);
            if (text.size() >= length && std::memcmp(text.data(), folded.constData(), length) == 0)
                matches[entry] = 1;
        }
        return;
    }
    // One scan over all texts; a hit that crosses the end of its text is no hit.
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const char *from = begin;
    auto entryEnd = m_ends.begin();
    while (const char *hit = find(from, end, {folded.constData(), length})) {
        const auto offset = std::uint32_t(hit - begin);
        // The next hit is mostly in one of the next texts.
        for (int step = 0; step < nearTexts && *entryEnd <= offset; ++step)
            ++entryEnd;
        if (*entryEnd <= offset)
            entryEnd = std::upper_bound(entryEnd, m_ends.end(), offset);
        if (offset + length <= *entryEnd) {
            matches[size_t(entryEnd - m_ends.begin())] = 1;
            from = begin + *entryEnd;
        } else {
            from = hit + 1;
        }
    }
}

const std::vector<std::uint32_t> &FoldedTexts::ranks() const
{
    std::call_once(m_ranks->once, [this] { sortRanks(); });
    return m_ranks->values;
}

namespace {

/// Texts of one dictionary mostly begin alike: they are compared eight bytes at a time, each byte read once a depth.
class TextSort
{
public:
    explicit TextSort(const FoldedTexts &texts)
        : m_texts(texts)
    {
    }

    std::vector<std::uint32_t> order()
    {
        std::vector<Item> items(m_texts.size());
        for (std::uint32_t entry = 0; entry < m_texts.size(); ++entry)
            items[entry].entry = entry;
        sortFrom(items, 0);
        std::vector<std::uint32_t> entries;
        for (const Item &item : items)
            entries.push_back(item.entry);
        return entries;
    }
    std::string_view text(std::uint32_t entry) const
    {
        const auto bytes = m_texts.at(entry);
        return {bytes.data(), bytes.size()};
    }

private:
    struct Item
    {
        std::uint64_t word;
        std::uint32_t entry;
    };
    static constexpr size_t wordSize = sizeof(Item::word);
    static constexpr size_t deepest = 64 * wordSize; ///< beyond it a plain comparison goes on

    /// The texts are equal up to `depth`, which a text may end before.
    void sortFrom(std::span<Item> items, size_t depth) const
    {
        if (depth >= deepest || items.size() < 16) {
            std::sort(items.begin(), items.end(),
                      [this](const Item &a, const Item &b) { return text(a.entry) < text(b.entry); });
            return;
        }
        for (Item &item : items) {
            item.word = 0;
            const std::string_view rest = text(item.entry).substr(std::min(depth, text(item.entry).size()), wordSize);
            for (size_t i = 0; i < wordSize; ++i)
                item.word = item.word << 8 | (i < rest.size() ? std::uint8_t(rest[i]) : 0);
        }
        std::sort(items.begin(), items.end(), [](const Item &a, const Item &b) { return a.word < b.word; });
        for (size_t first = 0; first < items.size();) {
            size_t end = first + 1;
            while (end < items.size() && items[end].word == items[first].word)
                ++end;
            if (end - first > 1)
                sortFrom(items.subspan(first, end - first), depth + wordSize);
            first = end;
        }
    }

    const FoldedTexts &m_texts;
};

} // namespace

void FoldedTexts::sortRanks() const
{
    TextSort sort(*this);
    const std::vector<std::uint32_t> order = sort.order();
    m_ranks->values.resize(size());
    std::uint32_t rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && sort.text(order[i]) != sort.text(order[i - 1]))
            ++rank;
        m_ranks->values[order[i]] = rank;
    }
}

void FoldedTexts::squeeze()
{
    m_text.shrink_to_fit();
    m_ends.shrink_to_fit();
}

QByteArray FoldedTexts::fold(QStringView text)
{
    return text.toString().toCaseFolded().toUtf8();
}

} // namespace viewer
