// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/administrator_policy.h"

#include "models/settings/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto folderName = "/imagefactory-viewer/policy.ini"_L1;

bool isOn(const QSettings &file, QLatin1StringView key, bool fallback)
{
    const QString text = file.value(key).toString().trimmed().toLower();
    if (text == "true"_L1 || text == "yes"_L1 || text == "1"_L1 || text == "on"_L1)
        return true;
    if (text == "false"_L1 || text == "no"_L1 || text == "0"_L1 || text == "off"_L1)
        return false;
    return fallback;
}

QString mailIn(const QSettings &file, QLatin1StringView key)
{
    const QString text = file.value(key).toString().trimmed();
    return isMailAddress(text) ? text : QString();
}

/// A name with a comma comes as a list.
QString nameIn(const QSettings &file, QLatin1StringView key)
{
    constexpr int longest = 80;
    return file.value(key).toStringList().join(", "_L1).simplified().left(longest);
}

/// `QSettings` reads nearly anything; lines that are neither group, comment nor key say that this is no ini file.
bool looksLikeIni(const QByteArray &text)
{
    for (const QByteArray &raw : text.split('\n')) {
        const QByteArray line = raw.trimmed();
        const bool group = line.startsWith('[') && line.endsWith(']');
        if (!line.isEmpty() && !group && !line.startsWith(';') && !line.startsWith('#') && line.indexOf('=') <= 0)
            return false;
    }
    return true;
}

void readInto(AdministratorPolicy &policy, const QSettings &file)
{
    const QStringList servers = file.value("servers/allowed"_L1).toStringList();
    for (const QString &server : servers) {
        if (const QString address = plainWebAddress(server); !address.isEmpty())
            policy.servers += address;
    }
    policy.webAddress = plainWebAddress(file.value("links/web_address"_L1).toString());
    policy.administrator = mailIn(file, "contacts/administrator"_L1);
    policy.administratorName = nameIn(file, "contacts/administrator_name"_L1);
    policy.support = mailIn(file, "contacts/support"_L1);
    policy.supportName = nameIn(file, "contacts/support_name"_L1);
    policy.hideSingleMembers = isOn(file, "privacy/hide_single_members"_L1, false);
    policy.detailsOnlyInApp = isOn(file, "privacy/details_only_in_app"_L1, false);
    policy.updateChecksOff = !isOn(file, "privacy/update_checks"_L1, true);
}

} // namespace

QMap<QString, QString> AdministratorPolicy::lockedSettings() const
{
    QMap<QString, QString> locked;
    if (!administrator.isEmpty())
        locked.insert(setting::administratorMail.name, administrator);
    if (!support.isEmpty())
        locked.insert(setting::supportMail.name, support);
    if (hideSingleMembers)
        locked.insert(setting::hideSingleMembers.name, settingText(true));
    if (detailsOnlyInApp)
        locked.insert(setting::detailsOnlyInApp.name, settingText(true));
    if (updateChecksOff)
        locked.insert(setting::updateChecks.name, settingText(false));
    return locked;
}

bool AdministratorPolicy::allows(const QString &server) const
{
    return servers.isEmpty() || servers.contains(plainWebAddress(server));
}

int AdministratorPolicy::count() const
{
    return int(!servers.isEmpty()) + int(!webAddress.isEmpty()) + int(!administrator.isEmpty())
        + int(!support.isEmpty()) + int(hideSingleMembers);
}

QString policyFile()
{
    const QString usual = "/etc/xdg"_L1 + folderName;
    if (QFileInfo::exists(usual))
        return usual;
    const QStringList folders = qEnvironmentVariable("XDG_CONFIG_DIRS").split(u':', Qt::SkipEmptyParts);
    for (const QString &folder : folders) {
        if (QFileInfo(folder).isAbsolute() && QFileInfo::exists(folder + folderName))
            return folder + folderName;
    }
    return usual;
}

AdministratorPolicy readPolicy(const QString &path)
{
    AdministratorPolicy policy;
    policy.file = path;
    if (!QFileInfo::exists(path))
        return policy;
    policy.hideSingleMembers = true;
    QFile text(path);
    if (!text.open(QIODevice::ReadOnly)) {
        policy.state = AdministratorPolicy::State::Unreadable;
        return policy;
    }
    const QSettings file(path, QSettings::IniFormat);
    if (!looksLikeIni(text.readAll()) || file.status() != QSettings::NoError) {
        policy.state = AdministratorPolicy::State::Garbled;
        return policy;
    }
    policy.state = AdministratorPolicy::State::InForce;
    readInto(policy, file);
    return policy;
}

bool isMailAddress(const QString &text)
{
    constexpr qsizetype longest = 254;
    const qsizetype at = text.indexOf(u'@');
    const auto unfit = [](QChar c) { return c.isSpace() || !c.isPrint() || c == u'<' || c == u'>' || c == u','; };
    return at > 0 && at == text.lastIndexOf(u'@') && at < text.size() - 1 && text.size() <= longest
        && std::none_of(text.begin(), text.end(), unfit);
}

QString plainWebAddress(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    QString address = url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace viewer
