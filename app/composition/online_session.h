// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to one server with somebody signed in to it.
#pragma once

#include "app/server/session.h"
#include "app/server/transport.h"
#include "models/domain/clock.h"

#include <memory>

namespace viewer {

/// The session goes before the transport it uses.
struct OnlineSession
{
    std::unique_ptr<server::Transport> transport;
    std::unique_ptr<server::Session> session;
};

/// A fresh connection to `origin`, nobody signed in.
std::shared_ptr<OnlineSession> connectTo(const QString &origin, const Clock &clock,
                                         const server::TransportSettings &settings = {});

} // namespace viewer
