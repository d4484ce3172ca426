// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_fixture.h"

#include "app/demo/truth.h"
#include "app/demo/world.h"
#include "models/cache/column_loader.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace viewer;

namespace {

demo::Options smallWorld(int builds = 700)
{
    demo::Options options;
    options.builds = builds;
    options.projects = 8;
    options.members = 14;
    return options;
}

/// id -> line of the truth file.
QHash<QString, QJsonObject> truthOf(const QString &path)
{
    QHash<QString, QJsonObject> builds;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return builds;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line["kind"_L1] == "build"_L1)
            builds.insert(line["id"_L1].toString(), line);
    }
    return builds;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void cacheEqualsTheTruth();
    void secondPassAsksLittle();
    void findsABuildThatVanished();
    void seesAStatusThatMoved();
    void withoutDetailsNothingIsInvented();
    void survivesAServerThatFailsNowAndThen_data();
    void survivesAServerThatFailsNowAndThen();
    void saysThatTheServerIsAway();
    void resumesAfterItWasDestroyedInTheMiddle();
    void refusedAreaIsAskedOnce();
    void refusalsAreRememberedUntilTheRolesChange();
    void readsTheAttemptsOfEveryBuildWhenAsked();
    void readsAttemptsOfOpenAndRetriedBuildsFirst();
    void readsTheSlowListsWithTheirBrokenRow();
};

void TestEngine::cacheEqualsTheTruth()
{
    demo::Options options = smallWorld();
    QTemporaryDir folder;
    options.truthFile = folder.filePath(u"truth.json"_s);
    SyncFixture fixture(options);
    QVERIFY(fixture.signIn());
    fixture.openCache();
    const auto summary = fixture.pass();
    QVERIFY(summary);
    QVERIFY(!summary->error);
    QVERIFY(summary->complete);
    QCOMPARE(summary->newBuilds, options.builds);

    const auto columns = fixture.ask([](store::Connection &c) { return cache::loadColumns(c); });
    QVERIFY(columns);
    const auto truth = truthOf(options.truthFile);
    QCOMPARE(int((*columns)->size()), truth.size());
    for (std::uint32_t n = 0; n < (*columns)->size(); ++n) {
        const BuildRow row = (*columns)->row(n);
        const QJsonObject made = truth.value(row.id.toString());
        QVERIFY2(!made.isEmpty(), qPrintable(row.id.toString()));
        QCOMPARE(row.statusWord, made["status"_L1].toString());
        QCOMPARE(row.methodWord, made["method"_L1].toString());
        QCOMPARE(row.number.value_or(-1), made["number"_L1].toInt());
        QCOMPARE(row.project.toString(), made["project_id"_L1].toString());
        QCOMPARE(row.starterKind == StarterKind::Automatic, made["automatic"_L1].toBool());
        QCOMPARE(row.starterName, made["started_by"_L1].toString());
        QCOMPARE(row.duration.has_value(), made["duration_s"_L1].isDouble());
        if (row.duration)
            QCOMPARE(double(row.duration->count()) / 1000, made["duration_s"_L1].toDouble());
        QCOMPARE(toIso(row.created), made["created_at"_L1].toString());
        QCOMPARE(row.branch, made["branch"_L1].toString());
    }
}

void TestEngine::secondPassAsksLittle()
{
    SyncFixture fixture(smallWorld());
    QVERIFY(fixture.signIn());
    fixture.openCache();
    const auto first = fixture.pass();
    QVERIFY(first && first->complete);
    const auto second = fixture.pass();
    QVERIFY(second && second->complete);
    QCOMPARE(second->newBuilds, 0);
    QCOMPARE(second->changedFinalBuilds, 0);
    // Small lists, members, a head or two, audit since, the unfinished builds: never the details again.
    QVERIFY2(second->requests < 60, qPrintable(QString::number(second->requests)));
}

