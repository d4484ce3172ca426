// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/health_figures.h"

#include "models/analytics/failures/message_groups.h"
#include "models/domain/secrets.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

using namespace analytics;

namespace {

constexpr int exampleLetters = 400;
constexpr qsizetype searchLetters = 4; ///< fewer find everything

QString nameOf(const BuildColumns &columns, std::uint32_t project)
{
    const ProjectEntry &entry = columns.words().projects[project];
    return entry.name.isEmpty() ? entry.id.toString().left(8) : entry.name;
}

template <class Entry>
void sortByName(std::vector<Entry> &entries)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(entries,
                             [&](const Entry &a, const Entry &b) { return collator.compare(a.name, b.name) < 0; });
}

std::vector<HealthProject> choicesOf(const BuildColumns &columns)
{
    std::vector<HealthProject> choices;
    for (std::uint32_t i = 1; i < columns.words().projects.size(); ++i) {
        if (!columns.words().projects[i].deleted)
            choices.push_back({columns.words().projects[i].id, nameOf(columns, i)});
    }
    sortByName(choices);
    return choices;
}

std::vector<HealthWeek> weeksOf(const Metrics &byWeek, const TimeRange &range, const QTimeZone &zone)
{
    std::vector<HealthWeek> weeks;
    for (const MetricsGroup &group : byWeek.groups) {
        HealthWeek week;
        week.monday = QDate::fromString(group.key, Qt::ISODate);
        week.range = {std::max(range.from, fromDateTime(week.monday.startOfDay(zone))),
                      std::min(range.to, fromDateTime(week.monday.addDays(7).startOfDay(zone)))};
        week.group = group;
        weeks.push_back(std::move(week));
    }
    return weeks;
}

