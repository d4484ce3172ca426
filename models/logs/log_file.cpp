// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/log_file.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

Error refused(const QString &why)
{
    Error error;
    error.kind = ErrorKind::BadInput;
    error.detail = why;
    return error;
}

} // namespace

Result<std::shared_ptr<LogFile>> LogFile::open(const QString &path)
{
    // O_NONBLOCK: opening a pipe without a writer must not wait.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return refused(QString::fromLocal8Bit(std::strerror(errno)));
    struct stat about = {};
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(descriptor);
        return refused(u"not a regular file"_s);
    }
    return std::shared_ptr<LogFile>(
        new LogFile(path, descriptor, qint64(about.st_size), quint64(about.st_ino), quint64(about.st_dev)));
}

LogFile::LogFile(QString path, int descriptor, qint64 size, quint64 inode, quint64 device)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_size(size)
    , m_inode(inode)
    , m_device(device)
{
}

LogFile::~LogFile()
{
    ::close(m_descriptor);
}

qint64 LogFile::read(qint64 offset, char *to, qint64 count) const
{
    qint64 done = 0;
    count = std::min(count, m_size - offset);
    while (done < count) {
        const ssize_t got = ::pread(m_descriptor, to + done, size_t(count - done), off_t(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    return done;
}

QByteArray LogFile::read(qint64 offset, qint64 count) const
{
    QByteArray bytes(qsizetype(std::max<qint64>(0, std::min(count, m_size - offset))), Qt::Uninitialized);
    bytes.truncate(qsizetype(read(offset, bytes.data(), bytes.size())));
    return bytes;
}

LogFile::Change LogFile::grow()
{
    struct stat now = {};
    if (::stat(QFile::encodeName(m_path).constData(), &now) == 0
        && (quint64(now.st_ino) != m_inode || quint64(now.st_dev) != m_device))
        return Change::Replaced;
    if (::fstat(m_descriptor, &now) != 0 || qint64(now.st_size) == m_size)
        return Change::None;
    if (qint64(now.st_size) < m_size)
        return Change::Replaced;
    m_size = qint64(now.st_size);
    return Change::Grown;
}

} // namespace viewer::logs
