// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_reliability.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer::command {

using namespace analytics;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

void addTooFew(QJsonObject &object, Figure::Standing standing, qint64 minimum)
{
    if (standing != Figure::Standing::TooFew)
        return;
    object["too_few"_L1] = true;
    object["minimum"_L1] = minimum;
}

QJsonObject recoveryObject(const ReliabilityFigures &figures)
{
    const RecoveryTime &recovery = figures.recovery;
    QJsonObject object{{"value"_L1, orNull(recovery.median)},      {"low"_L1, orNull(recovery.low)},
                       {"high"_L1, orNull(recovery.high)},         {"n"_L1, recovery.breaks},
                       {"recovered"_L1, recovery.recovered},       {"open"_L1, recovery.open()},
                       {"begin_unknown"_L1, figures.beginUnknown}, {"formula"_L1, u"reliability.recovery/1"_s}};
    addTooFew(object, recovery.standing, recoveryMinimumN);
    return object;
}

QJsonObject burnObject(const BurnRate &burn)
{
    const auto told = [&](double value) { return burn.known() ? QJsonValue(value) : QJsonValue(); };
    QJsonObject object{{"value"_L1, told(burn.rate)}, {"low"_L1, told(burn.low)},
                       {"high"_L1, told(burn.high)},  {"n"_L1, burn.n},
                       {"failed"_L1, burn.failed},    {"formula"_L1, u"reliability.burn_rate/1"_s}};
    addTooFew(object, burn.standing, burn.window);
    return object;
}

/// Why there is no target to measure by.
QString withoutTarget(const ChosenTargets &chosen)
{
    return chosen.applicable ? u"no_target"_s : u"filtered"_s;
}

QJsonObject budgetObject(const ReliabilityFigures &figures, const ChosenTargets &chosen)
{
    QJsonObject object{{"target"_L1, orNull(chosen.targets.successRate)},
                       {"n"_L1, figures.rate.n()},
                       {"failed"_L1, figures.rate.failed},
                       {"budget"_L1, QJsonValue()},
                       {"used"_L1, QJsonValue()},
                       {"remaining"_L1, QJsonValue()},
                       {"burn_rates"_L1, QJsonArray()},
                       {"formula"_L1, u"reliability.error_budget/1"_s}};
    if (!figures.budget) {
        object["missing"_L1] = withoutTarget(chosen);
        return object;
    }
    if (figures.budget->known()) {
        object["budget"_L1] = figures.budget->budget;
        object["used"_L1] = figures.budget->used;
        object["remaining"_L1] = figures.budget->remaining;
    }
    addTooFew(object, figures.budget->standing, budgetMinimumN);
    QJsonArray burns;
    for (const auto &burn : {figures.shortBurn, figures.longBurn}) {
        if (burn)
            burns.append(burnObject(*burn));
    }
    object["burn_rates"_L1] = burns;
    return object;
}

QJsonObject partObject(const std::optional<ScorePart> &part, double weight, const QString &missing)
{
    QJsonObject object{{"value"_L1, part ? QJsonValue(part->value) : QJsonValue()},
                       {"low"_L1, part ? QJsonValue(part->low) : QJsonValue()},
                       {"high"_L1, part ? QJsonValue(part->high) : QJsonValue()},
                       {"weight"_L1, weight}};
    if (!part)
        object["missing"_L1] = missing;
    return object;
}

QJsonObject scoreObject(const ReliabilityScore &score, const ChosenTargets &chosen)
{
    const auto told = [&](double value) { return score.known() ? QJsonValue(value) : QJsonValue(); };
    const QString tooFew = u"too_few"_s, notRead = u"not_read"_s;
    const ScoreParts &of = score.parts;
    const QJsonObject parts{
        {"success"_L1, partObject(of.success, successWeight, tooFew)},
        {"first_attempt"_L1, partObject(of.first, firstWeight, of.success ? notRead : tooFew)},
        {"duration"_L1, partObject(of.duration, durationWeight, chosen.targets.p95 ? tooFew : withoutTarget(chosen))},
        {"evidence"_L1, partObject(of.evidence, evidenceWeight, notRead)}};
    QJsonObject object{{"value"_L1, told(score.value)},
                       {"low"_L1, told(score.low)},
                       {"high"_L1, told(score.high)},
                       {"n"_L1, score.n},
                       {"parts"_L1, parts},
                       {"calculation"_L1, scoreFormulaText.toString()},
                       {"formula"_L1, u"reliability.score/1"_s}};
    addTooFew(object, score.standing, scoreMinimumN);
    return object;
}

