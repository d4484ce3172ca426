// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/filter_values.h"

#include "models/wording/durations.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::BuildFilters)
};

constexpr std::array periodKeys{"any"_L1, "today"_L1, "day"_L1, "week"_L1, "month"_L1, "quarter"_L1, "custom"_L1};

/// Up to two names, then how many more.
QString listed(const QStringList &names)
{
    constexpr qsizetype shown = 2;
    if (names.size() <= shown)
        return names.join(", "_L1);
    return Words::tr("%1 and %2 more").arg(names.first()).arg(names.size() - 1);
}

QString dayOf(Instant time, Instant now, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(time).toTimeZone(zone);
    const bool midnight = local.time() == QTime(0, 0);
    const QString full = dateAndTime(time, now, zone);
    // "12 Mar 13:55:02" without its time of day
    return midnight ? full.left(full.lastIndexOf(u' ')) : full.left(full.lastIndexOf(u':'));
}

QString minutesWord(Seconds span)
{
    return durationWords(span);
}

} // namespace

QString periodKey(Period period)
{
    return periodKeys[size_t(period)];
}

Period periodOfKey(QStringView key)
{
    const auto it = std::find(periodKeys.begin(), periodKeys.end(), key);
    return it == periodKeys.end() ? Period::Any : Period(it - periodKeys.begin());
}

QString periodWord(Period period)
{
    switch (period) {
    case Period::Any:
        return Words::tr("Any time");
    case Period::Today:
        return Words::tr("Today");
    case Period::Day:
        return Words::tr("Last 24 hours");
    case Period::Week:
        return Words::tr("Last 7 days");
    case Period::Month:
        return Words::tr("Last 30 days");
    case Period::Quarter:
        return Words::tr("Last 90 days");
    case Period::Custom:
        return Words::tr("From – to…");
    }
    return {};
}

std::optional<Instant> periodBegin(Period period, Instant now, const QTimeZone &zone)
{
    const auto days = [now](int count) { return std::optional<Instant>(now - std::chrono::hours(24 * count)); };
    switch (period) {
    case Period::Today:
        return fromDateTime(toDateTime(now).toTimeZone(zone).date().startOfDay(zone));
    case Period::Day:
        return days(1);
    case Period::Week:
        return days(7);
    case Period::Month:
        return days(30);
    case Period::Quarter:
        return days(90);
    case Period::Any:
    case Period::Custom:
        break;
    }
    return std::nullopt;
}

QString periodValue(Period period, const BuildQuery &query, Instant now, const QTimeZone &zone)
{
    switch (period) {
    case Period::Any:
    case Period::Custom:
        break;
    case Period::Today:
        return Words::tr("today");
    case Period::Day:
        return Words::tr("last 24 hours");
    case Period::Week:
        return Words::tr("last 7 days");
    case Period::Month:
        return Words::tr("last 30 days");
    case Period::Quarter:
        return Words::tr("last 90 days");
    }
    if (query.from && query.to)
        return Words::tr("%1 until before %2").arg(dayOf(*query.from, now, zone), dayOf(*query.to, now, zone));
    if (query.from)
        return Words::tr("from %1").arg(dayOf(*query.from, now, zone));
    if (query.to)
        return Words::tr("before %1").arg(dayOf(*query.to, now, zone));
    return {};
}

std::vector<Span> offeredSpans()
{
    using std::chrono::hours;
    using std::chrono::minutes;
    return {{std::nullopt, minutes(1)},
            {minutes(1), minutes(5)},
            {minutes(5), minutes(15)},
            {minutes(15), hours(1)},
            {hours(1), std::nullopt}};
}

QString spanValue(const Span &span)
{
    if (span.from && span.to)
        return Words::tr("%1 to under %2").arg(minutesWord(*span.from), minutesWord(*span.to));
    if (span.from)
        return Words::tr("%1 or more").arg(minutesWord(*span.from));
    if (span.to)
        return Words::tr("under %1").arg(minutesWord(*span.to));
    return {};
}

QString statesValue(const QSet<BuildState> &states)
{
    QStringList words;
    for (const BuildState state : allBuildStates) {
        if (states.contains(state))
            words << statusWord(state);
    }
    return listed(words);
}

QString methodsValue(const QSet<BuildMethod> &methods)
{
    QStringList words;
    for (const BuildMethod method : allBuildMethods) {
        if (methods.contains(method))
            words << (method == BuildMethod::Unknown ? Words::tr("other") : methodWord(method));
    }
    return listed(words);
}

QString startersValue(const StarterFilter &starters, const BuildFacets &facets)
{
    QStringList names;
    if (starters.automatic)
        names << starterWord(StarterKind::Automatic, {});
    if (starters.notKnownYet)
        names << starterWord(StarterKind::NotKnownYet, {});
    QSet<UserId> left = starters.people;
    for (const auto &person : facets.people) {
        if (left.remove(person.id))
            names << person.name;
    }
    for (const UserId &id : std::as_const(left))
        names << id.toString().left(8);
    return listed(names);
}

QString projectsValue(const QSet<ProjectId> &projects, const BuildFacets &facets)
{
    QStringList names;
    QSet<ProjectId> left = projects;
    for (const auto &project : facets.projects) {
        if (left.remove(project.id))
            names << (project.name.isEmpty() ? project.id.toString().left(8) : project.name);
    }
    for (const ProjectId &id : std::as_const(left))
        names << id.toString().left(8);
    return listed(names);
}

} // namespace viewer
