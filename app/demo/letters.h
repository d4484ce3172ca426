// SPDX-License-Identifier: GPL-3.0-or-later
// The mails of the demo: invitations and reset links that a test or a person may follow.
#pragma once

#include "app/demo/world.h"

#include <QSet>

namespace viewer::demo {

struct InvitationLetter
{
    QByteArray token;
    QString email;
    QByteArray status = "pending";
    Instant expires{};
    bool readable = true; ///< false: the server fails on its row
};

struct ResetLetter
{
    QByteArray token;
    quint16 person = 0;
    Instant expires{};
    bool used = false;
};

/// Tokens: invite-new, invite-existing, invite-expired, invite-used, invite-cancelled, invite-broken; reset-valid,
/// reset-expired, reset-used.
class Letters
{
public:
    explicit Letters(const World &world);

    InvitationLetter *invitation(QByteArrayView token);
    ResetLetter *reset(QByteArrayView token);
    /// Accounts made by an invitation: nothing activates them.
    void addPending(const QString &email) { m_pending.insert(email); }
    bool isPending(const QString &email) const { return m_pending.contains(email); }

private:
    std::vector<InvitationLetter> m_invitations;
    std::vector<ResetLetter> m_resets;
    QSet<QString> m_pending;
};

} // namespace viewer::demo