QJsonObject spreadObject(const Contribution &contribution)
{
    const auto told = [&](double value) { return contribution.known() ? QJsonValue(value) : QJsonValue(); };
    return {{"n"_L1, contribution.byPeople},
            {"people"_L1, contribution.people},
            {"automatic"_L1, contribution.automatic},
            {"unknown"_L1, contribution.notKnown},
            {"bus_factor"_L1, contribution.known() ? QJsonValue(contribution.busFactor) : QJsonValue()},
            {"effective_people"_L1, told(contribution.effective)},
            {"hhi"_L1, told(contribution.hhi)},
            {"gini"_L1, told(contribution.gini)},
            {"formula"_L1, u"contribution.concentration/1"_s}};
}

QString secondsText(double seconds)
{
    return durationShort(Milliseconds(std::llround(std::min(seconds, 1e12) * 1000)));
}

QString recoveryText(const RecoveryTime &recovery)
{
    if (recovery.breaks == 0)
        return Words::tr("no break began in the span");
    const QString counts =
        Words::tr("n = %1, %2 open").arg(groupedNumber(recovery.breaks), groupedNumber(recovery.open()));
    if (!recovery.known())
        return Words::tr("too few: %1, told from %2 on").arg(counts, groupedNumber(recoveryMinimumN));
    if (!recovery.median)
        return Words::tr("longer than seen: most breaks are open; %1").arg(counts);
    const QString median = secondsText(*recovery.median);
    if (!recovery.low)
        return Words::tr("median %1; %2").arg(median, counts);
    return recovery.high
        ? Words::tr("median %1 (%2 to %3); %4")
              .arg(median, secondsText(*recovery.low), secondsText(*recovery.high), counts)
        : Words::tr("median %1 (from %2, no upper bound); %3").arg(median, secondsText(*recovery.low), counts);
}

QString withoutTargetText(const ChosenTargets &chosen)
{
    return chosen.applicable ? Words::tr("no target is set")
                             : Words::tr("targets are for one project or all, unfiltered");
}

QString budgetText(const ReliabilityFigures &figures, const ChosenTargets &chosen)
{
    if (!figures.budget)
        return withoutTargetText(chosen);
    const ErrorBudget &budget = *figures.budget;
    if (!budget.known())
        return Words::tr("too few: n = %1, told from %2 on")
            .arg(groupedNumber(budget.succeeded + budget.failed), groupedNumber(budgetMinimumN));
    QString text = Words::tr("%1 of %2 builds that may fail at a target of %3 did")
                       .arg(groupedNumber(budget.failed), wordingLocale().toString(budget.budget, 'f', 1),
                            shareWords(budget.target));
    for (const auto &burn : {figures.shortBurn, figures.longBurn}) {
        if (burn && burn->known())
            text += Words::tr("; %1 times as fast as that in the last %2")
                        .arg(wordingLocale().toString(burn->rate, 'f', 1), groupedNumber(burn->window));
    }
    return text;
}

QString scoreText(const ReliabilityScore &score)
{
    const auto part = [](const std::optional<ScorePart> &of) {
        return of ? shareWords(of->value) : Words::tr("not known");
    };
    const QString parts = u"S %1, F %2, D %3, V %4"_s.arg(part(score.parts.success), part(score.parts.first),
                                                          part(score.parts.duration), part(score.parts.evidence));
    if (!score.known())
        return Words::tr("not known (%1)").arg(parts);
    const auto points = [](double value) { return wordingLocale().toString(value, 'f', 0); };
    return Words::tr("%1 (%2 to %3) = %4, %5")
        .arg(points(score.value), points(score.low), points(score.high), scoreFormulaText, parts);
}

} // namespace

QJsonObject reliabilityObject(const BuildColumns &columns, const TenantFigures &tenant, const QSet<ProjectId> &inScope,
                              const Contribution &contribution, const ReliabilityFigures &figures,
                              const ChosenTargets &chosen)
{
    QJsonArray broken, flaky;
    for (const ProjectFigures &project : tenant.projects) {
        if (!inScope.isEmpty() && !inScope.contains(project.id))
            continue;
        QJsonObject named{{"project"_L1, project.id.toString()}};
        if (const QString &name = columns.words().projects[project.project].name; !name.isEmpty())
            named["name"_L1] = name;
        if (project.flaky)
            flaky.append(named);
        if (!project.broken)
            continue;
        named["since"_L1] = toIso(project.broken->since);
        named["failures"_L1] = project.broken->inARow;
        broken.append(named);
    }
    return {{"broken"_L1, broken},
            {"flaky"_L1, flaky},
            {"recovery_s"_L1, recoveryObject(figures)},
            {"error_budget"_L1, budgetObject(figures, chosen)},
            {"score"_L1, scoreObject(figures.score, chosen)},
            {"concentration"_L1, spreadObject(contribution)}};
}

QStringList reliabilityLines(const ReliabilityFigures &figures, const ChosenTargets &chosen)
{
    return {Words::tr("Recovery time: %1").arg(recoveryText(figures.recovery)),
            Words::tr("Error budget: %1").arg(budgetText(figures, chosen)),
            Words::tr("Reliability score: %1").arg(scoreText(figures.score))};
}

} // namespace viewer::command
