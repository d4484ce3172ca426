// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/project_figures.h"

#include "models/analytics/duration_figures.h"
#include "models/analytics/metric_groups.h"
#include "models/analytics/sample/sort_milliseconds.h"

#include <algorithm>

namespace viewer::analytics {

namespace {

constexpr std::uint32_t recentRows = 20;

/// [from, to) in whole seconds, as the columns keep them.
struct SecondRange
{
    std::int64_t from;
    std::int64_t to;

    explicit SecondRange(const TimeRange &range)
        : from(std::chrono::ceil<Seconds>(range.from).time_since_epoch().count())
        , to(std::chrono::ceil<Seconds>(range.to).time_since_epoch().count())
    {
    }
    bool holds(std::int64_t second) const { return from <= second && second < to; }
};

/// What is gathered of a span before it is a figure.
struct Gathered
{
    StateCounts counts;
    std::vector<std::int32_t> milliseconds;
    qint64 unknown = 0;

    void add(BuildState state, std::int32_t duration)
    {
        ++counts[state];
        if (state != BuildState::Succeeded)
            return;
        if (duration == noDuration)
            ++unknown;
        else
            milliseconds.push_back(duration);
    }
    PeriodFigures figures(std::vector<qint32> &scratch)
    {
        sortMilliseconds(milliseconds, scratch);
        return {counts, durationFiguresOfSorted(milliseconds, unknown)};
    }
};

/// Both are sorted already.
DurationChange durationChange(const Gathered &now, const Gathered &before)
{
    return compareDurations(now.milliseconds, before.milliseconds, ShiftWanted::WhenSignificant);
}

struct ProjectGathered
{
    StateCounts allTime;
    Gathered now, before;
};

std::vector<BuildState> statesOf(const BuildDictionaries &words)
{
    std::vector<BuildState> states;
    for (const WordEntry &word : words.statusWords)
        states.push_back(word.state);
    return states;
}

/// One pass over all builds.
class Pass
{
public:
    Pass(const BuildColumns &columns, const FigureQuery &query)
        : m_columns(columns)
        , m_states(statesOf(columns.words()))
        , m_now(query.period.now)
        , m_before(query.period.before)
        , m_day({query.now - std::chrono::hours(24), query.now})
        , m_week({query.now - std::chrono::hours(7 * 24), query.now})
        , projects(columns.words().projects.size())
        , days(query.period.days.size())
    {
        for (const LocalDay &day : query.period.days)
            m_days.emplace_back(day.range);
        const auto &entries = columns.words().projects;
        m_inScope.assign(entries.size(), query.project ? 0 : 1);
        for (size_t entry = 0; query.project && entry < entries.size(); ++entry)
            m_inScope[entry] = entries[entry].id == *query.project;
    }

    void run(const std::atomic<bool> &cancelled)
    {
        for (const auto &chunk : m_columns.chunks()) {
            if (cancelled)
                return;
            for (std::uint32_t at = 0; at < chunk->size(); ++at)
                add(*chunk, at);
        }
    }
    bool inScope(std::uint32_t project) const { return m_inScope[project] != 0; }

private:
    void add(const BuildChunk &chunk, std::uint32_t at)
    {
        const BuildState state = m_states[chunk.status[at]];
        const std::int64_t created = chunk.created[at];
        const std::uint32_t project = chunk.project[at];
        ProjectGathered &of = projects[project];
        ++of.allTime[state];
        const bool scope = inScope(project);
        if (scope)
            addToScope(chunk, at, state);
        if (m_now.holds(created)) {
            of.now.add(state, chunk.duration[at]);
            if (scope) {
                now.add(state, chunk.duration[at]);
                addToDay(created, state);
            }
        } else if (m_before.holds(created)) {
            of.before.add(state, chunk.duration[at]);
            if (scope)
                before.add(state, chunk.duration[at]);
        }
    }
    void addToScope(const BuildChunk &chunk, std::uint32_t at, BuildState state)
    {
        const std::int64_t created = chunk.created[at];
        ++allTime[state];
        if (m_week.holds(created))
            ++last7Days[state];
        if (m_day.holds(created))
            ++last24Hours[state];
        if (state == BuildState::Running)
            ++queue.running;
        if (state != BuildState::Pending && state != BuildState::Queued)
            return;
        ++(state == BuildState::Pending ? queue.pending : queue.queued);
        const Instant since{Seconds(created)};
        if (!queue.oldestWaiting || since < *queue.oldestWaiting)
            queue.oldestWaiting = since;
    }
    void addToDay(std::int64_t created, BuildState state)
    {
        const auto day = std::partition_point(m_days.begin(), m_days.end(),
                                              [created](const SecondRange &range) { return range.to <= created; });
        if (day != m_days.end() && day->holds(created))
            ++days[size_t(day - m_days.begin())][state];
    }

