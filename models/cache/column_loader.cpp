// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/column_loader.h"

#include "models/cache/cache_reader.h"
#include "models/cache/words.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <tuple>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace viewer::cache {

namespace {

QByteArray columnList()
{
    return "SELECT seq, id, number, created, started, completed, project, starter, branch, error, status, method, "
        + QByteArray(attemptsSql)
        + ", missed_at IS NOT NULL, detail_at>0, CASE WHEN attempts_at IS NOT NULL THEN attempts END,"
          " coalesce(attempts<=retries AND retries>0, 0) FROM build ";
}

std::uint32_t seconds(std::int64_t milliseconds)
{
    const std::int64_t value = milliseconds / 1000;
    return std::uint32_t(std::clamp<std::int64_t>(value, 1, std::numeric_limits<std::uint32_t>::max()));
}

/// Words are few; a server that makes up more than 255 of them has the rest shown as Unknown.
std::uint8_t small(std::int64_t word, const std::vector<std::uint8_t> &entryOfWord)
{
    return size_t(word) < entryOfWord.size() ? entryOfWord[size_t(word)] : 0;
}

struct WordMaps
{
    std::vector<std::uint8_t> status, method;
    std::vector<std::uint32_t> branch;
    std::vector<BuildState> attempt; ///< of each attempt status word
};

ColumnValues valuesOf(const store::Statement &s, const WordMaps &maps)
{
    ColumnValues v;
    v.seq = std::uint32_t(s.integer(0));
    const auto [data, size] = s.bytes(1);
    if (size == int(v.id.size()))
        std::memcpy(v.id.data(), data, v.id.size());
    v.number = s.isNull(2) ? noNumber : std::int32_t(s.integer(2));
    v.created = seconds(s.integer(3));
    const auto started = s.time(4), completed = s.time(5);
    if (started)
        v.started = seconds(started->time_since_epoch().count());
    if (const auto duration = durationBetween(started, completed)) {
        v.duration = std::int32_t(std::min<std::int64_t>(duration->count(), std::numeric_limits<std::int32_t>::max()));
    }
    v.project = std::uint32_t(s.integer(6));
    v.starter = std::uint32_t(s.integer(7));
    const auto branch = size_t(s.integer(8));
    v.branch = branch < maps.branch.size() ? maps.branch[branch] : 0;
    v.error = std::uint32_t(s.integer(9));
    v.status = small(s.integer(10), maps.status);
    v.method = small(s.integer(11), maps.method);
    v.attempts = std::uint8_t(std::min<std::int64_t>(s.integer(12), 255));
    v.flags = std::uint8_t((s.integer(13) ? VanishedFlag : 0) | (s.integer(14) ? DetailFlag : 0));
    if (const auto waited = durationBetween(Instant(Milliseconds(s.integer(3))), started))
        v.waited = std::int32_t(std::min<std::int64_t>(waited->count(), std::numeric_limits<std::int32_t>::max()));
    return v;
}

/// How the attempts of a build ended. The build decides about the last one: its attempt may run on after a cancel.
class AttemptEnds
{
public:
    AttemptEnds(store::Connection &connection, const WordMaps &maps)
        : m_connection(connection)
        , m_maps(maps)
    {
    }

    /// `count` attempts were read of the build, which is in `state`.
    Result<Done> add(ColumnValues &v, std::int64_t count, BuildState state)
    {
        if (count == 0) {
            v.firstAttempt = noAttempt;
            return Done{};
        }
        note(v, state);
        v.firstAttempt = std::uint8_t(state);
        return count == 1 ? Result<Done>(Done{}) : addEarlier(v, count);
    }

private:
    static void note(ColumnValues &v, BuildState state)
    {
        if (state == BuildState::Succeeded && v.attemptsSucceeded < 255)
            ++v.attemptsSucceeded;
        if (state == BuildState::Failed && v.attemptsFailed < 255)
            ++v.attemptsFailed;
    }
    Result<Done> addEarlier(ColumnValues &v, std::int64_t count)
    {
        if (!m_ready) {
            auto prepared = m_connection.prepare("SELECT number, status FROM attempt WHERE build=?1 AND number<?2");
            if (!prepared)
                return prepared.error();
            m_earlier = std::move(*prepared);
            m_ready = true;
        }
        m_earlier.bind(0, v.seq);
        m_earlier.bind(1, count);
        v.firstAttempt = attemptsNotRead; // unless it is among the rows
        while (m_earlier.next()) {
            const auto word = size_t(m_earlier.integer(1));
            const BuildState state = word < m_maps.attempt.size() ? m_maps.attempt[word] : BuildState::Unknown;
            note(v, state);
            if (m_earlier.integer(0) == 1)
                v.firstAttempt = std::uint8_t(state);
        }
        const auto failure = m_earlier.error();
        m_earlier.reset();
        if (v.firstAttempt == attemptsNotRead)
            v.attemptsSucceeded = v.attemptsFailed = 0;
        return failure ? Result<Done>(*failure) : Result<Done>(Done{});
    }

