// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/build_query.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr std::array<QLatin1StringView, buildColumnCount> columnKeys{
    "number"_L1,  "id"_L1,      "status"_L1,   "project"_L1, "method"_L1, "started_by"_L1,
    "created"_L1, "started"_L1, "duration"_L1, "result"_L1,  "branch"_L1};

/// A set has no order of its own: sorted, so that the same query always gives the same bytes.
template <class Set, class ToText>
QJsonArray sortedArray(const Set &set, ToText toText)
{
    QStringList texts;
    for (const auto &value : set)
        texts << toText(value);
    std::sort(texts.begin(), texts.end());
    return QJsonArray::fromStringList(texts);
}

template <class T>
QSet<T> idSet(const QJsonValue &value)
{
    QSet<T> ids;
    for (const auto &entry : value.toArray()) {
        if (const auto id = T::parse(entry.toString()))
            ids.insert(*id);
    }
    return ids;
}

std::optional<Seconds> secondsIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Seconds(value.toInteger())) : std::nullopt;
}

} // namespace

QString columnKey(BuildColumn column)
{
    return columnKeys[size_t(column)];
}

std::optional<BuildColumn> columnOfKey(QStringView key)
{
    const auto it = std::find(columnKeys.begin(), columnKeys.end(), key);
    return it == columnKeys.end() ? std::nullopt : std::optional(BuildColumn(it - columnKeys.begin()));
}

bool BuildQuery::filtered() const
{
    return filterCount() > 0 || !search.trimmed().isEmpty();
}

int BuildQuery::filterCount() const
{
    return int(!projects.isEmpty()) + int(!states.isEmpty()) + int(!methods.isEmpty()) + int(!starters.any())
        + int(from || to) + int(minDuration || maxDuration);
}

QJsonObject toJson(const BuildQuery &query)
{
    QJsonObject object{{"sort", columnKey(query.sort)}, {"descending", query.descending}};
    if (!query.projects.isEmpty())
        object["project"_L1] = sortedArray(query.projects, [](ProjectId id) { return id.toString(); });
    if (!query.states.isEmpty())
        object["status"_L1] = sortedArray(query.states, stateKey);
    if (!query.methods.isEmpty())
        object["method"_L1] = sortedArray(query.methods, methodWord);
    if (!query.starters.people.isEmpty())
        object["member"_L1] = sortedArray(query.starters.people, [](UserId id) { return id.toString(); });
    if (query.starters.automatic)
        object["automatic"_L1] = true;
    if (query.starters.notKnownYet)
        object["not_known_yet"_L1] = true;
    if (query.from)
        object["from"_L1] = toIso(*query.from);
    if (query.to)
        object["to"_L1] = toIso(*query.to);
    if (query.minDuration)
        object["min_duration"_L1] = qint64(query.minDuration->count());
    if (query.maxDuration)
        object["max_duration"_L1] = qint64(query.maxDuration->count());
    if (!query.search.isEmpty())
        object["search"_L1] = query.search;
    return object;
}

BuildQuery buildQueryFromJson(const QJsonObject &object)
{
    BuildQuery query;
    query.sort = columnOfKey(object["sort"_L1].toString()).value_or(query.sort);
    query.descending = object["descending"_L1].toBool(query.descending);
    query.projects = idSet<ProjectId>(object["project"_L1]);
    for (const auto &word : object["status"_L1].toArray()) {
        if (const auto state = stateOfKey(word.toString()))
            query.states.insert(*state);
    }
    for (const auto &word : object["method"_L1].toArray()) {
        const BuildMethod method = buildMethodOf(word.toString());
        if (method != BuildMethod::Unknown || word.toString() == methodWord(BuildMethod::Unknown))
            query.methods.insert(method);
    }
    query.starters.people = idSet<UserId>(object["member"_L1]);
    query.starters.automatic = object["automatic"_L1].toBool();
    query.starters.notKnownYet = object["not_known_yet"_L1].toBool();
    query.from = parseInstant(object["from"_L1].toString());
    query.to = parseInstant(object["to"_L1].toString());
    query.minDuration = secondsIn(object["min_duration"_L1]);
    query.maxDuration = secondsIn(object["max_duration"_L1]);
    query.search = object["search"_L1].toString();
    return query;
}

} // namespace viewer
