// SPDX-License-Identifier: GPL-3.0-or-later
// Head, facts, duration and failure; steps, attempts, configuration and images: build_page_parts.cpp.
#include "ui/builds/build_page_values.h"
#include "ui/builds/build_page.h"

#include "models/wording/durations.h"
#include "models/wording/error_sentences.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "ui/builds/build_page_parts.h"
#include "ui/widgets/duration_bar.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

using Does = BuildLine::Does;

QString startedValue(const BuildRow &row, const CellContext &context)
{
    if (row.started)
        return dateAndTime(*row.started, context.now, context.zone);
    if (ticks(row))
        return BuildPage::tr("not yet");
    return row.detailKnown ? BuildPage::tr("never started") : BuildPage::tr("not read yet");
}

BuildLine queueLine(const BuildRow &row, const CellContext &context)
{
    BuildLine line{u"queue"_s, BuildPage::tr("Queue time"), {}, {}};
    if (const auto waits = waitingTime(row, context)) {
        line.value = BuildPage::tr("waits %1").arg(durationShort(waits));
    } else if (row.started && *row.started >= row.created) {
        line.value = durationShort(*row.started - row.created);
        if (row.attempts > 1) // a retry has overwritten when the build first started
            line.rest = BuildPage::tr("to the start of the last attempt");
    } else {
        line.value = row.detailKnown ? BuildPage::tr("not known") : BuildPage::tr("not read yet");
        line.quiet = true;
    }
    return line;
}

BuildLine starterLine(const BuildRow &row)
{
    BuildLine line{u"starter"_s, BuildPage::tr("Started by"), {}, {}};
    switch (row.starterKind) {
    case StarterKind::Named:
        line.value = row.starterName;
        line.rest = BuildPage::tr("from the audit");
        line.does = row.starter.isNull() ? Does::Nothing : Does::OpenStarter;
        break;
    case StarterKind::Automatic:
        line.value = BuildPage::tr("Automatic");
        line.rest = BuildPage::tr("the audit names nobody");
        break;
    case StarterKind::NotKnownYet:
        line.value = BuildPage::tr("not known yet");
        line.rest = BuildPage::tr("the audit was not read that far");
        line.quiet = true;
        break;
    }
    return line;
}

std::vector<BuildLine> aboutLines(const BuildPageSource &source)
{
    const BuildRow &row = *source.row;
    const CellContext &context = source.context;
    const auto ended =
        row.started && row.duration && isFinal(row.state) ? std::optional(*row.started + *row.duration) : std::nullopt;
    std::vector<BuildLine> lines;
    lines.push_back({u"id"_s, BuildPage::tr("Build ID"), row.id.toString(), {}, false, true, Does::CopyId});
    BuildLine status{u"status"_s, BuildPage::tr("Status"), stateLabel(row, context), {}};
    if (row.state == BuildState::Unknown && !row.statusWord.isEmpty())
        status.value += u' ' + quoted(row.statusWord);
    if (ended)
        status.rest = dateAndTime(*ended, context.now, context.zone);
    lines.push_back(status);
    lines.push_back({u"created"_s, BuildPage::tr("Created"), dateAndTime(row.created, context.now, context.zone), {}});
    BuildLine started{u"started"_s, BuildPage::tr("Started"), startedValue(row, context), {}, !row.started};
    if (row.started && row.attempts > 1)
        started.rest = BuildPage::tr("attempt %1").arg(row.attempts);
    lines.push_back(started);
    lines.push_back(starterLine(row));
    lines.push_back(queueLine(row, context));
    lines.push_back({u"checked"_s,
                     BuildPage::tr("Checked"),
                     source.checked ? ageWords(*source.checked, context.now) : BuildPage::tr("not known"),
                     {},
                     true});
    return lines;
}

