// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exchange.h"

#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

const char *codeOf(int status)
{
    switch (status) {
    case 400:
        return "BAD_REQUEST";
    case 401:
        return "UNAUTHORIZED";
    case 403:
        return "FORBIDDEN";
    case 404:
        return "NOT_FOUND";
    default:
        return "INTERNAL_ERROR";
    }
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 409:
        return "Conflict"_ba;
    case 428:
        return "Precondition Required"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 503:
        return "Service Unavailable"_ba;
    default:
        return "Internal Server Error"_ba;
    }
}

QByteArray httpDate(Instant now)
{
    return QLocale::c().toString(toDateTime(now), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

QString Request::parameter(QByteArrayView name) const
{
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArrayView(pair).first(equals < 0 ? pair.size() : equals) != name || equals < 0)
            continue;
        QByteArray value = pair.sliced(equals + 1);
        value.replace('+', ' ');
        return QString::fromUtf8(QByteArray::fromPercentEncoding(value));
    }
    return {};
}

Answer json(QByteArray body)
{
    return {200, ContentKind::Json, std::move(body), {}, false};
}

Answer textError(int status, const char *text)
{
    return {status, ContentKind::Text, QByteArray(text) + '\n', {}, false};
}

Answer plainError(int status, const char *text)
{
    JsonWriter out;
    out.beginObject().key("error").text(QString::fromUtf8(text)).endObject();
    return {status, ContentKind::Json, out.take(), {}, false};
}

Answer codedError(int status, const char *text)
{
    JsonWriter out;
    out.beginObject().key("code").plain(codeOf(status)).key("message").text(QString::fromUtf8(text)).endObject();
    return {status, ContentKind::Json, out.take(), {}, false};
}

Answer notFoundRoute()
{
    return textError(404, "404 page not found");
}

Answer wrongMethod(const QByteArray &allow)
{
    return {405, ContentKind::None, {}, {{"Allow"_ba, allow}}, false};
}

std::vector<std::pair<QByteArray, QByteArray>> headersOf(const Answer &answer, Instant now)
{
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    headers.reserve(answer.headers.size() + 3);
    if (answer.jsonAsText)
        headers.emplace_back("Content-Type"_ba, "text/plain; charset=utf-8"_ba);
    else if (answer.kind == ContentKind::Json)
        headers.emplace_back("Content-Type"_ba, "application/json"_ba);
    if (answer.kind == ContentKind::Text) {
        headers.emplace_back("Content-Type"_ba, "text/plain; charset=utf-8"_ba);
        headers.emplace_back("X-Content-Type-Options"_ba, "nosniff"_ba);
    }
    headers.insert(headers.end(), answer.headers.begin(), answer.headers.end());
    headers.emplace_back("Date"_ba, httpDate(now));
    return headers;
}

QByteArray bytesOf(const Answer &answer, Instant now)
{
    QByteArray out = "HTTP/1.1 "_ba + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n"_ba;
    for (const auto &[name, value] : headersOf(answer, now))
        out += name + ": "_ba + value + "\r\n"_ba;
    out += "Content-Length: "_ba + QByteArray::number(answer.body.size()) + "\r\n\r\n"_ba + answer.body;
    return out;
}

} // namespace viewer::demo
