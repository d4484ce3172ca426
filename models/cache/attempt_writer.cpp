// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/attempt_writer.h"

namespace viewer::cache {

AttemptWriter::AttemptWriter(store::Connection &connection, Words &words)
    : m_connection(connection)
    , m_words(words)
{
}

Result<Done> AttemptWriter::prepare()
{
    const std::pair<store::Statement *, const char *> statements[] = {
        {&m_find, "SELECT seq, CASE WHEN attempts_at IS NOT NULL THEN attempts END FROM build WHERE id=?1"},
        {&m_known, "SELECT seq FROM attempt WHERE id=?1"},
        {&m_insert,
         "INSERT INTO attempt(id, build, number, status, created, started, completed, error)"
         " VALUES(?1,?2,?3,?4,?5,?6,?7,?8)"},
        {&m_update,
         "UPDATE attempt SET build=?2, number=?3, status=?4, created=?5, started=?6, completed=?7, error=?8"
         " WHERE id=?1"},
        // Without an answer the count stays: what is known from the audit is better than nothing.
        {&m_counted, "UPDATE build SET attempts=coalesce(?2, attempts), attempts_at=?3 WHERE seq=?1"},
    };
    for (const auto &[statement, sql] : statements) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return Done{};
}

Result<Done> AttemptWriter::put(const BuildAttempts &attempts, Instant now, Applied &applied)
{
    m_find.bind(0, attempts.build);
    const std::int64_t build = m_find.next() ? m_find.integer(0) : 0;
    const std::int64_t before = build != 0 && !m_find.isNull(1) ? m_find.integer(1) : -1;
    if (const auto failure = m_find.error())
        return *failure;
    m_find.reset();
    if (build == 0)
        return Done{};
    std::optional<int> count;
    if (attempts.attempts) {
        count = int(attempts.attempts->size());
        for (const Attempt &attempt : *attempts.attempts) {
            if (auto done = putOne(attempt, build, applied); !done)
                return done;
        }
    }
    m_counted.bind(0, build);
    m_counted.bind(1, count);
    m_counted.bind(2, now);
    if (auto done = m_counted.run(); !done)
        return done.error();
    if (count.value_or(-1) != before)
        applied.builds.push_back(std::uint32_t(build));
    return Done{};
}

Result<Done> AttemptWriter::putOne(const Attempt &attempt, std::int64_t build, Applied &applied)
{
    auto status = m_words.word(WordKind::AttemptStatus, attempt.statusWord);
    if (!status)
        return status.error();
    auto error = m_words.errorText(attempt.error);
    if (!error)
        return error.error();
    m_known.bind(0, attempt.id);
    const bool known = m_known.next();
    if (const auto failure = m_known.error())
        return *failure;
    m_known.reset();
    store::Statement &statement = known ? m_update : m_insert;
    statement.bind(0, attempt.id);
    statement.bind(1, build);
    statement.bind(2, attempt.number);
    statement.bind(3, *status);
    statement.bind(4, attempt.created);
    statement.bind(5, attempt.started);
    statement.bind(6, attempt.completed);
    statement.bind(7, *error);
    if (auto done = statement.run(); !done)
        return done.error();
    applied.attemptsRead += !known;
    return Done{};
}

} // namespace viewer::cache
