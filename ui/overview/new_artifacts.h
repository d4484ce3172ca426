// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values of the card "New artifacts".
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer {

/// An image of the catalogue or an image for virtual machines. All texts are the server's.
struct ArtifactEntry
{
    QString name; ///< with its version where there is one: payments-api:8.17.3
    bool forMachines = false;
    QString address;           ///< of the catalogue: where it can be pulled from; empty = the server does not say
    QString project;           ///< for machines: name; empty = not known. The catalogue does not tell a project.
    BuildId build;             ///< for machines: the one that made it; else null
    std::optional<int> number; ///< of that build
    Instant created{};
};

struct NewArtifacts
{
    enum class State : std::uint8_t { NotRead, Refused, Known };

    State state = State::NotRead;
    QString right;    ///< Refused: the one that is missing, as the server names it
    qint64 today = 0; ///< made since the day began
    std::vector<ArtifactEntry> newest;
};

} // namespace viewer
