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

/// 95.8 % from 0.958, with a thin space and the true minus sign.
QString percentWords(double share, int decimals = 1, const QLocale &locale = wordingLocale());

/// 96 KiB, 212 MiB, 1.4 GiB: binary units, one decimal below 10.
QString byteSize(qint64 bytes, const QLocale &locale = wordingLocale());

} // namespace viewer
