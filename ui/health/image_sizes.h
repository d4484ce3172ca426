// SPDX-License-Identifier: GPL-3.0-or-later
// How large the images of a project are, version by version, as the catalogue tells it: what there is in place of the
// use of CPU and memory, which the server does not record. Plain values.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace viewer {

struct ImageVersionSize
{
    QString image;
    QString version;
    Instant created{};
    std::optional<qint64> bytes; ///< empty = the server does not know it

    friend bool operator==(const ImageVersionSize &, const ImageVersionSize &) = default;
};

struct ImageSizes
{
    enum class State : std::uint8_t {
        NoProject, ///< of all projects together sizes say nothing
        NotRead,   ///< the server could not be asked
        Reading,
        Refused, ///< not with the roles of this account
        Read,
    };

    State state = State::NoProject;
    std::vector<ImageVersionSize> versions; ///< of one image after the other, each oldest first
    qint64 images = 0;                      ///< with evidence from a build of the project
    qint64 withoutVersions = 0;             ///< of them: no version that the server can read
    qint64 unlinked = 0;                    ///< images of the catalogue that tell no build that is known here
    qint64 unreadable = 0;                  ///< images of the catalogue that the server could not read
    qint64 machines = 0;                    ///< images for machines of the project: never with a size

    friend bool operator==(const ImageSizes &, const ImageSizes &) = default;
};

} // namespace viewer
