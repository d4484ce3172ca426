// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program can do to make these requests: no cache, no parsing, no checks.
#pragma once

#include <QNetworkRequest>

#include <vector>

namespace viewer::bench {

struct LoopResult
{
    double seconds = 0;
    qint64 bytes = 0; ///< of the bodies
    int failed = 0;   ///< answers that were none, or not 2xx
};

/// Sends the requests in their order with a fresh QNetworkAccessManager, `atOnce` at a time, and reads the bodies.
LoopResult runBareLoop(const std::vector<QNetworkRequest> &requests, int atOnce);

} // namespace viewer::bench
