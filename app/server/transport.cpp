// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/transport.h"

#include "app/server/one_time_body.h"
#include "app/server/system_proxies.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <array>
#include <coroutine>

using namespace Qt::StringLiterals;

namespace viewer::server {

Q_LOGGING_CATEGORY(logServer, "viewer.server", QtInfoMsg)

namespace {

constexpr int mostRedirects = 3;
constexpr auto apiPrefix = "/api/v1"_L1;

/// Dates of HTTP headers: "Tue, 24 Nov 2026 03:32:28 GMT". The two obsolete forms are not read.
std::optional<Instant> httpDate(const QByteArray &text)
{
    static constexpr std::array<QByteArrayView, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QList<QByteArray> parts = text.trimmed().split(' ');
    if (parts.size() != 6 || parts[5] != "GMT")
        return std::nullopt;
    const auto month = std::ranges::find(months, parts[2]);
    if (month == months.end())
        return std::nullopt;
    const QDate date(parts[3].toInt(), int(month - months.begin()) + 1, parts[1].toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(parts[4]), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return fromDateTime(QDateTime(date, time, Qt::UTC));
}

bool retryable(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

/// Whether the reply ended with an HTTP answer (of any status) rather than with a broken transfer.
bool isAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError)
        || error == QNetworkReply::ProtocolInvalidOperationError; // what Qt makes of a 400
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError: // the transfer time-out aborts
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Certificate;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return ErrorKind::NotImageFactory;
    default:
        return ErrorKind::NotReached;
    }
}

ProxyFault proxyFaultOf(const QNetworkReply *reply)
{
    if (proxyFor(reply->url()).type() == QNetworkProxy::NoProxy)
        return ProxyFault::None;
    return reply->error() == QNetworkReply::ProxyAuthenticationRequiredError ? ProxyFault::Password : ProxyFault::NoWay;
}

/// `co_await`s the end of a reply without a watcher object of its own.
struct ReplyEnd
{
    QNetworkReply *reply;

    bool await_ready() const { return reply->isFinished(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QObject::connect(reply, &QNetworkReply::finished, reply, [waiting] { waiting.resume(); });
    }
    void await_resume() const {}
};

} // namespace

/// What one try needs to know while it runs; lives in the frame of `sendOnce`.
struct Transport::Exchange
{
    bool cancelled = false;
    bool tooLarge = false;
    bool tooLong = false;
    QDeadlineTimer deadline;
};

std::optional<Instant> Answer::serverTime() const
{
    return date.isEmpty() ? std::nullopt : httpDate(date);
}

std::optional<Seconds> retryAfterOf(const QByteArray &header, Instant now)
{
    bool isNumber = false;
    const qlonglong seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(Seconds(seconds)) : std::nullopt;
    const std::optional<Instant> date = httpDate(header);
    if (!date)
        return std::nullopt;
    return std::max(Seconds(0), std::chrono::ceil<Seconds>(*date - now));
}

Transport::Transport(const QString &origin, TransportSettings settings, QObject *parent)
    : QObject(parent)
    , m_origin(origin)
    , m_base(origin)
    , m_settings(std::move(settings))
    , m_trust(m_settings.trusted, m_base)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
    m_network.setProxyFactory(new SystemProxies);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this, &Transport::judgeCertificate);
}

Transport::~Transport()
{
    m_closing.cancel();
}

Result<QNetworkRequest> Transport::prepare(const Request &request, const AllowedCall &call) const
{
    QUrl url = m_base;
    url.setPath(m_base.path(QUrl::FullyEncoded) + apiPrefix + request.path, QUrl::TolerantMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    if (!url.isValid())
        return Error{ErrorKind::BadAddress, 0, url.errorString(), std::nullopt};
    QNetworkRequest prepared(url);
    prepared.setTransferTimeout(int(m_settings.idleTimeout.count()));
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Qt would answer a server that asks with what it knows; the password of a proxy goes the same way.
    if (proxyFor(url).user().isEmpty())
        prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute,
                          int(m_settings.idleConnection.count()));
    if (m_trust.isPinned())
        prepared.setSslConfiguration(m_trust.configuration());
    prepared.setRawHeader("Accept"_ba, "application/json"_ba);
    if (call.needsToken)
        prepared.setRawHeader("Authorization"_ba, "Bearer "_ba + request.bearer);
    if (call.needsTenant)
        prepared.setRawHeader("X-Tenant-ID"_ba, request.tenant.toString().toLatin1());
    if (request.method == "POST") {
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return prepared;
}

QNetworkReply *Transport::start(const QNetworkRequest &prepared, const Request &request)
{
    ++m_sent;
    if (request.method != "POST")
        return m_network.get(prepared);
    auto body = std::make_unique<OneTimeBody>(request.body);
    QNetworkReply *reply = m_network.post(prepared, body.get());
    body.release()->setParent(reply);
    return reply;
}

void Transport::watch(QNetworkReply *reply, Exchange &exchange) const
{
    exchange.deadline = QDeadlineTimer(m_settings.totalTimeout);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, &exchange, limit = m_settings.bodyLimit] {
        exchange.tooLarge = reply->bytesAvailable() > limit;
        exchange.tooLong = exchange.deadline.hasExpired();
        if (exchange.tooLarge || exchange.tooLong)
            reply->abort();
    });
}

