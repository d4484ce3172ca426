// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QByteArrayView>

#include <optional>

namespace viewer::server {

/// What a frame of the build events tells: where to look. It is a hint and no fact: it may come before the row
/// changed, from another tenant, or not at all.
struct BuildHint
{
    BuildId build; ///< null: something happened that names no build
    AttemptId attempt;

    friend bool operator==(const BuildHint &, const BuildHint &) = default;
};

/// Reads a frame; empty for anything that is no event. Message, status and metadata are dropped (a message may come
/// from another tenant), save the attempt.
std::optional<BuildHint> parseBuildEvent(QByteArrayView frame);

} // namespace viewer::server
