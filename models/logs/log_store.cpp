// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_store.h"

#include "models/logs/bytes.h"
#include "models/logs/private_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr int namesAtMost = 65'535;

Error storageError(int code, const QString &what)
{
    Error error;
    error.kind = code == ENOSPC || code == EDQUOT ? ErrorKind::StorageFull : ErrorKind::Storage;
    error.detail = u"%1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(code)));
    return error;
}

void makeFolder(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
}

std::optional<AttemptId> attemptOf(const QFileInfo &file)
{
    return AttemptId::parse(file.completeBaseName());
}

/// The number of a name in the head; added when it is new.
quint16 numberOf(LogHead &head, QHash<QString, quint16> &numbers, const QString &name)
{
    if (name.isEmpty())
        return 0;
    if (numbers.isEmpty()) {
        for (qsizetype i = 0; i < head.names.size(); ++i)
            numbers.insert(head.names.at(i), quint16(i));
    }
    const auto known = numbers.constFind(name);
    if (known != numbers.constEnd())
        return *known;
    if (head.names.size() >= namesAtMost)
        return 0; // No log has so many steps; one that pretends to loses their names.
    const auto number = quint16(head.names.size());
    head.names << name;
    numbers.insert(name, number);
    return number;
}

struct Prepared
{
    QByteArray text;
    QByteArray records;
};

Prepared prepare(LogHead &head, qint64 offset, const std::vector<LogLine> &entries, size_t skipped)
{
    Prepared result;
    QHash<QString, quint16> numbers;
    for (size_t i = skipped; i < entries.size(); ++i) {
        const LogLine &entry = entries[i];
        const QByteArray text = entry.message.toUtf8();
        EntryRecord record;
        record.offset = offset + result.text.size();
        record.length = quint32(text.size());
        record.time = entry.time ? entry.time->time_since_epoch().count() : 0;
        record.hash = hashOf(entry);
        record.flags = quint8((entry.time ? EntryRecord::hasTime : 0) | (entry.tekton ? EntryRecord::isTekton : 0)
                              | (entry.unreadable ? EntryRecord::isUnreadable : 0)
                              | (text.endsWith('\n') ? EntryRecord::endsWithFeed : 0));
        record.level = numberOf(head, numbers, entry.levelWord);
        record.step = numberOf(head, numbers, entry.step);
        record.taskRun = numberOf(head, numbers, entry.taskRun);
        record.pipelineRun = numberOf(head, numbers, entry.pipelineRun);
        record.pod = numberOf(head, numbers, entry.pod);
        record.check = checkOf(record);
        result.records.append(reinterpret_cast<const char *>(&record), sizeof record);
        result.text += text;
        if (!text.endsWith('\n'))
            result.text += '\n';
    }
    return result;
}

/// How many of `entries` are what is held from `position` on.
size_t equalEntries(const EntryTable *held, qint64 position, const std::vector<LogLine> &entries)
{
    size_t equal = 0;
    while (held && equal < entries.size() && position + qint64(equal) < held->count()
           && held->record(position + qint64(equal)).hash == hashOf(entries[equal]))
        ++equal;
    return equal;
}

} // namespace

LogStore::LogStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString LogStore::folderOf(const QString &accountFolder)
{
    return accountFolder + "/logs"_L1;
}

QString LogStore::path(AttemptId attempt, QLatin1StringView ending) const
{
    return u"%1/%2.%3"_s.arg(m_folder, attempt.toString(), ending);
}

QString LogStore::textPath(AttemptId attempt) const
{
    return path(attempt, "log"_L1);
}

std::shared_ptr<const EntryTable> LogStore::table(AttemptId attempt) const
{
    const QFileInfo text(textPath(attempt));
    return text.exists() ? EntryTable::open(path(attempt, "json"_L1), path(attempt, "index"_L1), text.size()) : nullptr;
}

std::optional<StoredLog> LogStore::about(AttemptId attempt) const
{
    const std::shared_ptr<const EntryTable> entries = table(attempt);
    if (!entries)
        return std::nullopt;
    const QFileInfo head(path(attempt, "json"_L1));
    StoredLog log;
    log.attempt = attempt;
    log.build = BuildId::parse(entries->head().build).value_or(BuildId());
    log.entries = entries->count();
    log.bytes = QFileInfo(textPath(attempt)).size() + QFileInfo(path(attempt, "index"_L1)).size() + head.size();
    log.complete = entries->head().complete;
    log.read = entries->head().read;
    log.used = fromDateTime(head.lastModified());
    return log;
}

std::vector<StoredLog> LogStore::all() const
{
    std::vector<StoredLog> result;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const std::optional<AttemptId> attempt = attemptOf(file);
        if (const std::optional<StoredLog> log = attempt ? about(*attempt) : std::nullopt)
            result.push_back(*log);
    }
    return result;
}

qint64 LogStore::bytes() const
{
    qint64 sum = 0;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        sum += file.size();
    return sum;
}

Result<Done> LogStore::writeHead(AttemptId attempt, const LogHead &head) const
{
    QSaveFile file(path(attempt, "json"_L1));
    if (!file.open(QIODevice::WriteOnly))
        return storageError(EIO, file.errorString());
    file.setPermissions(ownerOnly);
    const QJsonObject object{{"version"_L1, 1},
                             {"build"_L1, head.build},
                             {"complete"_L1, head.complete},
                             {"read"_L1, toIso(head.read)},
                             {"names"_L1, QJsonArray::fromStringList(head.names)}};
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (!file.commit())
        return storageError(EIO, file.errorString());
    return Done();
}

