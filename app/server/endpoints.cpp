// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/endpoints.h"

#include "app/server/answer_error.h"
#include "app/server/parsing/attempts.h"
#include "app/server/parsing/audit.h"
#include "app/server/parsing/builds.h"
#include "app/server/parsing/groups.h"
#include "app/server/parsing/images.h"
#include "app/server/parsing/notifications.h"
#include "app/server/parsing/people.h"
#include "app/server/parsing/project_settings.h"
#include "app/server/parsing/projects.h"
#include "app/server/parsing/sign_in.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

constexpr int largestLimit = 100;

template <class T>
Result<Page<T>> dated(Result<Page<T>> page, const Answer &answer)
{
    if (page)
        page->serverTime = answer.serverTime();
    return page;
}

} // namespace

// The coroutines below copy what they need before they wait: the endpoints may be gone when the answer comes.

Endpoints::Endpoints(Session &session, TenantId tenant)
    : m_session(session)
    , m_tenant(tenant)
{
}

Request Endpoints::request(const QString &path) const
{
    Request request;
    request.path = path;
    request.tenant = m_tenant;
    return request;
}

Request Endpoints::pageRequest(const QString &path, int limit, int offset) const
{
    Request page = request(path);
    page.query.addQueryItem(u"limit"_s, QString::number(std::clamp(limit, 1, largestLimit)));
    page.query.addQueryItem(u"offset"_s, QString::number(std::max(offset, 0)));
    return page;
}

QCoro::Task<Result<Profile>> Endpoints::profile(CancelToken cancel) const
{
    QCoro::Task<Result<Answer>> sending = m_session.send(request(u"/profile"_s), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseProfile(answer->body);
}

QCoro::Task<Result<Page<Project>>> Endpoints::projects(int limit, int offset, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/projects"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseProjects(answer->body, tenant), *answer);
}

QCoro::Task<Result<Page<UserId>>> Endpoints::projectMembers(ProjectId project, int limit, int offset,
                                                            CancelToken cancel) const
{
    const Request page = pageRequest(u"/projects/%1/members"_s.arg(project.toString()), limit, offset);
    QCoro::Task<Result<Answer>> sending = m_session.send(page, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseMembers(answer->body, project), *answer);
}

QCoro::Task<Result<ProjectBuildSettings>> Endpoints::projectBuildSettings(ProjectId project, CancelToken cancel) const
{
    const Request asked = request(u"/projects/%1/build-settings"_s.arg(project.toString()));
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseProjectBuildSettings(answer->body, project);
}

QCoro::Task<Result<Page<ProjectSource>>> Endpoints::projectSources(ProjectId project, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    const Request asked = request(u"/projects/%1/sources"_s.arg(project.toString()));
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseProjectSources(answer->body, tenant, project), *answer);
}

QCoro::Task<Result<Page<WebhookReceipt>>> Endpoints::webhookReceipts(ProjectId project, int limit, int offset,
                                                                     CancelToken cancel) const
{
    const Request page = pageRequest(u"/projects/%1/webhook-receipts"_s.arg(project.toString()), limit, offset);
    QCoro::Task<Result<Answer>> sending = m_session.send(page, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseWebhookReceipts(answer->body), *answer);
}

QCoro::Task<Result<Page<ProjectTrigger>>> Endpoints::projectTriggers(ProjectId project, CancelToken cancel) const
{
    const Request asked = request(u"/projects/%1/triggers"_s.arg(project.toString()));
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseProjectTriggers(answer->body, project), *answer);
}

QCoro::Task<Result<Page<Person>>> Endpoints::users(int limit, int offset, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/users"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseUsers(answer->body, tenant), *answer);
}

