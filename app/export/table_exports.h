// SPDX-License-Identifier: GPL-3.0-or-later
// Projects, members and activity as rows of an export.
#pragma once

#include "app/export/row_writer.h"
#include "models/cache/cache_reader.h"

#include <vector>

namespace viewer {

// The number of rows each; any thread.

/// id, name, slug, description, status, visibility, draft, git_repo, git_branch, git_provider, created_at, updated_at,
/// deleted, builds
Result<qint64> writeProjects(RowWriter &writer, const std::vector<cache::ProjectRow> &rows);
/// id, name, email, status, active, roles, projects, last_activity_at. `active` is empty while the server has not
/// described the person.
Result<qint64> writeMembers(RowWriter &writer, const std::vector<cache::MemberRow> &rows);
/// id, time, user, user_id, event_type, severity, resource, action, project, project_id, build_id, message
Result<qint64> writeActivity(RowWriter &writer, const std::vector<cache::AuditRow> &rows);

} // namespace viewer