Result<qint64> LogStore::append(AttemptId attempt, BuildId build, qint64 position, const std::vector<LogLine> &entries,
                                Instant now)
{
    makeFolder(m_folder);
    const FolderLock lock(m_folder);
    const std::shared_ptr<const EntryTable> held = table(attempt);
    const qint64 count = held ? held->count() : 0;
    if (position < 0 || position > count) {
        Error gap;
        gap.kind = ErrorKind::BadInput;
        gap.detail = u"entries from %1 on, but %2 are held"_s.arg(position).arg(count);
        return gap;
    }
    LogHead head = held ? held->head() : LogHead();
    if (!build.isNull())
        head.build = build.toString();
    head.read = now;
    const size_t equal = equalEntries(held.get(), position, entries);
    const qint64 kept = position + qint64(equal);
    const qint64 end = held ? held->writtenEnd(kept) : 0;
    if (kept < count) {
        // The records first: none may be without its text.
        if (const int code = replaceByFront(path(attempt, "index"_L1), kept * qint64(sizeof(EntryRecord))))
            return storageError(code, u"index"_s);
        if (const int code = replaceByFront(textPath(attempt), end))
            return storageError(code, u"text"_s);
    }
    const Prepared added = prepare(head, end, entries, equal);
    if (Result<Done> written = writeHead(attempt, head); !written)
        return written.error();
    // The text first, for the same reason. Nothing new still cuts off what a crash left.
    if (const int code = PrivateTail(textPath(attempt)).put(end, added.text))
        return storageError(code, u"text"_s);
    if (const int code = PrivateTail(path(attempt, "index"_L1)).put(kept * qint64(sizeof(EntryRecord)), added.records))
        return storageError(code, u"index"_s);
    return position + qint64(entries.size());
}

void LogStore::removeFiles(AttemptId attempt) const
{
    // The head first: without it the others are nobody's.
    for (const auto ending : {"json"_L1, "index"_L1, "log"_L1})
        QFile::remove(path(attempt, ending));
}

Result<Done> LogStore::startAnew(AttemptId attempt)
{
    return remove(attempt);
}

Result<Done> LogStore::remove(AttemptId attempt)
{
    if (!QFileInfo::exists(m_folder))
        return Done();
    const FolderLock lock(m_folder);
    removeFiles(attempt);
    if (QFileInfo::exists(path(attempt, "json"_L1)))
        return storageError(EACCES, u"remove"_s);
    return Done();
}

Result<Done> LogStore::setComplete(AttemptId attempt, bool complete)
{
    makeFolder(m_folder);
    const FolderLock lock(m_folder);
    std::optional<LogHead> head = readHead(path(attempt, "json"_L1));
    if (!head)
        return storageError(ENOENT, u"head"_s);
    head->complete = complete;
    return writeHead(attempt, *head);
}

bool LogStore::matches(AttemptId attempt, qint64 position, const LogLine &entry) const
{
    const std::shared_ptr<const EntryTable> held = table(attempt);
    return held && position >= 0 && position < held->count() && held->record(position).hash == hashOf(entry);
}

std::optional<qint64> LogStore::lastOfTekton(AttemptId attempt) const
{
    const std::shared_ptr<const EntryTable> held = table(attempt);
    for (qint64 i = held ? held->count() - 1 : -1; i >= 0; --i) {
        if (held->record(i).flags & EntryRecord::isTekton)
            return i;
    }
    return std::nullopt;
}

Result<std::vector<LogLine>> LogStore::entries(AttemptId attempt, qint64 from, qint64 count) const
{
    const std::shared_ptr<const EntryTable> held = table(attempt);
    const Result<std::shared_ptr<LogFile>> text = LogFile::open(textPath(attempt));
    if (!held || !text)
        return storageError(ENOENT, u"log"_s);
    std::vector<LogLine> result;
    for (qint64 i = std::max<qint64>(0, from); i < std::min(held->count(), from + count); ++i) {
        const EntryInfo info = held->at(i);
        LogLine entry;
        entry.time = info.time;
        entry.levelWord = info.levelWord;
        entry.message = textOf((*text)->read(info.offset, info.length));
        entry.tekton = info.source == "tekton"_L1;
        entry.pipelineRun = info.pipelineRun;
        entry.taskRun = info.taskRun;
        entry.step = info.step;
        entry.pod = info.pod;
        entry.unreadable = info.unreadable;
        result.push_back(std::move(entry));
    }
    return result;
}

void LogStore::touch(AttemptId attempt, Instant now) const
{
    QFile head(path(attempt, "json"_L1));
    if (head.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        head.setFileTime(toDateTime(now), QFileDevice::FileModificationTime);
}

std::vector<AttemptId> LogStore::trim(qint64 budget, const QSet<AttemptId> &kept)
{
    std::vector<AttemptId> removed;
    if (!QFileInfo::exists(m_folder))
        return removed;
    const FolderLock lock(m_folder);
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.log"_s, u"*.index"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const std::optional<AttemptId> attempt = attemptOf(file);
        if (attempt && !QFileInfo::exists(path(*attempt, "json"_L1)))
            QFile::remove(file.filePath());
    }
    std::vector<StoredLog> logs = all();
    std::sort(logs.begin(), logs.end(), [](const StoredLog &a, const StoredLog &b) { return a.used < b.used; });
    qint64 sum = 0;
    for (const StoredLog &log : logs)
        sum += log.bytes;
    for (const StoredLog &log : logs) {
        if (sum <= budget)
            break;
        if (kept.contains(log.attempt))
            continue;
        removeFiles(log.attempt);
        removed.push_back(log.attempt);
        sum -= log.bytes;
    }
    return removed;
}

} // namespace viewer::logs
