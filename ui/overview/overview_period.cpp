// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_period.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewer {

using Choice = OverviewPeriod::Choice;

namespace {

constexpr int monthDays = 30;

int daysOf(Choice choice)
{
    switch (choice) {
    case Choice::Week:
        return 7;
    case Choice::Quarter:
        return 90;
    default:
        return monthDays;
    }
}

bool hasDays(const OverviewPeriod &period)
{
    return period.first.isValid() && period.last.isValid() && period.first <= period.last;
}

} // namespace

QString overviewChoiceKey(Choice choice)
{
    static constexpr QLatin1StringView keys[] = {"24h"_L1, "7d"_L1, "30d"_L1, "90d"_L1, "custom"_L1};
    return keys[size_t(choice)];
}

Choice overviewChoiceOfKey(QStringView key)
{
    for (const Choice choice : allOverviewChoices) {
        if (overviewChoiceKey(choice) == key)
            return choice;
    }
    return Choice::Month;
}

QString overviewChoiceWord(Choice choice)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("viewer::OverviewPage", text); };
    switch (choice) {
    case Choice::Day:
        return word(QT_TRANSLATE_NOOP("viewer::OverviewPage", "24 h"));
    case Choice::Week:
        return word(QT_TRANSLATE_NOOP("viewer::OverviewPage", "7 d"));
    case Choice::Month:
        return word(QT_TRANSLATE_NOOP("viewer::OverviewPage", "30 d"));
    case Choice::Quarter:
        return word(QT_TRANSLATE_NOOP("viewer::OverviewPage", "90 d"));
    case Choice::Custom:
        break;
    }
    return word(QT_TRANSLATE_NOOP("viewer::OverviewPage", "Custom…"));
}

analytics::FigurePeriod figurePeriod(const OverviewPeriod &period, Instant now, const QTimeZone &zone)
{
    if (period.choice == Choice::Day)
        return analytics::last24Hours(now, zone);
    if (period.choice == Choice::Custom && hasDays(period))
        return analytics::betweenDays(period.first, period.last, now, zone);
    return analytics::lastDays(daysOf(period.choice), now, zone);
}

analytics::FigurePeriod trendPeriod(const OverviewPeriod &period, Instant now, const QTimeZone &zone)
{
    const bool oneDay = period.choice == Choice::Custom && hasDays(period) && period.first == period.last;
    if (period.choice == Choice::Day || oneDay)
        return analytics::lastDays(monthDays, now, zone);
    return figurePeriod(period, now, zone);
}

QJsonObject toJson(const OverviewPeriod &period)
{
    QJsonObject object{{u"choice"_s, overviewChoiceKey(period.choice)}};
    if (period.choice == Choice::Custom) {
        object[u"first"_s] = period.first.toString(Qt::ISODate);
        object[u"last"_s] = period.last.toString(Qt::ISODate);
    }
    return object;
}

OverviewPeriod overviewPeriodFromJson(const QJsonObject &object)
{
    OverviewPeriod period;
    period.choice = overviewChoiceOfKey(object[u"choice"_s].toString());
    period.first = QDate::fromString(object[u"first"_s].toString(), Qt::ISODate);
    period.last = QDate::fromString(object[u"last"_s].toString(), Qt::ISODate);
    if (period.choice == Choice::Custom && !hasDays(period))
        return {};
    return period;
}

} // namespace viewer
