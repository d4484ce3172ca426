// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/parsing/page.h"
#include "models/domain/audit_event.h"
#include "models/domain/result.h"

namespace viewer::server {

/// `GET /audit-events`. Addresses of computers and names of programs are dropped, also from the details.
/// A row without tenant belongs to the open one: the server shows no other.
Result<Page<AuditEvent>> parseAuditEvents(const QByteArray &body, TenantId tenant);

} // namespace viewer::server
