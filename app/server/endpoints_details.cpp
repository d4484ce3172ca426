// SPDX-License-Identifier: GPL-3.0-or-later
// The calls behind the pages of one build, of images, of the quarantine and of policies.
#include "app/server/endpoints.h"

#include "app/server/parsing/image_details.h"
#include "app/server/parsing/images.h"
#include "app/server/parsing/logs.h"
#include "app/server/parsing/policies.h"
#include "app/server/parsing/quarantine.h"
#include "app/server/parsing/trace.h"

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

constexpr int rowsOfPage = 100;

/// Sends one request and reads the body of its answer. The session is not touched after the first wait.
template <class T, class Parse>
QCoro::Task<Result<T>> asked(Session *session, Request request, CancelToken cancel, Parse parse)
{
    QCoro::Task<Result<Answer>> sending = session->send(std::move(request), std::move(cancel));
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    Result<T> result = parse(answer->body);
    if constexpr (requires { result->serverTime; }) {
        if (result)
            result->serverTime = answer->serverTime();
    }
    co_return result;
}

Request numbered(Request request, int page)
{
    request.query.addQueryItem(u"limit"_s, QString::number(rowsOfPage));
    request.query.addQueryItem(u"page"_s, QString::number(std::max(1, page)));
    return request;
}

void addAttempt(Request &request, AttemptId attempt)
{
    if (!attempt.isNull())
        request.query.addQueryItem(u"execution_id"_s, attempt.toString());
}

} // namespace

QCoro::Task<Result<BuildTrace>> Endpoints::trace(BuildId build, AttemptId attempt, CancelToken cancel) const
{
    Session *session = &m_session;
    const TenantId tenant = m_tenant;
    Request whole = request(u"/builds/%1/trace"_s.arg(build.toString()));
    addAttempt(whole, attempt);
    const Request bare = request(u"/builds/"_s + build.toString());
    const Request steps = request(u"/builds/%1/workflow"_s.arg(build.toString()));
    const auto readTrace = [tenant](const QByteArray &body) { return parseTrace(body, tenant); };
    const auto readBuild = [tenant](const QByteArray &body) { return parseTraceOfBuild(body, tenant); };
    QCoro::Task<Result<BuildTrace>> sending = asked<BuildTrace>(session, whole, cancel, readTrace);
    Result<BuildTrace> trace = co_await std::move(sending);
    if (trace || trace.error().kind != ErrorKind::ServerProblem || cancel.isCancelled())
        co_return trace;
    QCoro::Task<Result<BuildTrace>> second = asked<BuildTrace>(session, bare, cancel, readBuild);
    trace = co_await std::move(second);
    if (!trace || cancel.isCancelled())
        co_return trace;
    QCoro::Task<Result<Workflow>> third = asked<Workflow>(session, steps, cancel, parseWorkflow);
    const Result<Workflow> workflow = co_await std::move(third);
    if (workflow)
        trace->workflow = *workflow;
    co_return trace;
}

QCoro::Task<Result<QByteArray>> Endpoints::traceExport(BuildId build, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<QByteArray>(&m_session, request(u"/builds/%1/trace/export"_s.arg(build.toString())), cancel,
                             [tenant](const QByteArray &body) { return traceWithoutSecrets(body, tenant); });
}

QCoro::Task<Result<Workflow>> Endpoints::workflow(BuildId build, CancelToken cancel) const
{
    return asked<Workflow>(&m_session, request(u"/builds/%1/workflow"_s.arg(build.toString())), cancel, parseWorkflow);
}

QCoro::Task<Result<LogPage>> Endpoints::logPage(BuildId build, AttemptId attempt, LogRequest page,
                                                CancelToken cancel) const
{
    Request sent = request(u"/builds/%1/logs"_s.arg(build.toString()));
    addAttempt(sent, attempt);
    sent.query.addQueryItem(u"limit"_s, QString::number(std::clamp(page.limit, 1, largestLogPage)));
    sent.query.addQueryItem(u"offset"_s, QString::number(std::max(page.offset, 0)));
    if (page.source == LogSource::Lifecycle)
        sent.query.addQueryItem(u"source"_s, u"lifecycle"_s);
    return asked<LogPage>(&m_session, sent, cancel,
                          [build](const QByteArray &body) { return parseLogPage(body, build); });
}

QCoro::Task<Result<ImageDetails>> Endpoints::imageDetails(ImageId image, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<ImageDetails>(&m_session, request(u"/images/%1/details"_s.arg(image.toString())), cancel,
                               [tenant](const QByteArray &body) { return parseImageDetails(body, tenant); });
}

QCoro::Task<Result<VmImage>> Endpoints::vmImage(AttemptId attempt, CancelToken cancel) const
{
    return asked<VmImage>(&m_session, request(u"/images/vm/"_s + attempt.toString()), cancel, parseVmImage);
}

