// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings page is told.
#pragma once

#include "models/domain/account.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// A page of the window that can be opened at start.
struct StartPage
{
    QString id;
    QString title;
};

/// A project that can have targets.
struct TargetProject
{
    ProjectId id;
    QString name;
};

/// One kind of thing that is read from the server.
struct ReadPart
{
    QString name;
    QString held;                ///< "1,204,331 of 1,204,331"
    std::optional<Instant> asOf; ///< empty = never read
    bool refused = false;        ///< the server closed it to the roles of this account
};

struct SyncValues
{
    QString cadence;    ///< how often the server is asked for new builds
    QString cadenceWhy; ///< what makes it sooner or later
    std::vector<ReadPart> parts;
};

/// Bytes on disk of the open account.
struct StorageValues
{
    QString folder;
    qint64 cache = 0;
    qint64 logs = 0;
    int logCount = 0;
    qint64 notebook = 0;
};

} // namespace viewer
