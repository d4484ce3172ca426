// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the files of stored logs: for the owner only, one writer at a time, on the disk before it is called done.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace viewer::logs {

/// One writer at a time in a folder, among threads and programs: the lock of its file ".lock". Waits for another one,
/// which holds it only while it writes.
class FolderLock
{
public:
    explicit FolderLock(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    int m_descriptor;
};

/// A file (made with mode 0600 when it is missing) open for writing at its end.
class PrivateTail
{
public:
    explicit PrivateTail(const QString &path);
    ~PrivateTail();
    PrivateTail(const PrivateTail &) = delete;
    PrivateTail &operator=(const PrivateTail &) = delete;

    /// Cuts the file to `size` bytes, appends, and waits until it is on the disk. 0, or errno; then the file has `size`
    /// bytes where that is possible.
    [[nodiscard]] int put(qint64 size, QByteArrayView bytes) const;

private:
    int m_descriptor;
    int m_openError;
};

/// Puts a copy of the first `size` bytes in the place of the file; who has it open keeps the old one. 0, or errno.
[[nodiscard]] int replaceByFront(const QString &path, qint64 size);

} // namespace viewer::logs
