// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace viewer;

namespace {

QByteArray frame(const QUuid &build)
{
    QJsonObject event{{"type"_L1, u"build.status.updated"_s},
                      {"build_id"_L1, build.toString(QUuid::WithoutBraces)},
                      {"status"_L1, u"running"_s},
                      {"timestamp"_L1, u"2026-11-24T03:32:38Z"_s}};
    return QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT

private slots:
    void aChangeShowsWithinThreeSecondsByEvent();
    void aNewBuildShowsWithItsFirstEvent();
    void aChangeShowsByPollingAlone();
    void eventsOfOtherTenantsMakeFewRequests();
    void aBurstOfEventsMakesFewRequests();
    void aSocketThatIsCutAgainAndAgainLosesNothing();
    void aFloodedConnectionIsClosedAndTakenUpAgain();
    void looksAgainAfterASleep();
    void asksLessWhileNobodyLooks();
    void goesOnAfterItsTokenExpired();
    void aRefusedSocketIsNotTriedAgain();
};

void TestLive::aChangeShowsWithinThreeSecondsByEvent()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    const quint32 ordinal = f.failedBuild();
    f.server.live()->retry(ordinal); // a final build: no poll would ask for it
    QVERIFY(f.showsWithin(ordinal, u"running"_s, Milliseconds(3000)));
}

void TestLive::aNewBuildShowsWithItsFirstEvent()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    const quint32 ordinal = f.server.live()->create(); // sends nothing
    demo::World &world = f.server.world();
    world.changeBuild(ordinal).status = demo::StatusWord::Queued;
    f.server.events().sendBuildFrame(world.tenant().id, frame(world.buildId(ordinal)));
    QVERIFY(f.showsWithin(ordinal, u"queued"_s, Milliseconds(3000)));
}

void TestLive::aChangeShowsByPollingAlone()
{
    LiveFixture f;
    QVERIFY(f.follow(false, Seconds(1)));
    const quint32 created = f.server.live()->create();
    QVERIFY(f.showsWithin(created, u"pending"_s, Milliseconds(5000)));
    f.server.live()->cancel(created);
    QVERIFY(f.showsWithin(created, u"cancelled"_s, Milliseconds(5000)));
    QCOMPARE(f.live->socket().tries(), 0);
}

void TestLive::eventsOfOtherTenantsMakeFewRequests()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    const quint64 before = f.server.requestCount();
    for (int number = 0; number < 40; ++number) {
        const QUuid foreign = QUuid::createUuid();
        for (int time = 0; time < 5; ++time)
            f.server.events().sendBuildFrame(QUuid(), frame(foreign));
    }
    // Long enough for the second look at each.
    SyncFixture::waitFor([] { return false; }, 6000);
    const quint64 asked = f.server.requestCount() - before;
    // A head and the audit, every two seconds at most; never a detail of somebody else's build.
    QVERIFY2(asked >= 2 && asked <= 20, qPrintable(QString::number(asked)));
}

void TestLive::aBurstOfEventsMakesFewRequests()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    demo::World &world = f.server.world();
    const auto &builds = world.buildsOfTenant(world.tenant().id);
    const quint64 before = f.server.requestCount();
    QElapsedTimer timer;
    timer.start();
    int sent = 0;
    while (!timer.hasExpired(2000)) {
        for (int frames = 0; frames < 10; ++frames)
            f.server.events().sendBuildFrame(world.tenant().id, frame(world.buildId(builds[size_t(sent++ % 3)])));
        SyncFixture::waitFor([] { return false; }, 20);
    }
    SyncFixture::waitFor([] { return false; }, 3000);
    const quint64 asked = f.server.requestCount() - before;
    QVERIFY2(sent > 500, qPrintable(QString::number(sent)));
    QVERIFY2(asked >= 3 && asked <= 40, qPrintable(QString::number(asked)));
}

void TestLive::aSocketThatIsCutAgainAndAgainLosesNothing()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    demo::World &world = f.server.world();
    std::vector<quint32> moved;
    for (int cut = 0; cut < 25; ++cut) {
        const quint32 ordinal = f.failedBuild();
        QVERIFY(ordinal != 0);
        // While the connection is away, so that its event is lost.
        f.server.events().cutAll();
        if (cut % 2)
            f.server.live()->retry(ordinal);
        const int tries = f.live->socket().tries();
        QVERIFY(SyncFixture::waitFor([&] { return f.live->socket().tries() > tries && f.live->isOpen(); }, 10000));
        if (cut % 2 == 0)
            f.server.live()->retry(ordinal);
        moved.push_back(ordinal);
        QCOMPARE(f.server.events().clientCount(), 1);
    }
    for (const quint32 ordinal : moved)
        QVERIFY2(
            f.showsWithin(ordinal, QString::fromLatin1(demo::wordOf(world.build(ordinal).status)), Milliseconds(10000)),
            qPrintable(world.buildId(ordinal).toString()));
    QVERIFY(f.live->socket().findChildren<QObject *>(Qt::FindDirectChildrenOnly).size() <= 2);
}

