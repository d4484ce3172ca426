// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the program with their answers as values, for one tenant.
#pragma once

#include "app/server/parsing/page.h"
#include "app/server/parsing/parsed.h"
#include "app/server/session.h"
#include "models/domain/attempt.h"
#include "models/domain/audit_event.h"
#include "models/domain/build.h"
#include "models/domain/group.h"
#include "models/domain/image.h"
#include "models/domain/notification.h"
#include "models/domain/people.h"
#include "models/domain/project_settings.h"

namespace viewer::server {

/// Page of the audit trail; times go out as UTC with Z. `end` finds only rows before it, although the server
/// says inclusive: it compares a fraction that it does not show.
struct AuditQuery
{
    std::optional<Instant> start;
    std::optional<Instant> end;
    std::optional<UserId> user;
    QString eventType; ///< exact; empty = all
    QString resource;  ///< exact; empty = all
    int limit = 100;
    int offset = 0;
};

/// GUI thread; the session must outlive it, not the calls under way. Largest `limit` is 100: a larger one would
/// silently become the server's default (20, audit 50), so it is cut to 100 here.
class Endpoints
{
public:
    Endpoints(Session &session, TenantId tenant);

    TenantId tenant() const { return m_tenant; }

    QCoro::Task<Result<Profile>> profile(CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Project>>> projects(int limit, int offset, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<UserId>>> projectMembers(ProjectId project, int limit, int offset,
                                                     CancelToken cancel = {}) const;
    /// How a project builds and what starts its builds. NotFound for a project that is gone (triggers: empty).
    QCoro::Task<Result<ProjectBuildSettings>> projectBuildSettings(ProjectId project, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<ProjectSource>>> projectSources(ProjectId project, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<WebhookReceipt>>> webhookReceipts(ProjectId project, int limit, int offset,
                                                              CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<ProjectTrigger>>> projectTriggers(ProjectId project, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Person>>> users(int limit, int offset, CancelToken cancel = {}) const;
    QCoro::Task<Result<Person>> user(UserId id, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Build>>> builds(int limit, int offset, CancelToken cancel = {}) const;
    /// NotFound for an unknown id and for one of another tenant.
    QCoro::Task<Result<Build>> build(BuildId id, CancelToken cancel = {}) const;
    QCoro::Task<Result<BuildStatus>> buildStatus(BuildId id, CancelToken cancel = {}) const;
    /// Attempts of a build, newest first. ServerProblem when one of them cannot be read.
    QCoro::Task<Result<Page<Attempt>>> attempts(BuildId build, int limit, int offset, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<AuditEvent>>> auditEvents(AuditQuery query, CancelToken cancel = {}) const;
    /// The three below are complete in one answer.
    QCoro::Task<Result<Page<Group>>> groups(CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<GroupMember>>> groupMembers(GroupId group, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Role>>> roles(CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Notification>>> notifications(int limit, int offset, CancelToken cancel = {}) const;
    /// Read to a short page. One image that the server cannot read makes every page that holds it a ServerProblem.
    QCoro::Task<Result<Page<Image>>> images(int limit, int offset, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<VmImage>>> vmImages(int limit, int offset, CancelToken cancel = {}) const;

    /// For "try again" and after roles changed.
    void forgetRefusals() { m_session.forgetRefusals(); }

private:
    Request request(const QString &path) const;
    Request pageRequest(const QString &path, int limit, int offset) const;

    Session &m_session;
    TenantId m_tenant;
};

/// What the sign-in page of a server offers. Public: needs no session.
QCoro::Task<Result<LoginOptions>> loginOptions(Transport &transport, CancelToken cancel = {});

} // namespace viewer::server