void Transport::judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors)
{
    const QSslCertificate shown = reply->sslConfiguration().peerCertificate();
    if (m_trust.accepts(shown)) {
        reply->ignoreSslErrors(errors); // these only: a connection made anew is judged anew
        return;
    }
    m_refusedCertificate = m_trust.refusal(shown, errors);
    QStringList reasons;
    for (const QSslError &error : errors)
        reasons += error.errorString();
    reply->setProperty("certificateProblem", reasons.join("; "_L1));
}

Error Transport::failure(const QNetworkReply *reply, int status)
{
    const QString problem = reply->property("certificateProblem").toString();
    const QString detail = problem.isEmpty() ? reply->errorString() : problem;
    m_proxyFault = kindOf(reply->error()) == ErrorKind::NotReached ? proxyFaultOf(reply) : ProxyFault::None;
    if (m_proxyFault == ProxyFault::Password)
        return {ErrorKind::NotReached, 407, detail, std::nullopt};
    return {kindOf(reply->error()), status, detail, std::nullopt};
}

Result<Answer> Transport::finish(QNetworkReply *reply, const Exchange &exchange)
{
    if (exchange.cancelled)
        return Error{ErrorKind::Cancelled, 0, {}, std::nullopt};
    if (exchange.tooLarge || reply->bytesAvailable() > m_settings.bodyLimit)
        return Error{ErrorKind::TooLarge, 0, u"body above %1 bytes"_s.arg(m_settings.bodyLimit), std::nullopt};
    if (exchange.tooLong)
        return Error{ErrorKind::TimedOut, 0, u"body drips"_s, std::nullopt};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || !isAnswer(reply->error()))
        return failure(reply, status);
    const bool failed = reply->error() != QNetworkReply::NoError;
    Answer answer;
    answer.status = status;
    answer.contentType = reply->rawHeader("Content-Type"_ba);
    answer.date = reply->rawHeader("Date"_ba);
    answer.disposition = reply->rawHeader("Content-Disposition"_ba);
    if (failed)
        answer.retryAfter = reply->rawHeader("Retry-After"_ba);
    if (isRedirect(answer.status))
        answer.location = reply->rawHeader("Location"_ba);
    answer.body = reply->readAll();
    return answer;
}

QCoro::Task<Result<Answer>> Transport::sendOnce(QNetworkRequest prepared, Request request, CancelToken cancel)
{
    Exchange exchange;
    QNetworkReply *reply = start(prepared, request);
    watch(reply, exchange);
    const auto stop = [reply, &exchange] {
        exchange.cancelled = true;
        reply->abort();
    };
    const CancelToken::Link byCaller = cancel.whenCancelled(stop);
    const CancelToken::Link byClosing = m_closing.whenCancelled(stop);
    const ReplyEnd end{reply};
    co_await end;
    // After a cancel this object may be in its destructor; its members still stand until that returns.
    Result<Answer> result = finish(reply, exchange);
    reply->disconnect();
    reply->deleteLater();
    co_return result;
}

namespace {

/// A time to wait, ended early by a cancel.
struct Pause
{
    QTimer timer;
    bool cancelled = false;
    std::coroutine_handle<> waiting;

    void cancel()
    {
        cancelled = true;
        resume();
    }
    void resume()
    {
        timer.stop();
        if (waiting)
            std::exchange(waiting, {}).resume();
    }
};

/// `co_await`s a pause; says whether it was waited to its end.
struct PauseEnd
{
    Pause *pause;

    bool await_ready() const { return pause->cancelled; }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        pause->waiting = handle;
        QObject::connect(&pause->timer, &QTimer::timeout, &pause->timer, [waited = pause] { waited->resume(); });
        pause->timer.start();
    }
    bool await_resume() const { return !pause->cancelled; }
};

} // namespace

QCoro::Task<bool> Transport::pause(Milliseconds time, CancelToken cancel)
{
    // On the heap: the timer must outlive its own signal, in which this coroutine may end.
    struct Later
    {
        void operator()(Pause *pause) const
        {
            QMetaObject::invokeMethod(
                &pause->timer, [pause] { delete pause; }, Qt::QueuedConnection);
        }
    };
    const std::unique_ptr<Pause, Later> pause(new Pause);
    pause->timer.setSingleShot(true);
    pause->timer.setTimerType(Qt::PreciseTimer);
    pause->timer.setInterval(time);
    Pause *running = pause.get();
    const CancelToken::Link byCaller = cancel.whenCancelled([running] { running->cancel(); });
    const CancelToken::Link byClosing = m_closing.whenCancelled([running] { running->cancel(); });
    const PauseEnd end{running};
    const bool waited = co_await end;
    co_return waited;
}

