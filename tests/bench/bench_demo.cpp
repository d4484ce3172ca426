// SPDX-License-Identifier: GPL-3.0-or-later
// How many answers a second the demo server gives: no goal, but a sync cannot be faster than its server.
#include "tests/bench/bare_loop.h"
#include "tests/bench/bench.h"
#include "tests/bench/demo_session.h"
#include "tests/bench/figures.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace viewer::bench {

namespace {

constexpr int builds = 20'000;
constexpr int calls = 4'000;
constexpr int rounds = 3;

std::vector<QNetworkRequest> pagesOf(const DemoSession &session, int rows)
{
    std::vector<QNetworkRequest> requests;
    for (int i = 0; i < calls / rows; ++i) {
        QUrl url(session.account.server + u"/api/v1/builds"_s);
        url.setQuery(u"limit=%1&offset=%2"_s.arg(rows).arg(i * rows % builds));
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + session.online->session->accessToken());
        request.setRawHeader("X-Tenant-ID", session.account.tenant.toString().toLatin1());
        requests.push_back(request);
    }
    return requests;
}

} // namespace

bool benchDemo()
{
    Child server;
    const SystemClock clock;
    const auto address = startDemo(server, builds, 0);
    const auto session = address ? signInTo(*address, clock) : std::nullopt;
    if (!session)
        return false;
    for (const int rows : {1, 100}) {
        const auto requests = pagesOf(*session, rows);
        std::vector<double> rates;
        for (int round = 0; round < rounds; ++round) {
            const LoopResult result = runBareLoop(requests, 4);
            if (result.failed > 0)
                return false;
            rates.push_back(double(requests.size()) / result.seconds);
        }
        reportOnly(rows == 1 ? u"demo"_s : u"demo.pages_of_100"_s, median(rates), u"/s"_s);
    }
    return true;
}

} // namespace viewer::bench
