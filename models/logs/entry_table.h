// SPDX-License-Identifier: GPL-3.0-or-later
// The index file of a cached attempt: which bytes of its text belong to which entry of the server's log, and what the
// server says of it. Written by LogStore; see there for the files.
#pragma once

#include "models/domain/log_line.h"
#include "models/logs/log_file.h"
#include "models/logs/log_level.h"

#include <QStringList>

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace viewer::logs {

/// One record on disk, in the byte order of this computer. Words are indexes into the names of the head.
struct EntryRecord
{
    static constexpr quint8 hasTime = 1;
    static constexpr quint8 isTekton = 2;
    static constexpr quint8 isUnreadable = 4;
    static constexpr quint8 endsWithFeed = 8; ///< the text itself does: the store added none

    qint64 offset = 0;  ///< of the text, bytes
    qint64 time = 0;    ///< UTC milliseconds
    quint64 hash = 0;   ///< of everything the entry says: tells entries apart
    quint32 length = 0; ///< of the text, bytes, without a line feed that the store added
    quint8 flags = 0;
    quint8 unused = 0;
    quint16 level = 0;
    quint16 step = 0;
    quint16 taskRun = 0;
    quint16 pipelineRun = 0;
    quint16 pod = 0;
    quint32 unusedToo = 0;
    quint32 check = 0; ///< of the bytes before; a torn record has another
};
static_assert(sizeof(EntryRecord) == 48 && offsetof(EntryRecord, check) == 44);

quint32 checkOf(const EntryRecord &record);
/// FNV-1a over all fields.
quint64 hashOf(const LogLine &entry);

/// What the head file (JSON) says.
struct LogHead
{
    QString build;                ///< id, may be empty
    bool complete = false;        ///< the server had no more to give when it was read last
    Instant read{};               ///< when it was read last
    QStringList names{QString()}; ///< levels, steps, pods; number 0 is "none"
};
std::optional<LogHead> readHead(const QString &path);

/// An entry without its text.
struct EntryInfo
{
    qint64 number = 0; ///< position in the server's log, from 0
    std::optional<Instant> time;
    LogLevel level = LogLevel::None; ///< of the server's word
    QString levelWord;
    QString source; ///< "tekton" or "lifecycle"
    QString step;   ///< empty when none
    QString taskRun;
    QString pipelineRun;
    QString pod;
    bool unreadable = false; ///< the server could not read this row
    qint64 offset = 0;
    qint64 length = 0;
};

/// As it was when it was opened; open it again for more. Safe to use from several threads.
class EntryTable
{
public:
    /// Null when the attempt has no valid index. Records that are torn, or whose text is not there, are left out.
    static std::shared_ptr<const EntryTable> open(const QString &headPath, const QString &indexPath, qint64 textSize);

    qint64 count() const { return m_count; }
    /// Behind the last entry `count` - 1 (default: all) and the line feed that the store added.
    qint64 writtenEnd(qint64 count = -1) const;
    EntryInfo at(qint64 number) const;
    EntryRecord record(qint64 number) const;
    /// The entry that holds the byte at `offset` of the text (the last one that starts at or before it); -1 when none.
    qint64 entryAt(qint64 offset) const;
    QString name(int index) const { return index < m_head.names.size() ? m_head.names.at(index) : QString(); }
    const LogHead &head() const { return m_head; }

private:
    EntryTable(LogHead head, std::shared_ptr<const LogFile> file, qint64 count);

    LogHead m_head;
    std::shared_ptr<const LogFile> m_file;
    qint64 m_count;
    mutable std::mutex m_mutex;
    mutable qint64 m_cachedFrom = -1; ///< number of the first record of m_cached
    mutable std::vector<EntryRecord> m_cached;
};

} // namespace viewer::logs