void TestLive::aFloodedConnectionIsClosedAndTakenUpAgain()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(3600)));
    demo::World &world = f.server.world();
    const QUuid build = world.buildId(f.failedBuild());
    const int tries = f.live->socket().tries();
    for (int number = 0; number < 400; ++number) // more than the 256 that the server waits for
        f.server.events().sendBuildFrame(world.tenant().id, frame(build));
    QVERIFY(SyncFixture::waitFor([&] { return f.live->socket().tries() > tries && f.live->isOpen(); }, 10000));
}

void TestLive::looksAgainAfterASleep()
{
    LiveFixture f;
    QVERIFY(f.follow(true, Seconds(36000)));
    const quint32 created = f.server.live()->create(); // no event tells it
    SyncFixture::waitFor([] { return false; }, 300);
    QVERIFY(f.statusOf(f.server.world().buildId(created)).isEmpty());
    const int tries = f.live->socket().tries();
    f.wall.jump(std::chrono::minutes(2));
    QVERIFY(f.showsWithin(created, u"pending"_s, Milliseconds(5000)));
    QVERIFY(f.live->socket().tries() > tries); // the old connection is not to be trusted
}

void TestLive::asksLessWhileNobodyLooks()
{
    LiveFixture f;
    QVERIFY(f.follow(false, Seconds(1)));
    f.engine->setInForeground(false);
    QVERIFY(SyncFixture::waitFor([&] { return f.isQuiet(); }, 5000));
    SyncFixture::waitFor([&] { return f.engine->progress().nextTry > f.wall.now() + Seconds(60); }, 5000);
    const auto next = f.engine->progress().nextTry;
    QVERIFY(next && *next - f.wall.now() > Seconds(60) && *next - f.wall.now() < Seconds(150));
    // Back in front, and it is time: at once.
    const quint32 created = f.server.live()->create();
    f.wall.jump(Seconds(5));
    f.engine->setInForeground(true);
    QVERIFY(f.showsWithin(created, u"pending"_s, Milliseconds(3000)));
}

void TestLive::goesOnAfterItsTokenExpired()
{
    demo::Options options = LiveFixture::options();
    options.accessTokenLife = Seconds(2);
    LiveFixture f(options);
    QVERIFY(f.follow(true, Seconds(3600)));
    bool refreshed = false;
    QObject::connect(f.session.get(), &server::Session::refreshTokenChanged, f.session.get(),
                     [&](const QByteArray &token) { refreshed = !token.isEmpty(); });
    QVERIFY(SyncFixture::waitFor([&] { return refreshed; }, 10000));
    const int tries = f.live->socket().tries();
    SyncFixture::waitFor([] { return false; }, 2500); // the token that opened the socket is over
    QVERIFY(f.live->isOpen());
    QCOMPARE(f.live->socket().tries(), tries); // a socket goes on without it
    f.server.events().cutAll();
    QVERIFY(SyncFixture::waitFor([&] { return f.live->socket().tries() > tries && f.live->isOpen(); }, 10000));
    const quint32 ordinal = f.failedBuild();
    f.server.live()->retry(ordinal);
    QVERIFY(f.showsWithin(ordinal, u"running"_s, Milliseconds(3000)));
    QVERIFY(!f.engine->progress().error);
}

void TestLive::aRefusedSocketIsNotTriedAgain()
{
    LiveFixture f;
    QVERIFY(f.follow(false, Seconds(3600)));
    QList<cache::Feed> refused;
    QObject::connect(f.engine.get(), &sync::Engine::refused, f.engine.get(),
                     [&](cache::Feed area) { refused << area; });
    f.engine->noteRefused(cache::Feed::Details);
    QVERIFY(refused.contains(cache::Feed::Details) && refused.contains(cache::Feed::Attempts)); // the same right
    f.live->start();
    QVERIFY(SyncFixture::waitFor([&] { return f.live->isOpen(); }, 5000));
    f.engine->retryRefused();
    f.engine->noteRefused(cache::Feed::Details); // as the first request of the details would
    QVERIFY(SyncFixture::waitFor([&] { return !f.live->isOpen(); }, 5000));
    const int tries = f.live->socket().tries();
    SyncFixture::waitFor([] { return false; }, 500); // longer than the longest wait between two tries
    QCOMPARE(f.live->socket().tries(), tries);
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
