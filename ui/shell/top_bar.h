// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over the page: menu, tenant, project, page; state of the connection and account.
#pragma once

#include "ui/shell/shell_values.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace viewer {

class AccountButton;
class ElidedLabel;
class ProjectSwitch;
class SearchButton;
class SyncPill;
class TenantSwitch;

class TopBar final : public QWidget
{
    Q_OBJECT

public:
    /// The menu stays the caller's.
    explicit TopBar(QMenu *menu, QWidget *parent = nullptr);

    void setPage(const QString &title);

    QToolButton *menuButton() const { return m_menu; }
    TenantSwitch *tenantSwitch() const { return m_tenant; }
    ProjectSwitch *projectSwitch() const { return m_project; }
    SearchButton *searchButton() const { return m_search; } ///< opens the palette
    SyncPill *syncPill() const { return m_sync; }
    AccountButton *accountButton() const { return m_account; }

private:
    QToolButton *m_menu;
    TenantSwitch *m_tenant;
    ProjectSwitch *m_project;
    ElidedLabel *m_page;
    SearchButton *m_search;
    SyncPill *m_sync;
    AccountButton *m_account;
};

} // namespace viewer