void TestEngine::findsABuildThatVanished()
{
    SyncFixture fixture(smallWorld());
    QVERIFY(fixture.signIn());
    fixture.openCache();
    QVERIFY(fixture.pass()->complete);
    demo::World &world = fixture.server.world();
    const auto &builds = world.buildsOfTenant(world.tenant().id);
    world.removeBuild(builds[builds.size() / 2]);
    const auto second = fixture.pass();
    QVERIFY(second);
    QCOMPARE(second->vanished, 1);
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QCOMPARE(counts->vanished, 1);
    QCOMPARE(counts->builds, 700); // it stays, marked
}

void TestEngine::seesAStatusThatMoved()
{
    demo::Options options = smallWorld();
    options.liveBuildsPerMinute = 600;
    options.liveSpeed = 50;
    SyncFixture fixture(options);
    QVERIFY(fixture.signIn());
    fixture.openCache();
    QVERIFY(fixture.pass());
    const auto before = fixture.ask([](store::Connection &c) { return cache::openBuilds(c, 1000); });
    QVERIFY(before && !before->empty());
    // Some of them finish while we look again.
    std::vector<BuildId> still = *before;
    for (int guard = 0; guard < 60 && still == *before; ++guard) {
        QVERIFY(fixture.pass());
        still = *fixture.ask([](store::Connection &c) { return cache::openBuilds(c, 1000); });
    }
    QVERIFY(still != *before);
}

void TestEngine::withoutDetailsNothingIsInvented()
{
    SyncFixture fixture(smallWorld(300));
    QVERIFY(fixture.signIn());
    fixture.openCache();
    sync::EngineOptions options;
    options.details = false;
    const auto summary = fixture.pass(options);
    QVERIFY(summary);
    QCOMPARE(summary->detailsRead, 0);
    const auto columns = fixture.ask([](store::Connection &c) { return cache::loadColumns(c); });
    QCOMPARE(int((*columns)->size()), 300);
    int known = 0;
    for (std::uint32_t n = 0; n < (*columns)->size(); ++n)
        known += (*columns)->row(n).duration.has_value();
    QVERIFY(known < 25); // only unfinished builds were looked at one by one
}

void TestEngine::survivesAServerThatFailsNowAndThen_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("cut") << u"cut:9"_s;
    QTest::newRow("unavailable") << u"503:11"_s;
    QTest::newRow("unauthorized") << u"401:40"_s;
}

void TestEngine::survivesAServerThatFailsNowAndThen()
{
    QFETCH(QString, fault);
    demo::Options options = smallWorld(300);
    options.faults = {*demo::Fault::parse(fault)};
    SyncFixture fixture(options);
    QVERIFY(fixture.signInAtLast());
    fixture.openCache();
    bool complete = false;
    for (int pass = 0; pass < 40 && !complete; ++pass) {
        const auto summary = fixture.pass();
        QVERIFY(summary);
        complete = summary->complete;
        if (fixture.session->state() != server::Session::State::Active)
            QVERIFY(fixture.signInAtLast());
    }
    QVERIFY(complete);
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QCOMPARE(counts->builds, 300);
    QCOMPARE(counts->vanished, 0);
    QCOMPARE(counts->detailsWanted, 0);
}

void TestEngine::saysThatTheServerIsAway()
{
    auto fixture = std::make_unique<SyncFixture>(smallWorld(100));
    QVERIFY(fixture->signIn());
    fixture->openCache();
    demo::Options gone = smallWorld(100);
    gone.faults = {*demo::Fault::parse(u"503:all")};
    demo::DemoServer failing(gone);
    const auto address = failing.listen(0);
    QVERIFY(address);
    server::TransportSettings settings;
    settings.firstDelay = settings.longestDelay = Milliseconds(1);
    server::Transport transport(address->url.toString(), settings);
    server::Session session(transport, fixture->clock);
    server::Endpoints endpoints(session, address->tenantId);
    sync::Engine engine(*fixture->cache, endpoints, fixture->clock, {});
    std::optional<sync::Summary> summary;
    connect(&engine, &sync::Engine::finished, this, [&](const sync::Summary &finished) { summary = finished; });
    engine.start();
    QVERIFY(SyncFixture::waitFor([&] { return summary.has_value(); }));
    QVERIFY(summary->error);
    QVERIFY(!summary->complete);
}

