// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/worker.h"

#include <atomic>

namespace viewer::store {

/// Lives on the thread; what it holds is made and destroyed there.
struct Worker::Desk : public QObject
{
    std::unique_ptr<Connection> connection;
    std::optional<Error> failure;
    std::function<void()> farewell;
    std::atomic<bool> closing = false;
};

Worker::Worker(const QString &name, Opener open)
    : m_desk(std::make_unique<Desk>())
{
    m_thread.setObjectName(name);
    m_desk->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_desk.get(),
        [desk = m_desk.get(), open = std::move(open)] {
            if (auto opened = open())
                desk->connection = std::move(*opened);
            else
                desk->failure = opened.error();
        },
        Qt::QueuedConnection);
}

Worker::~Worker()
{
    m_desk->closing = true;
    QMetaObject::invokeMethod(
        m_desk.get(),
        [desk = m_desk.get(), thread = &m_thread] {
            if (desk->farewell)
                desk->farewell();
            desk->connection.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void Worker::beforeClosing(std::function<void()> farewell)
{
    QMetaObject::invokeMethod(
        m_desk.get(), [desk = m_desk.get(), farewell = std::move(farewell)] { desk->farewell = farewell; },
        Qt::QueuedConnection);
}

void Worker::post(Job job)
{
    QMetaObject::invokeMethod(
        m_desk.get(),
        [desk = m_desk.get(), job = std::move(job)]() mutable {
            if (!desk->closing)
                job(desk->connection.get(), desk->failure);
        },
        Qt::QueuedConnection);
}

} // namespace viewer::store