QCoro::Task<Result<Person>> Endpoints::user(UserId id, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(request(u"/users/"_s + id.toString()), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseUser(answer->body, tenant);
}

QCoro::Task<Result<Page<Build>>> Endpoints::builds(int limit, int offset, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/builds"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseBuilds(answer->body, tenant), *answer);
}

QCoro::Task<Result<Build>> Endpoints::build(BuildId id, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(request(u"/builds/"_s + id.toString()), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseBuild(answer->body, tenant);
}

QCoro::Task<Result<BuildStatus>> Endpoints::buildStatus(BuildId id, CancelToken cancel) const
{
    QCoro::Task<Result<Answer>> sending = m_session.send(request(u"/builds/%1/status"_s.arg(id.toString())), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return parseBuildStatus(answer->body);
}

QCoro::Task<Result<Page<AuditEvent>>> Endpoints::auditEvents(AuditQuery query, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    Request page = pageRequest(u"/audit-events"_s, query.limit, query.offset);
    if (query.start)
        page.query.addQueryItem(u"start_time"_s, toIso(*query.start));
    if (query.end)
        page.query.addQueryItem(u"end_time"_s, toIso(*query.end));
    if (query.user)
        page.query.addQueryItem(u"user_id"_s, query.user->toString());
    if (!query.eventType.isEmpty())
        page.query.addQueryItem(u"event_type"_s, QString::fromLatin1(QUrl::toPercentEncoding(query.eventType)));
    if (!query.resource.isEmpty())
        page.query.addQueryItem(u"resource"_s, QString::fromLatin1(QUrl::toPercentEncoding(query.resource)));
    QCoro::Task<Result<Answer>> sending = m_session.send(page, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseAuditEvents(answer->body, tenant), *answer);
}

QCoro::Task<Result<Page<Attempt>>> Endpoints::attempts(BuildId build, int limit, int offset, CancelToken cancel) const
{
    const Request page = pageRequest(u"/builds/%1/executions"_s.arg(build.toString()), limit, offset);
    QCoro::Task<Result<Answer>> sending = m_session.send(page, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseAttempts(answer->body), *answer);
}

QCoro::Task<Result<Page<Group>>> Endpoints::groups(CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    const Request asked = request(u"/tenants/%1/groups"_s.arg(tenant.toString()));
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseGroups(answer->body, tenant), *answer);
}

QCoro::Task<Result<Page<GroupMember>>> Endpoints::groupMembers(GroupId group, CancelToken cancel) const
{
    const Request asked = request(u"/groups/%1/members"_s.arg(group.toString()));
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseGroupMembers(answer->body), *answer);
}

QCoro::Task<Result<Page<Role>>> Endpoints::roles(CancelToken cancel) const
{
    Request asked = request(u"/roles"_s);
    asked.query.addQueryItem(u"page_size"_s, QString::number(largestLimit)); // more roles than that: nobody has them
    QCoro::Task<Result<Answer>> sending = m_session.send(asked, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseRoles(answer->body), *answer);
}

QCoro::Task<Result<Page<Notification>>> Endpoints::notifications(int limit, int offset, CancelToken cancel) const
{
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/notifications"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseNotifications(answer->body), *answer);
}

QCoro::Task<Result<Page<Image>>> Endpoints::images(int limit, int offset, CancelToken cancel) const
{
    const TenantId tenant = m_tenant;
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/images/search"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseImages(answer->body, tenant), *answer);
}

QCoro::Task<Result<Page<VmImage>>> Endpoints::vmImages(int limit, int offset, CancelToken cancel) const
{
    QCoro::Task<Result<Answer>> sending = m_session.send(pageRequest(u"/images/vm"_s, limit, offset), cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    co_return dated(parseVmImages(answer->body), *answer);
}

QCoro::Task<Result<LoginOptions>> loginOptions(Transport &transport, CancelToken cancel)
{
    Request request;
    request.path = u"/auth/login-options"_s;
    QCoro::Task<Result<Answer>> sending = transport.send(request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    if (!answer)
        co_return answer.error();
    if (const std::optional<Error> error = errorOf(*answer))
        co_return *error;
    co_return parseLoginOptions(answer->body);
}

} // namespace viewer::server
