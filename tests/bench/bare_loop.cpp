// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_loop.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <functional>

namespace viewer::bench {

LoopResult runBareLoop(const std::vector<QNetworkRequest> &requests, int atOnce)
{
    QNetworkAccessManager network;
    QEventLoop loop;
    LoopResult result;
    size_t next = 0, answered = 0;
    const std::function<void()> sendNext = [&] {
        if (next == requests.size())
            return;
        QNetworkReply *const reply = network.get(requests[next++]);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
            result.bytes += reply->readAll().size();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            result.failed += status < 200 || status > 299;
            reply->deleteLater();
            if (++answered == requests.size())
                loop.quit();
            sendNext();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < atOnce; ++i)
        sendNext();
    if (!requests.empty())
        loop.exec();
    result.seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

} // namespace viewer::bench
