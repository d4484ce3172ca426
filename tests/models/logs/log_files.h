// SPDX-License-Identifier: GPL-3.0-or-later
// Files with given bytes, and a small repeatable source of chance.
#pragma once

#include "models/logs/log_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

namespace viewer::sample {

class LogFolder
{
public:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("build.log"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    void append(const QByteArray &bytes, const QString &name = QStringLiteral("build.log"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
            qFatal("cannot append to %s", qPrintable(file.fileName()));
    }
    std::shared_ptr<logs::LogFile> open(const QByteArray &bytes)
    {
        const Result<std::shared_ptr<logs::LogFile>> file = logs::LogFile::open(write(bytes));
        return file.ok() ? *file : nullptr;
    }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Lines of mixed length, some empty, some longer than the steps of the index.
inline QByteArray mixedLines(int count, unsigned seed, bool lastFeed = true)
{
    std::mt19937 chance(seed);
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const unsigned kind = chance() % 100;
        const int length = kind < 20 ? 0
            : kind < 98              ? int(chance() % 120)
            : kind < 99              ? 8190 + int(chance() % 5)
                                     : 30'000;
        for (int k = 0; k < length; ++k)
            bytes += char('a' + (i + k) % 26);
        if (i + 1 < count || lastFeed)
            bytes += '\n';
    }
    return bytes;
}

} // namespace viewer::sample