void TestEngine::resumesAfterItWasDestroyedInTheMiddle()
{
    SyncFixture fixture(smallWorld());
    QVERIFY(fixture.signIn());
    for (int round = 0; round < 5; ++round) {
        fixture.openCache();
        auto engine =
            std::make_unique<sync::Engine>(*fixture.cache, *fixture.endpoints, fixture.clock, sync::EngineOptions());
        QSignalSpy progress(engine.get(), &sync::Engine::progressChanged);
        engine->start();
        QVERIFY(progress.wait(10000));
        engine.reset(); // requests under way end with nobody to receive them
    }
    fixture.openCache();
    const auto summary = fixture.pass();
    QVERIFY(summary && summary->complete);
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QCOMPARE(counts->builds, 700);
    QCOMPARE(counts->detailsWanted, 0);
    QCOMPARE(counts->vanished, 0);
}

void TestEngine::refusedAreaIsAskedOnce()
{
    demo::Options options = smallWorld(120);
    options.faults = {*demo::Fault::parse(u"403:5")};
    SyncFixture fixture(options);
    QVERIFY(fixture.signInAtLast());
    fixture.openCache();
    const auto first = fixture.pass();
    QVERIFY(first);
    QVERIFY(!first->progress.refusedAreas.isEmpty());
    QVERIFY(!first->complete || !first->progress.refusedAreas.isEmpty());
}

void TestEngine::refusalsAreRememberedUntilTheRolesChange()
{
    SyncFixture fixture(smallWorld(60));
    QVERIFY(fixture.signIn(u"bruno.sato@harbourline.example"_s)); // may list and read builds and projects only
    fixture.openCache();
    cache::Batch account;
    account.account = Account{};
    account.account->roles = {u"Build Watcher"_s};
    QVERIFY(fixture.cache->apply(account).result());

    QSet<cache::Feed> told;
    const auto passOnce = [&] {
        sync::Engine engine(*fixture.cache, *fixture.endpoints, fixture.clock, {});
        std::optional<sync::Summary> summary;
        QObject::connect(&engine, &sync::Engine::finished, fixture.cache.get(),
                         [&](const sync::Summary &finished) { summary = finished; });
        QObject::connect(&engine, &sync::Engine::refused, fixture.cache.get(),
                         [&](cache::Feed area, const QString &right) {
                             told.insert(area);
                             QCOMPARE(right, QString(cache::rightOf(area)));
                         });
        engine.start();
        std::ignore = SyncFixture::waitFor([&] { return summary.has_value(); });
        return summary;
    };
    const auto refusals = [&] { return fixture.server.world().audit().size(); };
    const size_t before = refusals();
    const auto first = passOnce();
    QVERIFY(first && !first->error);
    QCOMPARE(first->newBuilds, 60); // the other feeds go on
    const size_t refusedOnce = refusals();
    QVERIFY(refusedOnce > before);
    for (const cache::Feed area : {cache::Feed::Members, cache::Feed::Users, cache::Feed::Audit, cache::Feed::Groups,
                                   cache::Feed::Roles, cache::Feed::Images, cache::Feed::VmImages})
        QVERIFY2(told.contains(area), cache::feedName(area).data());
    QVERIFY(!told.contains(cache::Feed::Builds) && !told.contains(cache::Feed::Details));
    const auto kept = fixture.ask([](store::Connection &c) { return cache::readRefusals(c); });
    QVERIFY(kept);
    QCOMPARE(qsizetype(kept->size()), told.size());

    // The session forgets, as in a new run of the program; the cache does not: nothing is asked that was refused.
    fixture.session->forgetRefusals();
    told.clear();
    const auto second = passOnce();
    QVERIFY(second && told.isEmpty());
    QCOMPARE(refusals(), refusedOnce);
    QCOMPARE(second->progress.refusedAreas.size(), qsizetype(kept->size()));

    // With the same roles it stays so, with other ones it is asked again.
    QVERIFY(fixture.cache->apply(account).result());
    QCOMPARE(fixture.ask([](store::Connection &c) { return cache::readRefusals(c); })->size(), kept->size());
    account.account->roles << u"Viewer"_s;
    QVERIFY(fixture.cache->apply(account).result());
    QVERIFY(fixture.ask([](store::Connection &c) { return cache::readRefusals(c); })->empty());
}

