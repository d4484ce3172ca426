// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/series/change_points.h"

#include "models/analytics/sample/quantile.h"
#include "models/analytics/series/edivisive.h"
#include "models/analytics/series/robust.h"
#include "models/analytics/series/student_t.h"
#include "models/analytics/series/wild_values.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace viewer::analytics {

namespace {

/// A division is looked at more closely at ten times the p reported in the end (as in Otava): its test gets stronger
/// once the neighbouring divisions are known.
constexpr double weakTimes = 10;

/// No change of a tenth hides in a piece with a smaller sum of squares; rounding of the sums may be as large.
constexpr double nothing = 1e-6;

struct Piece
{
    std::size_t from = 0;
    std::size_t to = 0;

    std::size_t size() const { return to - from; }
};

class ChangeSearch
{
public:
    ChangeSearch(std::span<const double> seconds, const ChangeRule &rule)
        : m_rule(rule)
        , m_seconds(seconds)
        , m_logs(seconds.size())
        , m_sums(seconds.size() + 1, 0.0)
        , m_squares(seconds.size() + 1, 0.0)
    {
        std::transform(seconds.begin(), seconds.end(), m_logs.begin(), [](double run) { return std::log(run); });
        m_logs = withoutWildValues(m_logs);
        // Around one of the values, so that squares of a long series lose no digits that matter.
        m_centre = m_logs.empty() ? 0 : m_logs.front();
        for (std::size_t at = 0; at < m_logs.size(); ++at) {
            const double value = m_logs[at] - m_centre;
            m_sums[at + 1] = m_sums[at] + value;
            m_squares[at + 1] = m_squares[at] + value * value;
        }
    }

    std::vector<ChangePoint> points() { return strongest(divideAll()); }

private:
    std::size_t places(std::size_t runs) const { return runs - 2 * m_rule.shortestSide + 1; }

    Moments moments(Piece piece) const
    {
        Moments answer{piece.size(), 0, 0};
        for (std::size_t at = piece.from; at < piece.to; ++at)
            answer.mean += m_logs[at];
        answer.mean /= double(answer.n);
        for (std::size_t at = piece.from; at < piece.to; ++at)
            answer.squares += (m_logs[at] - answer.mean) * (m_logs[at] - answer.mean);
        return answer;
    }

    /// p with the search: each admissible place could have been the one found.
    TTest test(Piece before, Piece after) const
    {
        TTest answer = studentT(moments(before), moments(after)).value_or(TTest{});
        answer.p = std::min(1.0, answer.p * double(places(before.size() + after.size())));
        return answer;
    }

    double weakT(std::size_t runs)
    {
        const auto known = m_weakT.find(runs);
        if (known != m_weakT.end())
            return known->second;
        const double t = criticalT(std::min(0.5, weakTimes * m_rule.p / double(places(runs))), double(runs - 2));
        m_weakT.emplace(runs, t);
        return t;
    }

    /// No division of the piece can pass the weak test: in O(n) what E-divisive would need O(n²) for.
    bool quiet(Piece piece)
    {
        const double n = double(piece.size());
        const double sum = m_sums[piece.to] - m_sums[piece.from];
        const double total = m_squares[piece.to] - m_squares[piece.from] - sum * sum / n;
        if (total < nothing)
            return true;
        const double t = weakT(piece.size());
        // t² = B (n − 2) / (total − B) grows with the sum of squares between the sides, B: compare B alone.
        const double enough = 0.999999 * total * t * t / (t * t + n - 2);
        const double mean = sum / n;
        for (std::size_t at = piece.from + m_rule.shortestSide; at + m_rule.shortestSide <= piece.to; ++at) {
            const double left = double(at - piece.from);
            const double apart = m_sums[at] - m_sums[piece.from] - left * mean;
            if (apart * apart * n > enough * left * (n - left))
                return false;
        }
        return true;
    }

    static bool greaterWithin(const std::vector<double> &statistics, std::size_t from, std::size_t to, double q)
    {
        return std::any_of(statistics.begin() + std::ptrdiff_t(from), statistics.begin() + std::ptrdiff_t(to),
                           [&](double other) { return other > q; });
    }

    void divide(Piece piece, std::vector<std::size_t> &found)
    {
        if (piece.size() < 2 * m_rule.shortestSide || piece.size() < 3 || quiet(piece))
            return;
        const std::size_t side = m_rule.shortestSide;
        const auto statistics = splitStatistics(std::span(m_logs).subspan(piece.from, piece.size()));
        const std::optional<Split> split = bestSplitOf(statistics, side);
        if (!split)
            return;
        // At the edge of what is allowed the change may lie beyond it: too few runs to say. The rest is looked at
        // alone.
        if (split->at + side == piece.size() && greaterWithin(statistics, split->at, piece.size() - 1, split->q))
            return divide({piece.from, piece.to - side}, found);
        if (split->at == side && greaterWithin(statistics, 0, side - 1, split->q))
            return divide({piece.from + side, piece.to}, found);
        const Piece before{piece.from, piece.from + split->at};
        const Piece after{before.to, piece.to};
        if (test(before, after).p >= weakTimes * m_rule.p)
            return;
        found.push_back(before.to);
        divide(before, found);
        divide(after, found);
    }

