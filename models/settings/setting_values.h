// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are kept in the settings and have no other home.
#pragma once

#include "models/domain/time.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace viewer {

/// A server signed in to before. Never a password or token.
struct SeenServer
{
    QString origin; ///< scheme://host[:port][/path]
    QString email;
    QString personName;
    Instant lastUsed{};

    friend bool operator==(const SeenServer &, const SeenServer &) = default;
};

using SeenServers = std::vector<SeenServer>;

/// Columns of a table by their keys. Unknown keys are kept: a newer version may know them.
struct ColumnLayout
{
    QStringList order; ///< visible and hidden ones; empty = as the table has them
    QStringList hidden;
    QHash<QString, int> widths;

    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;
};

} // namespace viewer
