// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

namespace viewer {

namespace {
constexpr std::size_t serversKept = 8;
}

Settings::Settings(const QString &iniFile, QObject *parent)
    : Settings(iniFile, AdministratorPolicy(), parent)
{
}

Settings::Settings(const QString &iniFile, const AdministratorPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_file(iniFile, QSettings::IniFormat)
    , m_policy(policy)
    , m_locked(policy.lockedSettings())
{
    m_file.setFallbacksEnabled(false);
}

void Settings::rememberServer(const SeenServer &server)
{
    SeenServers servers = value(setting::servers);
    std::erase_if(servers, [&server](const SeenServer &other) {
        return other.origin == server.origin && other.email == server.email;
    });
    servers.insert(servers.begin(), server);
    if (servers.size() > serversKept)
        servers.resize(serversKept);
    set(setting::servers, servers);
}

bool Settings::save()
{
    m_file.sync();
    return m_file.status() == QSettings::NoError;
}

std::optional<QString> Settings::textOf(QLatin1StringView name) const
{
    if (const auto locked = m_locked.constFind(name); locked != m_locked.constEnd())
        return *locked;
    const QVariant value = m_file.value(name);
    // A list means that somebody edited the file and left out the quotes.
    if (!value.isValid() || value.typeId() != QMetaType::QString)
        return std::nullopt;
    return value.toString();
}

void Settings::setText(QLatin1StringView name, const QString &text)
{
    m_file.setValue(name, text);
    emit changed(name);
}

} // namespace viewer
