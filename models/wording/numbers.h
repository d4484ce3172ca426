// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for people: grouped by the locale, never in the programming locale "C". Any thread.
#pragma once

#include <QLocale>
#include <QString>

namespace viewer {

/// The locale that numbers and months are written in: the application's, with English in place of "C".
QLocale wordingLocale();

/// 1,204,331
QString groupedNumber(qint64 number, const QLocale &locale = wordingLocale());

/// 312, 1,108, 18.8 k, 1.2 M, 3 G: at most one decimal, thin space before the letter.
QString shortNumber(qint64 number, const QLocale &locale = wordingLocale());

/// 95.8 % from 0.958, with a thin space and the true minus sign. Rounded: for changes and axes, not for shares.
QString percentWords(double share, int decimals = 1, const QLocale &locale = wordingLocale());

/// 95.8 from 0.958, in [0, 1]: percent with one decimal and no sign. 100.0 and 0.0 are said of exactly 1 and 0 only:
/// 0.9996 reads 99.9, 0.0001 reads 0.1.
QString shareNumber(double share, const QLocale &locale = wordingLocale());
/// 95.8 %, as above
QString shareWords(double share, const QLocale &locale = wordingLocale());
/// 95.5–96.1, as above
QString shareRange(double low, double high, const QLocale &locale = wordingLocale());
/// 95.5–96.1 %
QString shareRangeWords(double low, double high, const QLocale &locale = wordingLocale());

/// 96 KiB, 212 MiB, 1.4 GiB: binary units, one decimal below 10.
QString byteSize(qint64 bytes, const QLocale &locale = wordingLocale());

} // namespace viewer