    store::Connection &m_connection;
    const WordMaps &m_maps;
    store::Statement m_earlier;
    bool m_ready = false;
};

Result<Done> readWords(store::Connection &connection, BuildDictionaries &dictionaries, WordMaps &maps)
{
    auto statement = connection.prepare("SELECT seq, kind, text FROM word WHERE kind IN (1, 2, 3, 8) ORDER BY seq");
    if (!statement)
        return statement.error();
    const auto place = [](auto &map, size_t seq, auto entry) {
        if (map.size() <= seq)
            map.resize(seq + 1);
        map[seq] = entry;
    };
    while (statement->next()) {
        const auto seq = size_t(statement->integer(0));
        const QString text = statement->text(2);
        switch (WordKind(statement->integer(1))) {
        case WordKind::Status:
            if (dictionaries.statusWords.size() < 256) {
                place(maps.status, seq, std::uint8_t(dictionaries.statusWords.size()));
                dictionaries.statusWords.push_back({text, buildStateOf(text), BuildMethod::Unknown});
            }
            break;
        case WordKind::Method:
            if (dictionaries.methodWords.size() < 256) {
                place(maps.method, seq, std::uint8_t(dictionaries.methodWords.size()));
                dictionaries.methodWords.push_back({text, BuildState::Unknown, buildMethodOf(text)});
            }
            break;
        case WordKind::Branch:
            place(maps.branch, seq, std::uint32_t(dictionaries.branches.size()));
            dictionaries.branches.push_back(text);
            break;
        case WordKind::AttemptStatus:
            place(maps.attempt, seq, buildStateOf(text));
            break;
        default:
            break;
        }
    }
    if (const auto failure = statement->error())
        return *failure;
    return Done{};
}

Result<Done> readNames(store::Connection &connection, BuildDictionaries &dictionaries)
{
    auto projects = connection.prepare("SELECT seq, id, name, listed=0 OR missed_at IS NOT NULL FROM project");
    if (!projects)
        return projects.error();
    while (projects->next()) {
        const auto seq = size_t(projects->integer(0));
        if (dictionaries.projects.size() <= seq)
            dictionaries.projects.resize(seq + 1);
        dictionaries.projects[seq] = {projects->id<ProjectId>(1), projects->text(2), projects->integer(3) != 0};
    }
    if (const auto failure = projects->error())
        return *failure;

    auto people = connection.prepare("SELECT seq, id, email, first_name, last_name FROM person");
    if (!people)
        return people.error();
    while (people->next()) {
        const auto seq = size_t(people->integer(0));
        if (dictionaries.people.size() <= seq)
            dictionaries.people.resize(seq + 1);
        Person person;
        person.id = people->id<UserId>(1);
        person.email = people->text(2);
        person.firstName = people->text(3);
        person.lastName = people->text(4);
        dictionaries.people[seq] = {person.id, displayName(person), false};
    }
    if (const auto failure = people->error())
        return *failure;
    return Done{};
}

/// Texts beyond those of `earlier`; the same object when there are none.
Result<std::shared_ptr<const FoldedTexts>> readErrors(store::Connection &connection,
                                                      const std::shared_ptr<const FoldedTexts> &earlier)
{
    auto statement = connection.prepare("SELECT seq, text FROM error_text WHERE seq>=?1 ORDER BY seq");
    if (!statement)
        return statement.error();
    statement->bind(0, earlier->size());
    std::shared_ptr<FoldedTexts> texts;
    while (statement->next()) {
        if (!texts)
            texts = std::make_shared<FoldedTexts>(*earlier);
        const auto seq = std::uint32_t(statement->integer(0));
        while (texts->size() < seq)
            texts->append({}); // a number that a rolled-back transaction left unused
        texts->append(statement->text(1));
    }
    if (const auto failure = statement->error())
        return *failure;
    if (texts)
        texts->squeeze();
    return texts ? std::shared_ptr<const FoldedTexts>(std::move(texts)) : earlier;
}

/// A row may name a project, person or text that came after the dictionaries were read: never beyond their end.
void keepWithin(ColumnValues &v, const BuildDictionaries &dictionaries)
{
    if (v.project >= dictionaries.projects.size())
        v.project = 0;
    if (v.starter >= dictionaries.people.size())
        v.starter = 0;
    if (v.error >= dictionaries.errors->size())
        v.error = 0;
}

void count(const BuildColumns &columns, BuildCoverage &coverage)
{
    coverage.vanished = coverage.detailsKnown = coverage.dataProblems = 0;
    const auto &words = columns.words().statusWords;
    for (const auto &chunk : columns.chunks()) {
        for (std::uint32_t at = 0; at < chunk->size(); ++at) {
            const bool known = chunk->flags[at] & DetailFlag;
            coverage.vanished += (chunk->flags[at] & VanishedFlag) != 0;
            coverage.detailsKnown += known;
            const BuildState state = words[chunk->status[at]].state;
            const bool ran = state == BuildState::Succeeded || state == BuildState::Failed
                || (state == BuildState::Cancelled && chunk->started[at] != noTime);
            coverage.dataProblems += known && ran && chunk->duration[at] == noDuration;
        }
    }
}

} // namespace

