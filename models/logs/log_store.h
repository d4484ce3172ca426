// SPDX-License-Identifier: GPL-3.0-or-later
// The logs of attempts that were read from the server, in the account's logs folder. Each has three files, named after
// the attempt's id, mode 0600 in a folder of mode 0700:
//
//   ID.log    the texts of its entries one after the other, byte for byte; a line feed is put behind a text that does
//             not end with one. Any program can read it.
//   ID.index  one record of 48 bytes an entry (EntryRecord): where its text is, time, level, source, step, hash
//   ID.json   {version, build, complete, read, names[]}: words that records point to; its file time is the last use
//
// An append writes names, then text (flushed to disk), then records: after a crash at any instant the records say how
// much is whole, and the next append cuts off what has none. A log that changes (and does not just grow) gets new
// files, so a reader of the old ones is not disturbed. Lines are found by LineIndex when a log is opened, which costs
// less than reading a stored one.
//
// What may not be stored (secrets) is masked by the caller.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/logs/entry_table.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace viewer::logs {

struct StoredLog
{
    AttemptId attempt;
    BuildId build; ///< null when not known
    qint64 entries = 0;
    qint64 bytes = 0;      ///< of its files
    bool complete = false; ///< the server had no more to give
    Instant read{};        ///< from the server
    Instant used{};        ///< last read, shown or printed
};

/// A value: it keeps nothing but the folder. Safe to use from several threads and programs at once (a lock file).
/// Errors are Storage or StorageFull. Calls read and write files: not for the GUI thread when logs are large.
class LogStore
{
public:
    /// The folder is made on the first append.
    explicit LogStore(QString folder);
    static QString folderOf(const QString &accountFolder);
    /// What the program gives logs when nothing else is set.
    static constexpr qint64 defaultBudget = qint64(2) << 30;

    QString textPath(AttemptId attempt) const;
    std::optional<StoredLog> about(AttemptId attempt) const;
    std::vector<StoredLog> all() const;
    qint64 bytes() const;

    /// Cuts what is held to `position` entries and appends `entries` (a LogChange of the reading rule). What is held
    /// already and equal is not written again. A gap is refused (BadInput). Returns how many are held now.
    /// Who reads a log from its start again although some is held should collect until it has as much as is held, or
    /// what is shown shrinks first.
    Result<qint64> append(AttemptId attempt, BuildId build, qint64 position, const std::vector<LogLine> &entries,
                          Instant now);
    /// Drops what is held, because the server's log changed: the next append begins at 0.
    Result<Done> startAnew(AttemptId attempt);
    /// The log is final: nothing more will be added.
    Result<Done> setComplete(AttemptId attempt, bool complete);

    /// Whether the entry held at `position` is this one (the first entry, the anchor). False when none is held.
    bool matches(AttemptId attempt, qint64 position, const LogLine &entry) const;
    /// The last position of an entry of Tekton: the anchor.
    std::optional<qint64> lastOfTekton(AttemptId attempt) const;
    /// Up to `count` entries from position `from` on, exactly as they were appended.
    Result<std::vector<LogLine>> entries(AttemptId attempt, qint64 from, qint64 count) const;
    std::shared_ptr<const EntryTable> table(AttemptId attempt) const;

    /// Notes that the log was used. Logs used longest ago go first.
    void touch(AttemptId attempt, Instant now) const;
    /// Removes logs until all together need at most `budget` bytes; never one of `kept` (what notes and findings point
    /// to, what is on screen). Also clears away files that belong to no log. Returns what was removed.
    std::vector<AttemptId> trim(qint64 budget, const QSet<AttemptId> &kept);
    Result<Done> remove(AttemptId attempt);

private:
    QString path(AttemptId attempt, QLatin1StringView ending) const;
    Result<Done> writeHead(AttemptId attempt, const LogHead &head) const;
    void removeFiles(AttemptId attempt) const;

    QString m_folder;
};

} // namespace viewer::logs
