// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/metrics.h"

#include "models/analytics/duration_figures.h"
#include "models/analytics/metric_formulas.h"
#include "models/analytics/metric_rows.h"
#include "models/analytics/sample/sort_milliseconds.h"
#include "models/analytics/usual_durations.h"

#include <algorithm>

namespace viewer::analytics {

namespace {

using Scope = std::shared_ptr<const FigureScope>;

/// Of 100 succeeded and failed builds so many may have unread attempts before rates of attempts are not told.
constexpr qint64 unreadPercent = 1;
constexpr size_t firstCodes = 16; ///< BuildState, noAttempt, attemptsNotRead

enum SampleKind { Succeeded, Failed, Waited };
constexpr size_t sampleKinds = 3;

/// What is counted of a group in the first pass.
struct Tally
{
    std::array<std::array<std::uint32_t, firstCodes>, allBuildStates.size()> builds{}; ///< by state and first attempt
    qint64 attemptsSucceeded = 0, attemptsFailed = 0;
    std::array<qint64, sampleKinds> known{}; ///< values of each sample
    qint64 stillWaiting = 0, waitUnknown = 0, retried = 0;
    qint64 withoutDetail = 0; ///< finished, times not read
    qint64 retriesWithoutAttempt = 0;

    qint64 ofState(BuildState state) const
    {
        qint64 sum = 0;
        for (const std::uint32_t count : builds[size_t(state)])
            sum += count;
        return sum;
    }
    qint64 ofFirst(size_t code) const
    {
        qint64 sum = 0;
        for (const auto &state : builds)
            sum += state[code];
        return sum;
    }
    qint64 at(BuildState state, size_t first) const { return builds[size_t(state)][first]; }
    StateCounts counts() const
    {
        StateCounts counts;
        for (const BuildState state : allBuildStates)
            counts[state] = ofState(state);
        return counts;
    }
};

constexpr size_t code(BuildState state)
{
    return size_t(state);
}

qint64 openBuilds(const StateCounts &counts)
{
    return counts[BuildState::Pending] + counts[BuildState::Queued] + counts[BuildState::Running];
}

/// The value of a build in each sample; noDuration where it has none.
std::array<std::int32_t, sampleKinds> valuesOf(const BuildChunk &chunk, std::uint32_t at, BuildState state)
{
    return {state == BuildState::Succeeded ? chunk.duration[at] : noDuration,
            state == BuildState::Failed ? chunk.duration[at] : noDuration,
            chunk.attempts[at] > 1 ? noDuration : chunk.waited[at]};
}

void count(Tally &tally, const BuildChunk &chunk, std::uint32_t at, BuildState state)
{
    ++tally.builds[size_t(state)][chunk.firstAttempt[at]];
    tally.attemptsSucceeded += chunk.attemptsSucceeded[at];
    tally.attemptsFailed += chunk.attemptsFailed[at];
    const auto values = valuesOf(chunk, at, state);
    for (size_t kind = 0; kind < sampleKinds; ++kind)
        tally.known[kind] += values[kind] != noDuration;
    const bool waits = state == BuildState::Pending || state == BuildState::Queued;
    if (chunk.waited[at] == noDuration)
        ++(waits ? tally.stillWaiting : tally.waitUnknown);
    else if (chunk.attempts[at] > 1)
        ++tally.retried;
    tally.retriesWithoutAttempt += (chunk.flags[at] & RetryWithoutAttemptFlag) != 0;
    tally.withoutDetail += isFinal(state) && !(chunk.flags[at] & DetailFlag);
}

/// All samples of all groups in one array each.
class Samples
{
public:
    explicit Samples(const std::vector<Tally> &tallies)
    {
        for (size_t kind = 0; kind < sampleKinds; ++kind) {
            m_ends[kind].reserve(tallies.size());
            size_t begin = 0;
            for (const Tally &tally : tallies) {
                m_ends[kind].push_back(begin); // grows to the end while values are added
                begin += size_t(tally.known[kind]);
            }
            m_values[kind].resize(begin);
        }
    }
    void add(size_t group, const std::array<std::int32_t, sampleKinds> &values)
    {
        for (size_t kind = 0; kind < sampleKinds; ++kind) {
            if (values[kind] != noDuration)
                m_values[kind][m_ends[kind][group]++] = values[kind];
        }
    }
    std::span<const std::int32_t> of(SampleKind kind, size_t group) const
    {
        const size_t begin = group == 0 ? 0 : m_ends[kind][group - 1];
        return std::span(m_values[kind]).subspan(begin, m_ends[kind][group] - begin);
    }

private:
    std::array<std::vector<std::int32_t>, sampleKinds> m_values;
    std::array<std::vector<size_t>, sampleKinds> m_ends;
};

Figure share(const Formula &formula, qint64 k, qint64 n, const LeftOut &leftOut, const Scope &scope)
{
    if (n == 0)
        return makeFigure(formula, 0, rateMinimumN, 0, {}, {}, leftOut, scope);
    const Interval interval = wilson(k, n);
    return makeFigure(formula, n, rateMinimumN, double(k) / double(n), interval.low, interval.high, leftOut, scope);
}

/// Rates of attempts are told only where nearly all attempts were read.
struct AttemptRates
{
    const Tally &tally;
    const Scope &scope;

