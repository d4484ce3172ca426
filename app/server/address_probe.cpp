// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/address_probe.h"

#include "app/server/answer_error.h"
#include "app/server/parsing/sign_in.h"
#include "app/server/system_proxies.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// First path segments of the web client's pages: an address copied from a browser ends with one of them.
constexpr std::array webPages{"login"_L1,   "dashboard"_L1,  "projects"_L1,       "builds"_L1,           "images"_L1,
                              "users"_L1,   "audit"_L1,      "notifications"_L1,  "profile"_L1,          "no-access"_L1,
                              "tenants"_L1, "quarantine"_L1, "reset-password"_L1, "accept-invitation"_L1};

/// The path that stays as prefix: up to /api and the pages of the web client.
QString prefixOf(const QString &path)
{
    QString prefix;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == "api"_L1 || std::ranges::find(webPages, segment) != webPages.end())
            break;
        prefix += u'/' + segment;
    }
    return prefix;
}

QString originOf(const QUrl &url, const QString &scheme)
{
    QUrl origin;
    origin.setScheme(scheme);
    origin.setHost(url.host());
    const int port = url.port();
    if (port != (scheme == "https"_L1 ? 443 : 80))
        origin.setPort(port);
    origin.setPath(prefixOf(url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    return origin.toString(QUrl::FullyEncoded);
}

bool looksStripped(const Error &error)
{
    return error.kind == ErrorKind::NotImageFactory || error.kind == ErrorKind::NotFound;
}

/// The https origin that a redirect from http leads to; empty when it leads elsewhere.
QString upgradeOf(const QString &origin, const Error &error)
{
    const QUrl from(origin);
    const QUrl to(error.detail);
    if (error.kind != ErrorKind::ForeignRedirect || from.scheme() != "http"_L1 || to.scheme() != "https"_L1
        || from.host() != to.host())
        return {};
    return originOf(to, u"https"_s);
}

QString proxyOf(const QString &origin)
{
    const QNetworkProxy proxy = proxyFor(QUrl(origin));
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

struct Asked
{
    Result<LoginOptions> options;
    Milliseconds time{0};
    bool webPage = false;
    std::optional<RefusedCertificate> certificate{};
    ProxyFault proxyFault = ProxyFault::None;
};

constexpr Milliseconds longestProbe{8'000};
constexpr Milliseconds longestExtraProbe{3'000};

QCoro::Task<Asked> ask(QString origin, TransportSettings settings, CancelToken cancel)
{
    // Destroyed later than here: this coroutine goes on inside a signal of the transport's network.
    struct Later
    {
        void operator()(Transport *transport) const { transport->deleteLater(); }
    };
    const std::unique_ptr<Transport, Later> transport(new Transport(origin, settings));
    QElapsedTimer clock;
    clock.start();
    Request request;
    request.path = u"/auth/login-options"_s;
    QCoro::Task<Result<Answer>> sending = transport->send(request, cancel);
    const Result<Answer> answer = co_await std::move(sending);
    const Milliseconds time(clock.elapsed());
    if (!answer)
        co_return Asked{answer.error(), time, false, transport->refusedCertificate(), transport->proxyFault()};
    const bool webPage = bodyKindOf(answer->body) == BodyKind::WebPage;
    if (const std::optional<Error> error = errorOf(*answer))
        co_return Asked{*error, time, webPage};
    Result<LoginOptions> options = parseLoginOptions(answer->body);
    if (!options)
        options = Error{ErrorKind::UnexpectedAnswer, answer->status, options.error().detail, std::nullopt};
    co_return Asked{options, time, webPage};
}

/// What an answer that is no refusal to connect means for an address: something else is there.
Error aboutAddress(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::NotReached:
    case ErrorKind::TimedOut:
    case ErrorKind::Certificate:
    case ErrorKind::ForeignRedirect:
    case ErrorKind::BadAddress:
    case ErrorKind::ServerProblem:
    case ErrorKind::Maintenance:
    case ErrorKind::RateLimited:
        return error;
    default:
        return Error{ErrorKind::NotImageFactory, error.httpStatus, error.detail, std::nullopt};
    }
}

QCoro::Task<ProbeReport> reportOn(QString origin, TransportSettings settings, CancelToken cancel)
{
    settings.tries = 1; // a person waits: say soon what is wrong
    settings.idleTimeout = std::min(settings.idleTimeout, longestProbe);
    QCoro::Task<Asked> asking = ask(origin, settings, cancel);
    const Asked asked = co_await std::move(asking);
    ProbeReport report{asked.options ? Error{} : aboutAddress(asked.options.error()),
                       origin,
                       asked.time,
                       asked.webPage,
                       false,
                       {},
                       asked.certificate,
                       proxyOf(origin),
                       asked.proxyFault};
    if (asked.options) {
        report.result = ProbedServer{origin, asked.options->directory, asked.time, origin.startsWith("https:"_L1)};
        co_return report;
    }
    if (!looksStripped(asked.options.error()))
        co_return report;
    const QString doubled = origin + "/api"_L1;
    QCoro::Task<Asked> askingDoubled = ask(doubled, settings, cancel);
    const Asked proof = co_await std::move(askingDoubled);
    if (proof.options && asked.options.error().httpStatus == 404) {
        report.result = Error{ErrorKind::ApiStripped, 404, doubled, std::nullopt};
        report.otherAddress = doubled;
    } else if (!proof.options && proof.options.error().kind == ErrorKind::Cancelled) {
        report.result = proof.options.error();
    }
    co_return report;
}

struct Lookup
{
    QObject context;
    bool known = true;
};

/// `co_await`s whether a name is known; the look-up lies in the frame of the caller.
struct NameKnown
{
    QString host;
    Lookup *lookup;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QHostInfo::lookupHost(host, &lookup->context, [lookup = lookup, waiting](const QHostInfo &info) {
            lookup->known = info.error() != QHostInfo::HostNotFound;
            waiting.resume();
        });
    }
    bool await_resume() const { return lookup->known; }
};

/// The same address with the other scheme, at the same port when one was given.
QString otherScheme(const QString &origin)
{
    QUrl url(origin);
    url.setScheme(url.scheme() == "https"_L1 ? u"http"_s : u"https"_s);
    return url.toString(QUrl::FullyEncoded);
}

bool worthOtherScheme(const Error &error)
{
    return error.kind == ErrorKind::NotReached || error.kind == ErrorKind::TimedOut
        || error.kind == ErrorKind::Certificate
        || (error.kind == ErrorKind::NotImageFactory && error.httpStatus != 200 && error.httpStatus != 404);
}

bool endsWithApi(const QString &typed)
{
    QString path = typed.trimmed();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.endsWith("/api"_L1);
}

} // namespace

QStringList originsOf(const QString &typed)
{
    const QString text = typed.trimmed();
    static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*)://"_s);
    const QRegularExpressionMatch match = scheme.match(text);
    const QString said = match.captured(1).toLower();
    if (text.isEmpty() || (match.hasMatch() && said != "https"_L1 && said != "http"_L1))
        return {};
    const QUrl url(match.hasMatch() ? text : u"https://"_s + text, QUrl::TolerantMode);
    const bool hasSpace = std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || hasSpace)
        return {};
    if (match.hasMatch())
        return {originOf(url, said)};
    QStringList origins{originOf(url, u"https"_s)};
    if (isThisComputer(url.host()))
        origins += originOf(url, u"http"_s);
    return origins;
}

