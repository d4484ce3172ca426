// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/build_writer.h"

using namespace Qt::StringLiterals;

namespace viewer::cache {

BuildWriter::BuildWriter(store::Connection &connection, Words &words)
    : m_connection(connection)
    , m_words(words)
{
}

Result<Done> BuildWriter::prepare()
{
    const std::pair<store::Statement *, const char *> statements[] = {
        {&m_find,
         "SELECT seq, project, status, method, branch, error, started, completed, detail_at, missed_at, final"
         " FROM build WHERE id=?1"},
        {&m_insert,
         "INSERT INTO build(id, project, number, name, status, method, branch, error, starter, retries, created,"
         " started, completed, final, detail_at, checked_at, first_seen)"
         " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?16)"},
        // detail_at 0 = vanished before its details were read: to be read when it is back.
        {&m_touch,
         "UPDATE build SET checked_at=?2, missed_at=NULL, verify=0, detail_at=nullif(detail_at, 0) WHERE seq=?1"},
        {&m_restate,
         "UPDATE build SET checked_at=?2, missed_at=NULL, verify=0, status=?3, final=?4, detail_at=NULL,"
         " attempts_at=NULL WHERE seq=?1"},
        {&m_detail,
         "UPDATE build SET checked_at=?2, missed_at=NULL, verify=0, status=?3, final=?4, detail_at=?5, method=?6,"
         " attempts_at=CASE WHEN status=?3 THEN attempts_at END, branch=?7, error=?8, started=?9, completed=?10 WHERE "
         "seq=?1"},
        {&m_version,
         "INSERT INTO build_version(build, seen_at, status, started, completed, error)"
         " SELECT build.seq, ?2, coalesce(word.text, ''), started, completed, error FROM build"
         " LEFT JOIN word ON word.seq=build.status"
         " WHERE build.seq=?1"},
        {&m_takePending, "SELECT starter, retries FROM pending_build WHERE id=?1"},
        {&m_dropPending, "DELETE FROM pending_build WHERE id=?1"},
        {&m_pendStarter,
         "INSERT INTO pending_build(id, starter) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET starter=?2"},
        {&m_pendRetry,
         "INSERT INTO pending_build(id, retries) VALUES(?1, 1) ON CONFLICT(id) DO UPDATE SET retries=retries+1"},
        {&m_starter, "UPDATE build SET starter=?2 WHERE seq=?1"},
        {&m_retry,
         "UPDATE build SET retries=retries+1, detail_at=CASE WHEN detail_at>=?2 THEN detail_at END,"
         " attempts_at=CASE WHEN attempts_at>=?2 THEN attempts_at END WHERE seq=?1"},
        {&m_missing, "UPDATE build SET missed_at=?2, verify=0, detail_at=coalesce(detail_at, 0) WHERE seq=?1"},
        {&m_there,
         "UPDATE build SET checked_at=?2, verify=0, missed_at=NULL, detail_at=nullif(detail_at, 0) WHERE id=?1"},
        {&m_verify, "UPDATE build SET verify=1 WHERE id=?1 AND missed_at IS NULL AND verify=0"},
        {&m_verifyUnchecked, "UPDATE build SET verify=1 WHERE checked_at<?1 AND missed_at IS NULL AND verify=0"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return Done{};
}

Result<BuildWriter::Known> BuildWriter::find(const BuildId &id)
{
    Known known;
    m_find.bind(0, id);
    if (m_find.next()) {
        known.seq = m_find.integer(0);
        known.project = m_find.integer(1);
        known.status = m_find.integer(2);
        known.method = m_find.integer(3);
        known.branch = m_find.integer(4);
        known.error = m_find.integer(5);
        known.started = m_find.time(6);
        known.completed = m_find.time(7);
        known.detailAt = m_find.time(8);
        known.missedAt = m_find.time(9);
        known.detailWasRead = known.started || known.completed || known.error
            || (known.detailAt && known.detailAt->time_since_epoch().count() != 0);
        known.final = m_find.integer(10) != 0;
    }
    if (const auto failure = m_find.error())
        return *failure;
    m_find.reset();
    return known;
}

Result<BuildWriter::Numbers> BuildWriter::numbersOf(const Build &build, Instant now)
{
    Numbers numbers;
    const auto take = [](std::int64_t &target, Result<std::int64_t> number) -> std::optional<Error> {
        if (!number)
            return number.error();
        target = *number;
        return std::nullopt;
    };
    if (auto e = take(numbers.project, m_words.project(build.project, now)))
        return *e;
    if (auto e = take(numbers.status, m_words.word(WordKind::Status, build.statusWord)))
        return *e;
    if (auto e = take(numbers.method, m_words.word(WordKind::Method, build.methodWord)))
        return *e;
    if (auto e = take(numbers.branch, m_words.word(WordKind::Branch, build.branch)))
        return *e;
    if (auto e = take(numbers.error, m_words.errorText(build.error)))
        return *e;
    return numbers;
}

Result<Done> BuildWriter::put(const Build &build, Instant now, Applied &applied)
{
    auto numbers = numbersOf(build, now);
    if (!numbers)
        return numbers.error();
    auto known = find(build.id);
    if (!known)
        return known.error();
    if (known->seq == 0)
        return insert(build, *numbers, now, applied);
    return build.fromDetail ? updateFromDetail(build, *known, *numbers, now, applied)
                            : updateFromList(build, *known, *numbers, now, applied);
}

Result<Done> BuildWriter::insert(const Build &build, const Numbers &numbers, Instant now, Applied &applied)
{
    std::int64_t starter = 0, retries = 0;
    m_takePending.bind(0, build.id);
    const bool pending = m_takePending.next();
    if (pending) {
        starter = m_takePending.integer(0);
        retries = m_takePending.integer(1);
    }
    if (const auto failure = m_takePending.error())
        return *failure;
    m_takePending.reset();
    if (pending) {
        m_dropPending.bind(0, build.id);
        if (auto done = m_dropPending.run(); !done)
            return done.error();
    }
    const bool plainName = build.number && build.name == u"Build #%1"_s.arg(*build.number);
    m_insert.bind(0, build.id);
    m_insert.bind(1, numbers.project);
    m_insert.bind(2, build.number);
    plainName ? m_insert.bindNull(3) : m_insert.bind(3, build.name);
    m_insert.bind(4, numbers.status);
    m_insert.bind(5, numbers.method);
    m_insert.bind(6, numbers.branch);
    m_insert.bind(7, numbers.error);
    m_insert.bind(8, starter);
    m_insert.bind(9, retries);
    m_insert.bind(10, build.created);
    m_insert.bind(11, build.started);
    m_insert.bind(12, build.completed);
    m_insert.bind(13, isFinal(build.state()));
    build.fromDetail ? m_insert.bind(14, now) : m_insert.bindNull(14);
    m_insert.bind(15, now);
    if (auto done = m_insert.run(); !done)
        return done.error();
    applied.builds.push_back(std::uint32_t(m_connection.lastInsertId()));
    ++applied.newBuilds;
    applied.newlyWanted += !build.fromDetail;
    return Done{};
}

Result<Done> BuildWriter::updateFromList(const Build &build, const Known &known, const Numbers &numbers, Instant now,
                                         Applied &applied)
{
    const bool moved = numbers.status != known.status;
    const bool final = isFinal(build.state());
    if (!moved) {
        m_touch.bind(0, known.seq);
        m_touch.bind(1, now);
        if (auto done = m_touch.run(); !done)
            return done.error();
        applied.knownFinalBuilds += final;
        if (known.missedAt) {
            applied.newlyWanted += known.detailAt && !known.detailWasRead;
            applied.builds.push_back(std::uint32_t(known.seq));
        }
        return Done{};
    }
    if (known.final) {
        if (auto done = keepVersion(known, now, applied); !done)
            return done;
    }
    m_restate.bind(0, known.seq);
    m_restate.bind(1, now);
    m_restate.bind(2, numbers.status);
    m_restate.bind(3, final);
    if (auto done = m_restate.run(); !done)
        return done.error();
    applied.newlyWanted += known.detailAt.has_value();
    ++applied.attemptsWanted;
    applied.builds.push_back(std::uint32_t(known.seq));
    return Done{};
}

Result<Done> BuildWriter::updateFromDetail(const Build &build, const Known &known, const Numbers &numbers, Instant now,
                                           Applied &applied)
{
    const bool same = numbers.status == known.status && numbers.method == known.method && numbers.branch == known.branch
        && numbers.error == known.error && build.started == known.started && build.completed == known.completed
        && known.detailAt && !known.missedAt;
    // What was empty because nobody had asked yet did not change.
    const bool moved = numbers.status != known.status
        || (known.detailWasRead
            && (numbers.error != known.error || build.started != known.started || build.completed != known.completed));
    if (known.final && moved) {
        if (auto done = keepVersion(known, now, applied); !done)
            return done;
    }
    m_detail.bind(0, known.seq);
    m_detail.bind(1, now);
    m_detail.bind(2, numbers.status);
    m_detail.bind(3, isFinal(build.state()));
    m_detail.bind(4, now);
    m_detail.bind(5, numbers.method);
    m_detail.bind(6, numbers.branch);
    m_detail.bind(7, numbers.error);
    m_detail.bind(8, build.started);
    m_detail.bind(9, build.completed);
    if (auto done = m_detail.run(); !done)
        return done.error();
    applied.attemptsWanted += numbers.status != known.status;
    if (!same)
        applied.builds.push_back(std::uint32_t(known.seq));
    return Done{};
}

Result<Done> BuildWriter::keepVersion(const Known &known, Instant now, Applied &applied)
{
    m_version.bind(0, known.seq);
    m_version.bind(1, now);
    if (auto done = m_version.run(); !done)
        return done.error();
    ++applied.changedFinalBuilds;
    return Done{};
}

Result<Done> BuildWriter::setStarter(const BuildId &id, std::int64_t person, Applied &applied)
{
    auto known = find(id);
    if (!known)
        return known.error();
    store::Statement &statement = known->seq ? m_starter : m_pendStarter;
    known->seq ? statement.bind(0, known->seq) : statement.bind(0, id);
    statement.bind(1, person);
    if (auto done = statement.run(); !done)
        return done.error();
    if (known->seq)
        applied.builds.push_back(std::uint32_t(known->seq));
    return Done{};
}

Result<Done> BuildWriter::addRetry(const BuildId &id, Instant time, Applied &applied)
{
    auto known = find(id);
    if (!known)
        return known.error();
    if (known->seq == 0) {
        m_pendRetry.bind(0, id);
        if (auto done = m_pendRetry.run(); !done)
            return done.error();
        return Done{};
    }
    m_retry.bind(0, known->seq);
    m_retry.bind(1, time);
    if (auto done = m_retry.run(); !done)
        return done.error();
    applied.newlyWanted += known->detailAt && *known->detailAt < time;
    ++applied.attemptsWanted;
    applied.builds.push_back(std::uint32_t(known->seq));
    return Done{};
}

Result<Done> BuildWriter::markMissing(const BuildId &id, Instant now, Applied &applied)
{
    auto known = find(id);
    if (!known)
        return known.error();
    if (known->seq == 0 || known->missedAt)
        return Done{};
    m_missing.bind(0, known->seq);
    m_missing.bind(1, now);
    if (auto done = m_missing.run(); !done)
        return done.error();
    ++applied.vanished;
    applied.builds.push_back(std::uint32_t(known->seq));
    return Done{};
}

Result<Done> BuildWriter::markThere(const BuildId &id, Instant now, Applied &applied)
{
    auto known = find(id);
    if (!known)
        return known.error();
    if (known->missedAt)
        applied.builds.push_back(std::uint32_t(known->seq));
    m_there.bind(0, id);
    m_there.bind(1, now);
    if (auto done = m_there.run(); !done)
        return done.error();
    return Done{};
}

Result<Done> BuildWriter::markForVerification(const BuildId &id, Applied &applied)
{
    m_verify.bind(0, id);
    auto done = m_verify.run();
    if (!done)
        return done.error();
    applied.toVerify += *done;
    return Done{};
}

Result<Done> BuildWriter::markUnchecked(Instant since, Applied &applied)
{
    m_verifyUnchecked.bind(0, since);
    auto done = m_verifyUnchecked.run();
    if (!done)
        return done.error();
    applied.toVerify += *done;
    return Done{};
}

} // namespace viewer::cache
