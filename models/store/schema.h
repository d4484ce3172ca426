// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a file to the schema of this program.
#pragma once

#include "models/store/connection.h"

#include <QStringList>

namespace viewer::store {

/// The texts of the resources `:/sql/<name>_001.sql`, `_002.sql`, … as far as there are any.
QStringList schemaSteps(const QString &name);

/// Runs the numbered SQL files that are missing, each in one transaction together with its `PRAGMA user_version`.
/// `steps[i]` is the text that leads from version i to i + 1. StorageNewer when the file is ahead of `steps`.
Result<Done> migrate(Connection &connection, const QStringList &steps);

/// Opens and migrates. A file that is newer than the program or proven damaged (`PRAGMA quick_check`) is set aside
/// under another name beside the old one and a new file is begun; `setAside` then names it. A full, locked or
/// read-only disk is an error and the file is kept.
struct OpenedFile
{
    std::unique_ptr<Connection> connection;
    QString setAside; ///< empty when the file was used as it is
};
Result<OpenedFile> openOrSetAside(const QString &path, const QStringList &steps, Instant now);

} // namespace viewer::store
