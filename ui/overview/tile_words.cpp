// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles of the overview.
#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "models/wording/verdicts.h"
#include "ui/overview/overview_words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::overview {

using analytics::Verdict;
using Arrow = TileFigure::Arrow;

namespace {

const QString unknown = u"\u2013"_s;
const QString minus = u"\u2212"_s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::OverviewPage)
};

QString seconds(double value)
{
    return durationShort(Milliseconds(std::llround(value * 1000)));
}

QString spokenSeconds(double value)
{
    return durationSpoken(Seconds(std::llround(value)));
}

/// The words of a verdict, with the arrow that goes with it; `worse` names the direction that is bad.
void sayChange(TileFigure &tile, Verdict verdict, const VerdictWords &words, std::optional<Verdict> worse)
{
    tile.change = words.change;
    tile.changeRest = words.rest;
    if (verdict == Verdict::TooFew)
        return;
    tile.arrow = verdict == Verdict::Higher ? Arrow::Up : verdict == Verdict::Lower ? Arrow::Down : Arrow::Same;
    tile.worse = verdict == worse;
}

/// In place of a change while only a part of the time before was read.
bool saysBeforeIsNotRead(TileFigure &tile, const analytics::TenantFigures &figures)
{
    if (!figures.beforeKnown)
        tile.changeRest = Words::tr("time before not read yet");
    return !figures.beforeKnown;
}

/// All parts that are read, one after the other.
QString sentence(const TileFigure &tile, const QString &value)
{
    QStringList parts{value};
    for (const QString &part : {tile.detail, QString(tile.change + u' ' + tile.changeRest).trimmed(), tile.target}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u", "_s);
}

/// Missed is only what the interval leaves no doubt about.
void sayTarget(TileFigure &tile, double share, const analytics::Interval &interval, double target)
{
    const QString points = shareNumber(std::abs(share - target));
    const QString wanted = shareWords(target);
    if (points == shareNumber(0))
        tile.target = Words::tr("on the target of %1").arg(wanted);
    else if (share < target)
        tile.target = Words::tr("%1 points below the target of %2").arg(points, wanted);
    else
        tile.target = Words::tr("%1 points above the target of %2").arg(points, wanted);
    tile.missed = interval.high < target;
}

void sayTarget(TileFigure &tile, double p95, std::chrono::seconds target)
{
    const double over = p95 - double(target.count());
    const QString wanted = durationShort(Milliseconds(target));
    tile.target = over > 0 ? Words::tr("p95 %1 over the target of %2").arg(seconds(over), wanted)
                           : Words::tr("p95 within the target of %1").arg(wanted);
}

} // namespace

TileFigure successTile(const OverviewValues &values)
{
    const analytics::TenantFigures &figures = *values.figures;
    const analytics::Rate rate = figures.now.counts.rate();
    TileFigure tile;
    if (rate.n() == 0) {
        tile.value = unknown;
        tile.detail = Words::tr("no finished build in this time");
        tile.spoken = sentence(tile, Words::tr("not known"));
        return tile;
    }
    if (!rate.enough()) {
        tile.value = groupedNumber(rate.succeeded);
        tile.unit = u' ' + Words::tr("of %1").arg(groupedNumber(rate.n()));
        tile.detail = Words::tr("a rate needs %n finished build(s)", nullptr, analytics::rateMinimumN);
        tile.spoken = sentence(tile, Words::tr("%1 of %2 succeeded").arg(tile.value, groupedNumber(rate.n())));
        return tile;
    }
    const analytics::Interval interval = *rate.interval();
    tile.value = shareNumber(*rate.share());
    tile.unit = u"\u2009%"_s;
    tile.detail = Words::tr("%1\u2013%2 · n %3")
                      .arg(shareNumber(interval.low), shareWords(interval.high), groupedNumber(rate.n()));
    if (!saysBeforeIsNotRead(tile, figures))
        sayChange(tile, figures.rateChange.verdict, verdictWords(figures.rateChange, figures.before.counts.rate()),
                  Verdict::Lower);
    if (values.target && values.target->successRate)
        sayTarget(tile, *rate.share(), interval, *values.target->successRate);
    tile.spoken = sentence(tile, shareWords(*rate.share()));
    return tile;
}

TileFigure durationTile(const OverviewValues &values)
{
    const analytics::TenantFigures &figures = *values.figures;
    const analytics::DurationFigures &now = figures.now.duration;
    TileFigure tile;
    if (!now.p50) {
        tile.value = unknown;
        tile.detail = now.unknown > 0 ? Words::tr("%n duration(s) not known yet", nullptr, int(now.unknown))
                                      : Words::tr("no succeeded build in this time");
        tile.spoken = sentence(tile, Words::tr("not known"));
        return tile;
    }
    tile.value = seconds(*now.p50);
    tile.unit = u" / "_s + (now.p95 ? seconds(*now.p95) : unknown);
    QStringList detail;
    if (now.p50Interval)
        detail << Words::tr("%1\u2013%2").arg(seconds(now.p50Interval->low), seconds(now.p50Interval->high));
    detail << Words::tr("n %1").arg(groupedNumber(now.n));
    if (!now.p95)
        detail << Words::tr("p95 from n 20");
    else if (now.unknown > 0)
        detail << Words::tr("%1 unknown").arg(groupedNumber(now.unknown));
    tile.detail = detail.join(u" · "_s);
    if (!saysBeforeIsNotRead(tile, figures))
        sayChange(tile, figures.durationChange.verdict,
                  verdictWords(figures.durationChange, figures.before.duration.p50), Verdict::Higher);
    if (values.target && values.target->p95 && now.p95)
        sayTarget(tile, *now.p95, *values.target->p95);
    QString spoken = Words::tr("half of the builds take up to %1").arg(spokenSeconds(*now.p50));
    if (now.p95)
        spoken += u", "_s + Words::tr("95 of 100 up to %1").arg(spokenSeconds(*now.p95));
    tile.spoken = sentence(tile, spoken);
    return tile;
}

