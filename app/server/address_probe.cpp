// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/address_probe.h"

#include "app/server/endpoints.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// First path segments of the web client's pages: an address copied from a browser ends with one of them.
constexpr std::array webPages{"login"_L1,   "dashboard"_L1,  "projects"_L1,       "builds"_L1,           "images"_L1,
                              "users"_L1,   "audit"_L1,      "notifications"_L1,  "profile"_L1,          "no-access"_L1,
                              "tenants"_L1, "quarantine"_L1, "reset-password"_L1, "accept-invitation"_L1};

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

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

struct Asked
{
    Result<LoginOptions> options;
    Milliseconds time{0};
};

constexpr Milliseconds longestProbe{8'000};

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
    QCoro::Task<Result<LoginOptions>> asking = loginOptions(*transport, cancel);
    const Result<LoginOptions> options = co_await std::move(asking);
    co_return Asked{options, Milliseconds(clock.elapsed())};
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
    settings.tries = 1; // a person waits: say soon what is wrong
    settings.idleTimeout = std::min(settings.idleTimeout, longestProbe);
    QCoro::Task<Asked> asking = ask(origin, settings, cancel);
    const Asked asked = co_await std::move(asking);
    if (asked.options)
        co_return ProbedServer{origin, asked.options->directory, asked.time, origin.startsWith("https:"_L1)};
    const Error error = asked.options.error();
    if (!looksStripped(error))
        co_return error.kind == ErrorKind::UnexpectedAnswer
            ? Error{ErrorKind::NotImageFactory, error.httpStatus, error.detail, std::nullopt}
            : error;
    const QString doubled = origin + "/api"_L1;
    QCoro::Task<Asked> askingDoubled = ask(doubled, settings, cancel);
    const Asked proof = co_await std::move(askingDoubled);
    if (proof.options && error.httpStatus == 404)
        co_return Error{ErrorKind::ApiStripped, 404, doubled, std::nullopt};
    if (!proof.options && proof.options.error().kind == ErrorKind::Cancelled)
        co_return proof.options.error();
    co_return Error{ErrorKind::NotImageFactory, error.httpStatus, error.detail, std::nullopt};
}

QCoro::Task<Result<ProbedServer>> probeAddress(QString typed, TransportSettings settings, CancelToken cancel)
{
    QStringList origins = originsOf(typed);
    std::optional<Error> first;
    for (qsizetype i = 0; i < origins.size(); ++i) {
        const QString origin = origins[i];
        QCoro::Task<Result<ProbedServer>> probing = probeOrigin(origin, settings, cancel);
        Result<ProbedServer> probed = co_await std::move(probing);
        if (probed || probed.error().kind == ErrorKind::Cancelled)
            co_return probed;
        // A proxy that leads from http to https of the same name: go there, that is never less safe.
        if (const QString upgraded = upgradeOf(origin, probed.error());
            !upgraded.isEmpty() && !origins.contains(upgraded))
            origins += upgraded;
        // The last one tells most: on this computer https usually fails because the server speaks plain http.
        const bool better = !first || (probed.error().kind != ErrorKind::NotReached);
        if (better)
            first = probed.error();
    }
    if (!first)
        co_return Error{ErrorKind::BadAddress, 0, {}, std::nullopt};
    co_return *first;
}

} // namespace viewer::server
