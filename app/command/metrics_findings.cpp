// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_findings.h"

#include "app/command/metrics_json.h"

using namespace Qt::StringLiterals;

namespace viewer::command {

using namespace analytics;

namespace {

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return u"too_few"_s;
    case Verdict::NoClearChange:
        return u"no_clear_change"_s;
    case Verdict::Lower:
        return u"lower"_s;
    case Verdict::Higher:
        break;
    }
    return u"higher"_s;
}

QJsonValue testWord(RateTest test)
{
    switch (test) {
    case RateTest::None:
        return {};
    case RateTest::Boschloo:
        return u"boschloo"_s;
    case RateTest::Fisher:
        return u"fisher"_s;
    case RateTest::PooledZ:
        break;
    }
    return u"pooled_z"_s;
}

QJsonObject rateObject(const RateChange &rate, const RateP &test)
{
    const bool told = rate.verdict != Verdict::TooFew;
    const auto orTooFew = [&](double value) { return told ? QJsonValue(value) : QJsonValue(); };
    return {{"verdict"_L1, verdictWord(rate.verdict)},
            {"difference"_L1, orTooFew(rate.difference)},
            {"low"_L1, orTooFew(rate.interval.low)},
            {"high"_L1, orTooFew(rate.interval.high)},
            {"p"_L1, orTooFew(test.p)},
            {"test"_L1, told ? testWord(test.test) : QJsonValue()},
            {"too_small"_L1, rate.tooSmall},
            {"formula"_L1, u"comparison.rate_change/1"_s}};
}

QJsonObject durationObject(const DurationChange &duration)
{
    const bool told = duration.verdict != Verdict::TooFew;
    const auto &interval = duration.interval;
    return {{"verdict"_L1, verdictWord(duration.verdict)},
            {"shift_s"_L1, orNull(duration.shift)},
            {"low"_L1, interval ? QJsonValue(interval->low) : QJsonValue()},
            {"high"_L1, interval ? QJsonValue(interval->high) : QJsonValue()},
            {"p50_difference_s"_L1, told ? QJsonValue(duration.p50Difference) : QJsonValue()},
            {"p"_L1, told ? QJsonValue(duration.p) : QJsonValue()},
            {"cliffs_delta"_L1, orNull(duration.delta)},
            {"too_small"_L1, duration.tooSmall},
            {"formula"_L1, u"comparison.duration_change/1"_s}};
}

QJsonObject poissonObject(const PoissonRates &rates)
{
    return {{"ratio"_L1, orNull(rates.ratio)},
            {"low"_L1, orNull(rates.low)},
            {"high"_L1, orNull(rates.high)},
            {"p"_L1, rates.p},
            {"formula"_L1, u"comparison.poisson_rates/1"_s}};
}

QJsonObject mixObject(const MixShift &mix)
{
    return {{"crude"_L1, orNull(mix.crude)},
            {"standardised"_L1, orNull(mix.standardised)},
            {"mix"_L1, orNull(mix.mix)},
            {"left_out_now"_L1, mix.leftOutNow},
            {"left_out_before"_L1, mix.leftOutBefore},
            {"formula"_L1, u"comparison.mix_shift/1"_s}};
}

QJsonObject mantelHaenszelObject(const MantelHaenszel &test)
{
    const auto &interval = test.interval;
    return {{"odds_ratio"_L1, orNull(test.oddsRatio)},
            {"low"_L1, interval ? QJsonValue(interval->low) : QJsonValue()},
            {"high"_L1, interval ? QJsonValue(interval->high) : QJsonValue()},
            {"p"_L1, test.p},
            {"formula"_L1, u"comparison.mantel_haenszel/1"_s}};
}

QJsonObject periodObject(const MetricFigures &figures, const TimeRange &range)
{
    QJsonObject object = figuresObject(figures);
    object["from"_L1] = toIso(range.from);
    object["to"_L1] = toIso(range.to);
    return object;
}

QString starterWord(StarterKind starter)
{
    switch (starter) {
    case StarterKind::NotKnownYet:
        return u"unknown"_s;
    case StarterKind::Automatic:
        return u"automatic"_s;
    case StarterKind::Named:
        break;
    }
    return u"person"_s;
}

QJsonObject seriesObject(const BuildColumns &columns, const SeriesOfRuns &series, std::uint32_t row)
{
    const BuildRow build = columns.row(row);
    return {{"project"_L1, build.project.toString()},
            {"method"_L1, methodWord(series.method)},
            {"starter"_L1, starterWord(series.starter)},
            {"build"_L1, build.id.toString()},
            {"created_at"_L1, toIso(build.created)}};
}

QString measureWord(MeasureTrend::Measure measure)
{
    switch (measure) {
    case MeasureTrend::Measure::Builds:
        return u"builds"_s;
    case MeasureTrend::Measure::EventualRate:
        return u"success_rate.eventual"_s;
    case MeasureTrend::Measure::DurationP50:
        break;
    }
    return u"duration_s.p50"_s;
}

