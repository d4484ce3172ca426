// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_page_parts.h"
#include "ui/builds/build_page.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

QString stepTitle(const QString &key)
{
    const QString titles[] = {BuildPage::tr("Validate"), BuildPage::tr("Select infrastructure"),
                              BuildPage::tr("Enqueue"),  BuildPage::tr("Dispatch"),
                              BuildPage::tr("Build"),    BuildPage::tr("Finalize")};
    const auto found = std::ranges::find(buildStepKeys, key);
    return found == buildStepKeys.end() ? key : titles[found - buildStepKeys.begin()];
}

namespace buildpage {

namespace {

QString stepWord(const WorkflowStep &step, StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return BuildPage::tr("waiting");
    case StepState::Running:
        return BuildPage::tr("running");
    case StepState::Succeeded:
        return BuildPage::tr("succeeded");
    case StepState::Failed:
        return BuildPage::tr("failed");
    case StepState::Blocked:
        return BuildPage::tr("blocked");
    case StepState::NotRun:
        return BuildPage::tr("not run");
    case StepState::Unfinished:
        return BuildPage::tr("end not recorded");
    case StepState::Unknown:
        break;
    }
    return quoted(step.statusWord);
}

bool ran(StepState state)
{
    return state != StepState::Waiting && state != StepState::NotRun;
}

/// A failed step has no end of its own: it ended with the build.
std::optional<Instant> endOf(const WorkflowStep &step, StepState state, const BuildPageSource &source)
{
    if (step.completed)
        return step.completed;
    const BuildRow &row = *source.row;
    if (state == StepState::Running)
        return source.context.clock();
    if (state == StepState::Failed && row.started && row.duration)
        return std::max(*row.started + *row.duration, *step.started);
    return std::nullopt;
}

double shareOf(Instant time, Instant begin, Milliseconds whole)
{
    return whole.count() <= 0 ? 0 : std::clamp(double((time - begin).count()) / double(whole.count()), 0.0, 1.0);
}

} // namespace

void showSteps(const BuildPageSource &source, BuildPageValues &values)
{
    const BuildRow &row = *source.row;
    if (!source.trace) {
        values.stepsNote = source.problem && source.problem->kind == ErrorKind::Forbidden
            ? BuildPage::tr("The server does not show you the steps.")
            : source.reading         ? BuildPage::tr("reading the steps…")
            : source.context.offline ? BuildPage::tr("Steps are read when connected.")
                                     : BuildPage::tr("The steps were not read yet.");
        return;
    }
    if (source.trace->workflow.steps.empty()) {
        values.stepsNote = isFinal(row.state) ? BuildPage::tr("The server keeps no steps of this build.")
                                              : BuildPage::tr("There are no steps yet: the build waits.");
        return;
    }
    const std::vector<WorkflowStep> steps = stepsInOrder(source.trace->workflow);
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const WorkflowStep &step : steps) {
        const StepState state = stepStateOf(step, row.state);
        if (!ran(state) || !step.started)
            continue;
        first = first ? std::min(*first, *step.started) : *step.started;
        const Instant end = endOf(step, state, source).value_or(*step.started);
        last = last ? std::max(*last, end) : end;
    }
    int twice = 0;
    for (const WorkflowStep &step : steps) {
        const StepState state = stepStateOf(step, row.state);
        BuildStepLine line{step.key, stepTitle(step.key), state, stepWord(step, state), {}, {}, -1, -1, step.error};
        if (ran(state) && step.started) {
            const auto end = endOf(step, state, source);
            line.started = timeOfDaySeconds(*step.started, source.context.zone);
            line.begin = shareOf(*step.started, *first, *last - *first);
            line.end = end ? shareOf(*end, *first, *last - *first) : line.begin;
            if (end)
                line.duration = durationShort(*end - *step.started);
        }
        twice += step.tries > 1 ? 1 : 0;
        values.steps.push_back(line);
    }
    if (twice > 0)
        values.stepsNote =
            BuildPage::tr("%n steps ran more than once; the times are those of the last run.", nullptr, twice);
}

