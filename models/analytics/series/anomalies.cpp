// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/anomalies.h"

#include "models/analytics/series/robust.h"
#include "models/analytics/series/two_modes.h"

#include <algorithm>
#include <cmath>

namespace viewer::analytics {

namespace {

/// How many of the ascending values are below (or not above) the given one. Without branches: where a run falls in its
/// window cannot be foreseen, and a million wrong guesses are most of the time std::lower_bound takes.
template <typename Before>
std::ptrdiff_t placeOf(const std::vector<double> &ascending, Before before)
{
    const double *begin = ascending.data();
    for (std::size_t length = ascending.size(); length > 0;) {
        const std::size_t half = (length + 1) / 2;
        begin += half * std::size_t(before(begin[half - 1]));
        length -= half;
    }
    return begin - ascending.data();
}

/// The last runs in ascending order, as seconds and as logs, which have the same order: one leaves, one comes, and only
/// what lies between the two places moves.
class SortedWindow
{
public:
    explicit SortedWindow(std::size_t most)
    {
        m_seconds.reserve(most + 1);
        m_logs.reserve(most + 1);
    }

    std::span<const double> seconds() const { return m_seconds; }
    std::span<const double> logs() const { return m_logs; }

    void add(double seconds)
    {
        const auto at = placeOf(m_seconds, [&](double other) { return other <= seconds; });
        m_seconds.insert(m_seconds.begin() + at, seconds);
        m_logs.insert(m_logs.begin() + at, logDuration(seconds));
    }

    void replace(double old, double seconds)
    {
        const auto from = placeOf(m_seconds, [&](double other) { return other < old; });
        const auto to = placeOf(m_seconds, [&](double other) { return other <= seconds; });
        move(m_seconds.begin(), from, to, seconds);
        move(m_logs.begin(), from, to, logDuration(seconds));
    }

private:
    static void move(std::vector<double>::iterator begin, std::ptrdiff_t from, std::ptrdiff_t to, double value)
    {
        if (to > from) {
            std::move(begin + from + 1, begin + to, begin + from);
            begin[to - 1] = value;
        } else {
            std::move_backward(begin + to, begin + from, begin + from + 1);
            begin[to] = value;
        }
    }

    std::vector<double> m_seconds;
    std::vector<double> m_logs;
};

double medianOf(std::span<const double> ascending)
{
    const std::size_t middle = ascending.size() / 2;
    return ascending.size() % 2 == 1 ? ascending[middle] : 0.5 * (ascending[middle - 1] + ascending[middle]);
}

bool farEnough(double seconds, double usual, const AnomalyRule &rule)
{
    const double apart = std::abs(seconds - usual);
    return apart >= rule.seconds && apart >= rule.share * usual;
}

/// The group whose median is nearer to the run, as a ratio.
std::span<const double> nearerGroup(std::span<const double> logs, std::size_t second, double value)
{
    const auto slow = logs.subspan(second);
    const auto fast = logs.first(second);
    return std::abs(value - medianOf(slow)) < std::abs(value - medianOf(fast)) ? slow : fast;
}

/// The window is not empty; `seconds` is at least 1.
RunVerdict compare(const SortedWindow &window, double seconds, const AnomalyRule &rule)
{
    const std::span<const double> logs = window.logs();
    const double value = logDuration(seconds);
    std::span<const double> group = logs;
    RunVerdict verdict;
    verdict.kind = RunVerdict::Kind::Usual;
    verdict.n = logs.size();
    if (const std::optional<std::size_t> second = twoModes(logs)) {
        verdict.twoModes = true;
        group = nearerGroup(logs, *second, value);
    }
    verdict.usual = medianOf(window.seconds().subspan(std::size_t(group.data() - logs.data()), group.size()));
    verdict.ratio = seconds / verdict.usual;
    const Robust centre = robustOfSorted(group).value_or(Robust{});
    verdict.z = modifiedZ(value, centre, logMadFloor(verdict.usual)).value_or(0);
    if (std::abs(verdict.z) > rule.z && farEnough(seconds, verdict.usual, rule))
        verdict.kind = verdict.ratio > 1 ? RunVerdict::Kind::Slower : RunVerdict::Kind::Faster;
    return verdict;
}

} // namespace

RunVerdict judgeRun(std::span<const double> baseline, double seconds, const AnomalyRule &rule)
{
    if (baseline.size() < std::max<std::size_t>(rule.minimumRuns, 1)) {
        RunVerdict verdict;
        verdict.n = baseline.size();
        return verdict;
    }
    SortedWindow window(baseline.size());
    for (const double run : baseline)
        window.add(usableDuration(run));
    return compare(window, usableDuration(seconds), rule);
}

SeriesAnomalies anomalies(std::span<const double> seconds, const AnomalyRule &rule, std::size_t from)
{
    const std::size_t most = std::max<std::size_t>(rule.baseline, 1);
    const std::size_t least = std::clamp<std::size_t>(rule.minimumRuns, 1, most);
    SeriesAnomalies answer;
    SortedWindow window(most);
    const std::size_t begin = from > most ? from - most : 0;
    for (std::size_t at = begin; at < seconds.size(); ++at) {
        const double value = usableDuration(seconds[at]);
        if (at < from) {
            // Only a baseline of later runs.
        } else if (window.seconds().size() < least) {
            ++answer.tooFew;
        } else {
            ++answer.judged;
            // Two groups may lie on both sides of the median: what is near it is near the usual of all runs, and
            // passes.
            if (farEnough(value, medianOf(window.seconds()), rule)) {
                const RunVerdict verdict = compare(window, value, rule);
                if (verdict.unusual())
                    answer.anomalies.push_back({at, verdict});
            }
        }
        if (at - begin < most)
            window.add(value);
        else
            window.replace(usableDuration(seconds[at - most]), value);
    }
    return answer;
}

} // namespace viewer::analytics
