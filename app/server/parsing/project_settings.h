// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a project, without their secrets.
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/project_settings.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /projects/{id}/build-settings`.
Result<ProjectBuildSettings> parseProjectBuildSettings(const QByteArray &body, ProjectId project);
/// `GET /projects/{id}/sources`. Credentials of addresses are masked.
Result<Page<ProjectSource>> parseProjectSources(const QByteArray &body, TenantId tenant, ProjectId project);
/// `GET /projects/{id}/webhook-receipts`. The server tells no total.
Result<Page<WebhookReceipt>> parseWebhookReceipts(const QByteArray &body);
/// `GET /projects/{id}/triggers`. `webhook_secret` comes in clear: it is never read. `webhook_url` may hold a token and
/// is not read either.
Result<Page<ProjectTrigger>> parseProjectTriggers(const QByteArray &body, ProjectId project);

} // namespace viewer::server
