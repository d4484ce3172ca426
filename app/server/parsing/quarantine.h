// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/quarantine.h"
#include "models/domain/result.h"

namespace viewer::server {

/// The lists tell no total (released artifacts do): read to a short page. `Page::offset` is counted from 0.
Result<Page<ImportRequest>> parseImportRequests(const QByteArray &body, TenantId tenant);
Result<ImportRequest> parseImportRequest(const QByteArray &body, TenantId tenant);
/// `GET /images/import-requests/{id}/workflow`.
Result<ImportWorkflow> parseImportWorkflow(const QByteArray &body);
/// `GET /images/import-requests/{id}/logs`, newest first; the total is right.
Result<Page<ImportLogLine>> parseImportLogs(const QByteArray &body);
Result<Page<ReleasedArtifact>> parseReleasedArtifacts(const QByteArray &body, TenantId tenant);
Result<Page<Registration>> parseRegistrations(const QByteArray &body, TenantId tenant);

} // namespace viewer::server
