// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret_store.h"

#include "app/secrets/keychain_store.h"
#include "app/secrets/session_store.h"

#include <QLoggingCategory>

namespace viewer::secrets {

Q_LOGGING_CATEGORY(logSecrets, "viewer.secrets", QtInfoMsg)

QCoro::Task<std::shared_ptr<SecretStore>> openSecretStore(std::chrono::milliseconds timeout)
{
    const auto keychain = std::make_shared<KeychainStore>();
    QCoro::Task<Result<Done>> trying = keychain->tryOut(timeout);
    const Result<Done> works = co_await std::move(trying);
    if (works)
        co_return std::shared_ptr<SecretStore>(keychain);
    qCInfo(logSecrets) << "no key store, secrets live until the program ends:" << works.error().detail;
    co_return std::shared_ptr<SecretStore>(std::make_shared<SessionStore>());
}

} // namespace viewer::secrets
