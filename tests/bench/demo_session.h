// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody signed in to a demo server.
#pragma once

#include "app/composition/online_session.h"
#include "models/domain/account.h"
#include "tests/bench/child.h"

namespace viewer::bench {

struct DemoSession
{
    std::shared_ptr<OnlineSession> online;
    Account account;
};

/// Waits for the answers; empty when the server refuses.
std::optional<DemoSession> signInTo(const DemoAddress &address, const Clock &clock);

} // namespace viewer::bench
