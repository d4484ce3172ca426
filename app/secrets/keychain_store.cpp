// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain_store.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <coroutine>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace viewer::secrets {

namespace {

/// `co_await`s a started job or the time-out; says whether the job ended in time. A job that is late goes on and
/// deletes itself when it ends: QtKeychain cannot stop one.
struct JobEnd
{
    QKeychain::Job *job;
    std::chrono::milliseconds timeout;
    std::shared_ptr<bool> inTime = std::make_shared<bool>(false);

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        auto *timer = new QTimer;
        timer->setSingleShot(true);
        QObject::connect(job, &QKeychain::Job::finished, timer, [timer, waiting, done = inTime] {
            *done = true;
            timer->stop();
            timer->disconnect();
            timer->deleteLater();
            waiting.resume();
        });
        QObject::connect(timer, &QTimer::timeout, timer, [timer, waiting] {
            timer->deleteLater(); // ends the connection to the job too
            waiting.resume();
        });
        timer->start(timeout);
        job->start();
    }
    bool await_resume() const { return *inTime; }
};

Error errorOf(const QKeychain::Job &job)
{
    ErrorKind kind = ErrorKind::Storage;
    if (job.error() == QKeychain::EntryNotFound)
        kind = ErrorKind::NotFound;
    else if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser)
        kind = ErrorKind::Forbidden;
    return {kind, 0, u"key store: "_s + job.errorString(), std::nullopt};
}

/// Runs a job to its end and hands it back; an empty pointer with TimedOut otherwise.
QCoro::Task<Result<Done>> run(QKeychain::Job *job, QString key, std::chrono::milliseconds timeout)
{
    job->setAutoDelete(true); // after finished(): the caller reads its values before that
    job->setInsecureFallback(false);
    job->setKey(key);
    const JobEnd end{job, timeout};
    const bool ended = co_await end;
    if (!ended)
        co_return Error{ErrorKind::TimedOut, 0, u"key store does not answer"_s, std::nullopt};
    if (job->error() != QKeychain::NoError)
        co_return errorOf(*job);
    co_return Done{};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds timeout, QString service)
    : m_timeout(timeout)
    , m_service(std::move(service))
{
}

QString KeychainStore::defaultService()
{
    return u"io.github.imagefactory_viewer"_s;
}

QCoro::Task<Result<QByteArray>> KeychainStore::read(QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    QCoro::Task<Result<Done>> running = run(job, key, m_timeout);
    const Result<Done> ended = co_await std::move(running);
    if (!ended)
        co_return ended.error();
    co_return job->binaryData();
}

QCoro::Task<Result<Done>> KeychainStore::write(QString key, QByteArray secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    QCoro::Task<Result<Done>> running = run(job, key, m_timeout);
    co_return co_await std::move(running);
}

QCoro::Task<Result<Done>> KeychainStore::remove(QString key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    QCoro::Task<Result<Done>> running = run(job, key, m_timeout);
    const Result<Done> ended = co_await std::move(running);
    if (!ended && ended.error().kind == ErrorKind::NotFound)
        co_return Done{};
    co_return ended;
}

QCoro::Task<Result<Done>> KeychainStore::tryOut(std::chrono::milliseconds timeout)
{
    // Only a look-up: a write would make the desktop ask for a new keyring before anybody wanted to keep anything.
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    QCoro::Task<Result<Done>> running =
        run(job, u"probe/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces), timeout);
    const Result<Done> ended = co_await std::move(running);
    if (!ended && ended.error().kind == ErrorKind::NotFound)
        co_return Done{};
    co_return ended;
}

} // namespace viewer::secrets
