// SPDX-License-Identifier: GPL-3.0-or-later
// The figures behind the Overview and the Projects page, over a million builds.
#include "models/analytics/project_figures.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/large_table.h"
#include "tests/bench/synthetic_source.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 1'000'000;
constexpr int rounds = 15;
/// Answer, not painted, after a change of the period or a new snapshot.
constexpr double goalMilliseconds = 100;

std::vector<analytics::FigureQuery> questions(const SyntheticSource &source)
{
    const Instant now = SyntheticSource::newest();
    const QTimeZone zone("Europe/Berlin");
    std::vector<analytics::FigureQuery> questions{{analytics::last24Hours(now, zone), now, {}}};
    for (const int days : {7, 30, 90, 730})
        questions.push_back({analytics::lastDays(days, now, zone), now, {}});
    questions.push_back({analytics::lastDays(90, now, zone), now, source.projects()[7].id});
    return questions;
}

/// Every build is in exactly one project.
bool addsUp(const analytics::TenantFigures &figures)
{
    qint64 sum = 0;
    for (const analytics::ProjectFigures &project : figures.projects)
        sum += project.allTime.total();
    return sum == builds;
}

} // namespace

bool benchOverview()
{
    const auto large = LargeTable::open(builds);
    if (!large)
        return false;
    const std::atomic<bool> cancelled = false;
    std::vector<double> times, visits;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        for (const analytics::FigureQuery &question : questions(SyntheticSource(builds))) {
            timer.start();
            const analytics::TenantFigures figures = tenantFigures(*large->snapshot(), question, cancelled);
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (!addsUp(figures)) {
                remark(u"the builds of the projects do not add up"_s);
                return false;
            }
        }
        timer.start();
        const auto visit =
            analytics::sinceVisit(*large->snapshot(), SyntheticSource::newest() - std::chrono::hours(30));
        visits.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (visit.newBuilds == 0) {
            remark(u"nothing came after the visit"_s);
            return false;
        }
    }
    reportLimit(u"overview.figures"_s, quantile(times, 0.95), u"ms"_s, goalMilliseconds);
    remark(u"median %1, longest %2 of %3 questions; since the last visit: median %4"_s
               .arg(withUnit(median(times), u"ms"_s), withUnit(quantile(times, 1), u"ms"_s))
               .arg(times.size())
               .arg(withUnit(median(visits), u"ms"_s)));
    return true;
}

} // namespace viewer::bench
