// SPDX-License-Identifier: GPL-3.0-or-later
// The messages in which signing in can stop, as the dialog shows them.
#pragma once

#include "app/server/address_probe.h"
#include "models/settings/administrator_policy.h"
#include "ui/signin/sign_in_values.h"

#include <QTimeZone>

namespace viewer {

/// The line below the address.
AddressProbe probeWords(const server::ProbeReport &report);

/// The page for an address that is no server, or empty when a sentence above the form says enough.
std::optional<StepMessage> addressMessage(const server::ProbeReport &report);

/// The administrator of this computer allows other servers only; empty = this one is allowed.
std::optional<StepMessage> notAllowedMessage(const AdministratorPolicy &policy, const QString &origin);

/// Signed in, but nothing can be opened: no tenant, or only one that is not active.
StepMessage noTenantMessage(const QString &email, const QStringList &inactive, Instant asked, const QTimeZone &zone);

/// The invitation made an account that nobody has activated yet. `tried` empty = not tried since.
StepMessage waitingMessage(const QString &email, Instant accepted, std::optional<Instant> tried, Instant now,
                           const QTimeZone &zone);
/// The invitation was for an address that has an account.
StepMessage existingAccountMessage(const QString &email);
/// The answer to "forgot it", the same for every address.
StepMessage mailSentMessage(const QString &email);

} // namespace viewer
