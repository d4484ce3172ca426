// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where bytes leave for the server: allow-list, time-outs, limits, redirects, retries.
#pragma once

#include "app/server/allow_list.h"
#include "app/server/cancel_token.h"
#include "app/server/certificate_trust.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

class QNetworkReply;
class QNetworkRequest;

namespace viewer::server {

/// One call. `path` is the encoded path below /api/v1, without query, as in the allow-list ("/builds").
struct Request
{
    QByteArray method = "GET";
    QString path;
    QUrlQuery query;
    QByteArray body;   ///< JSON text of a POST
    QByteArray bearer; ///< access token without "Bearer "; never logged
    TenantId tenant;
};

/// An answer of the server, with any HTTP status.
struct Answer
{
    int status = 0;
    QByteArray body; ///< decoded
    QByteArray contentType;
    QByteArray date;             ///< as sent; `serverTime()` reads it
    QByteArray retryAfter;       ///< as sent
    QByteArray disposition;      ///< Content-Disposition
    QByteArray location;         ///< of a redirect that was not followed
    QLatin1StringView operation; ///< of the allow-list row

    bool good() const { return status >= 200 && status < 300; }
    /// The clock of the server, from the Date header.
    std::optional<Instant> serverTime() const;
};

/// Seconds that a Retry-After header asks for (a number or a date); empty when it says nothing useful.
std::optional<Seconds> retryAfterOf(const QByteArray &header, Instant now);

struct TransportSettings
{
    Milliseconds idleTimeout{30'000};    ///< without a byte, connecting included
    Milliseconds totalTimeout{300'000};  ///< for a body that drips; looked at whenever bytes arrive
    qint64 bodyLimit = 32 * 1024 * 1024; ///< bytes of one answer
    int tries = 4;                       ///< in all, of one GET
    Milliseconds firstDelay{500};        ///< longest wait before the second try; doubles with each further one
    Milliseconds longestDelay{20'000};   ///< cap of the wait between tries
    Seconds longestRetryAfter{60};       ///< a longer Retry-After is not waited for: the answer is handed on
    Seconds idleConnection{25};          ///< the server closes idle connections after 30 s
    TrustedFingerprints trusted;         ///< certificates that a person trusts
};

/// Where a call ended that went over a proxy.
enum class ProxyFault {
    None,
    Password, ///< the proxy wants one, or another one; the error says 407
    NoWay,    ///< the proxy does not answer, or does not lead to this server: Qt tells no difference
};

/// Sends calls to one origin. Lives on the GUI thread. Destroying it ends everything under way with
/// ErrorKind::Cancelled.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// `origin` as `scheme://host[:port][/path]` without trailing slash; calls go to `origin` + "/api/v1".
    explicit Transport(const QString &origin, TransportSettings settings = {}, QObject *parent = nullptr);
    ~Transport() override;

    QString origin() const { return m_origin; }
    const TransportSettings &settings() const { return m_settings; }
    /// For proxy and TLS settings of the program.
    QNetworkAccessManager &network() { return m_network; }

    /// Any HTTP answer is a value, whatever its status (see `errorOf` in answer_error.h). Errors: RefusedHere,
    /// Cancelled, NotReached, TimedOut, Certificate, ForeignRedirect, TooLarge, NotImageFactory (no HTTP, or a
    /// redirect to a page that is no call). A NotReached with status 407 means that a proxy wants a password.
    /// A GET is tried again after failed connections, 429 and 502 to 504; a POST never, except the refresh of the
    /// session when no byte of an answer came.
    QCoro::Task<Result<Answer>> send(Request request, CancelToken cancel);

    /// What the server may show; `EventSocket` follows it, too.
    const CertificateTrust &trust() const { return m_trust; }
    /// The certificate that the last ErrorKind::Certificate was about.
    const std::optional<RefusedCertificate> &refusedCertificate() const { return m_refusedCertificate; }
    /// Why the last ErrorKind::NotReached ended at a proxy; None without a proxy.
    ProxyFault proxyFault() const { return m_proxyFault; }

    /// Calls handed to the network so far, tries counted one by one. For tests and for the log.
    qint64 sentCount() const { return m_sent; }

private:
    struct Exchange;

    Result<QNetworkRequest> prepare(const Request &request, const AllowedCall &call) const;
    QNetworkReply *start(const QNetworkRequest &prepared, const Request &request);
    void watch(QNetworkReply *reply, Exchange &exchange) const;
    Result<Answer> finish(QNetworkReply *reply, const Exchange &exchange);
    Error failure(const QNetworkReply *reply, int status);
    void judgeCertificate(QNetworkReply *reply, const QList<QSslError> &errors);
    Result<Request> redirected(const Request &request, const QUrl &from, const Answer &answer) const;
    std::optional<Milliseconds> retryDelay(const Request &request, const AllowedCall &call,
                                           const Result<Answer> &result, int nextTry) const;
    QCoro::Task<Result<Answer>> sendOnce(QNetworkRequest prepared, Request request, CancelToken cancel);
    QCoro::Task<bool> pause(Milliseconds time, CancelToken cancel);
    Milliseconds delayBefore(int nextTry) const;

    QString m_origin;
    QUrl m_base;
    TransportSettings m_settings;
    CertificateTrust m_trust;
    QNetworkAccessManager m_network;
    CancelToken m_closing;
    std::optional<RefusedCertificate> m_refusedCertificate;
    ProxyFault m_proxyFault = ProxyFault::None;
    qint64 m_sent = 0;
};

} // namespace viewer::server
