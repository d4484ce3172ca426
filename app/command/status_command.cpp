// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/status_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "models/cache/cache.h"
#include "models/cache/column_loader.h"
#include "models/wording/numbers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QJsonValue timeValue(const std::optional<Instant> &time)
{
    return time ? QJsonValue(toIso(*time)) : QJsonValue();
}

QJsonObject countsByState(const BuildColumns &columns)
{
    QMap<BuildState, qint64> counts;
    for (const BuildState state : allBuildStates)
        counts[state] = 0;
    for (std::uint32_t row = 0; row < columns.size(); ++row)
        ++counts[columns.state(row)];
    QJsonObject object;
    for (const BuildState state : allBuildStates)
        object[stateKey(state)] = counts.value(state);
    return object;
}

/// How old the oldest part is; unknown when a part was never read.
std::optional<Instant> oldest(const cache::Feeds &feeds)
{
    std::optional<Instant> time;
    for (const cache::Feed feed :
         {cache::Feed::Projects, cache::Feed::Users, cache::Feed::Builds, cache::Feed::Audit}) {
        const auto asOf = feeds.value(feed).asOf;
        if (asOf && (!time || *asOf < *time))
            time = asOf;
    }
    return time;
}

} // namespace

QJsonObject statusObject(const Account &account, const cache::Feeds &feeds, const cache::CacheCounts &counts,
                         const BuildColumns &columns)
{
    const auto feedObject = [&](cache::Feed feed, qint64 rows) {
        const cache::FeedProgress progress = feeds.value(feed);
        return QJsonObject{
            {"rows"_L1, rows}, {"as_of"_L1, timeValue(progress.asOf)}, {"complete"_L1, progress.complete}};
    };
    const BuildCoverage &coverage = columns.coverage();
    const qint64 held = counts.builds - counts.vanished;
    QJsonObject feedObjects{
        {"builds"_L1, feedObject(cache::Feed::Builds, counts.builds)},
        {"details"_L1,
         QJsonObject{{"known"_L1, counts.builds - counts.detailsWanted}, {"wanted"_L1, counts.detailsWanted}}},
        {"projects"_L1, feedObject(cache::Feed::Projects, counts.projects)},
        {"members"_L1, feedObject(cache::Feed::Members, counts.members)},
        {"users"_L1, feedObject(cache::Feed::Users, counts.people)},
        {"audit"_L1, feedObject(cache::Feed::Audit, counts.audit)},
        {"attempts"_L1,
         QJsonObject{{"rows"_L1, counts.attempts},
                     {"builds_known"_L1, counts.attemptsKnown},
                     {"builds_unknown"_L1, counts.builds - counts.attemptsKnown}}},
        {"groups"_L1, feedObject(cache::Feed::Groups, counts.groups)},
        {"group_members"_L1, feedObject(cache::Feed::Groups, counts.groupMembers)},
        {"roles"_L1, feedObject(cache::Feed::Roles, counts.roles)},
        {"notifications"_L1, feedObject(cache::Feed::Notifications, counts.notifications)},
        {"images"_L1, feedObject(cache::Feed::Images, counts.images)},
        {"vm_images"_L1, feedObject(cache::Feed::VmImages, counts.vmImages)},
    };
    const std::optional<qint64> total = feeds.value(cache::Feed::Builds).total;
    const bool complete = feeds.value(cache::Feed::Builds).complete && feeds.value(cache::Feed::Audit).complete
        && counts.detailsWanted == 0 && total && held >= *total;
    return QJsonObject{
        {"schema"_L1, u"viewer.status/1"_s},
        {"server"_L1, account.server},
        {"tenant"_L1, QJsonObject{{"id"_L1, account.tenant.toString()}, {"name"_L1, account.tenantName}}},
        {"user"_L1, QJsonObject{{"email"_L1, account.email}, {"roles"_L1, QJsonArray::fromStringList(account.roles)}}},
        {"as_of"_L1, timeValue(oldest(feeds))},
        {"complete"_L1, complete},
        {"feeds"_L1, feedObjects},
        {"builds"_L1,
         QJsonObject{{"total"_L1, counts.builds},
                     {"by_status"_L1, countsByState(columns)},
                     {"vanished"_L1, counts.vanished},
                     {"data_problems"_L1, coverage.dataProblems}}},
        {"cache_bytes"_L1, counts.cacheBytes},
    };
}

int runStatus(const QString &accountFolder, bool json)
{
    auto connection = store::Connection::open(cache::Cache::fileIn(accountFolder), store::OpenMode::ReadOnly);
    if (!connection) {
        say(connection.error());
        return FailedWithReason;
    }
    const auto account = cache::readAccount(**connection);
    const auto feeds = cache::readFeeds(**connection);
    const auto counts = cache::readCounts(**connection);
    const auto columns = cache::loadColumns(**connection);
    if (!account || !feeds || !counts || !columns || !*account) {
        say(!account       ? account.error()
                : !feeds   ? feeds.error()
                : !counts  ? counts.error()
                : !columns ? columns.error()
                           : Error{ErrorKind::Storage, 0, {}, {}});
        return FailedWithReason;
    }
    const QJsonObject status = statusObject(**account, *feeds, *counts, **columns);
    if (json) {
        print(QString::fromUtf8(QJsonDocument(status).toJson(QJsonDocument::Indented)).trimmed());
        return Succeeded;
    }
    print(Words::tr("%1, %2, %3").arg((*account)->server, (*account)->tenantName, (*account)->email));
    print(
        Words::tr("Builds: %1, of these %2 no longer on the server; details of %3 still to be read")
            .arg(groupedNumber(counts->builds), groupedNumber(counts->vanished), groupedNumber(counts->detailsWanted)));
    const QJsonObject states = status["builds"_L1]["by_status"_L1].toObject();
    for (const BuildState state : allBuildStates)
        print(u"  %1: %2"_s.arg(stateKey(state), groupedNumber(states[stateKey(state)].toInteger())));
    const auto line = [&](const QString &name, cache::Feed feed, qint64 rows) {
        const cache::FeedProgress progress = feeds->value(feed);
        print(Words::tr("%1: %2, as of %3%4")
                  .arg(name, groupedNumber(rows), progress.asOf ? toIso(*progress.asOf) : Words::tr("never"),
                       progress.complete ? QString() : Words::tr(", not complete")));
    };
    line(Words::tr("Build list"), cache::Feed::Builds, counts->builds);
    line(Words::tr("Projects"), cache::Feed::Projects, counts->projects);
    line(Words::tr("People"), cache::Feed::Users, counts->people);
    line(Words::tr("Members"), cache::Feed::Members, counts->members);
    line(Words::tr("Audit"), cache::Feed::Audit, counts->audit);
    print(Words::tr("Size on this computer: %1").arg(byteSize(counts->cacheBytes)));
    return Succeeded;
}

} // namespace viewer::command
