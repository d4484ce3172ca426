// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/web_address.h"

namespace viewer {

QString webAddressOf(const Settings &settings, const QString &server)
{
    if (!settings.policy().webAddress.isEmpty())
        return settings.policy().webAddress;
    // The file may have been edited: what is no address counts as none.
    const QString own = plainWebAddress(settings.value(setting::webAddresses).value(server).toString());
    return own.isEmpty() ? server : own;
}

bool hasOwnWebAddress(const Settings &settings, const QString &server)
{
    return settings.policy().webAddress.isEmpty() && webAddressOf(settings, server) != server;
}

bool setWebAddress(Settings &settings, const QString &server, const QString &address)
{
    if (!settings.policy().webAddress.isEmpty())
        return false;
    QJsonObject addresses = settings.value(setting::webAddresses);
    const QString plain = plainWebAddress(address);
    if (plain.isEmpty() && !address.trimmed().isEmpty())
        return false;
    if (plain.isEmpty() || plain == server)
        addresses.remove(server);
    else
        addresses.insert(server, plain);
    settings.set(setting::webAddresses, addresses);
    return true;
}

} // namespace viewer
