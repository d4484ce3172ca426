// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/private_file.h"

#include "models/logs/log_file.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::logs {

FolderLock::FolderLock(const QString &folder)
    : m_descriptor(::open(QFile::encodeName(folder + "/.lock"_L1).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR)
        continue;
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

PrivateTail::PrivateTail(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    , m_openError(m_descriptor < 0 ? errno : 0)
{
}

PrivateTail::~PrivateTail()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int PrivateTail::put(qint64 size, QByteArrayView bytes) const
{
    if (m_openError)
        return m_openError;
    if (::ftruncate(m_descriptor, off_t(size)) != 0)
        return errno;
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written =
            ::pwrite(m_descriptor, bytes.data() + done, size_t(bytes.size() - done), off_t(size + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const int code = errno;
            // Half an append is no use; where even this fails, the next one does it.
            return ::ftruncate(m_descriptor, off_t(size)) == 0 ? code : EIO;
        }
        done += written;
    }
    return ::fdatasync(m_descriptor) == 0 ? 0 : errno;
}

int replaceByFront(const QString &path, qint64 size)
{
    const QString copy = path + ".new"_L1;
    QFile::remove(copy);
    const Result<std::shared_ptr<LogFile>> old = LogFile::open(path);
    if (!old)
        return ENOENT;
    constexpr qint64 block = 1 << 20;
    {
        const PrivateTail to(copy);
        qint64 at = 0;
        do {
            const QByteArray bytes = (*old)->read(at, std::min(block, size - at));
            if (const int code = to.put(at, bytes))
                return code;
            at += block;
        } while (at < size);
    }
    return ::rename(QFile::encodeName(copy).constData(), QFile::encodeName(path).constData()) == 0 ? 0 : errno;
}

} // namespace viewer::logs
