// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that are read as a whole, and the attempts of builds.
#include "app/sync/engine.h"

#include "app/sync/splitting_scan.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;

namespace viewer::sync {

namespace {

/// Pages of a list that nobody scrolls back further than.
constexpr int mostNotificationPages = 20;
constexpr int mostVmImages = 10'000; ///< the server refuses larger offsets

const Error gone{ErrorKind::Cancelled, 0, {}, {}};

cache::FeedProgress withUnreadable(cache::FeedProgress progress, int unreadable)
{
    if (unreadable > 0)
        progress.place[QLatin1StringView("unreadable")] = unreadable;
    return progress;
}

/// Pages overlap so that no row is skipped while others arrive: rows that were met before are dropped.
template <class Row, class RowId>
class DistinctRows
{
public:
    explicit DistinctRows(RowId Row::*id)
        : m_id(id)
    {
    }

    void add(std::vector<Row> &page)
    {
        for (Row &row : page) {
            if (m_seen.contains(row.*m_id))
                continue;
            m_seen.insert(row.*m_id);
            m_rows.push_back(std::move(row));
        }
    }
    std::vector<Row> take() { return std::move(m_rows); }

private:
    RowId Row::*m_id;
    QSet<RowId> m_seen;
    std::vector<Row> m_rows;
};

} // namespace

QCoro::Task<std::optional<Error>> Engine::readWholeList(Step step)
{
    switch (step.kind) {
    case Step::Kind::Groups:
        return readGroups(step);
    case Step::Kind::Notifications:
        return readNotifications(step);
    case Step::Kind::Images:
        return readImages(step);
    case Step::Kind::VmImages:
        return readVmImages(step);
    default:
        return readRoles(step);
    }
}

QCoro::Task<std::optional<Error>> Engine::readRoles(Step step)
{
    const auto alive = m_alive;
    auto asking = m_endpoints.roles(m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return gone;
    if (!page)
        co_return page.error();
    cache::Batch batch;
    batch.roles = std::move(page->items);
    batch.feeds = m_plan->done(step, {page->rows(), page->total, false, false, {}, {}, {}}, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readGroups(Step step)
{
    const auto alive = m_alive;
    auto asking = m_endpoints.groups(m_cancel);
    auto page = co_await std::move(asking);
    if (!*alive)
        co_return gone;
    if (!page)
        co_return page.error();
    std::vector<Group> groups = std::move(page->items);
    for (Group &group : groups) {
        auto members = m_endpoints.groupMembers(group.id, m_cancel);
        auto read = co_await std::move(members);
        if (!*alive)
            co_return gone;
        // The members want a right of their own: groups without them are better than none.
        if (!read && read.error().kind == ErrorKind::Forbidden)
            break;
        if (!read)
            co_return read.error();
        group.membersRead = true;
        group.members = std::move(read->items);
    }
    cache::Batch batch;
    const auto rows = int(groups.size());
    batch.groups = std::move(groups);
    batch.feeds = m_plan->done(step, {rows, rows, false, false, {}, {}, {}}, m_clock.now());
    add(std::move(batch));
    m_plan->morePeople();
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readNotifications(Step step)
{
    const auto alive = m_alive;
    DistinctRows rows(&Notification::id);
    std::optional<qint64> total;
    for (int number = 0; number < mostNotificationPages; ++number) {
        auto asking = m_endpoints.notifications(step.limit, number * (step.limit - pageOverlap), m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        total = page->total;
        rows.add(page->items);
        if (page->rows() < step.limit)
            break;
    }
    cache::Batch batch;
    batch.notifications = rows.take();
    const auto count = int(batch.notifications->size());
    batch.feeds = m_plan->done(step, {count, total, false, false, {}, {}, {}}, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readImages(Step step)
{
    const auto alive = m_alive;
    SplittingScan scan;
    DistinctRows rows(&Image::id);
    while (const auto part = scan.next()) {
        auto asking = m_endpoints.images(part->limit, part->offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page && page.error().kind == ErrorKind::ServerProblem && scan.failed())
            continue;
        if (!page)
            co_return page.error();
        scan.done(page->rows());
        m_progress.foreignRows += page->foreignRows;
        rows.add(page->items);
    }
    cache::Batch batch;
    batch.images = rows.take();
    const auto count = int(batch.images->size());
    batch.feeds = m_plan->done(step, {count, count, false, false, {}, {}, {}}, m_clock.now());
    for (cache::FeedProgress &feed : batch.feeds)
        feed = withUnreadable(feed, scan.skipped());
    add(std::move(batch));
    m_plan->morePeople();
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readVmImages(Step step)
{
    const auto alive = m_alive;
    DistinctRows rows(&VmImage::attempt);
    std::optional<qint64> total;
    for (int offset = 0; offset <= mostVmImages; offset += step.limit - pageOverlap) {
        auto asking = m_endpoints.vmImages(step.limit, offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        if (!page)
            co_return page.error();
        total = page->total;
        rows.add(page->items);
        if (page->rows() < step.limit)
            break;
    }
    cache::Batch batch;
    batch.vmImages = rows.take();
    const auto count = int(batch.vmImages->size());
    batch.feeds = m_plan->done(step, {count, total, false, false, {}, {}, {}}, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

QCoro::Task<std::optional<Error>> Engine::readAttempts(Step step)
{
    const auto alive = m_alive;
    cache::BuildAttempts read;
    read.build = step.build;
    std::vector<Attempt> attempts;
    bool readable = true;
    for (int offset = 0;; offset += step.limit) {
        auto asking = m_endpoints.attempts(step.build, step.limit, offset, m_cancel);
        auto page = co_await std::move(asking);
        if (!*alive)
            co_return gone;
        // One attempt without an error text makes all of them a 500; a build that went has none to read.
        const bool broken =
            !page && (page.error().kind == ErrorKind::ServerProblem || page.error().kind == ErrorKind::NotFound);
        if (!page && !broken)
            co_return page.error();
        readable = !broken;
        if (broken)
            break;
        attempts.insert(attempts.end(), page->items.begin(), page->items.end());
        if (page->rows() < step.limit)
            break;
    }
    if (readable)
        read.attempts = std::move(attempts);
    cache::Batch batch;
    batch.attempts.push_back(std::move(read));
    batch.feeds = m_plan->done(step, {}, m_clock.now());
    add(std::move(batch));
    co_return std::nullopt;
}

} // namespace viewer::sync