void showDuration(const BuildPageSource &source, BuildPageValues &values)
{
    const BuildRow &row = *source.row;
    values.duration = shownDuration(row, source.context);
    values.running = row.state == BuildState::Running && !row.vanished;
    values.usual = source.usual;
    values.durationWords = values.duration ? durationShort(values.duration)
        : row.detailKnown || ticks(row)    ? BuildPage::tr("not known")
                                           : BuildPage::tr("not read yet");
    if (!source.usual) {
        values.usualWords = source.usualKnown ? BuildPage::tr("no build of this project and method has succeeded yet")
                                              : BuildPage::tr("comparing…");
        return;
    }
    const analytics::UsualDuration &usual = *source.usual;
    const auto span = [](double seconds) { return Milliseconds(qint64(seconds * 1000.0)); };
    values.usualWords = usual.p95
        ? BuildPage::tr("usual p50 %1 · p95 %2 · n %3")
              .arg(durationShort(span(usual.p50)), durationShort(span(*usual.p95)), groupedNumber(usual.n))
        : BuildPage::tr("usual p50 %1 · n %2, too few for p95")
              .arg(durationShort(span(usual.p50)), groupedNumber(usual.n));
    if (!values.duration)
        return;
    const double seconds = double(values.duration->count()) / 1000.0;
    const bool slower = slowerThanUsual(*values.duration, source.usual);
    if (slower)
        values.verdict = BuildPage::tr("slower than usual");
    else if (row.state == BuildState::Succeeded && usual.p95)
        values.verdict = BuildPage::tr("as usual");
    if (!values.running || !row.started || source.context.offline)
        return;
    const auto at = [&](double after) { return timeOfDay(*row.started + span(after), source.context.zone); };
    if (seconds > usual.p95.value_or(usual.p50))
        values.expectedWords = BuildPage::tr("longer than usual already");
    else if (usual.p95)
        values.expectedWords =
            BuildPage::tr("half of such builds end by %1, 95 % by %2").arg(at(usual.p50), at(*usual.p95));
    else
        values.expectedWords = BuildPage::tr("half of such builds end by %1").arg(at(usual.p50));
}

void showFailure(const BuildPageSource &source, BuildPageValues &values)
{
    const BuildRow &row = *source.row;
    const QString stepError = [&] {
        for (const BuildStepLine &step : values.steps) {
            if (step.state == StepState::Failed)
                return step.error;
        }
        return QString();
    }();
    QStringList texts;
    const QString error = source.error.isEmpty() && source.trace && !source.trace->build.error.isEmpty()
        ? source.trace->build.error
        : source.error;
    if (!error.isEmpty())
        texts << error;
    if (!stepError.isEmpty() && !error.contains(stepError))
        texts << stepError;
    if (source.trace && source.trace->repoConfig && !error.contains(source.trace->repoConfig->error))
        texts << BuildPage::tr("Configuration in the repository: %1").arg(source.trace->repoConfig->error);
    values.failed = row.state == BuildState::Failed || !texts.isEmpty();
    if (!values.failed)
        return;
    QString step;
    for (const BuildStepLine &line : values.steps) {
        if (line.state == StepState::Failed)
            step = line.title;
    }
    const bool over = row.state == BuildState::Failed;
    values.errorTitle = !over ? BuildPage::tr("Message")
        : step.isEmpty()      ? BuildPage::tr("Failed")
                              : BuildPage::tr("Failed in step %1").arg(step);
    if (over && row.started && row.duration)
        values.errorTitle =
            BuildPage::tr("%1 at %2")
                .arg(values.errorTitle, timeOfDaySeconds(*row.started + *row.duration, source.context.zone));
    values.error = !texts.isEmpty() ? texts.join(u"\n\n"_s)
        : row.error != 0            ? BuildPage::tr("reading the message…")
        : row.detailKnown           ? BuildPage::tr("The server has no message for this failure.")
                                    : BuildPage::tr("not read yet");
}

