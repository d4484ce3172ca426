// SPDX-License-Identifier: GPL-3.0-or-later
// Cancellation as one object that is passed down: copies share one state. GUI thread only.
#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace viewer::server {

class CancelToken
{
    using Callback = std::function<void()>;
    struct State
    {
        bool cancelled = false;
        std::vector<std::weak_ptr<Callback>> callbacks;
    };

public:
    /// Keeps a callback registered; the callback is never called once its link is gone.
    class Link
    {
    public:
        Link() = default;
        Link(Link &&other) noexcept = default;
        Link &operator=(Link &&other) noexcept;
        Link(const Link &) = delete;
        Link &operator=(const Link &) = delete;
        ~Link();

    private:
        friend class CancelToken;
        std::shared_ptr<State> m_state;
        std::shared_ptr<Callback> m_callback;
    };

    /// A fresh token that nobody has cancelled.
    CancelToken();

    bool isCancelled() const { return m_state->cancelled; }

    /// Stops everything that was given this token or a copy of it. A second call does nothing.
    void cancel();

    /// Calls back once at `cancel()`, as long as the link lives; at once when already cancelled.
    [[nodiscard]] Link whenCancelled(Callback callback) const;

private:
    std::shared_ptr<State> m_state;
};

} // namespace viewer::server
