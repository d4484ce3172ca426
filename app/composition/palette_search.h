// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds among the things of a tenant. Pure; any thread.
#pragma once

#include "models/columns/build_columns.h"
#include "models/domain/saved_view.h"
#include "ui/shell/palette_values.h"
#include "ui/shell/shell_values.h"

#include <QTimeZone>

#include <atomic>

namespace viewer {

/// A text and what it is looked for in.
struct PaletteQuestion
{
    QString text;
    BuildSnapshot snapshot;              ///< null = no builds are known
    std::vector<ProjectChoice> projects; ///< all that the tenant lists
    std::vector<SavedView> views;        ///< of the builds
    Instant now{};
    QTimeZone zone = QTimeZone::utc();
};

/// Entries shown of one group.
inline constexpr int paletteEntriesPerGroup = 5;

/// An address leads to what it names and to nothing else. Else projects, people and saved views by name (those that
/// begin with the text first) and builds as the search of the table finds them, newest first. Some 15 ms for a million
/// builds.
PaletteFound findForPalette(const PaletteQuestion &question, const std::atomic<bool> &cancelled);

} // namespace viewer
