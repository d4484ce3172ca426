// SPDX-License-Identifier: GPL-3.0-or-later
// The target of the notebook that a choice of builds is measured by.
#pragma once

#include "models/analytics/reliability_figures.h"
#include "models/domain/build_query.h"
#include "models/domain/result.h"

namespace viewer::command {

struct ChosenTargets
{
    analytics::ReliabilityTargets targets;
    bool applicable = true; ///< false: a choice by method or member, or of several projects, has no target
};

/// That of the project, or of all projects together; none where none is set. A notebook that does not exist, or was
/// last written by a program that knew no targets, has none. Storage errors as of the file.
Result<ChosenTargets> targetsFor(const QString &accountFolder, const BuildQuery &filter);

} // namespace viewer::command
