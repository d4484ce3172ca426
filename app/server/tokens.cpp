// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tokens.h"

#include <algorithm>

namespace viewer::server {

namespace {

// Written through a volatile pointer, so that the compiler cannot drop stores to memory that is freed next.
template <class Char>
void overwrite(const Char *data, qsizetype size)
{
    volatile Char *begin = const_cast<Char *>(data);
    for (qsizetype i = 0; i < size; ++i)
        begin[i] = Char(0);
}

} // namespace

void wipe(QByteArray &secret)
{
    // capacity() is 0 for literals and raw data, which lie in memory that cannot be written.
    if (secret.capacity() > 0)
        overwrite(secret.constData(), secret.size());
    secret = QByteArray();
}

void wipe(QString &secret)
{
    if (secret.capacity() > 0)
        overwrite(reinterpret_cast<const char16_t *>(secret.constData()), secret.size());
    secret = QString();
}

void Tokens::set(const QByteArray &access, const QByteArray &refresh)
{
    wipe();
    m_access = QByteArray(access.constData(), access.size());
    m_refresh = QByteArray(refresh.constData(), refresh.size());
}

void Tokens::wipe()
{
    server::wipe(m_access);
    server::wipe(m_refresh);
    ++m_generation;
}

QByteArray Tokens::access() const
{
    return QByteArray(m_access.constData(), m_access.size());
}

QByteArray Tokens::refresh() const
{
    return QByteArray(m_refresh.constData(), m_refresh.size());
}

} // namespace viewer::server
