// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/durations.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Parts
{
    qint64 days;
    int hours;
    int minutes;
    int seconds;
};

Parts partsOf(Seconds span)
{
    const qint64 all = std::max<qint64>(0, span.count());
    return {all / 86400, int(all / 3600 % 24), int(all / 60 % 60), int(all % 60)};
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString counted(const char *text, qint64 number)
{
    return QCoreApplication::translate("viewer::Duration", text, nullptr, int(number));
}

} // namespace

QString durationShort(Milliseconds span)
{
    if (span.count() < 0)
        return u"–"_s;
    const qint64 all = std::chrono::duration_cast<Seconds>(span).count();
    const int minutes = int(all / 60 % 60);
    const int seconds = int(all % 60);
    if (all < 3600)
        return u"%1:%2"_s.arg(minutes).arg(twoDigits(seconds));
    return u"%1:%2:%3"_s.arg(all / 3600).arg(twoDigits(minutes), twoDigits(seconds));
}

QString durationShort(std::optional<Milliseconds> span)
{
    return span ? durationShort(*span) : u"–"_s;
}

QString durationWords(Seconds span)
{
    const Parts parts = partsOf(span);
    const auto joined = [](qint64 first, const char *firstUnit, int second, const char *secondUnit) {
        QString text = QCoreApplication::translate("viewer::Duration", firstUnit).arg(first);
        if (second > 0)
            text += u' ' + QCoreApplication::translate("viewer::Duration", secondUnit).arg(second);
        return text;
    };
    static constexpr const char *days = QT_TRANSLATE_NOOP("viewer::Duration", "%1 d");
    static constexpr const char *hours = QT_TRANSLATE_NOOP("viewer::Duration", "%1 h");
    static constexpr const char *minutes = QT_TRANSLATE_NOOP("viewer::Duration", "%1 m");
    if (parts.days > 0)
        return joined(parts.days, days, parts.hours, hours);
    if (parts.hours > 0)
        return joined(parts.hours, hours, parts.minutes, minutes);
    if (parts.minutes > 0)
        return joined(parts.minutes, minutes, 0, minutes);
    return QCoreApplication::translate("viewer::Duration", "%1\u2009s", "thin space").arg(parts.seconds);
}

QString durationSpoken(Seconds span)
{
    const Parts parts = partsOf(span);
    QStringList words;
    if (parts.days > 0)
        words += counted(QT_TRANSLATE_N_NOOP("viewer::Duration", "%n day(s)"), parts.days);
    if (parts.hours > 0)
        words += counted(QT_TRANSLATE_N_NOOP("viewer::Duration", "%n hour(s)"), parts.hours);
    if (parts.minutes > 0 && parts.days == 0)
        words += counted(QT_TRANSLATE_N_NOOP("viewer::Duration", "%n minute(s)"), parts.minutes);
    if (words.isEmpty() || (parts.seconds > 0 && parts.days == 0 && parts.hours == 0))
        words += counted(QT_TRANSLATE_N_NOOP("viewer::Duration", "%n second(s)"), parts.seconds);
    return words.join(u' ');
}

} // namespace viewer
