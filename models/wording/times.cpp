// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/times.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("viewer::Time", text);
}

QDateTime local(Instant time, const QTimeZone &zone)
{
    return toDateTime(time).toTimeZone(zone);
}

QString dateWords(QDate date, QDate today)
{
    return date.year() == today.year() ? dayAndMonth(date) : dayMonthYear(date);
}

} // namespace

QString dayFormat()
{
    return QCoreApplication::translate("viewer::Time", "d MMM", "format of a day; d and MMM stay as they are");
}

QString dayYearFormat()
{
    return QCoreApplication::translate("viewer::Time", "d MMM yyyy", "format of a day; d, MMM and yyyy stay");
}

QString dayAndMonth(QDate date)
{
    return wordingLocale().toString(date, dayFormat());
}

QString dayMonthYear(QDate date)
{
    return wordingLocale().toString(date, dayYearFormat());
}

QString timeOfDay(Instant time, const QTimeZone &zone)
{
    return local(time, zone).toString(u"HH:mm");
}

QString timeOfDaySeconds(Instant time, const QTimeZone &zone)
{
    return local(time, zone).toString(u"HH:mm:ss");
}

QString dateAndTime(Instant time, Instant now, const QTimeZone &zone)
{
    return dateWords(local(time, zone).date(), local(now, zone).date()) + u' ' + timeOfDaySeconds(time, zone);
}

QString listTime(Instant time, Instant now, const QTimeZone &zone)
{
    const QDate date = local(time, zone).date();
    const QDate today = local(now, zone).date();
    if (date == today)
        return timeOfDaySeconds(time, zone);
    const QString day = dateWords(date, today);
    return date.year() == today.year() ? day + u' ' + timeOfDay(time, zone) : day;
}

QString dayWords(Instant time, Instant now, const QTimeZone &zone)
{
    const QDate date = local(time, zone).date();
    const QDate today = local(now, zone).date();
    if (date == today)
        return words(QT_TRANSLATE_NOOP("viewer::Time", "today %1")).arg(timeOfDay(time, zone));
    if (date == today.addDays(-1))
        return words(QT_TRANSLATE_NOOP("viewer::Time", "yesterday %1")).arg(timeOfDay(time, zone));
    return dateWords(date, today);
}

QString asOfWords(Instant time, Instant now, const QTimeZone &zone)
{
    const QDate date = local(time, zone).date();
    const QDate today = local(now, zone).date();
    if (date == today)
        return timeOfDay(time, zone);
    return dateWords(date, today) + u' ' + timeOfDay(time, zone);
}

QString ageWords(Instant time, Instant now)
{
    const Seconds age = std::chrono::duration_cast<Seconds>(now - time);
    if (age < Seconds(10))
        return words(QT_TRANSLATE_NOOP("viewer::Time", "just now"));
    if (age < std::chrono::minutes(1))
        return words(QT_TRANSLATE_NOOP("viewer::Time", "%1\u2009s ago")).arg(age.count());
    if (age < std::chrono::hours(1))
        return words(QT_TRANSLATE_NOOP("viewer::Time", "%1 min ago")).arg(age.count() / 60);
    if (age < std::chrono::hours(24))
        return words(QT_TRANSLATE_NOOP("viewer::Time", "%1 ago")).arg(durationWords(age));
    return words(QT_TRANSLATE_NOOP("viewer::Time", "%1 d ago")).arg(age.count() / 86400);
}

QString oldWords(Instant time, Instant now)
{
    const Seconds age = std::chrono::duration_cast<Seconds>(now - time);
    const Seconds hour = std::chrono::hours(1);
    // Whole hours and days are enough here: the exact time stands beside it.
    const Seconds unit = age >= 24 * hour ? 24 * hour : age >= hour ? hour : Seconds(60);
    return words(QT_TRANSLATE_NOOP("viewer::Time", "%1 old"))
        .arg(durationWords(age < Seconds(60) ? age : age / unit * unit));
}

QString fullTime(Instant time, const QTimeZone &zone)
{
    const QDateTime at = local(time, zone);
    const QString day = wordingLocale().standaloneDayName(at.date().dayOfWeek(), QLocale::ShortFormat);
    return words(QT_TRANSLATE_NOOP("viewer::Time", "%1 %2, %3 (%4)"))
        .arg(day, dayMonthYear(at.date()), timeOfDaySeconds(time, zone), zoneWords(zone, time));
}

QString zoneWords(const QTimeZone &zone, Instant at)
{
    const int offset = zone.offsetFromUtc(toDateTime(at)) / 60;
    QString utc = u"UTC"_s;
    if (offset != 0)
        utc += (offset > 0 ? u'+' : QChar(0x2212)) + QString::number(std::abs(offset) / 60);
    if (offset % 60 != 0)
        utc += u":%1"_s.arg(std::abs(offset) % 60, 2, 10, QChar(u'0'));
    const QString name = QString::fromLatin1(zone.id());
    return name.startsWith("UTC"_L1) || name.isEmpty() ? utc : u"%1, %2"_s.arg(name, utc);
}

} // namespace viewer
