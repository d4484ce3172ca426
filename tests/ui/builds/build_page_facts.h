// SPDX-License-Identifier: GPL-3.0-or-later
// A failed build with everything that can be known of it, in numbers one can check by hand.
#pragma once

#include "ui/builds/build_page_values.h"

namespace viewer::test {

using namespace Qt::StringLiterals;

/// 12 March 2026 in Berlin.
inline Instant clockTime(int hour, int minute, int second = 0)
{
    const QDateTime time(QDate(2026, 3, 12), QTime(hour, minute, second), QTimeZone("Europe/Berlin"));
    return Instant(Milliseconds(time.toMSecsSinceEpoch()));
}

inline BuildId someBuild(int number = 1)
{
    return *BuildId::parse(u"c41f7e92-3b0d-4a56-9e8c-7d2f10b6a3%1"_s.arg(number, 2, 10, QChar(u'0')));
}

inline AttemptId someAttempt(int number)
{
    return *AttemptId::parse(u"a41f7e92-3b0d-4a56-9e8c-7d2f10b6a3%1"_s.arg(number, 2, 10, QChar(u'0')));
}

inline ProjectId someProject(int number = 1)
{
    return *ProjectId::parse(u"941f7e92-3b0d-4a56-9e8c-7d2f10b6a3%1"_s.arg(number, 2, 10, QChar(u'0')));
}

inline BuildRow failedRow()
{
    BuildRow row;
    row.seq = 7;
    row.id = someBuild();
    row.number = 48218;
    row.state = BuildState::Failed;
    row.statusWord = u"failed"_s;
    row.method = BuildMethod::Kaniko;
    row.methodWord = u"kaniko"_s;
    row.project = someProject();
    row.projectName = u"base-images"_s;
    row.starterKind = StarterKind::Named;
    row.starter = *UserId::parse(u"e41f7e92-3b0d-4a56-9e8c-7d2f10b6a301");
    row.starterName = u"Aisha Rahman"_s;
    row.created = clockTime(13, 26, 8);
    row.started = clockTime(13, 38);
    row.duration = Seconds(302);
    row.attempts = 2;
    row.branch = u"debian-12"_s;
    row.error = 3;
    row.detailKnown = true;
    return row;
}

inline WorkflowStep stepOf(QLatin1StringView key, const char *word, std::optional<Instant> started,
                           std::optional<Instant> completed, const QString &error = {}, int tries = 2)
{
    return {key, QString::fromLatin1(word), tries, error, started, completed};
}

inline BuildTrace failedTrace()
{
    BuildTrace trace;
    trace.build.id = someBuild();
    trace.build.statusWord = u"failed"_s;
    trace.workflow.statusWord = u"failed"_s;
    // As the server sends them: in any order, and a step that never ran with a time.
    trace.workflow.steps = {
        stepOf(buildStepKeys[4], "failed", clockTime(13, 38, 7), std::nullopt, u"step build-and-push exited"_s),
        stepOf(buildStepKeys[0], "succeeded", clockTime(13, 37, 31), clockTime(13, 37, 35)),
        stepOf(buildStepKeys[1], "succeeded", clockTime(13, 37, 35), clockTime(13, 37, 36)),
        stepOf(buildStepKeys[2], "succeeded", clockTime(13, 37, 36), clockTime(13, 38)),
        stepOf(buildStepKeys[3], "succeeded", clockTime(13, 38), clockTime(13, 38, 7)),
        stepOf(buildStepKeys[5], "pending", clockTime(13, 38), std::nullopt, {}, 1)};
    trace.config.methodWord = u"kaniko"_s;
    trace.config.infrastructure = u"kubernetes"_s;
    trace.config.facts = {{u"BuildContext"_s, u"images/debian-12"_s}, {u"BuildArgs.APT_PROXY"_s, u"•••"_s}};
    trace.config.texts = {{u"Dockerfile"_s, u"FROM debian:12\nRUN <b>apt-get</b> update\nCMD [\"sh\"]\n"_s}};
    return trace;
}

inline Attempt attemptOf(int number, const char *word, Instant created, std::optional<Instant> completed,
                         const QString &error = {})
{
    Attempt attempt;
    attempt.id = someAttempt(number);
    attempt.number = number;
    attempt.statusWord = QString::fromLatin1(word);
    attempt.created = created;
    attempt.completed = completed;
    attempt.error = error;
    return attempt;
}

inline BuildPageSource failedBuild()
{
    BuildPageSource source;
    source.id = someBuild();
    source.row = failedRow();
    source.buildsKnown = true;
    source.context.now = clockTime(14, 2, 11);
    source.context.zone = QTimeZone("Europe/Berlin");
    source.usual = analytics::UsualDuration{318, 460, 100};
    source.usualKnown = true;
    source.error = u"error building image: <b>no space left</b> on device\nwrite /kaniko/layers"_s;
    source.checked = clockTime(14, 1, 31);
    source.attempts = {attemptOf(1, "failed", clockTime(13, 26, 40), clockTime(13, 31, 21), u"no space left\nmore"_s),
                       attemptOf(2, "failed", clockTime(13, 38), clockTime(13, 43, 2), u"no space left"_s)};
    source.attemptsRead = true;
    source.trace = failedTrace();
    source.traceAsOf = clockTime(14, 2, 1);
    source.similar.known = true;
    source.similar.hasText = true;
    source.similar.pattern = u"error building image: no space left on device write <path>"_s;
    source.similar.search = u"error building image: space left device write"_s;
    source.similar.count = 7;
    source.similar.first = clockTime(11, 38);
    source.similar.last = clockTime(13, 38);
    source.similar.projects = {{someProject(), u"base-images"_s, 6, clockTime(13, 38)},
                               {someProject(2), u"data-pipeline"_s, 1, clockTime(12, 33)}};
    source.vmImagesRead = true;
    source.previous = someBuild(2);
    source.next = someBuild(3);
    return source;
}

} // namespace viewer::test