QCoro::Task<Result<Page<ImportRequest>>> Endpoints::importRequests(int page, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<Page<ImportRequest>>(&m_session, numbered(request(u"/images/import-requests"_s), page), cancel,
                                      [tenant](const QByteArray &body) { return parseImportRequests(body, tenant); });
}

QCoro::Task<Result<Page<ImportRequest>>> Endpoints::scanRequests(int page, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<Page<ImportRequest>>(&m_session, numbered(request(u"/images/scan-requests"_s), page), cancel,
                                      [tenant](const QByteArray &body) { return parseImportRequests(body, tenant); });
}

QCoro::Task<Result<Page<ReleasedArtifact>>> Endpoints::releasedArtifacts(int page, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<Page<ReleasedArtifact>>(
        &m_session, numbered(request(u"/images/released-artifacts"_s), page), cancel,
        [tenant](const QByteArray &body) { return parseReleasedArtifacts(body, tenant); });
}

QCoro::Task<Result<Page<Registration>>> Endpoints::registrations(int page, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<Page<Registration>>(&m_session, numbered(request(u"/epr/registration-requests"_s), page), cancel,
                                     [tenant](const QByteArray &body) { return parseRegistrations(body, tenant); });
}

QCoro::Task<Result<ImportWorkflow>> Endpoints::importWorkflow(ImportId id, CancelToken cancel) const
{
    return asked<ImportWorkflow>(&m_session, request(u"/images/import-requests/%1/workflow"_s.arg(id.toString())),
                                 cancel, parseImportWorkflow);
}

QCoro::Task<Result<Page<ImportLogLine>>> Endpoints::importLogs(ImportId id, CancelToken cancel) const
{
    return asked<Page<ImportLogLine>>(&m_session, request(u"/images/import-requests/%1/logs"_s.arg(id.toString())),
                                      cancel, parseImportLogs);
}

QCoro::Task<Result<Page<BuildPolicy>>> Endpoints::buildPolicies(CancelToken cancel) const
{
    Session *session = &m_session;
    const Request all = request(u"/admin/builds/policies"_s);
    QCoro::Task<Result<Page<BuildPolicy>>> sending = asked<Page<BuildPolicy>>(session, all, cancel, parseBuildPolicies);
    Result<Page<BuildPolicy>> policies = co_await std::move(sending);
    if (policies || policies.error().kind != ErrorKind::ServerProblem)
        co_return policies;
    std::optional<Page<BuildPolicy>> saved;
    for (int type = 0; type < 3 && !cancel.isCancelled(); ++type) {
        Request one = all;
        one.query.addQueryItem(u"type"_s,
                               QStringList{u"resource_limit"_s, u"scheduling_rule"_s, u"approval_workflow"_s}[type]);
        QCoro::Task<Result<Page<BuildPolicy>>> part =
            asked<Page<BuildPolicy>>(session, one, cancel, parseBuildPolicies);
        Result<Page<BuildPolicy>> page = co_await std::move(part);
        if (!page)
            continue;
        if (!saved)
            saved = Page<BuildPolicy>();
        saved->items.insert(saved->items.end(), page->items.begin(), page->items.end());
        saved->serverTime = page->serverTime;
    }
    if (!saved)
        co_return policies;
    co_return *saved;
}

QCoro::Task<Result<ToolAvailability>> Endpoints::toolAvailability(CancelToken cancel) const
{
    return asked<ToolAvailability>(&m_session, request(u"/admin/settings/tools"_s), cancel, parseToolAvailability);
}

QCoro::Task<Result<Capabilities>> Endpoints::capabilities(CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    return asked<Capabilities>(&m_session, request(u"/settings/capability-surfaces"_s), cancel,
                               [tenant](const QByteArray &body) { return parseCapabilitySurfaces(body, tenant); });
}

QCoro::Task<Result<QuarantinePolicy>> Endpoints::quarantinePolicy(CancelToken cancel) const
{
    return asked<QuarantinePolicy>(&m_session, request(u"/settings/quarantine-policy"_s), cancel,
                                   parseQuarantinePolicy);
}

QCoro::Task<Result<RegistrationPolicy>> Endpoints::registrationPolicy(CancelToken cancel) const
{
    return asked<RegistrationPolicy>(&m_session, request(u"/settings/epr-registration"_s), cancel,
                                     parseRegistrationPolicy);
}

QCoro::Task<Result<ReleasePolicy>> Endpoints::releasePolicy(CancelToken cancel) const
{
    return asked<ReleasePolicy>(&m_session, request(u"/settings/release-governance-policy"_s), cancel,
                                parseReleasePolicy);
}

} // namespace viewer::server