    bool enoughRead() const
    {
        const qint64 ended = tally.ofState(BuildState::Succeeded) + tally.ofState(BuildState::Failed);
        const qint64 unread =
            tally.at(BuildState::Succeeded, attemptsNotRead) + tally.at(BuildState::Failed, attemptsNotRead);
        return unread * 100 <= ended * unreadPercent;
    }
    LeftOut leftOut() const
    {
        LeftOut out;
        for (const BuildState state : allBuildStates) {
            const bool open = state != BuildState::Unknown && !isFinal(state);
            (open ? out.unfinished : out.attemptsUnknown) += tally.at(state, attemptsNotRead);
        }
        out.noAttempts = tally.ofFirst(noAttempt);
        out.retriesWithoutAttempt = tally.retriesWithoutAttempt;
        for (const BuildState first : {BuildState::Pending, BuildState::Queued, BuildState::Running})
            out.unfinished += tally.ofFirst(code(first));
        out.otherEnds = tally.ofFirst(code(BuildState::Cancelled)) + tally.ofFirst(code(BuildState::Unknown));
        return out;
    }
    Figure of(const Formula &formula, qint64 k, qint64 n, const LeftOut &out) const
    {
        Figure figure = share(formula, k, n, out, scope);
        if (!enoughRead()) {
            figure.standing = Figure::Standing::Unknown;
            figure.value = figure.low = figure.high = std::nullopt;
        }
        return figure;
    }
    Figure firstAttempt() const
    {
        const qint64 k = tally.ofFirst(code(BuildState::Succeeded));
        return of(rateFirstAttempt, k, k + tally.ofFirst(code(BuildState::Failed)), leftOut());
    }
    Figure perExecution() const
    {
        const qint64 k = tally.attemptsSucceeded;
        return of(ratePerExecution, k, k + tally.attemptsFailed, leftOut());
    }
    Figure retryGain() const
    {
        const qint64 gained = tally.at(BuildState::Succeeded, code(BuildState::Failed));
        const qint64 n = gained + tally.at(BuildState::Succeeded, code(BuildState::Succeeded))
            + tally.at(BuildState::Failed, code(BuildState::Failed))
            + tally.at(BuildState::Failed, code(BuildState::Succeeded));
        LeftOut out = leftOut();
        for (const BuildState first : {BuildState::Succeeded, BuildState::Failed}) {
            for (const BuildState state : allBuildStates) {
                if (state == BuildState::Cancelled || state == BuildState::Unknown)
                    out.otherEnds += tally.at(state, code(first));
                else if (!isFinal(state))
                    out.unfinished += tally.at(state, code(first));
            }
        }
        return of(rateRetryGain, gained, n, out);
    }
};

struct SpanFormulas
{
    Formula p50, p90, p95, mean, longest;
};

SpanFigures spanFigures(const SpanFormulas &formulas, std::span<const std::int32_t> values, const LeftOut &leftOut,
                        const Scope &scope, KnownRanks &ranks)
{
    const SampleFigures sample = sampleFigures(values, ranks);
    const auto percentile = [&](const Formula &formula, int minimum, const std::optional<BoundedValue> &of) {
        return of ? makeFigure(formula, sample.n, minimum, of->value, of->low, of->high, leftOut, scope)
                  : makeFigure(formula, sample.n, minimum, 0, {}, {}, leftOut, scope);
    };
    const auto single = [&](const Formula &formula, const std::optional<double> &of) {
        return makeFigure(formula, sample.n, 1, of.value_or(0), {}, {}, leftOut, scope);
    };
    return {percentile(formulas.p50, 1, sample.p50), percentile(formulas.p90, p90MinimumN, sample.p90),
            percentile(formulas.p95, p95MinimumN, sample.p95), single(formulas.mean, sample.mean),
            single(formulas.longest, sample.longest)};
}

constexpr SpanFormulas durationFormulas{durationP50, durationP90, durationP95, durationMean, durationMax};
constexpr SpanFormulas failedFormulas{failedDurationP50, failedDurationP90, failedDurationP95, failedDurationMean,
                                      failedDurationMax};
constexpr SpanFormulas queueFormulas{queueP50, queueP90, queueP95, queueMean, queueMax};

MetricFigures figuresOf(const Tally &tally, const Samples &samples, size_t group, const Scope &scope, KnownRanks &ranks)
{
    MetricFigures figures;
    const StateCounts counts = figures.counts = tally.counts();
    const qint64 open = openBuilds(counts), unknown = counts[BuildState::Unknown];
    const qint64 succeeded = counts[BuildState::Succeeded], failed = counts[BuildState::Failed],
                 cancelled = counts[BuildState::Cancelled];
    figures.eventual = eventualRate(counts, scope);
    LeftOut other;
    other.unfinished = open;
    other.otherEnds = unknown;
    figures.other = share(rateOther, cancelled, succeeded + failed + cancelled, other, scope);
    const AttemptRates attempts{tally, scope};
    figures.firstAttempt = attempts.firstAttempt();
    figures.perExecution = attempts.perExecution();
    figures.retryGain = attempts.retryGain();

    LeftOut of;
    of.unfinished = open;
    of.otherEnds = failed + cancelled + unknown;
    of.durationUnknown = succeeded - tally.known[Succeeded];
    figures.duration = spanFigures(durationFormulas, samples.of(Succeeded, group), of, scope, ranks);
    of.otherEnds = succeeded + cancelled + unknown;
    of.durationUnknown = failed - tally.known[Failed];
    figures.failedDuration = spanFigures(failedFormulas, samples.of(Failed, group), of, scope, ranks);
    LeftOut waits;
    waits.unfinished = tally.stillWaiting;
    waits.durationUnknown = tally.waitUnknown;
    waits.retried = tally.retried;
    figures.queue = spanFigures(queueFormulas, samples.of(Waited, group), waits, scope, ranks);
    return figures;
}

Tally sumOf(const std::vector<Tally> &tallies)
{
    Tally sum;
    for (const Tally &tally : tallies)
        sum.withoutDetail += tally.withoutDetail;
    return sum;
}

Scope scopeOf(const BuildColumns &columns, const MetricsQuery &query, const std::vector<Tally> &tallies)
{
    auto scope = std::make_shared<FigureScope>();
    scope->range = query.range;
    scope->zone = query.zone;
    scope->asOf = columns.coverage().asOf;
    const auto known = knownFrom(columns);
    scope->complete = known && *known <= query.range.from && sumOf(tallies).withoutDetail == 0;
    return scope;
}

/// Figures of the groups of a query, and the scope they share.
struct Grouped
{
    Scope scope;
    std::vector<MetricsGroup> groups;
};

Grouped grouped(const BuildColumns &columns, const MetricsQuery &query, const std::atomic<bool> &cancelled)
{
    MetricRows rows(columns, query);
    std::vector<Tally> tallies(rows.groups().count());
    rows.forEach(cancelled, [&](const BuildChunk &chunk, std::uint32_t at, size_t group, BuildState state) {
        count(tallies[group], chunk, at, state);
    });
    Samples samples(tallies);
    rows.forEach(cancelled, [&](const BuildChunk &chunk, std::uint32_t at, size_t group, BuildState state) {
        samples.add(group, valuesOf(chunk, at, state));
    });
    Grouped answer{scopeOf(columns, query, tallies), {}};
    if (cancelled)
        return answer;
    KnownRanks ranks;
    for (size_t group = 0; group < tallies.size(); ++group) {
        MetricsGroup made = rows.groups().groups()[group];
        made.figures = figuresOf(tallies[group], samples, group, answer.scope, ranks);
        if (!rows.groups().onlyWithBuilds() || made.figures.counts.total() > 0)
            answer.groups.push_back(std::move(made));
    }
    if (rows.groups().onlyWithBuilds())
        std::sort(answer.groups.begin(), answer.groups.end(),
                  [](const MetricsGroup &a, const MetricsGroup &b) { return a.key < b.key; });
    return answer;
}

} // namespace

Figure eventualRate(const StateCounts &counts, std::shared_ptr<const FigureScope> scope)
{
    const Rate rate = counts.rate();
    LeftOut leftOut;
    leftOut.unfinished = openBuilds(counts);
    leftOut.otherEnds = counts[BuildState::Cancelled] + counts[BuildState::Unknown];
    return share(rateEventual, rate.succeeded, rate.n(), leftOut, scope);
}

std::vector<qint32> succeededDurations(const BuildColumns &columns, const MetricsQuery &query,
                                       const std::atomic<bool> &cancelled)
{
    MetricsQuery whole = query;
    whole.by = GroupBy::None;
    std::vector<qint32> durations, scratch;
    MetricRows(columns, whole)
        .forEach(cancelled, [&](const BuildChunk &chunk, std::uint32_t at, size_t, BuildState state) {
            if (state == BuildState::Succeeded && chunk.duration[at] != noDuration)
                durations.push_back(chunk.duration[at]);
        });
    sortMilliseconds(durations, scratch);
    return durations;
}

Metrics metrics(const BuildColumns &columns, const MetricsQuery &query, const std::atomic<bool> &cancelled)
{
    Metrics answer;
    MetricsQuery whole = query;
    whole.by = GroupBy::None;
    Grouped all = grouped(columns, whole, cancelled);
    if (cancelled)
        return answer;
    answer.scope = all.scope;
    answer.figures = std::move(all.groups.front().figures);
    if (query.by != GroupBy::None)
        answer.groups = grouped(columns, query, cancelled).groups;
    return answer;
}

} // namespace viewer::analytics
