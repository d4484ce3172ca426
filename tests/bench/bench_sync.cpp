// SPDX-License-Identifier: GPL-3.0-or-later
// A whole first sync (requests, parsing, planning, writing) against a bare loop with exactly its requests.
#include "app/sync/engine.h"
#include "tests/bench/bare_loop.h"
#include "tests/bench/bench.h"
#include "tests/bench/demo_session.h"
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 20'000;
constexpr int latencyMs = 2;
constexpr int connections = 4;
constexpr int rounds = 3;

struct Pass
{
    double seconds = 0;
    sync::Summary summary;
    std::vector<QNetworkRequest> requests; ///< in the order of their answers
};

/// From an empty cache to everything written.
Pass syncOnce(const DemoSession &session, const Clock &clock)
{
    Pass pass;
    const QTemporaryDir folder;
    QObject watching;
    QObject::connect(&session.online->transport->network(), &QNetworkAccessManager::finished, &watching,
                     [&pass](QNetworkReply *reply) { pass.requests.push_back(reply->request()); });
    cache::Cache cache(folder.path(), clock);
    server::Endpoints endpoints(*session.online->session, session.account.tenant);
    sync::EngineOptions options;
    options.connections = connections;
    sync::Engine engine(cache, endpoints, clock, options);
    QEventLoop loop;
    QObject::connect(&engine, &sync::Engine::finished, &loop, [&](const sync::Summary &summary) {
        pass.summary = summary;
        loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    engine.start();
    loop.exec();
    pass.seconds = double(timer.nsecsElapsed()) / 1e9;
    return pass;
}

} // namespace

bool benchSync()
{
    Child server;
    const SystemClock clock;
    const auto address = startDemo(server, builds, latencyMs);
    if (!address)
        return false;
    std::vector<double> ratios, syncSeconds, bareSeconds;
    for (int round = 0; round < rounds; ++round) {
        const auto session = signInTo(*address, clock);
        if (!session)
            return false;
        const Pass pass = syncOnce(*session, clock);
        if (!pass.summary.complete || pass.summary.newBuilds != builds) {
            remark(u"the sync was not complete: %1 builds"_s.arg(pass.summary.newBuilds));
            return false;
        }
        const LoopResult bare = runBareLoop(pass.requests, connections);
        remark(u"%1 requests, %2 MB: sync %3 s, bare loop %4 s, %5 failed"_s.arg(pass.requests.size())
                   .arg(double(bare.bytes) / 1e6, 0, 'f', 1)
                   .arg(pass.seconds, 0, 'f', 2)
                   .arg(bare.seconds, 0, 'f', 2)
                   .arg(bare.failed));
        if (bare.failed > 0)
            return false;
        syncSeconds.push_back(pass.seconds);
        bareSeconds.push_back(bare.seconds);
        ratios.push_back(bare.seconds / pass.seconds);
    }
    reportRatio(u"sync"_s, median(syncSeconds), median(bareSeconds), u"s"_s, median(ratios), Goal::AtLeast, 0.8);
    return true;
}

} // namespace viewer::bench
