// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a test wait for a coroutine, while the event loop runs.
#pragma once

#include <QCoroTask>
#include <QTest>

#include <memory>
#include <optional>

namespace viewer::test {

template <class T>
struct Pending
{
    std::shared_ptr<std::optional<T>> value = std::make_shared<std::optional<T>>();

    bool done() const { return value->has_value(); }
    const T &operator*() const { return **value; }
    const T *operator->() const { return &**value; }
};

template <class T>
QCoro::Task<void> storeWhenDone(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> slot)
{
    *slot = co_await std::move(task);
}

/// Starts to wait in the background.
template <class T>
Pending<T> pending(QCoro::Task<T> task)
{
    Pending<T> result;
    storeWhenDone(std::move(task), result.value);
    return result;
}

/// Runs the event loop until the coroutine ends; fails the test program when that takes longer than 20 s.
template <class T>
T await(QCoro::Task<T> task)
{
    const Pending<T> result = pending(std::move(task));
    if (!QTest::qWaitFor([&result] { return result.done(); }, 20'000))
        qFatal("a call did not come back");
    return *result;
}

} // namespace viewer::test
