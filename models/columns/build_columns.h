// SPDX-License-Identifier: GPL-3.0-or-later
// The builds of the open tenant as arrays: immutable, shared by value between threads, replaced as a whole.
#pragma once

#include "models/columns/dictionary.h"
#include "models/domain/build_row.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace viewer {

/// A project builds belong to. A project the server does not list (any more) is `deleted`.
struct ProjectEntry
{
    ProjectId id;
    QString name; ///< empty for a project that was never seen in the list
    bool deleted = false;
};

struct PersonEntry
{
    UserId id;
    QString name;
    bool service = false; ///< not used by the contract of today; kept for delegates
};

struct WordEntry
{
    QString word; ///< as sent
    BuildState state = BuildState::Unknown;
    BuildMethod method = BuildMethod::Unknown;
};

/// Everything that repeats. Entry 0 of each list stands for "none". Immutable once shared.
struct BuildDictionaries
{
    std::vector<ProjectEntry> projects{ProjectEntry{}};
    std::vector<PersonEntry> people{PersonEntry{}};
    std::vector<WordEntry> statusWords{WordEntry{}};
    std::vector<WordEntry> methodWords{WordEntry{}};
    QStringList branches{QString()};
    std::shared_ptr<const FoldedTexts> errors = std::make_shared<FoldedTexts>();
};

/// What is behind the figures: how complete and how old the builds are.
struct BuildCoverage
{
    std::optional<Instant> asOf;       ///< when the head of the list was last read; empty = never
    std::optional<qint64> serverTotal; ///< total_count of the server
    qint64 stored = 0;                 ///< rows in the cache, vanished ones included
    qint64 vanished = 0;
    qint64 detailsKnown = 0;           ///< builds whose details (times, error) were read
    qint64 dataProblems = 0;           ///< completed before started, or final without its times
    std::optional<Instant> auditFrom;  ///< the audit is known without a gap from here on; empty = not read
    std::optional<Instant> auditUntil; ///< … and up to here (exclusive)
    bool listComplete = false;         ///< the list was read back to the oldest build
    bool auditComplete = false;        ///< the audit was read back to its first row
};

/// How we know who started a build: "automatic" only where the audit was read without a gap.
StarterKind starterKindOf(const BuildCoverage &coverage, bool named, Instant created);

/// Rows per chunk. A changed row copies one chunk, not the whole table.
inline constexpr std::uint32_t chunkRows = 1u << 14;
inline constexpr std::uint32_t noTime = 0;
inline constexpr std::int32_t noDuration = -1;
inline constexpr std::int32_t noNumber = -1;

/// How the first attempt of a build ended: a BuildState, or one of these.
inline constexpr std::uint8_t noAttempt = 14;       ///< read: the server keeps none (nobody started the build)
inline constexpr std::uint8_t attemptsNotRead = 15; ///< not read, or not since the build changed

/// Arrays of up to chunkRows builds, in ascending order of seq. Numbers are entries of BuildDictionaries.
struct BuildChunk
{
    std::vector<std::uint32_t> seq;
    std::vector<std::array<std::uint8_t, 16>> id; ///< in the order of the text form (RFC 4122)
    std::vector<std::int32_t> number;             ///< noNumber = none
    std::vector<std::uint32_t> created;           ///< UTC seconds
    std::vector<std::uint32_t> started;           ///< UTC seconds, noTime = unknown
    std::vector<std::int32_t> duration;           ///< milliseconds, noDuration = unknown
    std::vector<std::uint32_t> project;
    std::vector<std::uint32_t> starter; ///< 0 = audit names nobody
    std::vector<std::uint32_t> branch;
    std::vector<std::uint32_t> error;
    std::vector<std::uint8_t> status;            ///< entry of statusWords
    std::vector<std::uint8_t> method;            ///< entry of methodWords
    std::vector<std::int32_t> waited;            ///< milliseconds from created to started, noDuration = unknown
    std::vector<std::uint8_t> attempts;          ///< 0 = not known, 255 = 255 or more
    std::vector<std::uint8_t> firstAttempt;      ///< BuildState, noAttempt or attemptsNotRead
    std::vector<std::uint8_t> attemptsSucceeded; ///< 255 = 255 or more; 0 where attempts were not read …
    std::vector<std::uint8_t> attemptsFailed;    ///< … here, too
    std::vector<std::uint8_t> flags;             ///< BuildFlag

