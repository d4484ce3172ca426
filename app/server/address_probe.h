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

/// How an address answered, for people who have to find out why.
struct ProbeReport
{
    Result<ProbedServer> result;
    QString origin;           ///< that the result is about
    Milliseconds time{0};     ///< until the answer or the failure
    bool webPage = false;     ///< the answer was HTML
    bool nameUnknown = false; ///< NotReached because nobody knows the name; a proxy looks names up itself
    QString otherAddress;     ///< an origin that does answer: the doubled path, or the other scheme
    std::optional<RefusedCertificate> certificate{}; ///< of ErrorKind::Certificate
    QString proxy{};                                 ///< "host:port" that the way led over; empty = none
    ProxyFault proxyFault = ProxyFault::None;
};

/// The origins that a typed address may mean, in the order to try them; empty when it is no address. Without a
/// scheme: https, and for names of this computer http after it. /api, /api/v1, known pages of the web client,
/// query and fragment are taken off.
QStringList originsOf(const QString &typed);

/// Tries them; the doubled path of ApiStripped is taken when just that was typed. Errors: BadAddress, NotReached,
/// TimedOut, Certificate, ForeignRedirect, NotImageFactory (a web page or another program), ApiStripped (`detail` is
/// the origin that works instead), Cancelled.
QCoro::Task<Result<ProbedServer>> probeAddress(QString typed, TransportSettings settings = {}, CancelToken cancel = {});

/// The same for an origin that is used as it stands, as ApiStripped offers it.
QCoro::Task<Result<ProbedServer>> probeOrigin(QString origin, TransportSettings settings = {}, CancelToken cancel = {});

/// As `probeAddress`, and after a failure looks further: whether the name is known, whether the other scheme answers.
QCoro::Task<ProbeReport> examineAddress(QString typed, TransportSettings settings = {}, CancelToken cancel = {});

} // namespace viewer::server
