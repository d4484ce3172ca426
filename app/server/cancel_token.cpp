// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/cancel_token.h"

#include <utility>

namespace viewer::server {

CancelToken::Link &CancelToken::Link::operator=(Link &&other) noexcept
{
    std::swap(m_state, other.m_state);
    std::swap(m_callback, other.m_callback);
    return *this;
}

CancelToken::Link::~Link()
{
    if (!m_state)
        return;
    const std::shared_ptr<Callback> mine = std::exchange(m_callback, {});
    std::erase_if(m_state->callbacks, [&mine](const std::weak_ptr<Callback> &other) { return other.lock() == mine; });
}

CancelToken::CancelToken()
    : m_state(std::make_shared<State>())
{
}

void CancelToken::cancel()
{
    const std::shared_ptr<State> state = m_state; // a callback may destroy the last token
    if (std::exchange(state->cancelled, true))
        return;
    const auto callbacks = std::exchange(state->callbacks, {});
    for (const std::weak_ptr<Callback> &entry : callbacks) {
        if (const std::shared_ptr<Callback> callback = entry.lock())
            (*callback)();
    }
}

CancelToken::Link CancelToken::whenCancelled(Callback callback) const
{
    Link link;
    if (m_state->cancelled) {
        callback();
        return link;
    }
    link.m_state = m_state;
    link.m_callback = std::make_shared<Callback>(std::move(callback));
    m_state->callbacks.push_back(link.m_callback);
    return link;
}

} // namespace viewer::server
