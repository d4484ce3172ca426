// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/trusted_certificates.h"

namespace viewer {

server::TransportSettings transportSettings(const Settings &settings)
{
    server::TransportSettings transport;
    transport.trusted = settings.value(setting::certificates);
    return transport;
}

void trustCertificate(Settings &settings, const QString &origin, const QByteArray &fingerprint)
{
    const QString server = server::serverKey(QUrl(origin));
    if (server.isEmpty() || fingerprint.isEmpty())
        return;
    TrustedCertificates trusted = settings.value(setting::certificates);
    trusted[server] = fingerprint;
    settings.set(setting::certificates, trusted);
    settings.save();
}

} // namespace viewer