void TestEngine::readsTheAttemptsOfEveryBuildWhenAsked()
{
    SyncFixture fixture(smallWorld(200));
    QVERIFY(fixture.signIn());
    fixture.openCache();
    sync::EngineOptions options;
    options.allAttempts = true;
    const auto summary = fixture.pass(options);
    QVERIFY(summary && !summary->error);
    const demo::World &world = fixture.server.world();
    const auto columns = fixture.ask([](store::Connection &c) { return cache::loadColumns(c); });
    QVERIFY(columns);
    int attempts = 0;
    for (const quint32 ordinal : world.buildsOfTenant(world.tenant().id)) {
        const auto row = (*columns)->rowOfId(BuildId(world.buildId(ordinal)));
        QVERIFY(row);
        QCOMPARE((*columns)->row(*row).attempts, int(world.build(ordinal).attempts));
        attempts += world.build(ordinal).attempts;
    }
    QVERIFY(attempts > 100);
    QCOMPARE(summary->attemptsRead, attempts);
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QCOMPARE(counts->attempts, attempts);
    QCOMPARE(counts->attemptsKnown, 200);
    // And never again.
    const auto second = fixture.pass(options);
    QVERIFY(second);
    QCOMPARE(second->attemptsRead, 0);
}

void TestEngine::readsAttemptsOfOpenAndRetriedBuildsFirst()
{
    SyncFixture fixture(smallWorld(400));
    QVERIFY(fixture.signIn());
    fixture.openCache();
    QVERIFY(fixture.pass());
    const auto unread = fixture.ask([](store::Connection &c) {
        return c.integer("SELECT count(*) FROM build WHERE attempts_at IS NULL AND (retries>0 OR final=0)");
    });
    QCOMPARE(*unread, 0);
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QVERIFY2(counts->attemptsKnown < 200, qPrintable(QString::number(counts->attemptsKnown))); // the rest: slowly
    QVERIFY(counts->attemptsKnown > 0);
}

void TestEngine::readsTheSlowListsWithTheirBrokenRow()
{
    SyncFixture fixture(smallWorld(400));
    QVERIFY(fixture.signIn());
    fixture.openCache();
    const auto summary = fixture.pass();
    QVERIFY(summary && summary->complete);
    const demo::World &world = fixture.server.world();
    const auto counts = fixture.ask([](store::Connection &c) { return cache::readCounts(c); });
    QVERIFY(counts);
    qint64 readable = 0;
    for (const demo::CatalogImage &image : world.images())
        readable += !image.broken;
    QVERIFY(readable > 3 && readable == qint64(world.images().size()) - 1);
    QCOMPARE(counts->images, readable);
    const auto feeds = fixture.ask([](store::Connection &c) { return cache::readFeeds(c); });
    QCOMPARE(feeds->value(cache::Feed::Images).place["unreadable"_L1].toInt(), 1);
    QCOMPARE(counts->roles, 4); // the administrator's is hidden
    QVERIFY(counts->groups >= 3 && counts->groupMembers >= 8);
    QVERIFY(counts->vmImages > 0);
    for (const cache::Feed feed : cache::allFeeds) {
        if (feed != cache::Feed::Profile && feed != cache::Feed::Details && feed != cache::Feed::Attempts)
            QVERIFY2(feeds->value(feed).asOf, cache::feedName(feed).data());
    }
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
