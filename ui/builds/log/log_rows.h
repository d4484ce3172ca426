// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a log are shown: all, or those that a filter and the folds leave. Rows are what is on screen one
// below the other, lines are numbered as in the log; both count from 0.
#pragma once

#include "models/logs/line_set.h"

#include <optional>

namespace viewer {

/// A value.
class LogRows
{
public:
    void showAll(qint64 lines);
    void showOnly(logs::LineSet lines);

    qint64 count() const { return m_subset ? m_subset->count() : m_lines; }
    qint64 line(qint64 row) const { return m_subset ? m_subset->at(row) : row; }
    /// The row of the line, or of the next one that is shown; the last row when none follows, -1 when none is shown.
    qint64 row(qint64 line) const;
    bool contains(qint64 line) const;
    /// Empty: all lines are shown.
    const std::optional<logs::LineSet> &subset() const { return m_subset; }
    /// The members of `set` that are shown.
    logs::LineSet shownOf(const logs::LineSet &set) const;

private:
    qint64 m_lines = 0;
    std::optional<logs::LineSet> m_subset;
};

} // namespace viewer