QCoro::Task<Result<ProbedServer>> probeOrigin(QString origin, TransportSettings settings, CancelToken cancel)
{
    QCoro::Task<ProbeReport> reporting = reportOn(origin, settings, cancel);
    const ProbeReport report = co_await std::move(reporting);
    co_return report.result;
}

namespace {

QCoro::Task<ProbeReport> tryOrigins(QString typed, TransportSettings settings, CancelToken cancel)
{
    QStringList origins = originsOf(typed);
    ProbeReport told{Error{ErrorKind::BadAddress, 0, {}, std::nullopt}, typed, {}, false, false, {}, {}, {}};
    for (qsizetype i = 0; i < origins.size(); ++i) {
        const QString origin = origins[i];
        QCoro::Task<ProbeReport> reporting = reportOn(origin, settings, cancel);
        const ProbeReport report = co_await std::move(reporting);
        if (report.result || report.result.error().kind == ErrorKind::Cancelled)
            co_return report;
        // A proxy that leads from http to https of the same name: go there, that is never less safe.
        if (const QString upgraded = upgradeOf(origin, report.result.error());
            !upgraded.isEmpty() && !origins.contains(upgraded))
            origins += upgraded;
        // The last one tells most: on this computer https usually fails because the server speaks plain http.
        if (i == 0 || report.result.error().kind != ErrorKind::NotReached)
            told = report;
    }
    // Who types the doubled path means it: it was offered here.
    if (told.result || told.result.error().kind != ErrorKind::ApiStripped || !endsWithApi(typed))
        co_return told;
    QCoro::Task<ProbeReport> reporting = reportOn(told.otherAddress, settings, cancel);
    co_return co_await std::move(reporting);
}

} // namespace

QCoro::Task<Result<ProbedServer>> probeAddress(QString typed, TransportSettings settings, CancelToken cancel)
{
    QCoro::Task<ProbeReport> trying = tryOrigins(typed, settings, cancel);
    const ProbeReport report = co_await std::move(trying);
    co_return report.result;
}

QCoro::Task<ProbeReport> examineAddress(QString typed, TransportSettings settings, CancelToken cancel)
{
    QCoro::Task<ProbeReport> trying = tryOrigins(typed, settings, cancel);
    ProbeReport report = co_await std::move(trying);
    if (report.result)
        co_return report;
    const Error error = report.result.error();
    if (error.kind == ErrorKind::NotReached && report.proxy.isEmpty()) {
        Lookup lookup;
        const NameKnown looking{QUrl(report.origin).host(), &lookup};
        const bool known = co_await looking;
        report.nameUnknown = !known;
    }
    if (report.nameUnknown || !worthOtherScheme(error) || cancel.isCancelled())
        co_return report;
    settings.idleTimeout = std::min(settings.idleTimeout, longestExtraProbe);
    const QString other = otherScheme(report.origin);
    QCoro::Task<ProbeReport> reporting = reportOn(other, settings, cancel);
    const ProbeReport second = co_await std::move(reporting);
    if (second.result)
        report.otherAddress = other;
    co_return report;
}

} // namespace viewer::server
