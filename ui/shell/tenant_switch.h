// SPDX-License-Identifier: GPL-3.0-or-later
// Which account the window shows: the tenants of the person, other accounts and servers, and the way to a new one.
#pragma once

#include "ui/shell/bar_switch.h"
#include "ui/shell/shell_values.h"

#include <vector>

namespace viewer {

class TenantSwitch final : public BarSwitch
{
    Q_OBJECT

public:
    explicit TenantSwitch(QWidget *parent = nullptr);

    /// In the order they are to be shown; `current` is the key of the open one. Neighbours of the same person and
    /// server stand under one heading.
    void setAccounts(const std::vector<AccountEntry> &accounts, const QString &current);
    /// The name shown; empty = none is open.
    void setTenant(const QString &name);

signals:
    void accountChosen(const QString &key);
    void signInRequested(); ///< to another account or server

private:
    void fill();

    std::vector<AccountEntry> m_accounts;
    QString m_current;
};

} // namespace viewer
