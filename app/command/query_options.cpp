// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/query_options.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Error badInput(const QString &sentence)
{
    return Error{ErrorKind::BadInput, 0, sentence, {}};
}

QStringList values(const QCommandLineParser &parser, const QString &option)
{
    QStringList words;
    for (const QString &value : parser.values(option))
        words << value.split(u',', Qt::SkipEmptyParts);
    return words;
}

std::optional<Error> takeProjects(const QCommandLineParser &parser, const BuildColumns &columns, BuildQuery &query)
{
    for (const QString &word : parser.values(u"project"_s)) {
        bool found = false;
        for (const ProjectEntry &entry : columns.words().projects) {
            if (!entry.id.isNull() && (entry.id.toString() == word || entry.name == word)) {
                query.projects.insert(entry.id);
                found = true;
            }
        }
        if (!found)
            return badInput(Words::tr("No project is called \"%1\".").arg(word));
    }
    return std::nullopt;
}

std::optional<Error> takeMembers(const QCommandLineParser &parser, const BuildColumns &columns, BuildQuery &query)
{
    for (const QString &word : parser.values(u"member"_s)) {
        if (word == "automatic"_L1) {
            query.starters.automatic = true;
            continue;
        }
        if (word == "unknown"_L1) {
            query.starters.notKnownYet = true;
            continue;
        }
        bool found = false;
        for (const PersonEntry &entry : columns.words().people) {
            if (!entry.id.isNull() && (entry.id.toString() == word || entry.name == word)) {
                query.starters.people.insert(entry.id);
                found = true;
            }
        }
        if (!found)
            return badInput(Words::tr("No member is called \"%1\".").arg(word));
    }
    return std::nullopt;
}

std::optional<Error> takeMethods(const QCommandLineParser &parser, BuildQuery &query)
{
    for (const QString &word : values(parser, u"method"_s)) {
        const BuildMethod method = buildMethodOf(word);
        if (method == BuildMethod::Unknown && word != "unknown"_L1)
            return badInput(Words::tr("\"%1\" is no build method.").arg(word));
        query.methods.insert(method);
    }
    return std::nullopt;
}

std::optional<Error> takeWords(const QCommandLineParser &parser, BuildQuery &query)
{
    for (const QString &word : values(parser, u"status"_s)) {
        const auto state = stateOfKey(word);
        if (!state)
            return badInput(
                Words::tr(
                    "\"%1\" is no status. Known: completed, failed, cancelled, running, queued, pending, unknown.")
                    .arg(word));
        query.states.insert(*state);
    }
    if (parser.isSet(u"min-duration"_s)) {
        bool ok = false;
        const qint64 seconds = parser.value(u"min-duration"_s).toLongLong(&ok);
        if (!ok || seconds < 0)
            return badInput(Words::tr("--min-duration takes whole seconds."));
        query.minDuration = Seconds(seconds);
    }
    if (parser.isSet(u"sort"_s)) {
        QString key = parser.value(u"sort"_s);
        query.descending = key.startsWith(u'-');
        if (query.descending)
            key.remove(0, 1);
        const auto column = columnOfKey(key);
        if (!column)
            return badInput(Words::tr("\"%1\" is no column to sort by.").arg(key));
        query.sort = *column;
    }
    query.search = parser.value(u"search"_s);
    return std::nullopt;
}

} // namespace

void addScopeOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"project"_s, Words::tr("Only builds of this project (name or id; may be given again)."), u"PROJECT"_s},
        {u"from"_s, Words::tr("Created at or after this time."), u"TIME"_s},
        {u"to"_s, Words::tr("Created before this time."), u"TIME"_s},
        {u"method"_s, Words::tr("Only these methods, separated by commas."), u"METHOD"_s},
        {u"member"_s, Words::tr("Started by this person (name or id), \"automatic\" or \"unknown\"."), u"MEMBER"_s},
        {u"zone"_s, Words::tr("Time zone of dates without time (default: the system's)."), u"ZONE"_s},
    });
}

void addQueryOptions(QCommandLineParser &parser)
{
    addScopeOptions(parser);
    parser.addOptions({
        {u"status"_s, Words::tr("Only these states, separated by commas."), u"STATUS"_s},
        {u"min-duration"_s, Words::tr("Took at least so many seconds."), u"SECONDS"_s},
        {u"search"_s, Words::tr("Words to find."), u"WORDS"_s},
        {u"sort"_s, Words::tr("Column to sort by; a minus in front turns the order."), u"COLUMN"_s},
    });
}

Result<Instant> parseTimeOption(const QString &text, const QTimeZone &zone)
{
    if (const auto instant = parseInstant(text))
        return *instant;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid())
        return fromDateTime(date.startOfDay(zone)); // also right on a day that has no midnight
    QDateTime local = QDateTime::fromString(text, Qt::ISODate);
    if (!local.isValid())
        return badInput(Words::tr("\"%1\" is no ISO 8601 date or time.").arg(text));
    if (local.timeSpec() == Qt::LocalTime)
        local.setTimeZone(zone);
    return fromDateTime(local);
}

Result<QTimeZone> zoneFromOptions(const QCommandLineParser &parser)
{
    const QTimeZone zone =
        parser.isSet(u"zone"_s) ? QTimeZone(parser.value(u"zone"_s).toUtf8()) : QTimeZone::systemTimeZone();
    if (!zone.isValid())
        return badInput(Words::tr("\"%1\" is no time zone.").arg(parser.value(u"zone"_s)));
    return zone;
}

Result<BuildQuery> scopeFromOptions(const QCommandLineParser &parser, const BuildColumns &columns)
{
    BuildQuery query;
    const auto zone = zoneFromOptions(parser);
    if (!zone)
        return zone.error();
    for (const auto &[option, target] : {std::pair(u"from"_s, &query.from), std::pair(u"to"_s, &query.to)}) {
        if (!parser.isSet(option))
            continue;
        auto time = parseTimeOption(parser.value(option), *zone);
        if (!time)
            return time.error();
        *target = *time;
    }
    if (auto error = takeMethods(parser, query))
        return *error;
    if (auto error = takeProjects(parser, columns, query))
        return *error;
    if (auto error = takeMembers(parser, columns, query))
        return *error;
    return query;
}

Result<BuildQuery> queryFromOptions(const QCommandLineParser &parser, const BuildColumns &columns)
{
    auto query = scopeFromOptions(parser, columns);
    if (!query)
        return query;
    if (auto error = takeWords(parser, *query))
        return *error;
    return query;
}

} // namespace viewer::command
