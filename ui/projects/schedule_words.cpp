// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/schedule_words.h"

#include "models/wording/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::ProjectFacts)
};

/// A plain number from `least` to `most`; empty for everything else a field may hold.
std::optional<int> plain(const QString &field, int least, int most)
{
    bool isNumber = false;
    const int value = field.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString scheduleWords(const QString &cron)
{
    const QStringList fields = cron.simplified().split(u' ');
    if (fields.size() != 5 || fields[3] != "*"_L1)
        return cron;
    const auto minute = plain(fields[0], 0, 59);
    const auto hour = plain(fields[1], 0, 23);
    const bool anyDay = fields[2] == "*"_L1;
    const bool anyWeekday = fields[4] == "*"_L1;
    if (minute && fields[1] == "*"_L1 && anyDay && anyWeekday)
        return Words::tr("hourly at :%1").arg(twoDigits(*minute));
    if (!minute || !hour)
        return cron;
    const QString time = twoDigits(*hour) + u':' + twoDigits(*minute);
    if (anyDay && anyWeekday)
        return Words::tr("daily %1").arg(time);
    if (const auto weekday = plain(fields[4], 0, 7); weekday && anyDay)
        return Words::tr("every %1 %2", "day of the week and time")
            .arg(wordingLocale().dayName(*weekday == 0 ? 7 : *weekday), time);
    if (const auto day = plain(fields[2], 1, 31); day && anyWeekday)
        return Words::tr("day %1 of the month, %2").arg(*day).arg(time);
    return cron;
}

} // namespace viewer
