// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a list in which one broken row makes every page that holds it an error.
#pragma once

#include <optional>
#include <vector>

namespace viewer::sync {

/// Hands out page after page; one that fails is cut in halves until the broken row stands alone and is skipped. One
/// request at a time. Pages do not overlap: the list is read again soon.
class SplittingScan
{
public:
    struct Part
    {
        int offset = 0;
        int limit = 0;
    };

    /// The page to ask for; empty at the end of the list.
    std::optional<Part> next();
    /// It was read and held so many rows.
    void done(int rows);
    /// It failed. False: too much fails, the whole list is broken.
    bool failed();

    int skipped() const { return m_skipped; }

private:
    std::vector<Part> m_parts; ///< halves still to be read, the next one last
    Part m_current;
    int m_next = 0;
    int m_skipped = 0;
    int m_failures = 0;
    bool m_ended = false;
};

} // namespace viewer::sync
