// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/hint_queue.h"

#include <algorithm>

namespace viewer::sync {

Milliseconds HintQueue::Waiting::due() const
{
    return first && second ? std::min(*first, *second) : first ? *first : *second;
}

double HintQueue::budget(Milliseconds now) const
{
    const double refill = double((now - m_budgetAt).count()) * perSecond / 1000;
    return std::min(double(perSecond), m_budget + std::max(0.0, refill));
}

void HintQueue::add(const BuildId &id, Milliseconds now)
{
    if (m_waiting.size() >= most && !m_waiting.contains(id))
        return;
    Waiting &waiting = m_waiting[id];
    if (!waiting.first) {
        const auto looked = m_looked.constFind(id);
        waiting.first = looked == m_looked.cend() ? now : std::max(now, *looked + apart);
    }
    // The later one is moved, the earlier one is not: hints without end do not put a look off for ever.
    waiting.second = now + again;
}

std::vector<BuildId> HintQueue::take(Milliseconds now)
{
    m_budget = budget(now);
    m_budgetAt = now;
    m_looked.removeIf([now](const auto &entry) { return entry.value() + apart <= now; });
    std::vector<std::pair<Milliseconds, BuildId>> due;
    for (auto waiting = m_waiting.cbegin(); waiting != m_waiting.cend(); ++waiting) {
        if (waiting->due() <= now)
            due.emplace_back(waiting->due(), waiting.key());
    }
    std::sort(due.begin(), due.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<BuildId> ids;
    for (const auto &[time, id] : due) {
        if (m_budget < 1)
            break;
        m_budget -= 1;
        ids.push_back(id);
        m_looked.insert(id, now);
        Waiting &waiting = m_waiting[id];
        if (waiting.first && *waiting.first <= now)
            waiting.first.reset();
        if (waiting.second && *waiting.second <= now)
            waiting.second.reset();
        if (!waiting.first && !waiting.second)
            m_waiting.remove(id);
    }
    return ids;
}

std::optional<Milliseconds> HintQueue::nextAt(Milliseconds now) const
{
    if (m_waiting.isEmpty())
        return std::nullopt;
    Milliseconds soonest = Milliseconds::max();
    for (const Waiting &waiting : m_waiting)
        soonest = std::min(soonest, waiting.due());
    const double left = budget(now);
    if (left < 1)
        soonest = std::max(soonest, now + Milliseconds(qint64((1 - left) * 1000 / perSecond) + 1));
    return soonest;
}

} // namespace viewer::sync