Milliseconds Transport::delayBefore(int nextTry) const
{
    // Full jitter: any time up to a bound that doubles, so that clients of a server that comes back spread out.
    const int doublings = std::min(nextTry - 2, 20);
    const Milliseconds bound =
        std::min<Milliseconds>(m_settings.longestDelay, m_settings.firstDelay * (1LL << doublings));
    return Milliseconds(QRandomGenerator::global()->bounded(qint64(bound.count()) + 1));
}

Result<Request> Transport::redirected(const Request &request, const QUrl &from, const Answer &answer) const
{
    const QUrl target = from.resolved(QUrl::fromEncoded(answer.location));
    if (!target.isValid() || !sameOrigin(from, target))
        return Error{ErrorKind::ForeignRedirect, answer.status,
                     target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery), std::nullopt};
    const QString base = m_base.path(QUrl::FullyEncoded) + apiPrefix;
    const QString path = target.path(QUrl::FullyEncoded);
    if (request.method != "GET" || !path.startsWith(base)
        || !match(request.method, QStringView(path).sliced(base.size())))
        return Error{ErrorKind::NotImageFactory, answer.status, u"redirected to "_s + path, std::nullopt};
    Request next = request;
    next.path = path.sliced(base.size());
    next.query = QUrlQuery(target);
    return next;
}

std::optional<Milliseconds> Transport::retryDelay(const Request &request, const AllowedCall &call,
                                                  const Result<Answer> &result, int nextTry) const
{
    if (nextTry > m_settings.tries)
        return std::nullopt;
    if (!result) {
        const Error &error = result.error();
        const bool refreshUnanswered = call.operation == "refreshSession"_L1 && error.httpStatus == 0;
        if (error.kind != ErrorKind::NotReached || error.httpStatus == 407
            || !(request.method == "GET" || refreshUnanswered))
            return std::nullopt;
        return delayBefore(nextTry);
    }
    if (request.method != "GET" || !retryable(result->status))
        return std::nullopt;
    if (result->retryAfter.isEmpty())
        return delayBefore(nextTry);
    const Instant now = result->serverTime().value_or(fromDateTime(QDateTime::currentDateTimeUtc()));
    const std::optional<Seconds> asked = retryAfterOf(result->retryAfter, now);
    if (asked && *asked > m_settings.longestRetryAfter)
        return std::nullopt;
    return asked ? Milliseconds(*asked) : delayBefore(nextTry);
}

QCoro::Task<Result<Answer>> Transport::send(Request request, CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return Error{ErrorKind::Cancelled, 0, {}, std::nullopt};
    int redirects = 0;
    for (int thisTry = 1;; ++thisTry) {
        const std::optional<AllowedCall> call = match(request.method, request.path);
        const bool incomplete =
            call && ((call->needsToken && request.bearer.isEmpty()) || (call->needsTenant && request.tenant.isNull()));
        if (!call || call->kind == CallKind::Socket || incomplete) {
            qCWarning(logServer) << "refused here:" << request.method
                                 << (call ? call->operation : "not on the list"_L1);
            co_return Error{ErrorKind::RefusedHere, 0, call ? u"token or tenant missing"_s : u"not on the allow-list"_s,
                            std::nullopt};
        }
        const Result<QNetworkRequest> prepared = prepare(request, *call);
        if (!prepared)
            co_return prepared.error();
        QCoro::Task<Result<Answer>> running = sendOnce(*prepared, request, cancel);
        Result<Answer> result = co_await std::move(running);
        // From here on `this` may only be used when nobody cancelled: the destructor cancels.
        if (!result && result.error().kind == ErrorKind::Cancelled)
            co_return result;
        if (result)
            result->operation = call->operation;
        if (result && !result->location.isEmpty() && redirects < mostRedirects) {
            Result<Request> next = redirected(request, prepared->url(), *result);
            if (!next)
                co_return next.error();
            request = std::move(*next);
            ++redirects;
            --thisTry;
            continue;
        }
        const std::optional<Milliseconds> delay = retryDelay(request, *call, result, thisTry + 1);
        if (!delay)
            co_return result;
        qCInfo(logServer) << call->operation << "is tried again in" << delay->count() << "ms";
        QCoro::Task<bool> waiting = pause(*delay, cancel);
        if (const bool waited = co_await waiting; !waited)
            co_return Error{ErrorKind::Cancelled, 0, {}, std::nullopt};
    }
}

} // namespace viewer::server
