// SPDX-License-Identifier: GPL-3.0-or-later
// What can stand in one field of an export.
#pragma once

#include "models/domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace viewer {

/// Unknown (`std::monostate`) is an empty field in CSV and null in JSON, never 0. Times are written as ISO 8601 in UTC.
using Cell = std::variant<std::monostate, QString, qint64, double, bool, Instant, QStringList>;

/// A text that is not known when it is empty.
inline Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

template <class T>
Cell cellOf(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

/// Whole seconds as a whole number, others with up to three decimals.
Cell secondsCell(const std::optional<Milliseconds> &span);

} // namespace viewer
