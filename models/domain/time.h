// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time and spans, with their unit in the type.
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace viewer {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A UTC time with milliseconds, the finest the cache keeps.
using Instant = std::chrono::sys_time<Milliseconds>;

/// Reads an RFC 3339 time with any offset and up to nine decimals; empty for anything else (a bare date too).
std::optional<Instant> parseInstant(QStringView text);

/// `2026-03-12T13:55:02Z`, with milliseconds only where there are any.
QString toIso(Instant time);

QDateTime toDateTime(Instant time);
Instant fromDateTime(const QDateTime &time);

/// The time a build took, from the times of its row. Unknown (empty) when one is missing or the end lies
/// before the start: such rows are counted as "server data problem" and never shown as 0.
std::optional<Milliseconds> durationBetween(std::optional<Instant> started, std::optional<Instant> completed);

} // namespace viewer