TileFigure failedTile(const OverviewValues &values)
{
    const analytics::TenantFigures &figures = *values.figures;
    const analytics::StateCounts &counts = figures.now.counts;
    TileFigure tile;
    tile.value = groupedNumber(counts[BuildState::Failed]);
    tile.detail = Words::tr("of %1 · without %2 cancelled")
                      .arg(groupedNumber(counts.rate().n()), groupedNumber(counts[BuildState::Cancelled]));
    if (!saysBeforeIsNotRead(tile, figures))
        sayChange(tile, figures.failedChange.verdict,
                  verdictWords(figures.failedChange, figures.before.counts[BuildState::Failed]), Verdict::Higher);
    tile.spoken = sentence(tile, tile.value);
    return tile;
}

TileFigure totalTile(const OverviewValues &values, const OverviewContext &context)
{
    const analytics::TenantFigures &figures = *values.figures;
    TileFigure tile;
    tile.value = groupedNumber(figures.now.counts.total());
    if (context.filling())
        tile.detail = Words::tr("read %1 of %2").arg(groupedNumber(context.have), groupedNumber(*context.serverTotal));
    else if (context.serverTotal)
        tile.detail = Words::tr("of %1 in all").arg(groupedNumber(*context.serverTotal));
    const qint64 days = figures.period.rolling ? 1 : qint64(figures.period.days.size());
    if (days > 1 && !context.filling())
        tile.detail += (tile.detail.isEmpty() ? QString() : u" · "_s)
            + Words::tr("%1 a day").arg(groupedNumber(std::llround(double(figures.now.counts.total()) / double(days))));
    if (!saysBeforeIsNotRead(tile, figures))
        sayChange(tile, figures.totalChange.verdict, verdictWords(figures.totalChange, figures.before.counts.total()),
                  std::nullopt);
    tile.spoken = sentence(tile, tile.value) + u", "_s
        + Words::tr("%1 in the last 24 hours, %2 in the last 7 days")
              .arg(groupedNumber(figures.last24Hours.total()), groupedNumber(figures.last7Days.total()));
    return tile;
}

TileFigure queueTile(const OverviewValues &values, const OverviewContext &context)
{
    const analytics::QueueFigures &queue = values.figures->queue;
    TileFigure tile;
    if (context.offline) {
        tile.value = unknown;
        tile.detail = Words::tr("not known while offline");
        tile.changeRest = Words::tr("at %1: %2 waiting, %3 running")
                              .arg(asOfWords(context.asOf, context.now, context.zone), groupedNumber(queue.waiting()),
                                   groupedNumber(queue.running));
        tile.spoken = sentence(tile, Words::tr("not known"));
        return tile;
    }
    tile.value = groupedNumber(queue.waiting());
    tile.unit = u' ' + Words::tr("waiting");
    QStringList detail{Words::tr("%1 running").arg(groupedNumber(queue.running))};
    if (queue.oldestWaiting)
        detail << Words::tr("longest wait %1")
                      .arg(durationShort(std::max(context.now - *queue.oldestWaiting, Milliseconds(0))));
    tile.detail = detail.join(u" · "_s);
    tile.changeRest = queue.pending > 0
        ? Words::tr("%1 queued, %2 pending").arg(groupedNumber(queue.queued), groupedNumber(queue.pending))
        : QString();
    // The wait ticks: it is not in what is announced.
    tile.spoken = Words::tr("%1 waiting, %2 running").arg(tile.value, groupedNumber(queue.running));
    return tile;
}

QString successFormula()
{
    return Words::tr(
        "Succeeded ÷ (succeeded + failed), of the builds created in this time. Cancelled and unfinished ones are "
        "left out. Interval: Wilson, 95\u2009%. Change: Newcombe's interval of the difference and an exact test, at "
        "least half a point. Rates from n = 5.");
}

QString durationFormula()
{
    return Words::tr(
        "Run time of succeeded builds created in this time, from start to end, in minutes:seconds or "
        "hours:minutes:seconds. p50 and p95: type 7 (numpy linear); p95 from n = 20. Builds whose times are not "
        "read yet are left out and counted. Change: Hodges-Lehmann shift with its 95\u2009% interval and Mann-Whitney "
        "test, at least 10\u2009% and 5 s.");
}

QString failedFormula()
{
    return Words::tr(
        "Builds created in this time that ended as failed. Change: exact Poisson test of two counts over spans "
        "of equal length, at least 5\u2009% of the count before.");
}

QString totalFormula()
{
    return Words::tr("Builds created in this time, in every state. \"In all\" is what the server counts. Change: exact "
                     "Poisson test of two counts over spans of equal length, at least 5\u2009% of the count before.");
}

QString queueFormula()
{
    return Words::tr(
        "Builds that are pending or queued now, whenever they were created; beside them those that run. The wait "
        "counts from the creation of the build that has waited longest.");
}

} // namespace viewer::overview
