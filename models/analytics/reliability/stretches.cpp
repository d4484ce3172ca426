// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reliability/stretches.h"

#include <algorithm>

namespace viewer::analytics {

void BrokenRow::see(BuildState state, std::uint32_t created, std::uint32_t row)
{
    if (m_decided)
        return;
    m_decided = state == BuildState::Succeeded;
    if (state != BuildState::Failed)
        return;
    if (!m_broken)
        m_broken = Broken{{}, 0, row, row};
    ++m_broken->inARow;
    m_broken->firstRow = row;
    m_broken->since = Instant(Seconds(created));
}

std::vector<BrokenStretch> brokenStretches(std::span<const Run> oldestFirst)
{
    std::vector<BrokenStretch> stretches;
    bool broken = false;
    for (const Run &run : oldestFirst) {
        if (run.state == BuildState::Failed) {
            if (!broken)
                stretches.push_back({run.created, {}, 0, run.row, run.row});
            broken = true;
            ++stretches.back().failures;
            stretches.back().lastRow = run.row;
        } else if (run.state == BuildState::Succeeded && broken) {
            stretches.back().until = run.created;
            broken = false;
        }
    }
    return stretches;
}

std::vector<BrokenStretch> brokenStretches(const BuildColumns &columns, const ProjectId &project)
{
    const auto &projects = columns.words().projects;
    const auto entry = std::find_if(projects.begin(), projects.end(),
                                    [&project](const ProjectEntry &known) { return known.id == project; });
    if (entry == projects.end())
        return {};
    const auto wanted = std::uint32_t(entry - projects.begin());
    std::vector<Run> runs;
    const RowOrder &order = *columns.newestFirst();
    for (auto row = order.rbegin(); row != order.rend(); ++row) {
        const BuildChunk &chunk = columns.chunkOf(*row);
        const std::uint32_t at = *row % chunkRows;
        if (chunk.project[at] == wanted)
            runs.push_back({columns.state(*row), Instant(Seconds(chunk.created[at])), *row});
    }
    return brokenStretches(runs);
}

StripMark stripMark(BuildState state, int attempts)
{
    if (state == BuildState::Failed)
        return StripMark::Failed;
    if (state == BuildState::Succeeded)
        return attempts > 1 ? StripMark::SucceededOnRetry : StripMark::Succeeded;
    return StripMark::Cancelled;
}

bool isFlaky(std::span<const StripMark> lastTen)
{
    return std::count(lastTen.begin(), lastTen.end(), StripMark::SucceededOnRetry) >= flakyBuilds;
}

} // namespace viewer::analytics
