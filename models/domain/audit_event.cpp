// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/audit_event.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

/// Only rows of the resource `builds` name a person; those of `build` are duplicates of the server's bus.
bool saysWho(const AuditEvent &event)
{
    return event.resource == "builds"_L1 && !event.user.isNull();
}

template <class T>
T idIn(const AuditEvent &event, QLatin1StringView key)
{
    return T::parse(event.details.value(key).toString()).value_or(T());
}

} // namespace

BuildId startedBuild(const AuditEvent &event)
{
    if (event.eventType != "build_create"_L1 || !saysWho(event))
        return {};
    return idIn<BuildId>(event, event.action == "clone"_L1 ? "new_build_id"_L1 : "build_id"_L1);
}

BuildId retriedBuild(const AuditEvent &event)
{
    if (event.eventType != "build_start"_L1 || event.resource != "builds"_L1 || event.action != "retry"_L1)
        return {};
    return idIn<BuildId>(event, "build_id"_L1);
}

BuildId deletedBuild(const AuditEvent &event)
{
    if (event.eventType != "build_cancel"_L1 || event.resource != "builds"_L1 || event.action != "delete"_L1)
        return {};
    return idIn<BuildId>(event, "build_id"_L1);
}

ProjectId projectOf(const AuditEvent &event)
{
    return idIn<ProjectId>(event, "project_id"_L1);
}

} // namespace viewer
