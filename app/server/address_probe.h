// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person typed to the origin of an Image Factory server.
#pragma once

#include "app/server/transport.h"

#include <QStringList>

namespace viewer::server {

/// A server that answered as Image Factory does.
struct ProbedServer
{
    QString origin; ///< `scheme://host[:port][/path]`, no trailing slash
    bool ldapEnabled = false;
    Milliseconds roundtrip{0};
    bool secure = false; ///< https
};

/// The origins that a typed address may mean, in the order to try them; empty when it is no address. Without a
/// scheme: https, and for names of this computer http after it. /api, /api/v1, known pages of the web client,
/// query and fragment are taken off.
QStringList originsOf(const QString &typed);

/// Tries them. Errors: BadAddress, NotReached, TimedOut, Certificate, ForeignRedirect, NotImageFactory (a web
/// page or another program), ApiStripped (`detail` is the origin that works instead), Cancelled.
QCoro::Task<Result<ProbedServer>> probeAddress(QString typed, TransportSettings settings = {}, CancelToken cancel = {});

/// The same for an origin that is used as it stands, as ApiStripped offers it.
QCoro::Task<Result<ProbedServer>> probeOrigin(QString origin, TransportSettings settings = {}, CancelToken cancel = {});

} // namespace viewer::server
