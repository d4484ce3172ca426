// SPDX-License-Identifier: GPL-3.0-or-later
// A small file system in memory, mounted for one test.
#pragma once

#include <QDir>
#include <QString>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

namespace viewer::sample {

/// Needs root (or an own user namespace); `mounted()` says whether it worked.
class SmallDisk
{
public:
    explicit SmallDisk(int kibibytes)
    {
        const QByteArray options = QByteArray("mode=0700,size=") + QByteArray::number(kibibytes) + 'k';
        m_mounted = ::mount("tmpfs", target().constData(), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(target().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool mounted() const { return m_mounted; }
    bool makeReadOnly()
    {
        return ::mount("tmpfs", target().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QByteArray target() const { return m_folder.path().toLocal8Bit(); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// A test may only be left out where mounting is forbidden; root must run it.
inline bool mayMount()
{
    return ::geteuid() == 0;
}

} // namespace viewer::sample
