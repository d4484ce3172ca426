// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/account_switch.h"

#include "app/server/endpoints.h"
#include "app/sync/account_of.h"
#include "models/domain/future.h"

#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

namespace viewer {

namespace {

QString personOf(const Account &account)
{
    return account.personName.isEmpty() ? account.email : account.personName;
}

QString placeOf(const QString &server)
{
    const QUrl url(server);
    return url.authority() + url.path();
}

bool samePerson(const Account &a, const Account &b)
{
    return a.server == b.server && a.user == b.user;
}

} // namespace

std::vector<AccountEntry> accountEntries(const std::vector<Account> &kept, const std::vector<Account> &offered,
                                         const std::optional<Account> &current)
{
    struct Line
    {
        Account account;
        bool opened;
    };
    std::vector<Line> lines;
    const auto add = [&lines](const Account &account, bool opened) {
        const auto known = [&](const Line &line) { return line.account.key() == account.key(); };
        if (std::none_of(lines.begin(), lines.end(), known))
            lines.push_back({account, opened});
    };
    for (const Account &account : kept)
        add(account, true);
    if (current)
        add(*current, true);
    for (const Account &account : offered)
        add(account, false);
    std::stable_sort(lines.begin(), lines.end(), [&](const Line &a, const Line &b) {
        const bool aFirst = current && samePerson(a.account, *current);
        const bool bFirst = current && samePerson(b.account, *current);
        if (aFirst != bFirst)
            return aFirst;
        const auto key = [](const Account &account) { return std::tuple(account.server, personOf(account)); };
        if (key(a.account) != key(b.account))
            return key(a.account) < key(b.account);
        return a.account.tenantName.localeAwareCompare(b.account.tenantName) < 0;
    });
    std::vector<AccountEntry> choices;
    for (const Line &line : lines)
        choices.push_back({line.account.key(), line.account.tenantName, personOf(line.account),
                           placeOf(line.account.server), line.opened});
    return choices;
}

AccountSwitch::AccountSwitch(MainWindow &window, const DataFolder &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    connect(&window, &MainWindow::accountChosen, this, &AccountSwitch::choose);
}

AccountSwitch::~AccountSwitch()
{
    *m_alive = false;
}

void AccountSwitch::setAccount(const std::optional<Account> &account)
{
    const bool samePersonStill = account && m_account && samePerson(*account, *m_account);
    m_account = account;
    if (!samePersonStill)
        m_offered.clear();
    m_online.reset();
    show();
    readKept();
}

/// Opens the file of each account, so not on this thread.
void AccountSwitch::readKept()
{
    whenDone(this, QtConcurrent::run([folder = m_folder] { return folder.accounts(); }),
             [this](const std::vector<Account> &kept) {
                 m_kept = kept;
                 show();
             });
}

void AccountSwitch::setSession(const std::shared_ptr<OnlineSession> &online)
{
    m_online = online;
    if (online)
        readProfile();
}

QCoro::Task<void> AccountSwitch::readProfile()
{
    const auto alive = m_alive;
    const auto online = m_online;
    const server::Endpoints withoutTenant(*online->session, TenantId());
    auto reading = withoutTenant.profile();
    const auto profile = co_await std::move(reading);
    if (*alive && online == m_online && profile)
        take(*profile);
}

void AccountSwitch::take(const Profile &profile)
{
    m_offered.clear();
    for (const TenantAccess &tenant : profile.tenants)
        m_offered.push_back(sync::accountOf(m_online->transport->origin(), profile, tenant));
    for (const Account &account : m_offered) {
        if (m_account && account.key() == m_account->key() && account.roles != m_account->roles) {
            m_account = account;
            emit rolesChanged(account.roles);
        }
    }
    show();
}

void AccountSwitch::choose(const QString &key)
{
    const auto byKey = [&key](const Account &account) { return account.key() == key; };
    // With the session at hand no key store is needed.
    const auto offered = std::find_if(m_offered.begin(), m_offered.end(), byKey);
    if (offered != m_offered.end() && m_online) {
        emit accountChosen(Account(*offered), std::shared_ptr<OnlineSession>(m_online));
        return;
    }
    if (const auto account = std::find_if(m_kept.begin(), m_kept.end(), byKey); account != m_kept.end())
        emit accountChosen(*account, nullptr);
}

void AccountSwitch::show()
{
    m_window.setAccounts(accountEntries(m_kept, m_offered, m_account), m_account ? m_account->key() : QString());
}

} // namespace viewer
