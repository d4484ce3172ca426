// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/certificate_trust.h"

#include <QSslCertificate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return CertificateFault::OtherName;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return CertificateFault::Revoked;
    default:
        return CertificateFault::Other;
    }
}

/// What a person has to know first: a fault that trust should not heal comes before one that it may.
CertificateFault worstOf(const QList<QSslError> &errors)
{
    static constexpr std::array order{CertificateFault::Revoked,       CertificateFault::OtherName,
                                      CertificateFault::Expired,       CertificateFault::NotYetValid,
                                      CertificateFault::UnknownIssuer, CertificateFault::SelfSigned};
    for (const CertificateFault fault : order) {
        if (std::ranges::any_of(errors, [fault](const QSslError &e) { return faultOf(e.error()) == fault; }))
            return fault;
    }
    return CertificateFault::Other;
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString issuerOf(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        if (const QStringList names = certificate.issuerInfo(part); !names.isEmpty())
            return names.join(u", "_s);
    }
    return {};
}

} // namespace

QString serverKey(const QUrl &address)
{
    if (address.scheme() != "https"_L1 && address.scheme() != "wss"_L1)
        return {};
    return u"%1:%2"_s.arg(address.host().toLower()).arg(address.port(443));
}

CertificateTrust::CertificateTrust(const TrustedFingerprints &trusted, const QUrl &server)
{
    if (const auto found = trusted.find(serverKey(server)); found != trusted.end())
        m_fingerprint = found->second;
}

QSslConfiguration CertificateTrust::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({});
    return configuration;
}

bool CertificateTrust::accepts(const QSslCertificate &shown) const
{
    return isPinned() && !shown.isNull() && shown.digest(QCryptographicHash::Sha256) == m_fingerprint;
}

RefusedCertificate CertificateTrust::refusal(const QSslCertificate &shown, const QList<QSslError> &errors) const
{
    RefusedCertificate refused;
    refused.fault = isPinned() ? CertificateFault::Changed : worstOf(errors);
    if (shown.isNull())
        return refused;
    refused.fingerprint = shown.digest(QCryptographicHash::Sha256);
    refused.madeFor = namesOf(shown);
    refused.issuer = issuerOf(shown);
    refused.validFrom = fromDateTime(shown.effectiveDate());
    refused.validUntil = fromDateTime(shown.expiryDate());
    return refused;
}

} // namespace viewer::server
