// SPDX-License-Identifier: GPL-3.0-or-later
// Who is signed in: initials in a circle; the menu says name, address and roles, and signs out or in.
#pragma once

#include "models/domain/account.h"

#include <QToolButton>

#include <optional>

class QLabel;

namespace viewer {

class AccountButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);

    /// Empty = nobody. `signedIn` false = the copy of an account without a session.
    void setAccount(const std::optional<Account> &account, bool signedIn);

    QSize sizeHint() const override { return {28, 28}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void signInRequested();
    void signOutRequested();
    void rightsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_name;
    QLabel *m_address;
    QLabel *m_roles;
    QAction *m_signIn;
    QAction *m_rights;
    QAction *m_signOut;
};

/// "VN" for Vera Novak, "V" for a single word, from the address when there is no name; "?" for nothing.
QString initialsOf(const QString &personName, const QString &email);

} // namespace viewer
