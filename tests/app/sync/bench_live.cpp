// SPDX-License-Identifier: GPL-3.0-or-later
// The live feed for longer than a test may take, against a demo server or against a real one. No part of the tests.
//
//     bench_live cut SECONDS [CUTS]        a demo server whose sockets are cut while its builds move
//     bench_live follow SECONDS URL EMAIL PASSWORD [no-socket]   prints every build that changed, with the time
#include "live_fixture.h"

#include "app/sync/account_of.h"
#include "models/cache/column_loader.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace viewer;

namespace {

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// Builds whose status in the cache is not the server's.
int differences(LiveFixture &f)
{
    demo::World &world = f.server.world();
    int different = 0;
    for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
        const QString word = QString::fromLatin1(demo::wordOf(world.build(ordinal).status));
        different += f.statusOf(world.buildId(ordinal)) != word;
    }
    return different;
}

int cut(int seconds, int cuts)
{
    demo::Options options = LiveFixture::options(500);
    options.liveBuildsPerMinute = 20;
    options.liveSpeed = 4;
    LiveFixture f(options);
    if (!f.follow(true, Seconds(30)))
        return 1;
    std::printf("begin: %.1f MB, %llu requests\n", residentMegabytes(), f.server.requestCount());
    const auto requests = f.server.requestCount();
    QElapsedTimer timer;
    timer.start();
    for (int number = 1; number <= cuts; ++number) {
        SyncFixture::waitFor([] { return false; }, seconds * 1000 / cuts);
        f.server.events().cutAll();
        if (const quint32 ordinal = number % 3 == 0 ? f.failedBuild() : 0)
            f.server.live()->retry(ordinal); // while nobody listens
        if (number % std::max(1, cuts / 10) == 0) {
            std::printf("%4lld s: %d cuts, %d connections tried, %d open now, %.1f MB, %llu requests, %zu objects\n",
                        timer.elapsed() / 1000, number, f.live->socket().tries(), f.server.events().clientCount(),
                        residentMegabytes(), f.server.requestCount() - requests,
                        size_t(f.live->socket().findChildren<QObject *>().size()));
            std::fflush(stdout);
        }
    }
    // Nothing may be missing within the time in which an event must show.
    QElapsedTimer settle;
    settle.start();
    int different = differences(f);
    while (different > 0 && !settle.hasExpired(40'000)) {
        SyncFixture::waitFor([] { return false; }, 250);
        different = differences(f);
    }
    std::printf("end: %d builds differ after %lld ms, %zu builds on the server\n", different, settle.elapsed(),
                f.server.world().buildsOfTenant(f.server.world().tenant().id).size());
    return different == 0 ? 0 : 1;
}

struct Follower
{
    SystemClock clock;
    QTemporaryDir folder;
    server::Transport transport;
    server::Session session{transport, clock};
    std::unique_ptr<server::Endpoints> endpoints;
    std::unique_ptr<cache::Cache> cache;
    std::unique_ptr<sync::Engine> engine;
    std::unique_ptr<sync::LiveUpdates> live;
    QHash<BuildId, QString> shown;

    explicit Follower(const QString &url)
        : transport(url)
    {
    }

    void say(const QString &text)
    {
        std::printf("%s %s\n", qPrintable(QTime::currentTime().toString(u"HH:mm:ss.zzz"_s)), qPrintable(text));
        std::fflush(stdout);
    }

    void show(const BuildSnapshot &columns)
    {
        const bool first = shown.isEmpty();
        for (std::uint32_t row = 0; row < columns->size(); ++row) {
            const BuildRow build = columns->row(row);
            QString &known = shown[build.id];
            if (!first && known != build.statusWord)
                say(build.id.toString() + u": "_s + known + u" -> "_s + build.statusWord);
            known = build.statusWord;
        }
    }

    QCoro::Task<void> run(QString email, QString password, bool socket)
    {
        const server::Credentials credentials{email, password, {}, false};
        auto signing = session.signIn(credentials);
        const auto in = co_await std::move(signing);
        if (!in) {
            say(u"sign-in: "_s + in.error().detail);
            co_return;
        }
        server::Endpoints first(session, TenantId());
        auto asking = first.profile();
        const auto profile = co_await std::move(asking);
        if (!profile || profile->tenants.empty())
            co_return;
        const Account account = sync::accountOf(transport.origin(), *profile, profile->tenants.front());
        endpoints = std::make_unique<server::Endpoints>(session, account.tenant);
        cache = std::make_unique<cache::Cache>(folder.path(), clock);
        QObject::connect(cache.get(), &cache::Cache::columnsChanged, cache.get(),
                         [this](const BuildSnapshot &columns) { show(columns); });
        sync::EngineOptions options;
        options.pollEvery = Seconds(30);
        engine = std::make_unique<sync::Engine>(*cache, *endpoints, clock, options);
        QObject::connect(engine.get(), &sync::Engine::refused, cache.get(),
                         [this](cache::Feed area, const QString &right) {
                             say(u"refused: "_s + cache::feedName(area) + u" needs "_s + right);
                         });
        live = std::make_unique<sync::LiveUpdates>(*engine, session, account.tenant, clock);
        QObject::connect(live.get(), &sync::LiveUpdates::openChanged, cache.get(),
                         [this](bool open) { say(open ? u"socket open"_s : u"socket closed"_s); });
        QObject::connect(&live->socket(), &server::EventSocket::hinted, cache.get(),
                         [this](const server::BuildHint &hint) { say(u"event "_s + hint.build.toString()); });
        engine->start();
        if (socket)
            live->start();
        cache->startColumns();
    }
};

int follow(int seconds, const QStringList &arguments)
{
    Follower follower(arguments.value(0));
    follower.run(arguments.value(1), arguments.value(2), arguments.value(3) != "no-socket"_L1);
    auto before = follower.transport.sentCount();
    for (int second = 0; second < seconds; second += 10) {
        SyncFixture::waitFor([] { return false; }, 10'000);
        const auto sent = follower.transport.sentCount();
        if (follower.engine)
            follower.say(u"state %1, %2 builds, %3 requests, %4 MB"_s.arg(int(follower.engine->progress().state))
                             .arg(follower.shown.size())
                             .arg(sent - before)
                             .arg(residentMegabytes(), 0, 'f', 1));
        before = sent;
    }
    if (follower.cache) {
        const auto counts = follower.cache->ask([](store::Connection &c) { return cache::readCounts(c); }).result();
        if (counts)
            follower.say(u"groups %1 (%2 members), roles %3, notifications %4, images %5, vm images %6, attempts %7 of "
                         "%8 builds"_s.arg(counts->groups)
                             .arg(counts->groupMembers)
                             .arg(counts->roles)
                             .arg(counts->notifications)
                             .arg(counts->images)
                             .arg(counts->vmImages)
                             .arg(counts->attempts)
                             .arg(counts->attemptsKnown));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = std::max(1, arguments.value(2, u"600"_s).toInt());
    if (arguments.value(1) == "cut"_L1)
        return cut(seconds, std::max(1, arguments.value(3, u"100"_s).toInt()));
    if (arguments.value(1) == "follow"_L1)
        return follow(seconds, arguments.sliced(3));
    std::fprintf(stderr, "bench_live cut SECONDS [CUTS] | follow SECONDS URL EMAIL PASSWORD [no-socket]\n");
    return 2;
}
