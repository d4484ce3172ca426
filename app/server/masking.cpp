// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/masking.h"

#include "models/domain/secrets.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

bool namesSecret(const QString &key)
{
    static const QRegularExpression pattern(
        u"passw|passphrase|token|secret|api_?-?key|access_?-?key|private_?-?key|credential|authorization"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(key).hasMatch();
}

QJsonValue maskedValue(const QJsonValue &value)
{
    if (value.isString())
        return masked(value.toString());
    if (value.isObject())
        return masked(value.toObject());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(maskedValue(item));
        return array;
    }
    return value;
}

} // namespace

QString masked(const QString &text)
{
    return withoutSecrets(text);
}

QString maskedAddress(const QString &address)
{
    QString result = address;
    // user:password@host without a scheme, as "git clone" takes it; a bare user ("git@host:path") is no secret.
    static const QRegularExpression bare(u"^[^/@\\s:]{1,500}:[^/@\\s]{1,2000}@"_s);
    if (!address.contains("://"_L1))
        result.replace(bare, u"•••@"_s);
    return masked(result);
}

QJsonObject masked(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool holdsText = it->isObject() || it->isArray() || !it->toString().isEmpty();
        const bool hide = holdsText && namesSecret(it.key());
        result.insert(it.key(), hide ? QJsonValue(maskSign.toString()) : maskedValue(*it));
    }
    return result;
}

} // namespace viewer::server
