// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the parsers: objects, rows and pages read tolerantly.
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace viewer::server {

enum class RowFate : std::uint8_t { Kept, Foreign, Unusable };

/// The object a body holds; UnexpectedAnswer for anything else. The detail names the call, never the body.
Result<QJsonObject> objectOf(const QByteArray &body, QLatin1StringView what);

/// An error for a body that lacks what the contract promises.
Error unexpected(QLatin1StringView what);

template <class IdType>
IdType idIn(const QJsonObject &object, QLatin1StringView key)
{
    return IdType::parse(object[key].toString()).value_or(IdType());
}

std::optional<Instant> timeIn(const QJsonObject &object, QLatin1StringView key);
std::optional<qint64> numberIn(const QJsonObject &object, QLatin1StringView key);

/// The object under "data" of a body; UnexpectedAnswer when there is none.
Result<QJsonObject> dataOf(const QByteArray &body, QLatin1StringView what);

/// A count that may be missing: missing is unknown, never 0.
std::optional<int> countIn(const QJsonObject &object, QLatin1StringView key);
std::optional<double> fractionIn(const QJsonObject &object, QLatin1StringView key);
/// Texts of an array; null or missing = none.
QStringList textsIn(const QJsonValue &array);

/// Reads `key` of the body as a page. A null or missing array is empty; a row that is no object is unusable.
/// `readRow(const QJsonObject &, T &)` fills one row and says its fate.
template <class T, class ReadRow>
Result<Page<T>> pageOf(const QByteArray &body, QLatin1StringView key, QLatin1StringView totalKey, ReadRow readRow)
{
    const Result<QJsonObject> object = objectOf(body, key);
    if (!object)
        return object.error();
    const QJsonValue list = (*object)[key];
    if (!list.isArray() && !list.isNull() && !list.isUndefined())
        return unexpected(key);
    // A good page always has its list or its numbers; an object with neither is some other answer.
    if (list.isUndefined() && !object->contains(totalKey))
        return unexpected(key);
    Page<T> page;
    page.limit = int(numberIn(*object, QLatin1StringView("limit")).value_or(0));
    page.offset = int(numberIn(*object, QLatin1StringView("offset")).value_or(0));
    page.total = numberIn(*object, totalKey);
    const QJsonArray rows = list.toArray();
    page.items.reserve(size_t(rows.size()));
    for (const QJsonValue &row : rows) {
        T item{};
        switch (row.isObject() ? readRow(row.toObject(), item) : RowFate::Unusable) {
        case RowFate::Kept:
            page.items.push_back(std::move(item));
            break;
        case RowFate::Foreign:
            ++page.foreignRows;
            break;
        case RowFate::Unusable:
            ++page.unusableRows;
            break;
        }
    }
    return page;
}

} // namespace viewer::server
