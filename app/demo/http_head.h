// SPDX-License-Identifier: GPL-3.0-or-later
// The little of HTTP/1.1 that the relay must understand: where a message ends and what it asks for.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <optional>

namespace viewer::demo {

/// A head up to and with its empty line. Views point into the bytes given to `parse`.
class HttpHead
{
public:
    /// Empty while the head is not complete.
    static std::optional<HttpHead> parse(QByteArrayView bytes);

    qsizetype size() const { return m_size; }
    /// The three words of the first line.
    QByteArrayView word(int index) const;
    /// First value of a header, without blanks around it; null when missing. `name` in any case.
    QByteArrayView value(QByteArrayView name) const;
    /// Content-Length, 0 when missing or nonsense.
    qsizetype bodySize() const;
    bool closes() const;
    /// Upgrade and Connection ask for a WebSocket.
    bool asksForUpgrade() const;
    /// The head without the lines of these headers, given in lower case.
    QByteArray without(std::initializer_list<QByteArrayView> names) const;

private:
    QByteArrayView m_bytes;
    qsizetype m_size = 0;
};

} // namespace viewer::demo
