// SPDX-License-Identifier: GPL-3.0-or-later
// A request body that can be sent once only.
#pragma once

#include <QIODevice>

#include <cstring>

namespace viewer::server {

/// Qt silently sends a request again when its connection closes before an answer, a POST too. A body that cannot
/// be rewound stops that: nobody knows whether the server already did what was asked.
class OneTimeBody final : public QIODevice
{
public:
    explicit OneTimeBody(QByteArray body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return m_read == 0; }
    bool atEnd() const override { return m_read == m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, bytesAvailable());
        if (count == 0)
            return most == 0 ? 0 : -1;
        std::memcpy(data, m_body.constData() + m_read, size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace viewer::server
