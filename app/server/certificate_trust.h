// SPDX-License-Identifier: GPL-3.0-or-later
// Which certificate a server may show. A chain that the computer's authorities vouch for is good, also when it changes.
// For one server at a time a person may trust one certificate by its fingerprint: then only that very one is good, and
// nobody vouches for another. GUI thread.
#pragma once

#include "models/domain/time.h"

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <map>
#include <optional>

namespace viewer::server {

/// SHA-256 of the certificate (32 bytes) by `serverKey()`.
using TrustedFingerprints = std::map<QString, QByteArray>;

/// "host:port" of an https or wss address; empty for any other.
QString serverKey(const QUrl &address);

enum class CertificateFault {
    SelfSigned,
    UnknownIssuer,
    Expired,
    NotYetValid,
    OtherName,
    Revoked,
    Changed, ///< another one than the person trusts for this server
    Other,
};

/// A certificate that was not accepted.
struct RefusedCertificate
{
    CertificateFault fault = CertificateFault::Other;
    QByteArray fingerprint; ///< SHA-256, 32 bytes
    QString madeFor;        ///< names, as the certificate says; any text
    QString issuer;         ///< as the certificate says; any text
    std::optional<Instant> validFrom, validUntil;
};

/// What one server may show.
class CertificateTrust
{
public:
    CertificateTrust() = default;
    CertificateTrust(const TrustedFingerprints &trusted, const QUrl &server);

    /// Whether a person's choice is in force for the server.
    bool isPinned() const { return !m_fingerprint.isEmpty(); }
    /// For connections to a pinned server: no authority vouches, so every handshake comes to `accepts`.
    QSslConfiguration configuration() const;
    /// Whether this certificate is the one the person trusts.
    bool accepts(const QSslCertificate &shown) const;
    RefusedCertificate refusal(const QSslCertificate &shown, const QList<QSslError> &errors) const;

private:
    QByteArray m_fingerprint;
};

} // namespace viewer::server
