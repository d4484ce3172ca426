// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of a sync: ask, tell the plan, hand the rows to the writer.
#include "app/sync/engine.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace viewer::sync {

QCoro::Task<std::optional<Error>> Engine::perform(Step step)
{
    switch (step.kind) {
    case Step::Kind::Projects:
    case Step::Kind::Users:
    case Step::Kind::Members:
    case Step::Kind::Person:
        return readSmallList(step);
    case Step::Kind::Head:
    case Step::Kind::List:
        return readBuildPage(step);
    case Step::Kind::Detail:
    case Step::Kind::Recheck:
    case Step::Kind::Verify:
    case Step::Kind::Hinted:
        return readBuild(step);
    case Step::Kind::Attempts:
        return readAttempts(step);
    case Step::Kind::Groups:
    case Step::Kind::Roles:
    case Step::Kind::Notifications:
    case Step::Kind::Images:
    case Step::Kind::VmImages:
        return readWholeList(step);
    case Step::Kind::AuditNewest:
    case Step::Kind::AuditForward:
    case Step::Kind::AuditBack:
        break;
    }
    return readAudit(step);
}

QCoro::Task<std::optional<Error>> Engine::readSmallList(Step step)
{
    const auto alive = m_alive;
    const Error gone{ErrorKind::Cancelled, 0, {}, {}};
    cache::Batch batch;
    Reply reply;
    if (step.kind == Step::Kind::Projects) {
        auto asking = m_endpoints.projects(step.limit, step.offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        reply = {page->rows(), page->total, false, false, {}, {}, {}};
        m_progress.foreignRows += page->foreignRows;
        if (step.offset == 0)
            m_projects.clear();
        m_projects.insert(m_projects.end(), page->items.begin(), page->items.end());
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        if (!batch.feeds.empty()) {
            batch.projects = std::exchange(m_projects, {});
            batch.projectsComplete = true;
        }
    } else if (step.kind == Step::Kind::Users) {
        auto asking = m_endpoints.users(step.limit, step.offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        reply = {page->rows(), page->total, false, false, {}, {}, {}};
        batch.people = page->items;
        batch.feeds = m_plan->done(step, reply, m_clock.now());
    } else if (step.kind == Step::Kind::Members) {
        std::vector<UserId> members;
        for (int offset = 0;; offset += step.limit) {
            auto asking = m_endpoints.projectMembers(step.project, step.limit, offset, m_cancel);
            auto page = co_await std::move(asking);
            if (!*alive)
                co_return gone;
            if (!page)
                co_return page.error();
            members.insert(members.end(), page->items.begin(), page->items.end());
            if (page->rows() < step.limit)
                break;
        }
        batch.members.emplace_back(step.project, std::move(members));
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        m_plan->morePeople();
    } else {
        auto asking = m_endpoints.user(step.person, m_cancel);
        auto person = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!person && person.error().kind != ErrorKind::NotFound)
            co_return person.error();
        if (person)
            batch.people.push_back(*person);
        else
            batch.peopleGone.push_back(step.person);
        batch.feeds = m_plan->done(step, reply, m_clock.now());
    }
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readBuildPage(Step step)
{
    const auto alive = m_alive;
    auto asking = m_endpoints.builds(step.limit, step.offset, m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!page)
        co_return page.error();
    m_progress.foreignRows += page->foreignRows;
    m_progress.unreadable += page->unusableRows;
    m_progress.serverTotal = page->total;
    Reply reply{page->rows(), page->total, false, false, {}, {}, {}};
    cache::Batch batch;
    batch.builds = std::move(page->items);
    if (step.kind == Step::Kind::List) {
        batch.feeds = m_plan->done(step, reply, m_clock.now());
        if (step.offset == 0)
            m_progress.asOf = m_clock.now();
        add(std::move(batch));
        co_return std::nullopt;
    }
    // The head ends at a page that holds nothing new: only the cache can tell, so its rows are written at once.
    const auto rows = int(batch.builds.size());
    write();
    batch.now = m_clock.now();
    auto writing = m_cache.apply(std::move(batch));
    const auto applied = co_await writing;
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!applied)
        co_return applied.error();
    take(*applied);
    reply.anyKnown = applied->newBuilds < rows;
    reply.allKnownFinal = applied->knownFinalBuilds == rows && rows == reply.rows;
    cache::Batch progress;
    progress.feeds = m_plan->done(step, reply, m_clock.now());
    if (!progress.feeds.empty())
        m_progress.asOf = m_clock.now();
    add(std::move(progress));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readBuild(Step step)
{
    const auto alive = m_alive;
    cache::Batch batch;
    bool there = step.kind != Step::Kind::Verify;
    if (there) {
        auto asking = m_endpoints.build(step.build, m_cancel);
        auto build = co_await std::move(asking);
        if (!*alive)
            co_return Error{ErrorKind::Cancelled, 0, {}, {}};
        if (build)
            batch.builds.push_back(std::move(*build));
        else if (build.error().kind == ErrorKind::NotFound)
            there = false; // 500 stands for "not found": the status call tells it from a broken row
        else
            co_return build.error();
    }
    if (!there) {
        auto asking = m_endpoints.buildStatus(step.build, m_cancel);
        auto status = co_await std::move(asking);
        if (!*alive)
            co_return Error{ErrorKind::Cancelled, 0, {}, {}};
        if (!status && status.error().kind != ErrorKind::NotFound)
            co_return status.error();
        if (!status)
            batch.detailsGone.push_back(step.build);
        else if (step.kind == Step::Kind::Verify)
            batch.stillThere.push_back(step.build);
        else
            co_return Error{ErrorKind::ServerProblem, 500, u"the server cannot read this build"_s, {}};
    }
    batch.feeds = m_plan->done(step, {}, m_clock.now());
    m_pendingIds.push_back(step.build);
    if (step.kind == Step::Kind::Detail)
        noteDetail();
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readAudit(Step step)
{
    const auto alive = m_alive;
    server::AuditQuery query;
    query.start = step.start;
    query.end = step.end;
    query.limit = step.limit;
    query.offset = step.offset;
    auto asking = m_endpoints.auditEvents(query, m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return Error{ErrorKind::Cancelled, 0, {}, {}};
    if (!page)
        co_return page.error();
    Reply reply{page->rows(), page->total, false, false, {}, {}, page->serverTime.value_or(m_clock.now())};
    if (!page->items.empty()) {
        reply.newest = page->items.front().time;
        reply.oldest = page->items.back().time;
    }
    cache::Batch batch;
    batch.audit = std::move(page->items);
    batch.feeds = m_plan->done(step, reply, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

} // namespace viewer::sync
