// SPDX-License-Identifier: GPL-3.0-or-later
// Who may come in: passwords, the count of wrong ones, and tokens that need no memory (signed, as on the server).
#pragma once

#include "app/demo/world.h"

#include "models/domain/clock.h"

#include <QHash>

namespace viewer::demo {

struct TokenPair
{
    QByteArray access;
    QByteArray refresh;
    qint64 expiry = 0; ///< of the access token, unix seconds
};

class Sessions
{
public:
    Sessions(World &world, const Options &options, const Clock &clock);

    /// Row of the person with this address; exact and case-sensitive.
    std::optional<quint16> personOf(const QString &email) const;
    bool isPassword(quint16 person, const QString &password) const;
    void changePassword(quint16 person, const QString &password);

    /// Counts a wrong password; the fifth one locks the account for good.
    void noteFailure(quint16 person);
    void noteSuccess(quint16 person) { m_failures.remove(person); }

    TokenPair newTokens(quint16 person);
    /// The person behind a token of either kind; empty when it is garbled, too old, or the account is not active.
    std::optional<quint16> holderOf(const QByteArray &token) const;

private:
    QByteArray tokenFor(quint16 person, Seconds life, const char *use);
    QByteArray signatureOf(const QByteArray &signedPart) const;

    struct Known
    {
        quint16 person = 0;
        qint64 expiry = 0;
    };
    World &m_world;
    const Options &m_options;
    const Clock &m_clock;
    QByteArray m_secret;
    quint64 m_serial = 0;
    QHash<quint16, int> m_failures;
    QHash<quint16, QString> m_passwords;        ///< changed ones
    mutable QHash<QByteArray, Known> m_checked; ///< tokens whose signature was found good
};

} // namespace viewer::demo
