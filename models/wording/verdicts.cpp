// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

using analytics::Verdict;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Verdicts)
};

QString spanOf(double seconds)
{
    return durationShort(Milliseconds(std::llround(std::abs(seconds) * 1000)));
}

/// "0.8" of a difference of shares, in points of per cent.
QString points(double share)
{
    return wordingLocale().toString(std::abs(share) * 100, 'f', 1);
}

QString noClearChange()
{
    return Words::tr("No clear change");
}

QString changeOf(double difference)
{
    const QString number = groupedNumber(std::llround(std::abs(difference)));
    return difference > 0 ? Words::tr("%1 more").arg(number) : Words::tr("%1 fewer").arg(number);
}

} // namespace

VerdictWords verdictWords(const analytics::RateChange &change, const analytics::Rate &before)
{
    switch (change.verdict) {
    case Verdict::TooFew:
        return {{}, Words::tr("too few before to compare")};
    case Verdict::NoClearChange:
        return {Words::tr("no clear change"), Words::tr("vs %1").arg(shareWords(before.share().value_or(0)))};
    case Verdict::Lower:
        return {Words::tr("%1 pt lower").arg(points(change.difference)),
                Words::tr("by at least %1").arg(points(change.atLeast()))};
    case Verdict::Higher:
        return {Words::tr("%1 pt higher").arg(points(change.difference)),
                Words::tr("by at least %1").arg(points(change.atLeast()))};
    }
    return {};
}

VerdictWords verdictWords(const analytics::DurationChange &change, std::optional<double> p50Before)
{
    if (change.verdict == Verdict::TooFew)
        return {{}, Words::tr("too few to compare")};
    const QString rest = p50Before ? Words::tr("vs %1").arg(spanOf(*p50Before)) : QString();
    if (change.verdict == Verdict::NoClearChange)
        return {Words::tr("no clear change"), rest};
    const QString difference = spanOf(change.p50Difference);
    return {change.verdict == Verdict::Higher ? Words::tr("p50 %1 slower").arg(difference)
                                              : Words::tr("p50 %1 faster").arg(difference),
            rest};
}

VerdictWords verdictWords(const analytics::CountChange &change, qint64 before)
{
    switch (change.verdict) {
    case Verdict::TooFew:
        return {{}, Words::tr("too few to compare")};
    case Verdict::NoClearChange:
        return {Words::tr("no clear change"), Words::tr("vs %1").arg(groupedNumber(before))};
    case Verdict::Lower:
    case Verdict::Higher:
        return {changeOf(double(change.difference)), Words::tr("vs %1 before").arg(groupedNumber(before))};
    }
    return {};
}

QString verdictSentence(const analytics::RateChange &change, const analytics::Rate &now, const analytics::Rate &before)
{
    switch (change.verdict) {
    case Verdict::TooFew: {
        const analytics::Rate &fewer = now.n() <= before.n() ? now : before;
        return fewer.n() == 0
            ? Words::tr("Too few builds: none")
            : Words::tr("Too few builds: %1 of %2").arg(groupedNumber(fewer.succeeded), groupedNumber(fewer.n()));
    }
    case Verdict::NoClearChange:
        return noClearChange();
    case Verdict::Lower:
        return Words::tr("Lower, by at least %1 points").arg(points(change.atLeast()));
    case Verdict::Higher:
        return Words::tr("Higher, by at least %1 points").arg(points(change.atLeast()));
    }
    return {};
}

QString verdictSentence(const analytics::DurationChange &change, qint64 nNow, qint64 nBefore)
{
    switch (change.verdict) {
    case Verdict::TooFew:
        return Words::tr("Too few builds: %1, %2 are needed")
            .arg(groupedNumber(std::min(nNow, nBefore)), groupedNumber(analytics::durationMinimumN));
    case Verdict::NoClearChange:
        return noClearChange();
    case Verdict::Lower:
        return Words::tr("Faster, by at least %1").arg(spanOf(change.atLeast()));
    case Verdict::Higher:
        return Words::tr("Slower, by at least %1").arg(spanOf(change.atLeast()));
    }
    return {};
}

QString verdictSentence(const analytics::CountChange &change)
{
    switch (change.verdict) {
    case Verdict::TooFew:
        return Words::tr("Too few builds to compare");
    case Verdict::NoClearChange:
        return noClearChange();
    case Verdict::Lower:
    case Verdict::Higher:
        return changeOf(double(change.difference));
    }
    return {};
}

QString shareFigureWords(const analytics::Figure &figure, qint64 succeeded)
{
    switch (figure.standing) {
    case analytics::Figure::Standing::Unknown:
        return Words::tr("Not known");
    case analytics::Figure::Standing::TooFew:
        return Words::tr("Too few builds: %1 of %2").arg(groupedNumber(succeeded), groupedNumber(figure.n));
    case analytics::Figure::Standing::Known:
        break;
    }
    QStringList parts{shareWords(*figure.value)};
    if (figure.low && figure.high)
        parts << shareRangeWords(*figure.low, *figure.high);
    parts << Words::tr("n %1").arg(groupedNumber(figure.n));
    return parts.join(u", "_s);
}

QString changeShareWords(const analytics::ChangePoint &point)
{
    const double share = point.p50Before > 0 ? point.p50After / point.p50Before - 1 : 0;
    const QString words = percentWords(share, 0);
    return share > 0 ? u'+' + words : words;
}

QString changePointWords(const analytics::ChangePoint &point)
{
    const QString words =
        u"%1 → %2, %3"_s.arg(spanOf(point.p50Before), spanOf(point.p50After), changeShareWords(point));
    return point.provisional ? Words::tr("%1, provisional").arg(words) : words;
}

QString unusualRunWords(const analytics::RunVerdict &verdict)
{
    if (verdict.kind == analytics::RunVerdict::Kind::TooFew)
        return Words::tr("too few runs to judge");
    if (!verdict.unusual())
        return {};
    return Words::tr("%1 × the usual %2").arg(wordingLocale().toString(verdict.ratio, 'f', 1), spanOf(verdict.usual));
}

QString failureNewsWords(analytics::FailureNews news)
{
    switch (news) {
    case analytics::FailureNews::Unknown:
        return {};
    case analytics::FailureNews::Seen:
        return Words::tr("seen before");
    case analytics::FailureNews::Returned:
        return Words::tr("back again");
    case analytics::FailureNews::New:
        return Words::tr("new");
    }
    return {};
}

} // namespace viewer