void showAttempts(const BuildPageSource &source, BuildPageValues &values)
{
    const CellContext &context = source.context;
    int place = 0;
    for (const Attempt &attempt : source.attempts) {
        ++place;
        BuildAttemptColumn column;
        column.id = attempt.id;
        column.title = QString::number(attempt.number > 0 ? attempt.number : place);
        column.state = attempt.state();
        column.word = column.state == BuildState::Unknown ? quoted(attempt.statusWord) : QString();
        column.created = listTime(attempt.created, context.now, context.zone);
        column.ended = attempt.completed ? listTime(*attempt.completed, context.now, context.zone)
            : isFinal(column.state)      ? BuildPage::tr("not known")
                                         : BuildPage::tr("not yet");
        const bool newest = &attempt == &source.attempts.back();
        // The build decides: the attempt of a cancelled build runs on in the table of the server.
        if (attempt.completed)
            column.duration = durationShort(*attempt.completed - attempt.created);
        else if (newest && ticks(*source.row))
            column.duration = durationShort(std::max(context.clock() - attempt.created, Milliseconds(0)));
        else
            column.duration = BuildPage::tr("not known");
        column.message = attempt.error.section(u'\n', 0, 0).trimmed();
        values.attempts.push_back(column);
    }
    if (source.trace && !source.trace->attemptsReadable)
        values.attemptsNote = BuildPage::tr("The server cannot read the attempts of this build.");
    else if (values.attempts.empty())
        values.attemptsNote = source.attemptsRead ? BuildPage::tr("The build has no attempt: it was never started.")
            : source.reading                      ? BuildPage::tr("reading the attempts…")
                                                  : BuildPage::tr("The attempts were not read yet.");
    else if (values.attempts.size() > 1)
        values.attemptsNote = BuildPage::tr("Steps and times of the build are those of the last attempt.");
}

void showConfiguration(const BuildPageSource &source, BuildPageValues &values)
{
    using Does = BuildLine::Does;
    const BuildRow &row = *source.row;
    values.configuration.push_back({u"method"_s, BuildPage::tr("Method"), methodLabel(row.method, row.methodWord), {}});
    BuildLine branch{u"branch"_s, BuildPage::tr("Branch"), row.branch, BuildPage::tr("from the manifest")};
    if (row.branch.isEmpty())
        branch = {u"branch"_s, BuildPage::tr("Branch"), BuildPage::tr("not recorded"), {}, true};
    values.origin.push_back({u"project"_s,
                             BuildPage::tr("Project"),
                             projectLabel(row),
                             {},
                             false,
                             false,
                             row.project.isNull() ? Does::Nothing : Does::OpenProject});
    values.origin.push_back(branch);
    if (source.trace && source.trace->config.isKnown()) {
        const BuildConfig &config = source.trace->config;
        if (!config.infrastructure.isEmpty())
            values.configuration.push_back(
                {u"infrastructure"_s, BuildPage::tr("Infrastructure"), config.infrastructure, {}});
        for (const ConfigText &text : config.texts) {
            const int lines = int(text.text.count(u'\n')) + (text.text.endsWith(u'\n') ? 0 : 1);
            values.configuration.push_back({u"text_"_s + text.name,
                                            text.name,
                                            BuildPage::tr("%n lines", nullptr, lines),
                                            {},
                                            false,
                                            false,
                                            Does::OpenText});
        }
        for (const ConfigFact &fact : config.facts)
            values.configuration.push_back({u"fact_"_s + fact.name, fact.name, fact.value, {}, false, true});
        values.texts = config.texts;
        if (!config.gitUrl.isEmpty())
            values.origin.push_back({u"repository"_s, BuildPage::tr("Repository"), config.gitUrl, {}, false, true});
        if (!config.refPolicy.isEmpty())
            values.origin.push_back({u"refPolicy"_s, BuildPage::tr("Version"), config.refPolicy, config.fixedRef});
    } else if (source.trace) {
        values.configurationNote = BuildPage::tr("The server has no configuration of this build.");
    } else {
        values.configurationNote = source.problem && source.problem->kind == ErrorKind::Forbidden
            ? BuildPage::tr("The server does not show you the configuration.")
            : source.reading         ? BuildPage::tr("reading the configuration…")
            : source.context.offline ? BuildPage::tr("The configuration is read when connected.")
                                     : BuildPage::tr("The configuration was not read yet.");
    }
    values.origin.push_back({u"resources"_s,
                             BuildPage::tr("Resources"),
                             BuildPage::tr("CPU and memory are not recorded by the server"),
                             {},
                             true});
}

void showImages(const BuildPageSource &source, BuildPageValues &values)
{
    int place = 0;
    for (const VmImage &image : source.vmImages) {
        const QString made =
            dateAndTime(image.completed.value_or(image.created), source.context.now, source.context.zone);
        const QString names = image.artifacts.isEmpty() ? BuildPage::tr("no name told") : image.artifacts.join(u", "_s);
        values.images.push_back(
            {u"vm%1"_s.arg(place++), image.provider.isEmpty() ? BuildPage::tr("VM image") : image.provider, names,
             image.lifecycle.isEmpty() ? made : image.lifecycle + u", "_s + made, image.artifacts.isEmpty(), true});
    }
    if (values.images.empty())
        values.imagesNote =
            source.vmImagesRead ? BuildPage::tr("None linked.") : BuildPage::tr("The images were not read yet.");
}

} // namespace buildpage

} // namespace viewer
