// SPDX-License-Identifier: GPL-3.0-or-later
// What a demo server shall be like.
#pragma once

#include "models/domain/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace viewer::demo {

/// What the relay does to a share of the API requests.
enum class FaultKind {
    Hang,         ///< never answers, keeps the connection open
    Cut,          ///< half of the answer, then a reset
    WrongLength,  ///< promises more bytes than it sends, then closes
    Unavailable,  ///< 503
    TooMany,      ///< 429 with Retry-After
    Unauthorized, ///< 401
    Forbidden,    ///< 403
};

struct Fault
{
    FaultKind kind = FaultKind::Hang;
    int every = 7; ///< every n-th API request; 1 = all of them

    /// Reads `hang`, `503:all` or `cut:5` (every fifth); empty for anything else.
    static std::optional<Fault> parse(QStringView text);
};

struct Options
{
    int builds = 20000;
    int projects = 25; ///< listed ones and one deleted; the draft of another person comes on top
    int members = 18;  ///< people of the tenant, the pending one included; at least 12
    quint64 seed = 1;
    std::optional<Instant> now;                ///< the end of the past that is made; empty = when the world is made
    std::optional<double> liveBuildsPerMinute; ///< empty = nothing moves
    int latencyMs = 0;
    std::vector<Fault> faults;
    QString truthFile; ///< empty = none is written

    // For tests only: not offered on the command line.
    Seconds accessTokenLife{900};
    Seconds refreshTokenLife{604800};
    Milliseconds idleClose{30000};
    Milliseconds pingEvery{54000};
    bool setupOpen = false;    ///< first-run set-up not finished: 409 for system administrators
    bool directory = false;    ///< signs in over a company directory too; Cast::DirectRole is an account of it
    bool maintenance = false;  ///< writes answer 503
    bool unseeded = false;     ///< the server was never given its permissions
    double liveSpeed = 1.0;    ///< how much faster live builds move
    int historyDays = 5 * 365; ///< how far back builds go; a short past of few builds is as dense as a long one of many
    bool quiet = false;        ///< projects without a part never fail and take as long as ever
};

} // namespace viewer::demo
