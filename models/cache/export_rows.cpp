// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cache/export_rows.h"

using namespace Qt::StringLiterals;

namespace viewer::cache {

Result<BuildFactsReader> BuildFactsReader::create(store::Connection &connection)
{
    auto statement = connection.prepare("SELECT b.created, b.started, b.completed, e.text FROM build b"
                                        " LEFT JOIN error_text e ON e.seq=b.error WHERE b.seq=?1");
    if (!statement)
        return statement.error();
    return BuildFactsReader(std::move(*statement));
}

Result<std::vector<BuildFacts>> BuildFactsReader::read(std::span<const std::uint32_t> seqs)
{
    std::vector<BuildFacts> facts;
    facts.reserve(seqs.size());
    for (const std::uint32_t seq : seqs) {
        m_statement.bind(0, seq);
        if (!m_statement.next()) {
            if (const auto failure = m_statement.error())
                return *failure;
            return Error{ErrorKind::StorageCorrupt, 0, u"build %1 is not in the file"_s.arg(seq), {}};
        }
        facts.push_back({seq, m_statement.time(0).value_or(Instant()), m_statement.time(1), m_statement.time(2),
                         m_statement.text(3)});
    }
    m_statement.reset();
    return facts;
}

} // namespace viewer::cache
