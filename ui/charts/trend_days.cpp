// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_days.h"

#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::DayFigures;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("viewer::BuildTrend", text);
}

QDate lastDate(const DayFigures &day)
{
    // 12 hours before the end: a day of 23 or 25 hours ends on the same date.
    const auto days = std::lround(double((day.day.range.to - day.day.range.from).count()) / 86'400'000.0);
    return day.day.date.addDays(std::max(qint64(days), qint64(1)) - 1);
}

} // namespace

qint64 trendCount(const analytics::StateCounts &counts, TrendPart part)
{
    switch (part) {
    case TrendPart::Failed:
        return counts[BuildState::Failed];
    case TrendPart::Succeeded:
        return counts[BuildState::Succeeded];
    case TrendPart::Unfinished:
        return counts[BuildState::Running] + counts[BuildState::Queued] + counts[BuildState::Pending];
    case TrendPart::Unknown:
        return counts[BuildState::Unknown];
    case TrendPart::Cancelled:
        break;
    }
    return counts[BuildState::Cancelled];
}

QString trendPartWord(TrendPart part)
{
    switch (part) {
    case TrendPart::Failed:
        return statusWord(BuildState::Failed);
    case TrendPart::Succeeded:
        return statusWord(BuildState::Succeeded);
    case TrendPart::Unfinished:
        return say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "Unfinished"));
    case TrendPart::Unknown:
        return statusWord(BuildState::Unknown);
    case TrendPart::Cancelled:
        break;
    }
    return statusWord(BuildState::Cancelled);
}

Token trendPartColor(TrendPart part)
{
    static constexpr Token colors[] = {Token::ChartFail, Token::ChartOk, Token::ChartRun, Token::ChartPrev,
                                       Token::ChartCancel};
    return colors[size_t(part)];
}

TrendDays groupedDays(const TrendDays &days, size_t limit)
{
    if (days.size() <= limit || limit == 0)
        return days;
    const size_t weeks = (days.size() + 7 * limit - 1) / (7 * limit);
    const size_t run = 7 * weeks;
    TrendDays groups;
    for (size_t i = 0; i < days.size(); ++i) {
        if (i % run == 0) {
            groups.push_back(days[i]);
            continue;
        }
        DayFigures &group = groups.back();
        for (const BuildState state : allBuildStates)
            group.counts[state] += days[i].counts[state];
        group.day.range.to = days[i].day.range.to;
        group.day.partial = days[i].day.partial;
        group.noData = group.noData || days[i].noData;
    }
    return groups;
}

bool spansDays(const DayFigures &day)
{
    return lastDate(day) != day.day.date;
}

QString trendDayWords(const DayFigures &day)
{
    const QString first = dayAndMonth(day.day.date);
    return spansDays(day) ? first + u" \u2013 "_s + dayAndMonth(lastDate(day)) : first;
}

QString trendRateWords(const analytics::Rate &rate)
{
    if (rate.n() == 0)
        return {};
    if (!rate.enough())
        return say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "%1 of %2"))
            .arg(groupedNumber(rate.succeeded), groupedNumber(rate.n()));
    return shareWords(*rate.share());
}

QString trendIntervalWords(const analytics::Rate &rate)
{
    const auto interval = rate.enough() ? rate.interval() : std::nullopt;
    if (!interval)
        return {};
    return shareRangeWords(interval->low, interval->high);
}

QString trendDaySentence(const DayFigures &day)
{
    QString words =
        spansDays(day) ? trendDayWords(day) : wordingLocale().toString(day.day.date, u"ddd "_s + dayFormat());
    if (day.noData)
        return words + u": "_s + say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "no data, not read yet")) + u'.';
    QStringList parts{
        QCoreApplication::translate("viewer::BuildTrend", "%n build(s)", nullptr, int(day.counts.total()))};
    // What is not finished is told apart here: the bar has one colour for it.
    for (const BuildState state : {BuildState::Failed, BuildState::Succeeded, BuildState::Running, BuildState::Queued,
                                   BuildState::Pending, BuildState::Unknown, BuildState::Cancelled}) {
        if (const qint64 count = day.counts[state]; count > 0)
            parts << groupedNumber(count) + u' ' + statusWord(state).toLower();
    }
    words += u": "_s + parts.join(u", "_s) + u'.';
    const analytics::Rate rate = day.counts.rate();
    if (rate.n() > 0) {
        QStringList success{say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "Success rate %1")).arg(trendRateWords(rate))};
        if (const QString interval = trendIntervalWords(rate); !interval.isEmpty())
            success << interval << say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "n %1")).arg(groupedNumber(rate.n()));
        words += u' ' + success.join(u", "_s) + u'.';
    }
    if (day.day.partial)
        words += u' ' + say(QT_TRANSLATE_NOOP("viewer::BuildTrend", "The day is not over."));
    return words;
}

CountAxis countAxis(qint64 highest)
{
    if (highest <= 4)
        return {};
    const double raw = double(highest) / 4.0;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        if (step >= raw && step == std::floor(step))
            return {std::ceil(double(highest) / step) * step, step};
    }
    return {std::ceil(double(highest) / (10 * power)) * 10 * power, 10 * power};
}

double rateAxisBegin(const TrendDays &days)
{
    double lowest = 1;
    for (const DayFigures &day : days) {
        const analytics::Rate rate = day.counts.rate();
        if (rate.enough() && !day.noData)
            lowest = std::min(lowest, rate.interval()->low);
    }
    for (const double begin : {0.9, 0.8, 0.6, 0.5, 0.4, 0.2}) {
        if (lowest >= begin)
            return begin;
    }
    return 0;
}

} // namespace viewer
