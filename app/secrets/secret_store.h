// SPDX-License-Identifier: GPL-3.0-or-later
// Where tokens rest between two starts of the program.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <memory>

namespace viewer::secrets {

/// Keys are any text; values any bytes. GUI thread. Calls may outlive the store.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// NotFound when nothing is kept under this key; Storage (with the key store's words) when it cannot be read;
    /// Forbidden when the person refused; TimedOut when the key store does not answer.
    virtual QCoro::Task<Result<QByteArray>> read(QString key) = 0;
    virtual QCoro::Task<Result<Done>> write(QString key, QByteArray secret) = 0;
    /// Done also when nothing was kept.
    virtual QCoro::Task<Result<Done>> remove(QString key) = 0;

    /// Whether the next start of the program finds the values again.
    virtual bool persistent() const = 0;
};

/// The key store of the desktop when it answers a look-up in `timeout`; else one that lives as long as the program.
/// `persistent()` says which. Nothing is written: that could make the desktop ask the person for a new keyring.
QCoro::Task<std::shared_ptr<SecretStore>> openSecretStore(std::chrono::milliseconds timeout = std::chrono::seconds(10));

} // namespace viewer::secrets
