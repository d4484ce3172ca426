// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/reading.h"

#include <limits>

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

Result<QJsonObject> dataOf(const QByteArray &body, QLatin1StringView what)
{
    const Result<QJsonObject> object = objectOf(body, what);
    if (!object)
        return object.error();
    const QJsonValue data = (*object)["data"_L1];
    if (!data.isObject())
        return unexpected(what);
    return data.toObject();
}

std::optional<int> countIn(const QJsonObject &object, QLatin1StringView key)
{
    const std::optional<qint64> number = numberIn(object, key);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*number);
}

std::optional<double> fractionIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QStringList textsIn(const QJsonValue &array)
{
    QStringList texts;
    const QJsonArray rows = array.toArray();
    for (const QJsonValue &text : rows) {
        if (text.isString())
            texts += text.toString();
    }
    return texts;
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