void showSimilar(const BuildPageSource &source, BuildPageValues &values)
{
    values.similar = source.similar;
    values.similarShown = source.row->state == BuildState::Failed;
    const SimilarFailures &similar = source.similar;
    if (!similar.known) {
        values.similarWords = BuildPage::tr("counting…");
        return;
    }
    if (!similar.hasText) {
        values.similarWords = BuildPage::tr("There is no message to compare with.");
        return;
    }
    if (similar.count <= 1) {
        values.similarWords = BuildPage::tr("No other failed build has this message.");
        return;
    }
    values.similarWords =
        BuildPage::tr("%1 failures in %2 since %3; what changes from build to build is left out")
            .arg(groupedNumber(similar.count), BuildPage::tr("%n projects", nullptr, int(similar.projects.size())),
                 dayWords(similar.first, source.context.now, source.context.zone));
}

/// Why less is shown than there could be.
void showNotice(const BuildPageSource &source, BuildPageValues &values)
{
    using Notice = BuildPageValues::Notice;
    const auto say = [&values](Notice notice, const QString &fact, const QString &rest) {
        values.notice = notice;
        values.noticeFact = fact;
        values.noticeRest = rest;
    };
    if (source.row->vanished || source.notThere)
        say(Notice::Warn, BuildPage::tr("No longer on the server."),
            BuildPage::tr("What is shown is kept on this computer."));
    else if (source.problem && source.problem->kind == ErrorKind::Forbidden)
        say(Notice::Warn, BuildPage::tr("The server does not show you steps and configuration."),
            BuildPage::tr("The rest comes from what it does show."));
    else if (source.problem && !source.context.offline)
        say(Notice::Warn, errorSentence(*source.problem).happened, BuildPage::tr("What was read earlier is shown."));
    else if (source.context.offline)
        say(Notice::Info, BuildPage::tr("Offline."),
            source.trace ? BuildPage::tr("What was read earlier is shown.")
                         : BuildPage::tr("Steps are read when connected."));
}

QString subtitleOf(const BuildPageSource &source, const BuildPageValues &values)
{
    const BuildRow &row = *source.row;
    QStringList parts;
    if (row.vanished || source.notThere)
        parts << BuildPage::tr("no longer on the server");
    if (!row.branch.isEmpty())
        parts << row.branch;
    parts << methodLabel(row.method, row.methodWord) << starterWord(row.starterKind, row.starterName)
          << dateAndTime(row.started.value_or(row.created), source.context.now, source.context.zone);
    if (values.duration)
        parts << values.durationWords;
    return parts.join(u" · "_s);
}

} // namespace

BuildPageValues buildPageValues(const BuildPageSource &source)
{
    BuildPageValues values;
    values.id = source.id;
    values.title = source.id.toString();
    if (!source.row) {
        const bool unknown = source.notThere || (source.buildsKnown && !source.reading);
        values.standing = unknown ? BuildPageValues::Standing::Unknown : BuildPageValues::Standing::Loading;
        return values;
    }
    const BuildRow &row = *source.row;
    values.standing = BuildPageValues::Standing::Shown;
    values.project = row.project;
    values.starter = row.starterKind == StarterKind::Named ? row.starter : UserId();
    values.title = BuildPage::tr("%1 %2", "project and build number").arg(projectLabel(row), buildLabel(row));
    values.state = row.state;
    values.offline = source.context.offline;
    values.previous = source.previous;
    values.next = source.next;
    values.asOf = source.reading ? BuildPage::tr("reading…")
        : source.traceAsOf       ? BuildPage::tr("read %1").arg(ageWords(*source.traceAsOf, source.context.now))
                                 : QString();
    values.about = aboutLines(source);
    showDuration(source, values);
    buildpage::showSteps(source, values);
    buildpage::showAttempts(source, values);
    buildpage::showConfiguration(source, values);
    buildpage::showImages(source, values);
    showFailure(source, values);
    showSimilar(source, values);
    showNotice(source, values);
    values.subtitle = subtitleOf(source, values);
    return values;
}

} // namespace viewer
