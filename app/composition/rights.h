// SPDX-License-Identifier: GPL-3.0-or-later
// Says which areas the open account may not see, on the pages that lack them and in a dialog.
#pragma once

#include "models/cache/feed.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rights_dialog.h"

#include <QObject>

#include <optional>
#include <vector>

namespace viewer {

class OpenAccount;

/// GUI thread. The window outlives it.
class Rights : public QObject
{
    Q_OBJECT

public:
    explicit Rights(MainWindow &window, QObject *parent = nullptr);

    /// Null = none is open.
    void setAccount(OpenAccount *account);
    void setRoles(const QStringList &roles);

signals:
    /// The builds cannot be shown at all; both empty = they can.
    void buildsProblem(const QString &title, const QString &text);
    void projectsProblem(const QString &title, const QString &text);

private:
    void show();
    void copyRequest();
    bool refused(cache::Feed feed) const;
    std::vector<AreaRight> areas() const;

    MainWindow &m_window;
    RightsDialog *m_dialog;
    OpenAccount *m_account = nullptr;
    QString m_tenant;
    QString m_server;
    QStringList m_roles;
    std::vector<cache::Refusal> m_refusals;
    bool m_buildsRefused = false;
    bool m_projectsRefused = false;
};

} // namespace viewer
