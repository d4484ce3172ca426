// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

StepState stepStateOf(const WorkflowStep &step, BuildState build)
{
    if (step.statusWord == "succeeded"_L1)
        return StepState::Succeeded;
    if (step.statusWord == "failed"_L1)
        return StepState::Failed;
    if (step.statusWord == "blocked"_L1)
        return StepState::Blocked;
    if (step.statusWord == "pending"_L1)
        return isFinal(build) ? StepState::NotRun : StepState::Waiting;
    if (step.statusWord == "running"_L1)
        return isFinal(build) ? StepState::Unfinished : StepState::Running;
    return StepState::Unknown;
}

std::vector<WorkflowStep> stepsInOrder(const Workflow &workflow)
{
    std::vector<WorkflowStep> ordered;
    for (const QLatin1StringView key : buildStepKeys) {
        const auto sent = std::ranges::find(workflow.steps, key, &WorkflowStep::key);
        ordered.push_back(sent != workflow.steps.end() ? *sent : WorkflowStep{key, u"pending"_s, 0, {}, {}, {}});
    }
    for (const WorkflowStep &step : workflow.steps) {
        if (std::ranges::find(buildStepKeys, step.key) == buildStepKeys.end())
            ordered.push_back(step);
    }
    return ordered;
}

} // namespace viewer