Result<BuildCoverage> readCoverage(store::Connection &connection)
{
    auto feeds = readFeeds(connection);
    if (!feeds)
        return feeds.error();
    BuildCoverage coverage;
    const FeedProgress builds = feeds->value(Feed::Builds);
    const FeedProgress audit = feeds->value(Feed::Audit);
    coverage.asOf = builds.asOf;
    if (builds.total)
        coverage.serverTotal = *builds.total;
    coverage.listComplete = builds.complete;
    coverage.auditComplete = audit.complete;
    const auto time = [&](QLatin1StringView key) -> std::optional<Instant> {
        const QJsonValue value = audit.place.value(key);
        return value.isDouble() ? std::optional(Instant(Milliseconds(value.toInteger()))) : std::nullopt;
    };
    coverage.auditFrom = time(auditFromKey);
    coverage.auditUntil = time(auditUntilKey);
    return coverage;
}

Result<BuildSnapshot> loadColumns(store::Connection &connection)
{
    auto snapshot = reloadColumns(connection, nullptr, {}, true);
    // What reading everything once took (pages of the file, scratch memory of sorts) is not needed again.
    std::ignore = connection.execute(QStringLiteral("PRAGMA shrink_memory")).ok();
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    return snapshot;
}

Result<BuildSnapshot> reloadColumns(store::Connection &connection, const BuildSnapshot &earlier,
                                    std::vector<std::uint32_t> changed, bool namesChanged)
{
    // One read transaction: rows, dictionaries and coverage belong to the same state of the file.
    if (auto begun = connection.execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    struct EndRead
    {
        store::Connection &connection;
        ~EndRead() { std::ignore = connection.execute(QStringLiteral("COMMIT")).ok(); }
    } const endRead{connection};

    auto coverage = readCoverage(connection);
    if (!coverage)
        return coverage.error();
    auto dictionaries = std::make_shared<BuildDictionaries>();
    WordMaps maps;
    if (auto done = readWords(connection, *dictionaries, maps); !done)
        return done.error();
    if (earlier && !namesChanged) {
        dictionaries->projects = earlier->words().projects;
        dictionaries->people = earlier->words().people;
    } else if (auto done = readNames(connection, *dictionaries); !done) {
        return done.error();
    }
    auto errors = readErrors(connection, earlier ? earlier->words().errors : std::make_shared<FoldedTexts>());
    if (!errors)
        return errors.error();
    dictionaries->errors = *errors;

    BuildColumnsBuilder builder(earlier);
    AttemptEnds ends(connection, maps);
    std::optional<Error> failed;
    const auto take = [&](store::Statement &statement) {
        ColumnValues values = valuesOf(statement, maps);
        keepWithin(values, *dictionaries);
        if (!statement.isNull(15)) {
            const auto done = ends.add(values, statement.integer(15), dictionaries->statusWords[values.status].state);
            if (!done)
                failed = done.error();
            const bool fewer = statement.integer(16) && values.firstAttempt != attemptsNotRead;
            values.flags = std::uint8_t(values.flags | (fewer ? RetryWithoutAttemptFlag : 0));
        }
        builder.put(values);
    };
    if (earlier) {
        // New rows are the numbers above the last one, whoever wrote them.
        auto newest = connection.integer("SELECT max(seq) FROM build");
        if (!newest)
            return newest.error();
        const std::uint32_t last = earlier->size() ? earlier->seq(earlier->size() - 1) : 0;
        for (std::int64_t seq = std::int64_t(last) + 1; seq <= *newest; ++seq)
            changed.push_back(std::uint32_t(seq));
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    auto statement = connection.prepare((columnList() + (earlier ? "WHERE seq=?1" : "ORDER BY seq")).constData());
    if (!statement)
        return statement.error();
    if (!earlier) {
        while (statement->next())
            take(*statement);
    }
    for (const std::uint32_t seq : changed) {
        if (!earlier)
            break;
        statement->bind(0, seq);
        if (statement->next())
            take(*statement);
    }
    if (const auto failure = statement->error())
        return *failure;
    if (failed)
        return *failed;

    BuildSnapshot snapshot = builder.finish(dictionaries, *coverage);
    BuildCoverage counted = *coverage;
    count(*snapshot, counted);
    counted.stored = snapshot->size();
    return BuildSnapshot(
        std::make_shared<BuildColumns>(snapshot->chunks(), snapshot->sharedWords(), snapshot->newestFirst(), counted));
}

} // namespace viewer::cache
