// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/ids.h"
#include "models/domain/policy.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /admin/builds/policies`: id and dates are made up at each request and dropped.
Result<Page<BuildPolicy>> parseBuildPolicies(const QByteArray &body);
/// `GET /admin/settings/tools`: `trivy_runtime` names internal registries and is dropped.
Result<ToolAvailability> parseToolAvailability(const QByteArray &body);
/// `GET /settings/operation-capabilities`.
Result<Capabilities> parseCapabilities(const QByteArray &body);
/// `GET /settings/capability-surfaces`. Of another tenant: NotFound.
Result<Capabilities> parseCapabilitySurfaces(const QByteArray &body, TenantId tenant);
Result<QuarantinePolicy> parseQuarantinePolicy(const QByteArray &body);
Result<RegistrationPolicy> parseRegistrationPolicy(const QByteArray &body);
Result<ReleasePolicy> parseReleasePolicy(const QByteArray &body);

} // namespace viewer::server