    std::vector<std::size_t> divideAll()
    {
        std::vector<std::size_t> found;
        const std::size_t n = m_logs.size();
        const std::size_t step = std::max<std::size_t>(1, m_rule.window / 2);
        for (std::size_t from = 0;; from += step) {
            const bool last = from + m_rule.window >= n;
            if (last)
                divide({n > m_rule.window ? n - m_rule.window : 0, n}, found);
            else
                divide({from, from + m_rule.window}, found);
            if (last)
                break;
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    /// What a place is tested with: as far as the neighbouring places, and a window at most.
    Piece around(const std::vector<std::size_t> &places, std::size_t which) const
    {
        const std::size_t at = places[which];
        const std::size_t from = which > 0 ? places[which - 1] : 0;
        const std::size_t to = which + 1 < places.size() ? places[which + 1] : m_logs.size();
        return {std::max(from, at > m_rule.window ? at - m_rule.window : 0), std::min(to, at + m_rule.window)};
    }

    ChangePoint judged(const std::vector<std::size_t> &places, std::size_t which) const
    {
        const Piece piece = around(places, which);
        const Piece before{piece.from, places[which]};
        const Piece after{places[which], piece.to};
        ChangePoint point;
        point.at = places[which];
        point.p = std::min(before.size(), after.size()) < m_rule.shortestSide ? 1 : test(before, after).p;
        point.before = std::exp(moments(before).mean);
        point.after = std::exp(moments(after).mean);
        point.p50Before = p50(before);
        point.p50After = p50(after);
        return point;
    }

    /// The greater, the sooner a point is dropped: what is too small a change goes before what is only uncertain. Two
    /// numbers, because in a sum very small p would all be alike.
    std::pair<bool, double> badness(const ChangePoint &point) const
    {
        return {!largeEnough(point), point.p.value_or(1)};
    }

    bool largeEnough(const ChangePoint &point) const
    {
        const auto large = [this](double before, double after) {
            const double change = std::abs(after - before);
            return change >= m_rule.seconds && std::round(100 * change / before) >= 100 * m_rule.share;
        };
        return large(point.before, point.after) || large(point.p50Before, point.p50After);
    }

    double p50(Piece piece) const
    {
        std::vector<double> values(m_seconds.begin() + std::ptrdiff_t(piece.from),
                                   m_seconds.begin() + std::ptrdiff_t(piece.to));
        return quantile(values, 0.5).value_or(0);
    }

    std::vector<ChangePoint> strongest(std::vector<std::size_t> places) const
    {
        std::vector<ChangePoint> points;
        for (std::size_t which = 0; which < places.size(); ++which)
            points.push_back(judged(places, which));
        const auto better = [this](const ChangePoint &a, const ChangePoint &b) { return badness(a) < badness(b); };
        while (!points.empty()) {
            const auto worst = std::max_element(points.begin(), points.end(), better);
            if (badness(*worst) < std::pair(false, m_rule.p))
                break;
            const std::size_t which = std::size_t(worst - points.begin());
            points.erase(worst);
            places.erase(places.begin() + std::ptrdiff_t(which));
            // The neighbours reach farther now.
            if (which > 0)
                points[which - 1] = judged(places, which - 1);
            if (which < places.size())
                points[which] = judged(places, which);
        }
        return points;
    }

    const ChangeRule &m_rule;
    std::span<const double> m_seconds;
    std::vector<double> m_logs;
    double m_centre = 0;
    std::vector<double> m_sums;    ///< of the first i logs, less the centre …
    std::vector<double> m_squares; ///< … and of their squares
    std::map<std::size_t, double> m_weakT;
};

Level levelOf(std::span<const double> seconds, std::size_t from, std::size_t to)
{
    std::vector<double> values(seconds.begin() + std::ptrdiff_t(from), seconds.begin() + std::ptrdiff_t(to));
    return {from, values.size(), quantile(values, 0.5).value_or(0)};
}

/// All of the last runs are above the usual since `from`; the change is where the unbroken row of such runs begins.
std::optional<ChangePoint> lastRunsAbove(std::span<const double> seconds, std::size_t from, const ChangeRule &rule)
{
    const std::size_t n = seconds.size();
    if (rule.lastRuns < 1 || n < from + rule.lastRuns + rule.lastBaseline)
        return std::nullopt;
    const std::size_t to = n - rule.lastRuns;
    const Level usual = levelOf(seconds, to - std::min(rule.window, to - from), to);
    const double bar = usual.p50 + std::max(rule.lastShare * usual.p50, rule.lastSeconds);
    std::size_t at = n;
    while (at > from && seconds[at - 1] >= bar)
        --at;
    if (n - at < rule.lastRuns || at == from)
        return std::nullopt;
    ChangePoint point;
    point.at = at;
    point.p50Before = levelOf(seconds, at - std::min(rule.window, at - from), at).p50;
    point.p50After = levelOf(seconds, at, n).p50;
    point.before = point.p50Before;
    point.after = point.p50After;
    point.provisional = n - at < 5;
    return point;
}

ChangeRule usable(ChangeRule rule)
{
    rule.shortestSide = std::max<std::size_t>(rule.shortestSide, 2);
    rule.window = std::max(rule.window, 2 * rule.shortestSide);
    rule.lastBaseline = std::max<std::size_t>(rule.lastBaseline, 1);
    rule.minimumRuns = std::max<std::size_t>(rule.minimumRuns, 2);
    return rule;
}

} // namespace

SeriesChanges changePoints(std::span<const double> durations, const ChangeRule &asked)
{
    const ChangeRule rule = usable(asked);
    SeriesChanges answer;
    if (durations.size() < rule.minimumRuns)
        return answer;
    std::vector<double> seconds(durations.size());
    std::transform(durations.begin(), durations.end(), seconds.begin(), usableDuration);
    answer.tooFew = false;
    answer.points = ChangeSearch(seconds, rule).points();
    const auto lastPoint = [&] { return answer.points.empty() ? 0 : answer.points.back().at; };
    if (const std::optional<ChangePoint> point = lastRunsAbove(seconds, lastPoint(), rule))
        answer.points.push_back(*point);
    answer.since = levelOf(seconds, lastPoint(), seconds.size());
    return answer;
}

} // namespace viewer::analytics
