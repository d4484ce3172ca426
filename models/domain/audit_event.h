// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the audit trail, without addresses of computers and programs (dropped while parsing).
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace viewer {

struct AuditEvent
{
    AuditId id;
    TenantId tenant;
    UserId user;      ///< null id when the row names nobody
    QString userName; ///< trimmed, may be empty
    QString eventType;
    QString severity;
    QString resource;
    QString action;
    QString message;
    QJsonObject details; ///< client_ip, user_agent and ip_address removed
    Instant time{};      ///< whole seconds: the server shows no fraction
};

/// The build that this event says was created by `user`: `build_create` with resource `builds`
/// (the bus duplicate with resource `build` names nobody). A clone names the new build.
BuildId startedBuild(const AuditEvent &event);
/// The build that this event says was retried.
BuildId retriedBuild(const AuditEvent &event);
/// The build that this event says was deleted (the server files it as `build_cancel`).
BuildId deletedBuild(const AuditEvent &event);
/// The project an event speaks of, from its details.
ProjectId projectOf(const AuditEvent &event);

} // namespace viewer
