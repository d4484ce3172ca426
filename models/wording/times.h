// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time for people: 24 h, month names, the zone always given by the caller. Any thread.
#pragma once

#include "models/domain/time.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

namespace viewer {

/// The formats of a day for `QLocale::toString` and for fields, in the language of the program: "d MMM", "d MMM yyyy".
QString dayFormat();
QString dayYearFormat();
/// 12 Mar and 12 Mar 2026; in German 12. März and 12. März 2026.
QString dayAndMonth(QDate date);
QString dayMonthYear(QDate date);

/// 14:02
QString timeOfDay(Instant time, const QTimeZone &zone);
/// 14:02:11
QString timeOfDaySeconds(Instant time, const QTimeZone &zone);

/// 12 Mar 13:55:02; with the year when it is not the year of `now`: 12 Mar 2025 13:55:02.
QString dateAndTime(Instant time, Instant now, const QTimeZone &zone);

/// For table cells: today 13:55:02, this year 11 Mar 13:55, earlier 30 Dec 2025.
QString listTime(Instant time, Instant now, const QTimeZone &zone);

/// For sentences: "today 09:14", "yesterday 17:12", "27 Feb", "30 Dec 2025".
QString dayWords(Instant time, Instant now, const QTimeZone &zone);

/// How data is dated: 14:02 when of today, else 11 Mar 14:02 or 30 Dec 2025 14:02.
QString asOfWords(Instant time, Instant now, const QTimeZone &zone);

/// "just now" (below 10 s, and times of a clock ahead of ours), "40 s ago", "4 min ago", "3 h 2 m ago", "5 d ago".
QString ageWords(Instant time, Instant now);

/// For banners: "3 h old", "12 m old", "2 d old".
QString oldWords(Instant time, Instant now);

/// For tooltips: Thu 12 Mar 2026, 13:55:02 (Europe/Berlin, UTC+1)
QString fullTime(Instant time, const QTimeZone &zone);

/// Europe/Berlin, UTC+1 – the offset is the one that holds at `at`.
QString zoneWords(const QTimeZone &zone, Instant at);

} // namespace viewer
