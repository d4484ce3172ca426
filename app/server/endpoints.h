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
#include "models/domain/image_details.h"
#include "models/domain/log_reading.h"
#include "models/domain/notification.h"
#include "models/domain/people.h"
#include "models/domain/policy.h"
#include "models/domain/project_settings.h"
#include "models/domain/quarantine.h"
#include "models/domain/trace.h"

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

    /// Everything about the course of one build; a null attempt is the newest. Attempts that the server cannot read
    /// (500) leave a trace of build and workflow only.
    QCoro::Task<Result<BuildTrace>> trace(BuildId build, AttemptId attempt, CancelToken cancel = {}) const;
    /// The trace as a file to keep, without secrets.
    QCoro::Task<Result<QByteArray>> traceExport(BuildId build, CancelToken cancel = {}) const;
    QCoro::Task<Result<Workflow>> workflow(BuildId build, CancelToken cancel = {}) const;
    /// One page of a log. Only with a request that `nextLogStep()` made: others multiply a Tekton log on the server.
    /// A null attempt is the newest.
    QCoro::Task<Result<LogPage>> logPage(BuildId build, AttemptId attempt, LogRequest page,
                                         CancelToken cancel = {}) const;
    QCoro::Task<Result<ImageDetails>> imageDetails(ImageId image, CancelToken cancel = {}) const;
    QCoro::Task<Result<VmImage>> vmImage(AttemptId attempt, CancelToken cancel = {}) const;
    /// The four below are paged from 1, 100 rows a page; only released artifacts tell a total.
    QCoro::Task<Result<Page<ImportRequest>>> importRequests(int page, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<ImportRequest>>> scanRequests(int page, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<ReleasedArtifact>>> releasedArtifacts(int page, CancelToken cancel = {}) const;
    QCoro::Task<Result<Page<Registration>>> registrations(int page, CancelToken cancel = {}) const;
    QCoro::Task<Result<ImportWorkflow>> importWorkflow(ImportId request, CancelToken cancel = {}) const;
    /// Reads Kubernetes live on the server: only when the user asks for it.
    QCoro::Task<Result<Page<ImportLogLine>>> importLogs(ImportId request, CancelToken cancel = {}) const;
    /// One bad row makes the whole list a ServerProblem: then each type is asked for on its own and the others saved.
    QCoro::Task<Result<Page<BuildPolicy>>> buildPolicies(CancelToken cancel = {}) const;
    QCoro::Task<Result<ToolAvailability>> toolAvailability(CancelToken cancel = {}) const;
    QCoro::Task<Result<Capabilities>> capabilities(CancelToken cancel = {}) const;
    QCoro::Task<Result<QuarantinePolicy>> quarantinePolicy(CancelToken cancel = {}) const;
    QCoro::Task<Result<RegistrationPolicy>> registrationPolicy(CancelToken cancel = {}) const;
    QCoro::Task<Result<ReleasePolicy>> releasePolicy(CancelToken cancel = {}) const;

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
