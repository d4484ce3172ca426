// SPDX-License-Identifier: GPL-3.0-or-later
// A set of line numbers, in order: hits of a search, lines of a level, lines that a filter shows. Ten million members
// need at most 1.25 MB where they are dense and 2 bytes each where they are not.
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace viewer::logs {

/// A value (copies are deep). Lines count from 0.
class LineSet
{
public:
    /// `line` must be above the last one appended; the same one again is ignored.
    void append(qint64 line);
    /// Lines first … first + count - 1, all above the last one.
    void appendRange(qint64 first, qint64 count);
    void clear();

    qint64 count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    bool contains(qint64 line) const;
    /// The member number `index`, 0 … count() - 1.
    qint64 at(qint64 index) const;
    /// How many members are below `line`: the index of `line`, or where it would be.
    qint64 indexOf(qint64 line) const;
    /// The first member at or above `line`; the last one at or below it.
    std::optional<qint64> next(qint64 line) const;
    std::optional<qint64> previous(qint64 line) const;
    /// Members in each of `parts` equal stretches of lines 0 … lineCount - 1: what a minimap draws.
    std::vector<qint64> density(qint64 lineCount, int parts) const;

    /// In both; in one of them; lines 0 … lineCount - 1 that are not in it.
    friend LineSet intersected(const LineSet &a, const LineSet &b);
    friend LineSet united(const LineSet &a, const LineSet &b);
    LineSet complement(qint64 lineCount) const;

    /// Memory held, in bytes.
    qint64 memory() const;

    friend bool operator==(const LineSet &a, const LineSet &b);

private:
    // 65,536 lines: the low halves in order, or beyond 4096 of them one bit each.
    struct Block
    {
        qint64 key = 0;    ///< line / 65536
        qint64 before = 0; ///< members in the blocks before
        int count = 0;
        std::vector<quint16> sparse;
        std::vector<quint64> bits;
    };

    Block &blockFor(qint64 key);
    static void put(Block &block, int low);
    static bool has(const Block &block, int low);
    static int below(const Block &block, int low);
    static int select(const Block &block, int index);
    std::vector<Block>::const_iterator firstBlockFrom(qint64 key) const;

    std::vector<Block> m_blocks;
    qint64 m_count = 0;
    qint64 m_last = -1;
};

LineSet intersected(const LineSet &a, const LineSet &b);
LineSet united(const LineSet &a, const LineSet &b);

} // namespace viewer::logs
