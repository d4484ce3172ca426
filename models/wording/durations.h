// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of time for tables, sentences and screen readers. Any thread.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <optional>

namespace viewer {

/// 0:51, 21:16, 1:02:03, 49:00:00. Fractions of a second are cut. Negative spans are written as unknown.
QString durationShort(Milliseconds span);
/// As above; unknown is an en dash.
QString durationShort(std::optional<Milliseconds> span);

/// For sentences, the two largest units: "40 s" (thin space), "5 m", "2 h 24 m", "1 d 17 h". Negative counts as zero.
QString durationWords(Seconds span);

/// For screen readers, in full: "6 minutes 41 seconds", "2 hours 1 minute".
QString durationSpoken(Seconds span);

} // namespace viewer
