// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/world_times.h"

#include "app/demo/random.h"

#include <algorithm>
#include <array>

namespace viewer::demo {

namespace {

using std::chrono::days;
using std::chrono::hours;

/// Monday first.
constexpr std::array weekdayShare{1.0, 1.12, 1.15, 1.08, 0.86, 0.2, 0.16};

/// By local hour; the bump at two is the nightly schedule.
constexpr std::array hourShare{0.07, 0.05, 0.42, 0.06, 0.04, 0.06, 0.14, 0.4,  0.85, 1.2,  1.3,  1.2,
                               0.75, 1.0,  1.3,  1.25, 1.1,  0.8,  0.45, 0.28, 0.2,  0.16, 0.12, 0.09};

} // namespace

double busyness(Instant hour)
{
    // The offices lie one hour east of Greenwich; a demo needs no summer time.
    const Instant local = hour + hours(1);
    const auto day = std::chrono::floor<days>(local);
    const auto weekday = std::chrono::weekday(day).iso_encoding() - 1;
    const auto hourOfDay = std::chrono::floor<hours>(local - day).count();
    const std::chrono::year_month_day date(day);
    const bool holidays = (date.month() == std::chrono::December && unsigned(date.day()) >= 23)
        || (date.month() == std::chrono::January && unsigned(date.day()) <= 2);
    const double season = holidays ? 0.25 : date.month() == std::chrono::August ? 0.7 : 1.0;
    return weekdayShare[weekday] * hourShare[size_t(hourOfDay)] * season;
}

std::vector<Instant> creationTimes(quint64 seed, int count, int historyDays, Instant end)
{
    std::vector<Instant> times;
    if (count <= 0)
        return times;
    times.reserve(size_t(count));

    const Instant begin = end - days(historyDays);
    const auto hourCount = size_t(historyDays) * 24;
    std::vector<double> reached(hourCount); // sum of the weights up to and with this hour
    double sum = 0;
    for (size_t hour = 0; hour < hourCount; ++hour) {
        const double growth = 0.35 + 0.65 * double(hour) / double(hourCount);
        sum += growth * busyness(begin + hours(hour));
        reached[hour] = sum;
    }

    // One build in each of `count` equal parts of the weight: ascending without a sort, and never far from the plan.
    size_t hour = 0;
    for (int row = 0; row < count; ++row) {
        Random random(mixed(seed, 0x70, quint64(row)));
        const double wanted = sum * (row + random.unit()) / count;
        while (hour + 1 < hourCount && reached[hour] < wanted)
            ++hour;
        const double before = hour == 0 ? 0.0 : reached[hour - 1];
        const double part = std::clamp((wanted - before) / (reached[hour] - before), 0.0, 0.999999);
        times.push_back(begin + hours(hour) + Milliseconds(qint64(part * 3600000.0)));
    }
    return times;
}

} // namespace viewer::demo
