// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of one log on disk: a file of the user's, or the text of a cached attempt.
//
// Read with pread into blocks of the caller, not mapped: a file that another program cuts while it is read would end
// this one (SIGBUS), and the pages would be counted as its memory. A read of a cached file costs the same.
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <atomic>
#include <memory>

namespace viewer::logs {

/// Safe to read from several threads; grow() may run beside reads.
class LogFile
{
public:
    /// Only regular files: a pipe or a device could block for ever. BadInput with a detail when it is none or cannot
    /// be read.
    static Result<std::shared_ptr<LogFile>> open(const QString &path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    QString path() const { return m_path; }
    /// Bytes known of; stays while the file grows until grow() is called.
    qint64 size() const { return m_size; }

    /// Bytes read at `offset` into `to`, fewer than `count` only at the end of the file (0 past it, or on an error).
    qint64 read(qint64 offset, char *to, qint64 count) const;
    QByteArray read(qint64 offset, qint64 count) const;

    enum class Change { None, Grown, Replaced };
    /// Looks at the file again. Replaced: it became shorter, or another file lies under the path (a log that was
    /// started anew, or rotated); this object then keeps showing the old file, and a new one has to be opened.
    Change grow();

private:
    LogFile(QString path, int descriptor, qint64 size, quint64 inode, quint64 device);

    QString m_path;
    int m_descriptor;
    std::atomic<qint64> m_size;
    quint64 m_inode;
    quint64 m_device;
};

} // namespace viewer::logs
