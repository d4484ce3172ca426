// SPDX-License-Identifier: GPL-3.0-or-later
// The words for a build's state, its starter and its method. Translated; any thread.
#pragma once

#include "models/domain/build_query.h"
#include "models/domain/build_state.h"

#include <QString>

namespace viewer {

/// "Succeeded", "Failed", … An unknown word of the server is "Unknown"; `quoted()` shows what it said.
QString statusWord(BuildState state);

/// The state of a build seen last before the connection was lost: "Was running" for Running, else as `statusWord`.
QString statusWordOffline(BuildState state);

/// A word of the server as it was sent, in quotation marks: “archiving”.
QString quoted(QStringView word);

/// The person's name, "Automatic", or "Not known yet".
QString starterWord(StarterKind kind, const QString &name);

/// The method as shown in tables; a word outside the contract as it was sent.
QString methodLabel(BuildMethod method, QStringView sentWord);

} // namespace viewer
