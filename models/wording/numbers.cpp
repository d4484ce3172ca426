// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr QChar thinSpace(0x2009);
constexpr QChar trueMinus(0x2212);

/// Rounds down to one decimal: 1,999,999 must not read "2 M" while it is less.
QString oneDecimal(double value, const QLocale &locale)
{
    const double cut = std::floor(value * 10.0) / 10.0;
    const bool whole = cut >= 100.0 || cut == std::floor(cut);
    return locale.toString(cut, 'f', whole ? 0 : 1);
}

} // namespace

QLocale wordingLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString groupedNumber(qint64 number, const QLocale &locale)
{
    QString text = locale.toString(std::abs(number));
    if (number < 0)
        text.prepend(trueMinus);
    return text;
}

QString shortNumber(qint64 number, const QLocale &locale)
{
    struct Unit
    {
        qint64 from;
        double size;
        char16_t letter;
    };
    static constexpr std::array units{Unit{1'000'000'000, 1e9, u'G'}, Unit{1'000'000, 1e6, u'M'},
                                      Unit{10'000, 1e3, u'k'}};
    for (const Unit &unit : units) {
        if (number >= unit.from)
            return oneDecimal(double(number) / unit.size, locale) + thinSpace + QChar(unit.letter);
    }
    return groupedNumber(number, locale);
}

QString percentWords(double share, int decimals, const QLocale &locale)
{
    const double percent = share * 100.0;
    QString text = locale.toString(std::abs(percent), 'f', decimals);
    const bool isZero = std::abs(percent) < 0.5 * std::pow(10.0, -decimals);
    if (percent < 0 && !isZero)
        text.prepend(trueMinus);
    return text + thinSpace + u'%';
}

QString shareNumber(double share, const QLocale &locale)
{
    constexpr double step = 0.1;
    double percent = share * 100.0;
    if (share > 0.0 && share < 1.0)
        percent = std::clamp(percent, step, 100.0 - step);
    return locale.toString(percent, 'f', 1);
}

QString shareWords(double share, const QLocale &locale)
{
    return shareNumber(share, locale) + thinSpace + u'%';
}

QString shareRange(double low, double high, const QLocale &locale)
{
    return shareNumber(low, locale) + u'\u2013' + shareNumber(high, locale);
}

QString shareRangeWords(double low, double high, const QLocale &locale)
{
    return shareRange(low, high, locale) + thinSpace + u'%';
}

QString byteSize(qint64 bytes, const QLocale &locale)
{
    if (bytes < 1024)
        return locale.toString(bytes) + thinSpace + u'B';
    static constexpr std::array units{"KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1};
    double value = double(bytes) / 1024.0;
    std::size_t unit = 0;
    while (value >= 1024.0 && unit + 1 < units.size()) {
        value /= 1024.0;
        ++unit;
    }
    const bool fine = value < 9.95 && unit > 0;
    return locale.toString(value, 'f', fine ? 1 : 0) + thinSpace + units[unit];
}

} // namespace viewer
