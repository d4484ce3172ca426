// SPDX-License-Identifier: GPL-3.0-or-later
// From a stream of hints to few requests. Pure: told the time, knows no network.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QHash>

#include <optional>
#include <vector>

namespace viewer::sync {

/// Builds that something happened to. Each is looked at when the hint comes and once more `again` after its last hint
/// (an event may come before its row changed). However many hints come: a build is looked at at most once in `apart`
/// and all together at most `perSecond` times a second; what waits longer than that is served later, oldest first.
class HintQueue
{
public:
    static constexpr Milliseconds again{2000};
    static constexpr Milliseconds apart{1000};
    static constexpr int perSecond = 10;
    static constexpr int most = 2000; ///< builds; further ones are left to the look at the list

    /// `now` is any clock that does not jump.
    void add(const BuildId &id, Milliseconds now);
    /// What to look at now.
    std::vector<BuildId> take(Milliseconds now);
    /// When `take` has something (more); empty when nothing waits.
    std::optional<Milliseconds> nextAt(Milliseconds now) const;

    bool isEmpty() const { return m_waiting.isEmpty(); }
    int size() const { return int(m_waiting.size()); }
    void clear() { m_waiting.clear(); }

private:
    struct Waiting
    {
        std::optional<Milliseconds> first, second;
        Milliseconds due() const;
    };
    double budget(Milliseconds now) const;

    QHash<BuildId, Waiting> m_waiting;
    QHash<BuildId, Milliseconds> m_looked; ///< of the last second
    double m_budget = perSecond;
    Milliseconds m_budgetAt{0};
};

} // namespace viewer::sync
