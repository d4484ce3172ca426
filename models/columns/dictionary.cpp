// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/dictionary.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

namespace viewer {

namespace {
constexpr int nearTexts = 16;
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
    while (const char *hit = static_cast<const char *>(memmem(from, size_t(end - from), folded.constData(), length))) {
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

void FoldedTexts::sortRanks() const
{
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0u);
    const auto text = [this](std::uint32_t entry) {
        const auto bytes = at(entry);
        return std::string_view(bytes.data(), bytes.size());
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return text(a) < text(b); });
    m_ranks->values.resize(size());
    std::uint32_t rank = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && text(order[i]) != text(order[i - 1]))
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
