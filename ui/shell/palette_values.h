// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette shows and leads to. Plain values.
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/ids.h"

#include <QPointer>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QAction;

namespace viewer {

/// A page of the window, by its id.
struct PageTarget
{
    QString page;
    friend bool operator==(const PageTarget &, const PageTarget &) = default;
};
/// An address somebody pasted.
struct LinkTarget
{
    QString text;
    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

/// A saved view of the builds, by its number in the notebook.
struct ViewTarget
{
    qint64 seq = 0;
    friend bool operator==(const ViewTarget &, const ViewTarget &) = default;
};

using PaletteTarget = std::variant<PageTarget, ProjectId, BuildId, UserId, LinkTarget, ViewTarget, QPointer<QAction>>;

struct PaletteEntry
{
    /// Also the order of the groups.
    enum class Group { Links, Projects, Builds, People, Views, Pages, Commands };

    Group group = Group::Commands;
    QString text;   ///< text of the server is shown as it is
    QString second; ///< what is said beside it
    QString word;   ///< at the right: "project"
    QString icon;
    std::optional<BuildState> state; ///< drawn in place of the icon
    QString keys;                    ///< of a command, as text
    PaletteTarget target;
};

/// What was found for a text among the things of the tenant.
struct PaletteFound
{
    QString text;
    std::vector<PaletteEntry> entries; ///< sorted by group
    qint64 total = 0;                  ///< matches in all, entries included
};

/// Whether every word of `text` stands somewhere in `candidate`, whatever the case.
bool holdsAllWords(const QString &candidate, const QString &text);
/// The places in `candidate` where a word of `text` stands: (begin, length), in order, without overlap.
std::vector<std::pair<qsizetype, qsizetype>> wordPlaces(const QString &candidate, const QString &text);

} // namespace viewer
