// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/entry_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

constexpr qint64 cachedRecords = 1024;
constexpr qint64 recordSize = sizeof(EntryRecord);

class Fnv
{
public:
    void add(QByteArrayView bytes)
    {
        for (const char c : bytes)
            m_value = (m_value ^ uchar(c)) * 0x100000001b3u;
    }
    void add(qint64 number) { add(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number)); }
    quint64 value() const { return m_value; }

private:
    quint64 m_value = 0xcbf29ce484222325u;
};

/// Behind the text and the line feed that the store added.
qint64 endOf(const EntryRecord &record)
{
    return record.offset + qint64(record.length) + (record.flags & EntryRecord::endsWithFeed ? 0 : 1);
}

bool isWhole(const EntryRecord &record, qint64 textSize)
{
    return record.check == checkOf(record) && record.offset >= 0 && endOf(record) <= textSize;
}

} // namespace

quint32 checkOf(const EntryRecord &record)
{
    Fnv sum;
    sum.add(QByteArrayView(reinterpret_cast<const char *>(&record), qsizetype(offsetof(EntryRecord, check))));
    return quint32(sum.value() ^ (sum.value() >> 32));
}

quint64 hashOf(const LogLine &entry)
{
    Fnv sum;
    sum.add(entry.time ? qint64(entry.time->time_since_epoch().count()) : std::numeric_limits<qint64>::min());
    sum.add(qint64(entry.tekton) + 2 * qint64(entry.unreadable));
    for (const QString *const text :
         {&entry.levelWord, &entry.pipelineRun, &entry.taskRun, &entry.step, &entry.pod, &entry.message}) {
        const QByteArray bytes = text->toUtf8();
        sum.add(qint64(bytes.size()));
        sum.add(bytes);
    }
    return sum.value();
}

std::optional<LogHead> readHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object["version"_L1].toInt() != 1)
        return std::nullopt;
    LogHead head;
    head.build = object["build"_L1].toString();
    head.complete = object["complete"_L1].toBool();
    head.read = parseInstant(object["read"_L1].toString()).value_or(Instant{});
    head.names.clear();
    const QJsonArray names = object["names"_L1].toArray();
    for (const QJsonValue &name : names)
        head.names << name.toString();
    if (head.names.isEmpty())
        head.names << QString();
    return head;
}

EntryTable::EntryTable(LogHead head, std::shared_ptr<const LogFile> file, qint64 count)
    : m_head(std::move(head))
    , m_file(std::move(file))
    , m_count(count)
{
}

std::shared_ptr<const EntryTable> EntryTable::open(const QString &headPath, const QString &indexPath, qint64 textSize)
{
    std::optional<LogHead> head = readHead(headPath);
    if (!head)
        return nullptr;
    Result<std::shared_ptr<LogFile>> file = LogFile::open(indexPath);
    if (!file)
        return nullptr;
    std::shared_ptr<EntryTable> table(new EntryTable(std::move(*head), *file, (*file)->size() / recordSize));
    // Text is written before its record, so only the end can be wrong; a reader may also meet a record of text that
    // was written after `textSize` was asked for.
    while (table->m_count > 0 && !isWhole(table->record(table->m_count - 1), textSize))
        --table->m_count;
    return table;
}

qint64 EntryTable::writtenEnd(qint64 count) const
{
    count = count < 0 ? m_count : count;
    if (count == 0)
        return 0;
    return endOf(record(count - 1));
}

EntryRecord EntryTable::record(qint64 number) const
{
    const std::lock_guard lock(m_mutex);
    if (m_cachedFrom < 0 || number < m_cachedFrom || number >= m_cachedFrom + qint64(m_cached.size())) {
        m_cachedFrom = number / cachedRecords * cachedRecords;
        m_cached.resize(size_t(cachedRecords));
        const qint64 got = m_file->read(m_cachedFrom * recordSize, reinterpret_cast<char *>(m_cached.data()),
                                        cachedRecords * recordSize);
        m_cached.resize(size_t(got / recordSize));
        if (number >= m_cachedFrom + qint64(m_cached.size()))
            return EntryRecord();
    }
    return m_cached[size_t(number - m_cachedFrom)];
}

EntryInfo EntryTable::at(qint64 number) const
{
    const EntryRecord one = record(number);
    EntryInfo info;
    info.number = number;
    if (one.flags & EntryRecord::hasTime)
        info.time = Instant(Milliseconds(one.time));
    info.levelWord = name(one.level);
    info.level = levelOfWord(info.levelWord.toLatin1());
    info.source = one.flags & EntryRecord::isTekton ? u"tekton"_s : u"lifecycle"_s;
    info.step = name(one.step);
    info.taskRun = name(one.taskRun);
    info.pipelineRun = name(one.pipelineRun);
    info.pod = name(one.pod);
    info.unreadable = one.flags & EntryRecord::isUnreadable;
    info.offset = one.offset;
    info.length = one.length;
    return info;
}

qint64 EntryTable::entryAt(qint64 offset) const
{
    qint64 low = 0;
    qint64 high = m_count;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (record(middle).offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

} // namespace viewer::logs
