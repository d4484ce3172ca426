// SPDX-License-Identifier: GPL-3.0-or-later
// A build as the server tells it, without the fields that may hold secrets (dropped while parsing).
#pragma once

#include "models/domain/build_state.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace viewer {

/// One row of `GET /builds` or the answer of `GET /builds/{id}`. A row of the list never has started, completed
/// and error: `fromDetail` says whether they were asked for.
struct Build
{
    BuildId id;
    TenantId tenant;
    ProjectId project;
    QString name;              ///< "Build #203"
    std::optional<int> number; ///< from the name; empty when the name has none
    QString methodWord;        ///< as sent
    QString statusWord;        ///< as sent
    QString branch;            ///< manifest metadata git_branch or fixed_ref; empty when not recorded
    QString error;             ///< in full, token-like words masked; empty when none
    QString infrastructure;    ///< manifest infrastructure_type
    Instant created{};
    std::optional<Instant> started;
    std::optional<Instant> completed;
    bool fromDetail = false;

    BuildState state() const { return buildStateOf(statusWord); }
    BuildMethod method() const { return buildMethodOf(methodWord); }
};

/// The number in a name such as "Build #203".
std::optional<int> buildNumberOf(QStringView name);

} // namespace viewer
