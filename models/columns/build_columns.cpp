// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/build_columns.h"

#include "models/columns/radix_sort.h"

#include <algorithm>
#include <numeric>

namespace viewer {

namespace {

Instant fromSeconds(std::uint32_t seconds)
{
    return Instant(Seconds(seconds));
}

/// Rows [begin, end) of the new chunks, newest first.
RowOrder newestFirstOf(const std::vector<std::shared_ptr<const BuildChunk>> &chunks, std::uint32_t begin,
                       std::uint32_t end)
{
    RowOrder rows(end - begin); // counted from `begin`
    std::iota(rows.rbegin(), rows.rend(), 0u);
    std::vector<std::uint32_t> age;
    age.reserve(rows.size());
    for (std::uint32_t row = begin; row < end; ++row)
        age.push_back(~chunks[row / chunkRows]->created[row % chunkRows]);
    RowOrder order = sortedByKey(rows, age, std::uint64_t(1) << 32);
    for (std::uint32_t &row : order)
        row += begin;
    return order;
}

} // namespace

StarterKind starterKindOf(const BuildCoverage &coverage, bool named, Instant created)
{
    if (named)
        return StarterKind::Named;
    const bool read =
        coverage.auditFrom && created >= *coverage.auditFrom && coverage.auditUntil && created < *coverage.auditUntil;
    return read ? StarterKind::Automatic : StarterKind::NotKnownYet;
}

void BuildChunk::reserve(std::uint32_t rows)
{
    const auto each = [rows](auto &...columns) { (columns.reserve(rows), ...); };
    each(seq, id, number, created, started, duration, project, starter, branch, error, status, method, waited, attempts,
         firstAttempt, attemptsSucceeded, attemptsFailed, flags);
}

BuildColumns::BuildColumns(std::vector<std::shared_ptr<const BuildChunk>> chunks,
                           std::shared_ptr<const BuildDictionaries> words, std::shared_ptr<const RowOrder> newestFirst,
                           BuildCoverage coverage)
    : m_chunks(std::move(chunks))
    , m_words(std::move(words))
    , m_newestFirst(std::move(newestFirst))
    , m_coverage(std::move(coverage))
{
    for (const auto &chunk : m_chunks)
        m_size += chunk->size();
}

BuildState BuildColumns::state(std::uint32_t row) const
{
    return m_words->statusWords[chunkOf(row).status[row % chunkRows]].state;
}

StarterKind BuildColumns::starterKind(std::uint32_t row) const
{
    const BuildChunk &chunk = chunkOf(row);
    return starterKindOf(m_coverage, chunk.starter[row % chunkRows] != 0, fromSeconds(chunk.created[row % chunkRows]));
}

BuildRow BuildColumns::row(std::uint32_t row) const
{
    const BuildChunk &chunk = chunkOf(row);
    const std::uint32_t at = row % chunkRows;
    const ProjectEntry &project = m_words->projects[chunk.project[at]];
    const PersonEntry &starter = m_words->people[chunk.starter[at]];
    const WordEntry &status = m_words->statusWords[chunk.status[at]];
    const WordEntry &method = m_words->methodWords[chunk.method[at]];

    BuildRow values;
    values.seq = chunk.seq[at];
    values.id = BuildId(QUuid::fromRfc4122(QByteArrayView(chunk.id[at].data(), qsizetype(chunk.id[at].size()))));
    if (chunk.number[at] != noNumber)
        values.number = chunk.number[at];
    values.state = status.state;
    values.statusWord = status.word;
    values.method = method.method;
    values.methodWord = method.word;
    values.project = project.id;
    values.projectName = project.name;
    values.projectDeleted = project.deleted;
    values.starterKind = starterKind(row);
    values.starter = starter.id;
    values.starterName = starter.name;
    values.created = fromSeconds(chunk.created[at]);
    if (chunk.started[at] != noTime)
        values.started = fromSeconds(chunk.started[at]);
    if (chunk.duration[at] != noDuration)
        values.duration = Milliseconds(chunk.duration[at]);
    values.attempts = chunk.attempts[at];
    values.branch = m_words->branches[qsizetype(chunk.branch[at])];
    values.error = chunk.error[at];
    values.vanished = chunk.flags[at] & VanishedFlag;
    values.detailKnown = chunk.flags[at] & DetailFlag;
    return values;
}

std::optional<std::uint32_t> BuildColumns::rowOfSeq(std::uint32_t seq) const
{
    const auto chunk =
        std::partition_point(m_chunks.begin(), m_chunks.end(), [seq](const auto &c) { return c->seq.back() < seq; });
    if (chunk == m_chunks.end())
        return std::nullopt;
    const auto &seqs = (*chunk)->seq;
    const auto it = std::lower_bound(seqs.begin(), seqs.end(), seq);
    if (it == seqs.end() || *it != seq)
        return std::nullopt;
    return std::uint32_t(chunk - m_chunks.begin()) * chunkRows + std::uint32_t(it - seqs.begin());
}

std::optional<std::uint32_t> BuildColumns::rowOfId(const BuildId &id) const
{
    const QByteArray rfc = id.bytes();
    std::array<std::uint8_t, 16> bytes;
    std::copy(rfc.begin(), rfc.end(), bytes.begin());
    for (size_t c = 0; c < m_chunks.size(); ++c) {
        const auto &ids = m_chunks[c]->id;
        const auto it = std::find(ids.begin(), ids.end(), bytes);
        if (it != ids.end())
            return std::uint32_t(c) * chunkRows + std::uint32_t(it - ids.begin());
    }
    return std::nullopt;
}

BuildColumnsBuilder::BuildColumnsBuilder(const BuildSnapshot &earlier)
    : m_earlier(earlier)
{
    if (!earlier)
        return;
    m_shared = earlier->chunks();
    m_own.resize(m_shared.size());
    m_size = m_earlierSize = earlier->size();
}

BuildChunk &BuildColumnsBuilder::writable(size_t chunk)
{
    if (chunk >= m_own.size()) {
        m_own.resize(chunk + 1);
        m_shared.resize(chunk + 1);
    }
    if (!m_own[chunk]) {
        m_own[chunk] =
            m_shared[chunk] ? std::make_shared<BuildChunk>(*m_shared[chunk]) : std::make_shared<BuildChunk>();
        m_shared[chunk].reset();
    }
    return *m_own[chunk];
}

void BuildColumnsBuilder::put(const ColumnValues &v)
{
    std::uint32_t row = m_size;
    if (m_earlier) {
        if (const auto known = m_earlier->rowOfSeq(v.seq))
            row = *known;
    }
    BuildChunk &chunk = writable(row / chunkRows);
    const std::uint32_t at = row % chunkRows;
    const auto store = [at](auto &column, const auto &value) {
        if (at == column.size())
            column.push_back(value);
        else
            column[at] = value;
    };
    if (row < m_earlierSize && chunk.created[at] != v.created)
        m_createdChanged = true;
    Q_ASSERT(row < m_size || chunk.seq.empty() || chunk.seq.back() < v.seq);
    store(chunk.seq, v.seq);
    store(chunk.id, v.id);
    store(chunk.number, v.number);
    store(chunk.created, v.created);
    store(chunk.started, v.started);
    store(chunk.duration, v.duration);
    store(chunk.project, v.project);
    store(chunk.starter, v.starter);
    store(chunk.branch, v.branch);
    store(chunk.error, v.error);
    store(chunk.status, v.status);
    store(chunk.method, v.method);
    store(chunk.waited, v.waited);
    store(chunk.attempts, v.attempts);
    store(chunk.firstAttempt, v.firstAttempt);
    store(chunk.attemptsSucceeded, v.attemptsSucceeded);
    store(chunk.attemptsFailed, v.attemptsFailed);
    store(chunk.flags, v.flags);
    if (row == m_size)
        ++m_size;
}

BuildSnapshot BuildColumnsBuilder::finish(std::shared_ptr<const BuildDictionaries> words, BuildCoverage coverage)
{
    for (size_t c = 0; c < m_own.size(); ++c) {
        if (m_own[c])
            m_shared[c] = std::move(m_own[c]);
    }
    std::shared_ptr<const RowOrder> order;
    if (m_earlier && !m_createdChanged && m_size == m_earlierSize) {
        order = m_earlier->newestFirst();
    } else if (m_earlier && !m_createdChanged) {
        // Only the added rows are sorted, then merged into the order that is known.
        const RowOrder added = newestFirstOf(m_shared, m_earlierSize, m_size);
        const RowOrder &known = *m_earlier->newestFirst();
        auto merged = std::make_shared<RowOrder>(m_size);
        const auto created = [this](std::uint32_t row) { return m_shared[row / chunkRows]->created[row % chunkRows]; };
        std::merge(added.begin(), added.end(), known.begin(), known.end(), merged->begin(),
                   [&](std::uint32_t a, std::uint32_t b) {
                       const std::uint32_t ca = created(a), cb = created(b);
                       return ca != cb ? ca > cb : a > b;
                   });
        order = std::move(merged);
    } else {
        order = std::make_shared<RowOrder>(newestFirstOf(m_shared, 0, m_size));
    }
    coverage.stored = m_size;
    return std::make_shared<BuildColumns>(std::move(m_shared), std::move(words), std::move(order), std::move(coverage));
}

} // namespace viewer
