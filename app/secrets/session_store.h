// SPDX-License-Identifier: GPL-3.0-or-later
// For computers without a key store: keeps secrets until the program ends, then overwrites them.
#pragma once

#include "app/secrets/secret_store.h"

#include <QHash>

namespace viewer::secrets {

class SessionStore final : public SecretStore
{
public:
    SessionStore() = default;
    ~SessionStore() override;

    QCoro::Task<Result<QByteArray>> read(QString key) override;
    QCoro::Task<Result<Done>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<Done>> remove(QString key) override;
    bool persistent() const override { return false; }

private:
    void forget(const QString &key);

    QHash<QString, QByteArray> m_secrets; ///< copies of its own, shared with nobody
};

} // namespace viewer::secrets