QJsonValue newsWord(FailureNews news)
{
    switch (news) {
    case FailureNews::Unknown:
        return {};
    case FailureNews::Seen:
        return u"seen"_s;
    case FailureNews::Returned:
        return u"returned"_s;
    case FailureNews::New:
        break;
    }
    return u"new"_s;
}

} // namespace

QJsonObject comparisonObject(const MetricsComparison &comparison, const Metrics &now, const TimeRange &range)
{
    QJsonObject object{{"now"_L1, periodObject(now.figures, range)},
                       {"before"_L1, periodObject(comparison.before.figures, comparison.range)},
                       {"before_known"_L1, comparison.beforeKnown}};
    if (!comparison.beforeKnown) {
        object["tests"_L1] = QJsonValue();
        return object;
    }
    object["tests"_L1] = QJsonObject{{"success_rate"_L1, rateObject(comparison.rate, comparison.rateTest)},
                                     {"duration_s"_L1, durationObject(comparison.duration)},
                                     {"builds_a_day"_L1, poissonObject(comparison.builds)},
                                     {"failures_a_day"_L1, poissonObject(comparison.failures)},
                                     {"mix_success_rate"_L1, mixObject(comparison.rateMix)},
                                     {"mix_duration_s"_L1, mixObject(comparison.durationMix)},
                                     {"by_project"_L1, mantelHaenszelObject(comparison.byProject)}};
    return object;
}

QJsonArray trendArray(const std::vector<MeasureTrend> &trends)
{
    QJsonArray array;
    for (const MeasureTrend &trend : trends) {
        const QJsonObject object{{"of"_L1, measureWord(trend.measure)},
                                 {"bin"_L1, trend.bin == GroupBy::Week ? u"week"_s : u"day"_s},
                                 {"points"_L1, trend.points},
                                 {"slope_a_week"_L1, figureObject(slopeFigure(trend))},
                                 {"p"_L1, figureObject(trendP(trend))}};
        array.append(object);
    }
    return array;
}

QJsonArray changesArray(const BuildColumns &columns, const std::vector<SeriesChange> &changes)
{
    QJsonArray array;
    for (const SeriesChange &change : changes) {
        QJsonObject object = seriesObject(columns, change.series, change.row);
        object["before_s"_L1] = change.point.before;
        object["after_s"_L1] = change.point.after;
        object["p50_before_s"_L1] = change.point.p50Before;
        object["p50_after_s"_L1] = change.point.p50After;
        object["p"_L1] = orNull(change.point.p);
        object["provisional"_L1] = change.point.provisional;
        object["formula"_L1] = u"change.default_rule/1"_s;
        array.append(object);
    }
    return array;
}

QJsonArray anomaliesArray(const BuildColumns &columns, const std::vector<SeriesAnomaly> &anomalies)
{
    QJsonArray array;
    for (const SeriesAnomaly &anomaly : anomalies) {
        const RunVerdict &verdict = anomaly.verdict;
        QJsonObject object = seriesObject(columns, anomaly.series, anomaly.row);
        object["kind"_L1] = verdict.kind == RunVerdict::Kind::Slower ? u"slower"_s : u"faster"_s;
        object["duration_s"_L1] = columns.chunkOf(anomaly.row).duration[anomaly.row % chunkRows] / 1000.0;
        object["usual_s"_L1] = verdict.usual;
        object["ratio"_L1] = verdict.ratio;
        object["z"_L1] = verdict.z;
        object["n"_L1] = qint64(verdict.n);
        object["two_modes"_L1] = verdict.twoModes;
        object["formula"_L1] = u"anomaly.run/1"_s;
        array.append(object);
    }
    return array;
}

QJsonArray failuresArray(const BuildColumns &columns, const FailureGroupFigures &figures, const MessageGroups &messages,
                         const std::vector<QString> &texts)
{
    QJsonArray array;
    for (const FailureGroup &group : figures.groups) {
        const MessageGroup &message = messages.groups[group.group];
        QJsonArray projects, examples;
        for (const std::uint32_t project : group.projects)
            projects.append(columns.words().projects[project].id.toString());
        for (const std::uint32_t error : group.examples)
            examples.append(texts[error]);
        array.append(QJsonObject{
            {"message"_L1, group.group == 0 ? QJsonValue() : QJsonValue(message.pattern)},
            {"fingerprint"_L1,
             group.group == 0 ? QJsonValue() : QJsonValue(QString::fromLatin1(message.fingerprint.toHex()))},
            {"count"_L1, group.count},
            {"before"_L1, figures.beforeKnown ? QJsonValue(group.before) : QJsonValue()},
            {"share"_L1,
             QJsonObject{{"value"_L1, group.share},
                         {"low"_L1, group.shareInterval.low},
                         {"high"_L1, group.shareInterval.high},
                         {"n"_L1, figures.failed},
                         {"formula"_L1, u"failures.groups/1"_s}}},
            {"first_seen"_L1, toIso(group.firstSeen)},
            {"last_seen"_L1, toIso(group.lastSeen)},
            {"projects"_L1, projects},
            {"examples"_L1, examples},
            {"news"_L1, newsWord(group.news)}});
    }
    return array;
}

} // namespace viewer::command