    const BuildColumns &m_columns;
    std::vector<BuildState> m_states;
    std::vector<std::uint8_t> m_inScope;
    SecondRange m_now, m_before, m_day, m_week;
    std::vector<SecondRange> m_days;

public:
    std::vector<ProjectGathered> projects;
    std::vector<StateCounts> days;
    StateCounts allTime, last24Hours, last7Days;
    Gathered now, before;
    QueueFigures queue;
};

/// The newest builds of one project, seen from the newest on.
struct Recent
{
    ProjectFigures *figures = nullptr;
    qint64 left = 0; ///< builds not seen yet
    BrokenRow broken{};

    bool done() const { return left == 0 || (broken.decided() && int(figures->lastTen.size()) == stripLength); }
    void see(const BuildChunk &chunk, std::uint32_t at, std::uint32_t row, BuildState state)
    {
        --left;
        if (!figures->lastRow)
            figures->lastRow = row;
        broken.see(state, chunk.created[at], row);
        if (!isFinal(state) || int(figures->lastTen.size()) == stripLength)
            return;
        figures->lastTen.push_back(stripMark(state, chunk.attempts[at]));
    }
};

void addRecent(const BuildColumns &columns, std::vector<ProjectFigures> &projects, const std::atomic<bool> &cancelled)
{
    const std::vector<BuildState> states = statesOf(columns.words());
    std::vector<Recent> recent(columns.words().projects.size());
    size_t open = 0;
    for (ProjectFigures &project : projects) {
        recent[project.project] = {&project, project.allTime.total()};
        ++open;
    }
    for (const std::uint32_t row : *columns.newestFirst()) {
        if (open == 0 || cancelled)
            break;
        const BuildChunk &chunk = columns.chunkOf(row);
        const std::uint32_t at = row % chunkRows;
        Recent &of = recent[chunk.project[at]];
        if (of.done())
            continue;
        of.see(chunk, at, row, states[chunk.status[at]]);
        if (of.done())
            --open;
    }
    for (ProjectFigures &project : projects) {
        std::reverse(project.lastTen.begin(), project.lastTen.end());
        project.flaky = isFlaky(project.lastTen);
        project.broken = recent[project.project].broken.broken();
    }
}

std::vector<ProjectFigures> projectsOf(const BuildColumns &columns, Pass &pass, bool comparable)
{
    std::vector<ProjectFigures> projects;
    std::vector<qint32> scratch;
    for (std::uint32_t entry = 0; entry < pass.projects.size(); ++entry) {
        ProjectGathered &gathered = pass.projects[entry];
        if (gathered.allTime.total() == 0)
            continue;
        ProjectFigures figures;
        figures.project = entry;
        figures.id = columns.words().projects[entry].id;
        figures.allTime = gathered.allTime;
        figures.now = gathered.now.figures(scratch);
        figures.before = gathered.before.figures(scratch);
        if (comparable) {
            figures.rateChange = compareRates(figures.now.counts.rate(), figures.before.counts.rate());
            figures.durationChange = durationChange(gathered.now, gathered.before);
        }
        projects.push_back(std::move(figures));
    }
    return projects;
}

std::vector<DayFigures> daysOf(const FigurePeriod &period, const std::vector<StateCounts> &counts,
                               const std::optional<Instant> &known)
{
    std::vector<DayFigures> days;
    for (size_t at = 0; at < period.days.size(); ++at) {
        const bool hole = !known || period.days[at].range.to <= *known;
        days.push_back({period.days[at], counts[at], hole});
    }
    return days;
}

void addChanges(TenantFigures &figures)
{
    const StateCounts &now = figures.now.counts;
    const StateCounts &before = figures.before.counts;
    figures.rateChange = compareRates(now.rate(), before.rate());
    figures.failedChange = compareCounts(now[BuildState::Failed], before[BuildState::Failed]);
    figures.totalChange = compareCounts(now.total(), before.total());
}

} // namespace

TenantFigures tenantFigures(const BuildColumns &columns, const FigureQuery &query, const std::atomic<bool> &cancelled)
{
    TenantFigures figures;
    figures.period = query.period;
    figures.coverage = columns.coverage();
    Pass pass(columns, query);
    pass.run(cancelled);
    if (cancelled)
        return figures;
    const std::optional<Instant> known = knownFrom(columns);
    figures.beforeKnown = known && *known <= query.period.before.from;
    figures.projects = projectsOf(columns, pass, figures.beforeKnown);
    addRecent(columns, figures.projects, cancelled);
    figures.allTime = pass.allTime;
    figures.last24Hours = pass.last24Hours;
    figures.last7Days = pass.last7Days;
    std::vector<qint32> scratch;
    figures.now = pass.now.figures(scratch);
    figures.before = pass.before.figures(scratch);
    if (figures.beforeKnown) {
        addChanges(figures);
        figures.durationChange = durationChange(pass.now, pass.before);
    }
    figures.days = daysOf(query.period, pass.days, known);
    figures.queue = pass.queue;
    for (std::uint32_t at = 0; at < figures.projects.size(); ++at) {
        const ProjectFigures &project = figures.projects[at];
        if (project.broken && pass.inScope(project.project))
            figures.broken.push_back(at);
    }
    std::stable_sort(figures.broken.begin(), figures.broken.end(), [&](std::uint32_t a, std::uint32_t b) {
        return figures.projects[a].broken->since < figures.projects[b].broken->since;
    });
    for (const std::uint32_t row : *columns.newestFirst()) {
        if (figures.recent.size() == recentRows)
            break;
        if (pass.inScope(columns.chunkOf(row).project[row % chunkRows]))
            figures.recent.push_back(row);
    }
    return figures;
}

namespace {

/// How many projects have a finished run created before `since`, in seconds.
size_t projectsRunBefore(const BuildColumns &columns, const std::vector<BuildState> &states, std::int64_t since)
{
    std::vector<std::uint8_t> run(columns.words().projects.size());
    for (const auto &chunk : columns.chunks()) {
        for (std::uint32_t at = 0; at < chunk->size(); ++at) {
            const BuildState state = states[chunk->status[at]];
            const bool finished = state == BuildState::Succeeded || state == BuildState::Failed;
            run[chunk->project[at]] |= std::uint8_t(finished && std::int64_t(chunk->created[at]) < since);
        }
    }
    return size_t(std::count(run.begin(), run.end(), 1));
}

} // namespace

VisitFigures sinceVisit(const BuildColumns &columns, Instant visit)
{
    const std::vector<BuildState> states = statesOf(columns.words());
    const std::int64_t since = std::chrono::ceil<Seconds>(visit).time_since_epoch().count();
    VisitFigures figures;
    // Per project, newest first: the last finished run now and at the visit.
    std::vector<std::optional<BuildState>> last(columns.words().projects.size()), atVisit(last.size());
    size_t open = projectsRunBefore(columns, states, since);
    for (const std::uint32_t row : *columns.newestFirst()) {
        const BuildChunk &chunk = columns.chunkOf(row);
        const std::uint32_t at = row % chunkRows;
        const BuildState state = states[chunk.status[at]];
        const bool isNew = std::int64_t(chunk.created[at]) >= since;
        figures.newBuilds += isNew;
        figures.newFailures += isNew && state == BuildState::Failed;
        if (!isNew && open == 0)
            break;
        if (state != BuildState::Succeeded && state != BuildState::Failed)
            continue;
        auto &now = last[chunk.project[at]];
        if (!now)
            now = state;
        auto &then = atVisit[chunk.project[at]];
        if (!isNew && !then) {
            then = state;
            --open;
        }
    }
    for (size_t project = 0; project < last.size(); ++project) {
        if (last[project] == BuildState::Succeeded && atVisit[project] == BuildState::Failed)
            figures.fixed.push_back(columns.words().projects[project].id);
    }
    return figures;
}

} // namespace viewer::analytics