/// The longest words in a row of a template, without masks and hidden secrets, that every text of its group has: what
/// finds all of its builds.
QString searchOf(const MessageGroup &group, const std::vector<QString> &texts)
{
    QStringList candidates;
    for (const QString &run : group.pattern.split(QRegularExpression(u"\\S*(?:<[^>\\s]*>|•)\\S*"_s))) {
        if (run.trimmed().size() >= searchLetters)
            candidates << run.trimmed();
    }
    std::ranges::stable_sort(candidates, [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &candidate : std::as_const(candidates)) {
        const bool inAll = std::ranges::all_of(group.errors, [&](std::uint32_t error) {
            return error >= texts.size() || texts[error].contains(candidate, Qt::CaseInsensitive);
        });
        if (inAll)
            return candidate;
    }
    return {};
}

HealthFailure failureOf(const BuildColumns &columns, const FailureGroup &found, const MessageGroups &messages,
                        const std::vector<QString> &texts)
{
    HealthFailure failure;
    failure.group = found;
    for (const std::uint32_t project : found.projects)
        failure.projects.push_back({columns.words().projects[project].id, nameOf(columns, project)});
    sortByName(failure.projects);
    for (const std::uint32_t error : found.examples) {
        if (error < texts.size() && !texts[error].isEmpty())
            failure.examples << withoutSecrets(texts[error]).trimmed().left(exampleLetters);
    }
    const MessageGroup &group = messages.groups[found.group];
    failure.pattern = group.pattern;
    failure.search = searchOf(group, texts);
    return failure;
}

void addFailures(HealthValues &values, const HealthQuestion &question, const std::atomic<bool> &cancelled)
{
    const BuildColumns &columns = *question.snapshot;
    values.textsKnown = question.texts != nullptr;
    std::vector<QString> texts = question.texts ? *question.texts : std::vector<QString>();
    texts.resize(columns.words().errors->size()); // one for each number the columns know
    const MessageGroups messages = groupMessages(texts);
    FailureQuery query{values.span.now, values.span.before, {}};
    if (!question.project.isNull())
        query.project = question.project;
    const FailureGroupFigures found = failureGroups(columns, messages, query, cancelled);
    if (cancelled)
        return;
    values.failuresBeforeKnown = found.beforeKnown;
    values.failureGroups = qint64(found.groups.size());
    for (size_t i = 0; i < std::min(found.groups.size(), mostHealthFailures); ++i)
        values.failures.push_back(failureOf(columns, found.groups[i], messages, texts));
}

void addChanges(HealthValues &values, const BuildColumns &columns, const MetricsQuery &query,
                const std::atomic<bool> &cancelled)
{
    const SeriesFindings findings = seriesFindings(columns, query, cancelled);
    if (cancelled)
        return;
    values.seriesJudged = findings.series - findings.tooFew;
    values.seriesTooFew = findings.tooFew;
    for (const SeriesChange &change : findings.changes)
        values.changes.push_back({columns.row(change.row), change.point, change.series.starter});
}

HourEvent::Outcome outcomeOf(BuildState state)
{
    if (state == BuildState::Succeeded)
        return HourEvent::Outcome::Succeeded;
    return state == BuildState::Failed ? HourEvent::Outcome::Failed : HourEvent::Outcome::Other;
}

void addHours(HealthValues &values, const HealthQuestion &question, const std::atomic<bool> &cancelled)
{
    const BuildColumns &columns = *question.snapshot;
    std::vector<HourEvent> events;
    for (const std::uint32_t row : *columns.newestFirst()) {
        const BuildChunk &chunk = columns.chunkOf(row);
        const std::uint32_t at = row % chunkRows;
        const Instant created{Seconds(chunk.created[at])};
        if (created < values.span.now.from || cancelled)
            break;
        if (!question.project.isNull() && columns.words().projects[chunk.project[at]].id != question.project)
            continue;
        events.push_back({created, outcomeOf(columns.state(row))});
    }
    values.hours = hourOfWeek(events, values.span.now, question.zone);
}

void addMembers(HealthValues &values, const BuildColumns &columns, MetricsQuery query,
                const std::atomic<bool> &cancelled)
{
    query.by = GroupBy::Member;
    std::vector<HealthMember> apart;
    for (const MetricsGroup &group : metrics(columns, query, cancelled).groups) {
        HealthMember member{StarterKind::Named, {}, group.name, group.figures};
        if (const auto id = UserId::parse(group.key)) {
            member.id = *id;
            if (member.name.isEmpty())
                member.name = group.key.left(8);
            values.members.push_back(std::move(member));
            continue;
        }
        member.kind = group.key == "automatic"_L1 ? StarterKind::Automatic : StarterKind::NotKnownYet;
        apart.push_back(std::move(member));
    }
    sortByName(values.members);
    std::ranges::sort(apart, {}, [](const HealthMember &a) { return a.kind == StarterKind::Automatic ? 0 : 1; });
    std::ranges::move(apart, std::back_inserter(values.members));
}

qint64 buildsEver(const BuildColumns &columns, const ProjectId &project)
{
    if (project.isNull())
        return columns.size();
    qint64 count = 0;
    for (const auto &chunk : columns.chunks()) {
        for (const std::uint32_t entry : chunk->project)
            count += columns.words().projects[entry].id == project;
    }
    return count;
}

} // namespace

HealthValues healthValues(const HealthQuestion &question, const std::atomic<bool> &cancelled)
{
    if (cancelled) // stopped while it waited for a thread
        return {};
    const BuildColumns &columns = *question.snapshot;
    HealthValues values;
    values.period = question.period;
    values.project = question.project;
    values.span = lastDays(healthDays(question.period), question.now, question.zone);
    values.buildsEver = buildsEver(columns, question.project);
    values.choices = choicesOf(columns);
    MetricsQuery query{values.span.now, question.zone, question.now, {}, GroupBy::Week};
    if (!question.project.isNull())
        query.filter.projects = {question.project};
    const Metrics byWeek = metrics(columns, query, cancelled);
    values.whole = byWeek.figures;
    values.weeks = weeksOf(byWeek, values.span.now, question.zone);
    values.comparison = compareMetrics(columns, query, byWeek, values.span.before, cancelled);
    if (values.comparison.beforeKnown) {
        const StateCounts &before = values.comparison.before.figures.counts;
        values.buildsChange = compareCounts(values.whole.counts.total(), before.total());
        values.failuresChange = compareCounts(values.whole.counts[BuildState::Failed], before[BuildState::Failed]);
    }
    values.trends = trends(columns, query, cancelled);
    addFailures(values, question, cancelled);
    addChanges(values, columns, query, cancelled);
    addHours(values, question, cancelled);
    addMembers(values, columns, query, cancelled);
    if (!cancelled)
        values.scope = byWeek.scope;
    return values;
}

} // namespace viewer
