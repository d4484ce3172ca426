// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/session_store.h"

namespace viewer::secrets {

namespace {

// Written through a volatile pointer, so that the compiler cannot drop stores to memory that is freed next.
void overwrite(QByteArray &secret)
{
    volatile char *data = secret.data();
    for (qsizetype i = 0; i < secret.size(); ++i)
        data[i] = 0;
}

} // namespace

SessionStore::~SessionStore()
{
    for (QByteArray &secret : m_secrets)
        overwrite(secret);
}

void SessionStore::forget(const QString &key)
{
    if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
        overwrite(*found);
        m_secrets.erase(found);
    }
}

QCoro::Task<Result<QByteArray>> SessionStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return Error{ErrorKind::NotFound, 0, {}, std::nullopt};
    co_return QByteArray(found->constData(), found->size());
}

QCoro::Task<Result<Done>> SessionStore::write(QString key, QByteArray secret)
{
    forget(key);
    m_secrets.insert(key, QByteArray(secret.constData(), secret.size()));
    co_return Done{};
}

QCoro::Task<Result<Done>> SessionStore::remove(QString key)
{
    forget(key);
    co_return Done{};
}

} // namespace viewer::secrets
