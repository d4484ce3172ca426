// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/online_session.h"

namespace viewer {

std::shared_ptr<OnlineSession> connectTo(const QString &origin, const Clock &clock,
                                         const server::TransportSettings &settings)
{
    auto online = std::make_shared<OnlineSession>();
    online->transport = std::make_unique<server::Transport>(origin, settings);
    online->session = std::make_unique<server::Session>(*online->transport, clock);
    return online;
}

} // namespace viewer
