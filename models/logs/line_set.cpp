// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/line_set.h"

#include <algorithm>
#include <bit>

namespace viewer::logs {

namespace {

constexpr int linesOfABlock = 65'536;
constexpr int wordsOfABlock = linesOfABlock / 64;
constexpr int sparseAtMost = 4096;

} // namespace

LineSet::Block &LineSet::blockFor(qint64 key)
{
    if (m_blocks.empty() || m_blocks.back().key != key) {
        Block block;
        block.key = key;
        block.before = m_count;
        m_blocks.push_back(std::move(block));
    }
    return m_blocks.back();
}

void LineSet::put(Block &block, int low)
{
    if (block.bits.empty() && block.count == sparseAtMost) {
        block.bits.assign(wordsOfABlock, 0);
        for (const quint16 one : block.sparse)
            block.bits[one / 64] |= quint64(1) << (one % 64);
        block.sparse = {};
    }
    if (block.bits.empty())
        block.sparse.push_back(quint16(low));
    else
        block.bits[size_t(low / 64)] |= quint64(1) << (low % 64);
    ++block.count;
}

bool LineSet::has(const Block &block, int low)
{
    if (block.bits.empty())
        return std::binary_search(block.sparse.begin(), block.sparse.end(), quint16(low));
    return block.bits[size_t(low / 64)] >> (low % 64) & 1;
}

int LineSet::below(const Block &block, int low)
{
    if (block.bits.empty())
        return int(std::lower_bound(block.sparse.begin(), block.sparse.end(), low) - block.sparse.begin());
    int count = 0;
    for (int word = 0; word < low / 64; ++word)
        count += std::popcount(block.bits[size_t(word)]);
    if (low % 64)
        count += std::popcount(block.bits[size_t(low / 64)] & ((quint64(1) << (low % 64)) - 1));
    return count;
}

int LineSet::select(const Block &block, int index)
{
    if (block.bits.empty())
        return block.sparse[size_t(index)];
    for (int word = 0; word < wordsOfABlock; ++word) {
        quint64 bits = block.bits[size_t(word)];
        const int here = std::popcount(bits);
        if (index >= here) {
            index -= here;
            continue;
        }
        for (; index > 0; --index)
            bits &= bits - 1;
        return word * 64 + std::countr_zero(bits);
    }
    Q_UNREACHABLE();
}

std::vector<LineSet::Block>::const_iterator LineSet::firstBlockFrom(qint64 key) const
{
    return std::lower_bound(m_blocks.begin(), m_blocks.end(), key,
                            [](const Block &block, qint64 wanted) { return block.key < wanted; });
}

void LineSet::append(qint64 line)
{
    if (line == m_last)
        return;
    Q_ASSERT(line > m_last);
    put(blockFor(line / linesOfABlock), int(line % linesOfABlock));
    m_last = line;
    ++m_count;
}

void LineSet::appendRange(qint64 first, qint64 count)
{
    const qint64 end = first + count;
    while (first < end) {
        const int low = int(first % linesOfABlock);
        const int here = int(std::min<qint64>(end - first, linesOfABlock - low));
        Block &block = blockFor(first / linesOfABlock);
        if (block.bits.empty() && here > sparseAtMost) {
            block.bits.assign(wordsOfABlock, 0);
            for (const quint16 one : block.sparse)
                block.bits[one / 64] |= quint64(1) << (one % 64);
            block.sparse = {};
        }
        for (int i = 0; i < here;) {
            const int at = low + i;
            if (!block.bits.empty() && at % 64 == 0 && here - i >= 64) {
                block.bits[size_t(at / 64)] = ~quint64(0);
                block.count += 64;
                i += 64;
            } else {
                put(block, at);
                ++i;
            }
        }
        m_count += here;
        first += here;
        m_last = first - 1;
    }
}

void LineSet::clear()
{
    *this = LineSet();
}

bool LineSet::contains(qint64 line) const
{
    const auto block = firstBlockFrom(line / linesOfABlock);
    return line >= 0 && block != m_blocks.end() && block->key == line / linesOfABlock
        && has(*block, int(line % linesOfABlock));
}

qint64 LineSet::at(qint64 index) const
{
    Q_ASSERT(index >= 0 && index < m_count);
    auto block = std::upper_bound(m_blocks.begin(), m_blocks.end(), index,
                                  [](qint64 wanted, const Block &one) { return wanted < one.before; });
    --block;
    return block->key * linesOfABlock + select(*block, int(index - block->before));
}

qint64 LineSet::indexOf(qint64 line) const
{
    if (line <= 0)
        return 0;
    const auto block = firstBlockFrom(line / linesOfABlock);
    if (block == m_blocks.end())
        return m_count;
    return block->key == line / linesOfABlock ? block->before + below(*block, int(line % linesOfABlock))
                                              : block->before;
}

std::optional<qint64> LineSet::next(qint64 line) const
{
    const qint64 index = indexOf(line);
    return index < m_count ? std::optional(at(index)) : std::nullopt;
}

std::optional<qint64> LineSet::previous(qint64 line) const
{
    const qint64 index = indexOf(line + 1);
    return line >= 0 && index > 0 ? std::optional(at(index - 1)) : std::nullopt;
}

std::vector<qint64> LineSet::density(qint64 lineCount, int parts) const
{
    std::vector<qint64> result(size_t(std::max(0, parts)), 0);
    qint64 before = 0;
    for (int part = 0; part < parts; ++part) {
        const qint64 upTo = indexOf(qint64(double(lineCount) * (part + 1) / parts + 0.5));
        result[size_t(part)] = upTo - before;
        before = upTo;
    }
    return result;
}

LineSet intersected(const LineSet &a, const LineSet &b)
{
    LineSet both;
    for (const LineSet::Block &one : a.m_blocks) {
        const auto other = b.firstBlockFrom(one.key);
        if (other == b.m_blocks.end() || other->key != one.key)
            continue;
        const bool fewer = one.count <= other->count;
        const LineSet::Block &walked = fewer ? one : *other;
        const LineSet::Block &asked = fewer ? *other : one;
        if (!walked.bits.empty() && !asked.bits.empty()) {
            for (size_t word = 0; word < size_t(wordsOfABlock); ++word) {
                for (quint64 bits = walked.bits[word] & asked.bits[word]; bits; bits &= bits - 1)
                    both.append(one.key * linesOfABlock + qint64(word) * 64 + std::countr_zero(bits));
            }
            continue;
        }
        for (const quint16 low : walked.sparse) {
            if (LineSet::has(asked, low))
                both.append(one.key * linesOfABlock + low);
        }
    }
    return both;
}

LineSet united(const LineSet &a, const LineSet &b)
{
    LineSet either;
    std::vector<quint64> bits;
    auto x = a.m_blocks.begin();
    auto y = b.m_blocks.begin();
    const auto mix = [&bits](const LineSet::Block &block) {
        for (size_t word = 0; word < block.bits.size(); ++word)
            bits[word] |= block.bits[word];
        for (const quint16 low : block.sparse)
            bits[low / 64] |= quint64(1) << (low % 64);
    };
    while (x != a.m_blocks.end() || y != b.m_blocks.end()) {
        const qint64 key = std::min(x != a.m_blocks.end() ? x->key : std::numeric_limits<qint64>::max(),
                                    y != b.m_blocks.end() ? y->key : std::numeric_limits<qint64>::max());
        bits.assign(wordsOfABlock, 0);
        if (x != a.m_blocks.end() && x->key == key)
            mix(*x++);
        if (y != b.m_blocks.end() && y->key == key)
            mix(*y++);
        for (size_t word = 0; word < bits.size(); ++word) {
            for (quint64 left = bits[word]; left; left &= left - 1)
                either.append(key * linesOfABlock + qint64(word) * 64 + std::countr_zero(left));
        }
    }
    return either;
}

LineSet LineSet::complement(qint64 lineCount) const
{
    LineSet others;
    qint64 from = 0;
    for (const Block &block : m_blocks) {
        for (int i = 0; block.bits.empty() && i < block.count; ++i) {
            const qint64 line = block.key * linesOfABlock + block.sparse[size_t(i)];
            others.appendRange(from, std::max<qint64>(0, std::min(line, lineCount) - from));
            from = std::max(from, line + 1);
        }
        for (size_t word = 0; word < block.bits.size(); ++word) {
            for (quint64 bits = block.bits[word]; bits; bits &= bits - 1) {
                const qint64 line = block.key * linesOfABlock + qint64(word) * 64 + std::countr_zero(bits);
                others.appendRange(from, std::max<qint64>(0, std::min(line, lineCount) - from));
                from = std::max(from, line + 1);
            }
        }
    }
    others.appendRange(from, std::max<qint64>(0, lineCount - from));
    return others;
}

qint64 LineSet::memory() const
{
    qint64 bytes = qint64(m_blocks.capacity() * sizeof(Block));
    for (const Block &block : m_blocks)
        bytes += qint64(block.sparse.capacity() * 2 + block.bits.capacity() * 8);
    return bytes;
}

bool operator==(const LineSet &a, const LineSet &b)
{
    if (a.m_count != b.m_count)
        return false;
    for (qint64 i = 0; i < a.m_count; ++i) {
        if (a.at(i) != b.at(i))
            return false;
    }
    return true;
}

} // namespace viewer::logs
