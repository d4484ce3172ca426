// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tenant_switch.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// A name of the server in a menu: an ampersand there would mark a key.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TenantSwitch::TenantSwitch(QWidget *parent)
    : BarSwitch(u"tenant"_s, parent)
{
    setObjectName(u"tenantSwitch"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tenantMenu"_s);
    menu->setMinimumWidth(240);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TenantSwitch::fill);
    setTenant({});
    fill();
}

void TenantSwitch::setAccounts(const std::vector<AccountEntry> &accounts, const QString &current)
{
    m_accounts = accounts;
    m_current = current;
    fill();
}

void TenantSwitch::setTenant(const QString &name)
{
    const QString shown = name.isEmpty() ? tr("No tenant") : name;
    showName(shown, tr("Tenant: %1").arg(shown));
}

void TenantSwitch::fill()
{
    menu()->clear();
    const AccountEntry *before = nullptr;
    for (const AccountEntry &account : m_accounts) {
        if (!before || before->person != account.person || before->server != account.server) {
            QAction *heading = menu()->addSection({});
            heading->setText(menuText(tr("%1 at %2").arg(account.person, account.server)));
            heading->setObjectName(u"tenantHeading"_s);
        }
        before = &account;
        QAction *action = menu()->addAction(
            menuText(account.opened ? account.tenant : tr("%1 (not opened here yet)").arg(account.tenant)));
        action->setObjectName(u"tenant_"_s + account.key);
        action->setCheckable(true);
        action->setChecked(account.key == m_current);
        connect(action, &QAction::triggered, this, [this, action, key = account.key] {
            action->setChecked(key == m_current);
            if (key != m_current)
                emit accountChosen(key);
        });
    }
    menu()->addSeparator();
    QAction *another = menu()->addAction(tr("Sign in to another account…"));
    another->setObjectName(u"tenantSignIn"_s);
    connect(another, &QAction::triggered, this, &TenantSwitch::signInRequested);
}

} // namespace viewer
