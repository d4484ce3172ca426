// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what a link names: here, in another account that is known, or after asking.
#pragma once

#include "app/command/data_folder.h"
#include "models/domain/link.h"
#include "ui/shell/main_window.h"

#include <QObject>

#include <optional>

namespace viewer {

/// GUI thread. Window and folder outlive it. Nothing is ever contacted because of a link to a server that is not
/// known here: the person is asked first.
class LinkOpening : public QObject
{
    Q_OBJECT

public:
    LinkOpening(MainWindow &window, const DataFolder &folder, const AdministratorPolicy &policy,
                QObject *parent = nullptr);

    /// From the command line, the clipboard or another program; any text.
    void open(const QString &text);
    /// The account that is open now; what waited for it is opened.
    void setAccount(const std::optional<Account> &account);

signals:
    void buildRequested(const viewer::BuildId &id);
    void projectRequested(const viewer::ProjectId &id);
    void projectHealthRequested(const viewer::ProjectId &id);
    void projectBuildsRequested(const viewer::ProjectId &id);
    /// Another account of this computer has to be opened first.
    void accountWanted(const viewer::Account &account);
    /// The person wants to sign in to the server of the link.
    void signInWanted(const QString &server);

private:
    void follow(const Link &link);
    void ask(const Link &link);
    void tellMissingTab(Link::Tab tab);

    MainWindow &m_window;
    const DataFolder &m_folder;
    const AdministratorPolicy &m_policy;
    std::optional<Account> m_account;
    std::optional<Link> m_waiting;
    QString m_asked; ///< server of the notice on screen
};

} // namespace viewer
