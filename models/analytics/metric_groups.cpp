// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/metric_groups.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace viewer::analytics {

namespace {

std::int64_t secondsOf(Instant time)
{
    return std::chrono::ceil<Seconds>(time).time_since_epoch().count();
}

/// The part of the span that can hold builds: from the first build on, up to now or the newest build.
TimeRange usedRange(const BuildColumns &columns, const MetricsQuery &query)
{
    TimeRange used = query.range;
    if (columns.size() == 0)
        return {used.from, used.from};
    const auto created = [&](std::uint32_t row) { return columns.created(row); };
    used.from = std::max(used.from, created(columns.newestFirst()->back()));
    used.to = std::min(used.to, std::max(query.now, created(columns.newestFirst()->front()) + Seconds(1)));
    return used;
}

QDate firstDayOf(GroupBy by, QDate day)
{
    if (by == GroupBy::Week)
        return day.addDays(1 - day.dayOfWeek());
    return by == GroupBy::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextAfter(GroupBy by, QDate first)
{
    if (by == GroupBy::Month)
        return first.addMonths(1);
    return first.addDays(by == GroupBy::Week ? 7 : 1);
}

MetricsGroup named(const QString &key, const QString &name = {})
{
    MetricsGroup group;
    group.key = key;
    group.name = name;
    return group;
}

} // namespace

MetricGroups::MetricGroups(const BuildColumns &columns, const MetricsQuery &query)
    : m_by(query.by)
{
    const BuildDictionaries &words = columns.words();
    const BuildCoverage &coverage = columns.coverage();
    const bool audited = coverage.auditFrom && coverage.auditUntil;
    m_auditFrom = audited ? secondsOf(*coverage.auditFrom) : std::numeric_limits<std::int64_t>::max();
    m_auditUntil = audited ? secondsOf(*coverage.auditUntil) : m_auditFrom;
    for (const WordEntry &word : words.methodWords)
        m_methods.push_back(std::uint8_t(word.method));
    switch (m_by) {
    case GroupBy::None:
        m_groups.resize(1);
        break;
    case GroupBy::Day:
    case GroupBy::Week:
    case GroupBy::Month:
        addTimes(columns, query);
        break;
    case GroupBy::Project:
        for (const ProjectEntry &project : words.projects)
            m_groups.push_back(named(project.id.isNull() ? QString() : project.id.toString(), project.name));
        break;
    case GroupBy::Member:
        for (const PersonEntry &person : words.people)
            m_groups.push_back(named(person.id.isNull() ? u"automatic"_s : person.id.toString(), person.name));
        m_groups.push_back(named(u"unknown"_s));
        break;
    case GroupBy::Method:
        for (int method = 0; method <= int(BuildMethod::Unknown); ++method)
            m_groups.push_back(named(methodWord(BuildMethod(method))));
        break;
    case GroupBy::HourOfWeek:
        addHours({usedRange(columns, query), query.zone, query.now, {}, query.by});
        break;
    }
}

void MetricGroups::addTimes(const BuildColumns &columns, const MetricsQuery &query)
{
    const TimeRange used = usedRange(columns, query);
    if (used.to <= used.from)
        return;
    const auto dateOf = [&](Instant time) { return toDateTime(time).toTimeZone(query.zone).date(); };
    const auto beginOf = [&](QDate day) { return fromDateTime(day.startOfDay(query.zone)); };
    const std::optional<Instant> known = knownFrom(columns);
    const QDate last = dateOf(used.to - Milliseconds(1));
    for (QDate day = firstDayOf(m_by, dateOf(used.from)); day <= last; day = nextAfter(m_by, day)) {
        const TimeRange range{beginOf(day), beginOf(nextAfter(m_by, day))};
        MetricsGroup group = named(day.toString(m_by == GroupBy::Month ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s));
        group.partial = range.from < query.range.from || query.range.to < range.to || query.now < range.to;
        group.noData = !known || range.to <= *known;
        m_groups.push_back(group);
        m_begins.push_back(secondsOf(range.from));
        if (nextAfter(m_by, day) > last)
            m_begins.push_back(secondsOf(range.to));
    }
}

void MetricGroups::addHours(const MetricsQuery &query)
{
    for (qint64 cell = 0; cell < hoursOfWeek; ++cell)
        m_groups.push_back(named(u"%1-%2"_s.arg(cell / 24 + 1).arg(cell % 24, 2, 10, QChar(u'0'))));
    m_hours.emplace(query.range, query.zone);
    // An hour that the clock repeats is seen twice, one that it leaves out is not seen.
    constexpr Milliseconds hour = std::chrono::hours(1);
    for (const LocalHours::Piece &piece : m_hours->pieces()) {
        const Instant end = std::min(piece.range.to, query.now);
        for (Instant time = piece.range.from; time < end;) {
            ++m_groups[size_t(m_hours->hourOf(time) % hoursOfWeek)].hours;
            time += hour - (time.time_since_epoch() + piece.offset) % hour;
        }
    }
}

size_t MetricGroups::timeOf(std::int64_t created) const
{
    const std::int64_t span = m_begins.back() - m_begins.front();
    size_t group = size_t((created - m_begins.front()) * std::int64_t(m_groups.size()) / span);
    group = std::min(group, m_groups.size() - 1);
    while (created < m_begins[group]) // months and days are of unlike length
        --group;
    while (created >= m_begins[group + 1])
        ++group;
    return group;
}

size_t MetricGroups::of(const BuildChunk &chunk, std::uint32_t at) const
{
    const std::int64_t created = chunk.created[at];
    switch (m_by) {
    case GroupBy::None:
        return 0;
    case GroupBy::Day:
    case GroupBy::Week:
    case GroupBy::Month:
        return timeOf(created);
    case GroupBy::Project:
        return chunk.project[at];
    case GroupBy::Member: {
        const bool read = created >= m_auditFrom && created < m_auditUntil; // as starterKindOf()
        return chunk.starter[at] != 0 || read ? chunk.starter[at] : m_groups.size() - 1;
    }
    case GroupBy::Method:
        return m_methods[chunk.method[at]];
    case GroupBy::HourOfWeek:
        return size_t(m_hours->hourOf(Instant(Seconds(created))) % hoursOfWeek);
    }
    return 0;
}

std::optional<Instant> knownFrom(const BuildColumns &columns)
{
    if (columns.coverage().listComplete)
        return Instant::min();
    if (columns.size() == 0)
        return std::nullopt;
    const std::uint32_t oldest = columns.newestFirst()->back();
    return columns.created(oldest);
}

} // namespace viewer::analytics
