// SPDX-License-Identifier: GPL-3.0-or-later
// One outcome that any number of coroutines wait for. GUI thread.
#pragma once

#include "models/domain/result.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <vector>

namespace viewer::server {

class SharedOutcome
{
public:
    /// Wakes all waiters, in the order they came. Called once; keep a shared pointer meanwhile.
    void complete(Result<Done> result)
    {
        m_result = std::move(result);
        const std::vector<std::coroutine_handle<>> waiting = std::exchange(m_waiting, {});
        for (const std::coroutine_handle<> handle : waiting)
            handle.resume();
    }

    /// What to `co_await`; keeps the outcome alive.
    struct Wait
    {
        std::shared_ptr<SharedOutcome> outcome;

        bool await_ready() const { return outcome->m_result.has_value(); }
        void await_suspend(std::coroutine_handle<> handle) const { outcome->m_waiting.push_back(handle); }
        Result<Done> await_resume() const { return *outcome->m_result; }
    };

private:
    std::optional<Result<Done>> m_result;
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace viewer::server
