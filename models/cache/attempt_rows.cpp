// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/attempt_rows.h"

namespace viewer::cache {

Result<AttemptRowsReader> AttemptRowsReader::create(store::Connection &connection)
{
    auto statement = connection.prepare("SELECT a.id, a.number, w.text, a.created, a.started, a.completed, e.text"
                                        " FROM attempt a LEFT JOIN word w ON w.seq=a.status"
                                        " LEFT JOIN error_text e ON e.seq=a.error WHERE a.build=?1"
                                        " ORDER BY a.number, a.created");
    if (!statement)
        return statement.error();
    return AttemptRowsReader(std::move(*statement));
}

Result<std::vector<Attempt>> AttemptRowsReader::read(std::uint32_t build)
{
    std::vector<Attempt> attempts;
    m_statement.bind(0, build);
    while (m_statement.next()) {
        const store::Statement &s = m_statement;
        attempts.push_back({s.id<AttemptId>(0), int(s.integer(1)), s.text(2), s.time(3).value_or(Instant()), s.time(4),
                            s.time(5), s.text(6)});
    }
    const auto failure = m_statement.error();
    m_statement.reset();
    if (failure)
        return *failure;
    return attempts;
}

} // namespace viewer::cache
