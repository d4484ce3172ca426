// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the program: one table, kept in an ini file in the data folder. Never a secret: those live in the
// key store. GUI thread.
#pragma once

#include "models/settings/administrator_policy.h"
#include "models/settings/setting_codec.h"

#include <QObject>
#include <QSettings>

namespace viewer {

/// A row of the table: name in the file, value when the file has none or a garbled one.
template <class T>
struct SettingKey
{
    QLatin1StringView name;
    T fallback{};
};

/// The table.
namespace setting {
inline const SettingKey<QByteArray> windowGeometry{QLatin1StringView("window/geometry")};
inline const SettingKey<QByteArray> windowState{QLatin1StringView("window/state")};
inline const SettingKey<SchemeChoice> scheme{QLatin1StringView("look/scheme"), SchemeChoice::System};
inline const SettingKey<Density> density{QLatin1StringView("look/density"), Density::Normal};
inline const SettingKey<QString> lastAccount{QLatin1StringView("account/last")}; ///< `Account::key()`
inline const SettingKey<bool> staySignedIn{QLatin1StringView("account/stay_signed_in"), true};
inline const SettingKey<SeenServers> servers{QLatin1StringView("account/servers")};
inline const SettingKey<TrustedCertificates> certificates{QLatin1StringView("account/certificates")};
inline const SettingKey<QJsonObject> buildsPage{QLatin1StringView("builds/page")};     ///< state of the page "Builds"
inline const SettingKey<QJsonObject> projectsPage{QLatin1StringView("projects/page")}; ///< state of "Projects"
inline const SettingKey<QString> lastPage{QLatin1StringView("window/page"),
                                          QStringLiteral("builds")};                 ///< opened at start
inline const SettingKey<QString> startPage{QLatin1StringView("general/start_page")}; ///< empty = `lastPage`
/// IANA name, as of the next start; empty = the system's.
inline const SettingKey<QString> timeZone{QLatin1StringView("general/time_zone")};
/// Keys that replace those of the table of actions: object name -> list of keys in portable form.
inline const SettingKey<QJsonObject> keys{QLatin1StringView("general/keys")};
/// By server; read and written with web_address.h.
inline const SettingKey<QJsonObject> webAddresses{QLatin1StringView("account/web_addresses")};
/// Room for logs, in GiB.
inline const SettingKey<int> logRoom{QLatin1StringView("storage/log_room"), 2};
inline const SettingKey<QString> administratorMail{QLatin1StringView("contacts/administrator")};
inline const SettingKey<QString> supportMail{QLatin1StringView("contacts/support")};
/// Pages then show figures of groups of people only.
inline const SettingKey<bool> hideSingleMembers{QLatin1StringView("privacy/hide_single_members"), false};
/// Messages outside the window then name no project, person or error.
inline const SettingKey<bool> detailsOnlyInApp{QLatin1StringView("privacy/details_only_in_app"), false};
inline const SettingKey<bool> updateChecks{QLatin1StringView("privacy/update_checks"), true};
inline const SettingKey<QJsonObject> overviewPeriod{QLatin1StringView("overview/period")};
} // namespace setting

class Settings : public QObject
{
    Q_OBJECT

public:
    /// `iniFile` need not exist. A garbled file is read as far as it can be.
    explicit Settings(const QString &iniFile, QObject *parent = nullptr);
    /// What the policy sets holds, whatever the file says.
    Settings(const QString &iniFile, const AdministratorPolicy &policy, QObject *parent = nullptr);

    const AdministratorPolicy &policy() const { return m_policy; }
    /// Set by the administrator: `set` changes nothing.
    template <class T>
    bool isLocked(const SettingKey<T> &key) const
    {
        return m_locked.contains(key.name);
    }

    template <class T>
    T value(const SettingKey<T> &key) const
    {
        const std::optional<QString> text = textOf(key.name);
        if (!text)
            return key.fallback;
        return settingFromText<T>(*text).value_or(key.fallback);
    }

    /// Keeps a value for this run and, when the disk allows, for the next. Nothing when it is locked.
    template <class T>
    void set(const SettingKey<T> &key, const T &value)
    {
        if (!isLocked(key) && !(this->value(key) == value))
            setText(key.name, settingText(value));
    }

    /// Puts a server first in `setting::servers`, in place of the same origin and email. At most 8 are kept.
    void rememberServer(const SeenServer &server);

    /// Writes to disk now. False when that is not possible; the values stay in force for this run.
    bool save();

signals:
    /// A value is another than before. `name` is the name of its row.
    void changed(const QString &name);

private:
    std::optional<QString> textOf(QLatin1StringView name) const;
    void setText(QLatin1StringView name, const QString &text);

    QSettings m_file;
    AdministratorPolicy m_policy;
    QMap<QString, QString> m_locked;
};

} // namespace viewer
