// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/row_diff.h"

#include <algorithm>
#include <cstdlib>
#include <span>

namespace viewer {

namespace {

using Rows = std::span<const std::uint32_t>;

/// Furthest position in `before` on each diagonal (Myers 1986), one list for each number of edits so far.
/// Entry k + edits is diagonal k. Empty when `limit` edits are not enough.
std::vector<std::vector<int>> editTrace(Rows before, Rows after, int limit)
{
    const int n = int(before.size()), m = int(after.size());
    std::vector<std::vector<int>> trace;
    for (int edits = 0; edits <= limit; ++edits) {
        std::vector<int> furthest(size_t(2 * edits + 1));
        for (int k = -edits; k <= edits; k += 2) {
            int x = 0;
            if (edits > 0) {
                const auto &previous = trace.back();
                const auto at = [&](int diagonal) { return previous[size_t(diagonal + edits - 1)]; };
                const bool insert = k == -edits || (k != edits && at(k - 1) < at(k + 1));
                x = insert ? at(k + 1) : at(k - 1) + 1;
            }
            for (int y = x - k; x < n && y < m && before[size_t(x)] == after[size_t(y)]; ++y)
                ++x;
            furthest[size_t(k + edits)] = x;
            if (x >= n && x - k >= m) {
                trace.push_back(std::move(furthest));
                return trace;
            }
        }
        trace.push_back(std::move(furthest));
    }
    return {};
}

void addStep(std::vector<RowStep> &reversed, bool insert, int x, int y)
{
    if (!reversed.empty()) {
        RowStep &next = reversed.back();
        const bool joins = next.insert == insert
            && (insert ? next.newPosition == y + 1 && next.oldPosition == x
                       : next.oldPosition == x + 1 && next.newPosition == y);
        if (joins) {
            next.oldPosition = x;
            next.newPosition = y;
            ++next.count;
            return;
        }
    }
    reversed.push_back({insert, x, y, 1});
}

std::vector<RowStep> stepsOf(const std::vector<std::vector<int>> &trace, int n, int m, int offset)
{
    std::vector<RowStep> steps;
    int x = n, y = m;
    for (int edits = int(trace.size()) - 1; edits > 0; --edits) {
        const auto &previous = trace[size_t(edits - 1)];
        const auto at = [&](int diagonal) { return previous[size_t(diagonal + edits - 1)]; };
        const int k = x - y;
        const bool insert = k == -edits || (k != edits && at(k - 1) < at(k + 1));
        x = insert ? at(k + 1) : at(k - 1);
        y = x - (insert ? k + 1 : k - 1);
        addStep(steps, insert, x + offset, y + offset);
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

bool anyMoved(const std::vector<RowStep> &steps, const RowOrder &before, const RowOrder &after)
{
    RowOrder gone, come;
    for (const RowStep &step : steps) {
        const auto from = step.insert ? after.begin() + step.newPosition : before.begin() + step.oldPosition;
        (step.insert ? come : gone).insert((step.insert ? come : gone).end(), from, from + step.count);
    }
    std::sort(gone.begin(), gone.end());
    return std::any_of(come.begin(), come.end(),
                       [&](std::uint32_t row) { return std::binary_search(gone.begin(), gone.end(), row); });
}

} // namespace

RowDiff diffOrders(const RowOrder &before, const RowOrder &after, int limit)
{
    if (std::abs(qint64(before.size()) - qint64(after.size())) > limit)
        return {};
    const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    if (b == before.end() && a == after.end())
        return {RowDiff::Kind::Same, {}};
    const size_t front = size_t(b - before.begin());
    size_t back = 0;
    while (back < before.size() - front && back < after.size() - front
           && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    const Rows from = Rows(before).subspan(front, before.size() - front - back);
    const Rows to = Rows(after).subspan(front, after.size() - front - back);
    const auto trace = editTrace(from, to, limit);
    if (trace.empty())
        return {};
    auto steps = stepsOf(trace, int(from.size()), int(to.size()), int(front));
    if (anyMoved(steps, before, after))
        return {};
    return {RowDiff::Kind::Steps, std::move(steps)};
}

bool sameRowNumbers(const BuildColumns &before, const BuildColumns &after)
{
    if (after.size() < before.size())
        return false;
    for (size_t c = 0; c < before.chunks().size(); ++c) {
        const auto &old = before.chunks()[c];
        const auto &now = after.chunks()[c];
        if (old != now
            && (now->size() < old->size() || !std::equal(old->seq.begin(), old->seq.end(), now->seq.begin())))
            return false;
    }
    return true;
}

} // namespace viewer
