// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept as JSON: settings of projects, traces of builds. Values only, without secrets, as they were parsed.
#pragma once

#include "models/domain/project_settings.h"
#include "models/domain/trace.h"
#include "models/store/connection.h"

namespace viewer::cache {

/// The values of the settings; why a part could not be read is not kept.
QString bodyOf(const ProjectSettings &settings);
ProjectSettings settingsFromBody(const QString &body);

/// Workflow, configuration and what else of the trace has no table of its own.
QString bodyOf(const BuildTrace &trace);
BuildTrace traceFromBody(const QString &body);

/// The settings of a project as last read, with `asOf`; empty when they never were.
Result<std::optional<ProjectSettings>> projectSettings(store::Connection &connection, const ProjectId &project);

/// A trace as last read. Of `trace.build` only the id is set, and `trace.attempts` is empty: both have tables.
struct KeptTrace
{
    BuildTrace trace;
    Instant asOf{};
};
/// One for each attempt that was looked at, the newest reading first.
Result<std::vector<KeptTrace>> tracesOf(store::Connection &connection, const BuildId &build);

} // namespace viewer::cache