    std::uint32_t size() const { return std::uint32_t(seq.size()); }
    void reserve(std::uint32_t rows);
};

enum BuildFlag : std::uint8_t {
    VanishedFlag = 1,
    DetailFlag = 2,
    /// The attempts are known (firstAttempt is not attemptsNotRead), but the audit names retries of the build that the
    /// server lists no attempt of: such a retry ended before it made one, or its attempt was removed since.
    RetryWithoutAttemptFlag = 4
};

/// Row numbers, in the order of a table.
using RowOrder = std::vector<std::uint32_t>;

/// The snapshot. Row number r lives in chunk r / chunkRows at r % chunkRows.
class BuildColumns
{
public:
    BuildColumns(std::vector<std::shared_ptr<const BuildChunk>> chunks, std::shared_ptr<const BuildDictionaries> words,
                 std::shared_ptr<const RowOrder> newestFirst, BuildCoverage coverage);

    std::uint32_t size() const { return m_size; }
    const std::vector<std::shared_ptr<const BuildChunk>> &chunks() const { return m_chunks; }
    const BuildChunk &chunkOf(std::uint32_t row) const { return *m_chunks[row / chunkRows]; }
    const BuildDictionaries &words() const { return *m_words; }
    const std::shared_ptr<const BuildDictionaries> &sharedWords() const { return m_words; }
    const BuildCoverage &coverage() const { return m_coverage; }

    /// All rows, created descending, equal times newest arrival first.
    const std::shared_ptr<const RowOrder> &newestFirst() const { return m_newestFirst; }

    BuildRow row(std::uint32_t row) const;
    std::uint32_t seq(std::uint32_t row) const { return chunkOf(row).seq[row % chunkRows]; }
    /// When the build was created, whole seconds.
    Instant created(std::uint32_t row) const { return Instant(Seconds(chunkOf(row).created[row % chunkRows])); }
    BuildState state(std::uint32_t row) const;
    StarterKind starterKind(std::uint32_t row) const;
    /// Position of a build by its key, by binary search.
    std::optional<std::uint32_t> rowOfSeq(std::uint32_t seq) const;
    /// Linear scan, some milliseconds a million.
    std::optional<std::uint32_t> rowOfId(const BuildId &id) const;

private:
    std::vector<std::shared_ptr<const BuildChunk>> m_chunks;
    std::shared_ptr<const BuildDictionaries> m_words;
    std::shared_ptr<const RowOrder> m_newestFirst;
    BuildCoverage m_coverage;
    std::uint32_t m_size = 0;
};

using BuildSnapshot = std::shared_ptr<const BuildColumns>;

/// One build as it goes into the columns; numbers are entries of the dictionaries given to the builder.
struct ColumnValues
{
    std::uint32_t seq = 0;
    std::array<std::uint8_t, 16> id{};
    std::int32_t number = noNumber;
    std::uint32_t created = 0;
    std::uint32_t started = noTime;
    std::int32_t duration = noDuration;
    std::uint32_t project = 0;
    std::uint32_t starter = 0;
    std::uint32_t branch = 0;
    std::uint32_t error = 0;
    std::uint8_t status = 0;
    std::uint8_t method = 0;
    std::int32_t waited = noDuration;
    std::uint8_t attempts = 0;
    std::uint8_t firstAttempt = attemptsNotRead;
    std::uint8_t attemptsSucceeded = 0;
    std::uint8_t attemptsFailed = 0;
    std::uint8_t flags = 0;
};

/// Makes snapshots. From nothing (all rows, ascending seq), or from an earlier snapshot with some rows changed
/// and some added: chunks without a change are shared. One thread at a time.
class BuildColumnsBuilder
{
public:
    BuildColumnsBuilder() = default;
    explicit BuildColumnsBuilder(const BuildSnapshot &earlier);

    /// Replaces the row with this seq, or adds it at the end (seq must then be above all others).
    void put(const ColumnValues &values);
    /// Nothing may be put afterwards.
    BuildSnapshot finish(std::shared_ptr<const BuildDictionaries> words, BuildCoverage coverage);

private:
    BuildChunk &writable(size_t chunk);

    BuildSnapshot m_earlier;
    std::vector<std::shared_ptr<const BuildChunk>> m_shared;
    std::vector<std::shared_ptr<BuildChunk>> m_own; ///< null where m_shared still holds
    std::uint32_t m_size = 0;
    std::uint32_t m_earlierSize = 0;
    bool m_createdChanged = false;
};

} // namespace viewer
