// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the sign-in: servers used before, the demo, and the way to another one.
#pragma once

#include "ui/signin/sign_in_values.h"

#include <QTimeZone>
#include <QWidget>

#include <vector>

class QListView;
class QStandardItemModel;

namespace viewer {

class ServerList final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerList(const QString &version, QWidget *parent = nullptr);

    void setServers(const std::vector<SignInServer> &servers, Instant now, const QTimeZone &zone);
    const std::vector<SignInServer> &servers() const { return m_servers; }
    /// -1 = none (another address).
    void setCurrent(int server);

signals:
    void serverChosen(int server); ///< index into `servers()`
    void demoChosen();
    void anotherServerChosen();

private:
    void activate(const QModelIndex &index);

    std::vector<SignInServer> m_servers;
    QListView *m_list;
    QStandardItemModel *m_rows;
};

} // namespace viewer
