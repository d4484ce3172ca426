// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/folder.h"

#include <QDir>
#include <QFile>

namespace viewer::store {

void makePrivateFolder(const QString &path)
{
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace viewer::store
