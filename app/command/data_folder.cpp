// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/data_folder.h"

#include "app/server/address_probe.h"
#include "models/cache/cache.h"
#include "models/notebook/notebook.h"
#include "models/settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace viewer {

DataFolder::DataFolder(const QString &chosen)
    : m_path(chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                              : QDir(chosen).absolutePath())
{
    if (!QDir(m_path).exists() && QDir().mkpath(m_path))
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString DataFolder::settingsFile() const
{
    return m_path + u"/settings.ini"_s;
}

QString DataFolder::accountFolder(const QString &accountKey) const
{
    return m_path + u"/accounts/"_s + accountKey;
}

std::vector<Account> DataFolder::accounts() const
{
    std::vector<Account> accounts;
    const QDir folder(m_path + u"/accounts"_s);
    for (const QString &key : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString file = cache::Cache::fileIn(folder.filePath(key));
        if (!QFile::exists(file))
            continue;
        auto connection = store::Connection::open(file, store::OpenMode::ReadOnly);
        if (!connection)
            continue;
        const auto account = cache::readAccount(**connection);
        if (account && *account && (*account)->key() == key)
            accounts.push_back(**account);
    }
    return accounts;
}

namespace {

void removeDatabase(const QString &file)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
}

} // namespace

void DataFolder::removeCopy(const QString &accountKey) const
{
    const QString folder = accountFolder(accountKey);
    removeDatabase(cache::Cache::fileIn(folder));
    QDir(folder + u"/logs"_s).removeRecursively();
    QDir().rmdir(folder); // where no notes are left
}

void DataFolder::removeNotes(const QString &accountKey) const
{
    const QString folder = accountFolder(accountKey);
    removeDatabase(notebook::Notebook::fileIn(folder));
    QDir().rmdir(folder);
}

QString DataFolder::lastAccount() const
{
    return Settings(settingsFile()).value(setting::lastAccount);
}

void DataFolder::rememberAccount(const QString &accountKey) const
{
    Settings settings(settingsFile());
    settings.set(setting::lastAccount, accountKey);
}

namespace {

bool matches(const Account &account, const AccountChoice &choice)
{
    if (!choice.server.isEmpty() && !server::originsOf(choice.server).contains(account.server))
        return false;
    if (!choice.email.isEmpty() && account.email.compare(choice.email, Qt::CaseInsensitive) != 0)
        return false;
    return choice.tenant.isEmpty() || account.tenantName == choice.tenant || account.tenant.toString() == choice.tenant;
}

} // namespace

Result<Account> chooseAccount(const DataFolder &folder, const AccountChoice &choice)
{
    const std::vector<Account> all = folder.accounts();
    std::vector<Account> fitting;
    for (const Account &account : all) {
        if (matches(account, choice))
            fitting.push_back(account);
    }
    if (fitting.size() == 1)
        return fitting.front();
    if (fitting.empty()) {
        return Error{ErrorKind::BadInput,
                     0,
                     all.empty() ? QCoreApplication::translate(
                         "Command", "There is no account on this computer yet. Run \"sync\" with a server first.")
                                 : QCoreApplication::translate("Command", "No account here fits these options."),
                     {}};
    }
    const QString last = folder.lastAccount();
    QStringList lines{
        QCoreApplication::translate("Command", "Several accounts fit; name one with --server, --email and --tenant:")};
    for (const Account &account : fitting) {
        if (account.key() == last)
            return account;
        lines << u"  --server %1 --email %2 --tenant \"%3\""_s.arg(account.server, account.email, account.tenantName);
    }
    return Error{ErrorKind::BadInput, 0, lines.join(u'\n'), {}};
}

} // namespace viewer
