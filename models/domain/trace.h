// SPDX-License-Identifier: GPL-3.0-or-later
// All that the server tells about the course of one build: attempts, workflow, configuration.
#pragma once

#include "models/domain/attempt.h"
#include "models/domain/build.h"
#include "models/domain/build_config.h"

#include <array>

namespace viewer {

/// One step of a workflow as sent. A step may have `started` and `tries` 1 although it never ran: only the word says
/// what became of it. A failed step has no `completed`.
struct WorkflowStep
{
    QString key;        ///< "build.validate" …, open set
    QString statusWord; ///< pending running succeeded failed blocked, open set
    int tries = 0;
    QString error; ///< last_error, token-like words hidden
    std::optional<Instant> started;
    std::optional<Instant> completed;

    friend bool operator==(const WorkflowStep &, const WorkflowStep &) = default;
};

/// The workflow of a build: one for all of its attempts. No steps and no word while the build waits in the queue.
struct Workflow
{
    QString statusWord; ///< running blocked failed completed, open set
    AttemptId attempt;  ///< null when not told
    std::vector<WorkflowStep> steps;

    friend bool operator==(const Workflow &, const Workflow &) = default;
};

/// The steps of a build in their order.
inline constexpr std::array<QLatin1StringView, 6> buildStepKeys{
    QLatin1StringView("build.validate"), QLatin1StringView("build.select_infrastructure"),
    QLatin1StringView("build.enqueue"),  QLatin1StringView("build.dispatch"),
    QLatin1StringView("build.monitor"),  QLatin1StringView("build.finalize")};

enum class StepState : std::uint8_t {
    Waiting, ///< its turn may still come
    Running,
    Succeeded,
    Failed,
    Blocked,
    NotRun,     ///< the build is over and this step never ran
    Unfinished, ///< was running when the build ended; how it went on nobody recorded
    Unknown     ///< a word outside the contract: show it as sent
};

/// What became of a step. The build decides: the workflow of a cancelled build goes on saying running or pending.
StepState stepStateOf(const WorkflowStep &step, BuildState build);

/// The six steps in order, then steps with other names; a step that was not sent is pending.
std::vector<WorkflowStep> stepsInOrder(const Workflow &workflow);

/// The configuration in the repository could not be used.
struct RepoConfigProblem
{
    QString error; ///< token-like words hidden
    QString code;  ///< "repo_config_missing" …; may be empty

    friend bool operator==(const RepoConfigProblem &, const RepoConfigProblem &) = default;
};

/// `GET /builds/{id}/trace`, without its `runtime`.
struct BuildTrace
{
    Build build;                   ///< as from `GET /builds/{id}`
    std::vector<Attempt> attempts; ///< newest first, 50 at most
    bool hasAllAttempts = true;    ///< false: there may be more, and `Attempt::number` is 0; `/executions` knows
    bool attemptsReadable = true;  ///< false: a row the server cannot read (NULL error) hides all attempts and the log
    AttemptId selected;            ///< the attempt asked for, or the newest; null when the build has none
    Workflow workflow;
    QString activeStep; ///< of a finished workflow its last step: no sign of work
    std::optional<RepoConfigProblem> repoConfig;
    BuildConfig config;
};

} // namespace viewer
