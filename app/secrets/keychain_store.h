// SPDX-License-Identifier: GPL-3.0-or-later
// The key store of the desktop (Secret Service or KWallet) through QtKeychain. Never falls back to plain text.
#pragma once

#include "app/secrets/secret_store.h"

namespace viewer::secrets {

class KeychainStore final : public SecretStore
{
public:
    /// A key store that has not answered within `timeout` counts as not answering; a locked one may ask the person
    /// for a password meanwhile, so give it time.
    explicit KeychainStore(std::chrono::milliseconds timeout = std::chrono::minutes(2),
                           QString service = defaultService());

    static QString defaultService();

    QCoro::Task<Result<QByteArray>> read(QString key) override;
    QCoro::Task<Result<Done>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<Done>> remove(QString key) override;
    bool persistent() const override { return true; }

    /// Done when the key store answers a look-up in `timeout`. Writes nothing.
    QCoro::Task<Result<Done>> tryOut(std::chrono::milliseconds timeout);

private:
    std::chrono::milliseconds m_timeout;
    QString m_service;
};

} // namespace viewer::secrets
