// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/make_cache.h"

#include "models/cache/cache.h"
#include "models/cache/cache_writer.h"
#include "models/settings/settings.h"
#include "models/store/schema.h"
#include "tests/bench/figures.h"
#include "tests/bench/synthetic_source.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

/// Part of the folder's name: raise it when SyntheticSource or what is written here changes.
constexpr int recipe = 1;
constexpr int rowsAtOnce = 10'000;

Error storage(const QString &detail)
{
    return Error{ErrorKind::Storage, 0, detail, {}};
}

/// Everything is read, the audit too.
std::vector<cache::FeedProgress> feedsOf(const SyntheticSource &source)
{
    using cache::Feed;
    std::vector<cache::FeedProgress> feeds;
    for (const Feed feed :
         {Feed::Profile, Feed::Projects, Feed::Members, Feed::Users, Feed::Builds, Feed::Details, Feed::Audit}) {
        cache::FeedProgress progress;
        progress.feed = feed;
        progress.asOf = SyntheticSource::newest();
        progress.complete = true;
        if (feed == Feed::Builds)
            progress.total = source.size();
        if (feed == Feed::Audit) {
            const auto milliseconds = [](Instant time) { return qint64(time.time_since_epoch().count()); };
            progress.place = {{cache::auditFromKey, milliseconds(SyntheticSource::oldest() - Seconds(86'400))},
                              {cache::auditUntilKey, milliseconds(SyntheticSource::newest() + Seconds(1))}};
        }
        feeds.push_back(progress);
    }
    return feeds;
}

Result<Done> fill(store::Connection &connection, const SyntheticSource &source)
{
    auto writer = cache::CacheWriter::create(connection);
    if (!writer)
        return writer.error();
    cache::Batch batch;
    batch.now = SyntheticSource::newest();
    batch.account = source.account();
    if (source.size() > 0) {
        batch.projects = source.projects();
        batch.projectsComplete = true;
        batch.people = source.people();
        batch.feeds = feedsOf(source);
    }
    for (int i = 0; i < source.size(); ++i) {
        batch.builds.push_back(source.at(i));
        if (int(batch.builds.size()) == rowsAtOnce || i + 1 == source.size()) {
            if (auto applied = (*writer)->apply(batch); !applied)
                return applied.error();
            batch = {};
            batch.now = SyntheticSource::newest();
        }
    }
    if (source.size() == 0) {
        if (auto applied = (*writer)->apply(batch); !applied)
            return applied.error();
    }
    writer->reset();
    // In place of a million audit rows, which nothing here reads: 15 % were started by nobody.
    return connection.execute(
        u"UPDATE build SET starter=CASE WHEN seq*2654435761%100<15 THEN 0"
        " ELSE 1+seq*40503%%1 END, retries=(seq*48271%40=0); PRAGMA optimize"_s.arg(SyntheticSource::personCount));
}

Result<Done> make(const QString &folder, int builds)
{
    const SyntheticSource source(builds);
    const QString key = source.account().key();
    if (!QDir().mkpath(folder + u"/accounts/"_s + key))
        return storage(u"cannot make "_s + folder);
    auto connection = newCacheFile(cache::Cache::fileIn(folder + u"/accounts/"_s + key));
    if (!connection)
        return connection.error();
    if (auto done = fill(**connection, source); !done)
        return done;
    connection->reset();
    Settings settings(folder + u"/settings.ini"_s);
    settings.set(setting::lastAccount, key);
    return settings.save() ? Result<Done>(Done{}) : storage(u"cannot write the settings"_s);
}

} // namespace

Result<std::unique_ptr<store::Connection>> newCacheFile(const QString &path)
{
    QStringList steps;
    for (int number = 1;; ++number) {
        QFile file(u":/sql/cache_%1.sql"_s.arg(number, 3, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            break;
        steps << QString::fromUtf8(file.readAll());
    }
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    auto opened = store::openOrSetAside(path, steps, SyntheticSource::newest());
    if (!opened)
        return opened.error();
    return std::move(opened->connection);
}

Result<QString> preparedDataDir(int builds)
{
    const QString folder = u"%1/%2-builds-%3"_s.arg(QStringLiteral(BENCH_DATA)).arg(builds).arg(recipe);
    if (QDir(folder).exists())
        return folder;
    remark(u"making a cache of %1 builds"_s.arg(builds));
    QElapsedTimer timer;
    timer.start();
    const QString unfinished = folder + u".part"_s;
    QDir(unfinished).removeRecursively();
    if (auto done = make(unfinished, builds); !done)
        return done.error();
    if (!QDir().rename(unfinished, folder))
        return storage(u"cannot rename "_s + unfinished);
    remark(u"made in %1"_s.arg(withUnit(double(timer.elapsed()) / 1000, u"s"_s)));
    return folder;
}

QString cacheFileIn(const QString &dataDir)
{
    return cache::Cache::fileIn(dataDir + u"/accounts/"_s + SyntheticSource(0).account().key());
}

} // namespace viewer::bench
