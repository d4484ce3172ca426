// SPDX-License-Identifier: GPL-3.0-or-later
// The two tokens of a session, wiped as well as Qt allows.
#pragma once

#include <QByteArray>
#include <QString>

namespace viewer::server {

/// Overwrites the text where it lies, also where copies share it, and empties it.
void wipe(QByteArray &secret);
void wipe(QString &secret);

/// Holds its own unshared copies, so that `wipe()` reaches the only ones it made.
class Tokens
{
public:
    Tokens() = default;
    Tokens(const Tokens &) = delete;
    Tokens &operator=(const Tokens &) = delete;
    ~Tokens() { wipe(); }

    void set(const QByteArray &access, const QByteArray &refresh);
    void wipe();

    bool isEmpty() const { return m_access.isEmpty() && m_refresh.isEmpty(); }
    /// Copies that share nothing with the kept ones.
    QByteArray access() const;
    QByteArray refresh() const;
    /// Changes with every `set` and `wipe`: tells whether a refused token is still the current one.
    quint64 generation() const { return m_generation; }

private:
    QByteArray m_access;
    QByteArray m_refresh;
    quint64 m_generation = 0;
};

} // namespace viewer::server
