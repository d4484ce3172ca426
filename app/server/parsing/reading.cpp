// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/reading.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

Error unexpected(QLatin1StringView what)
{
    return {ErrorKind::UnexpectedAnswer, 200, u"not as promised: "_s + what, std::nullopt};
}

Result<QJsonObject> objectOf(const QByteArray &body, QLatin1StringView what)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return unexpected(what);
    return document.object();
}

std::optional<Instant> timeIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    return value.isString() ? parseInstant(value.toString()) : std::nullopt;
}

std::optional<qint64> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    if (!value.isDouble())
        return std::nullopt;
    return value.toInteger();
}

} // namespace viewer::server
