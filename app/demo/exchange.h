// SPDX-License-Identifier: GPL-3.0-or-later
// One request and its answer, free of any HTTP class, so that the relay and the tests can use the same rules.
#pragma once

#include "app/demo/json_writer.h"

#include <QList>

#include <optional>
#include <utility>
#include <vector>

namespace viewer::demo {

struct Request
{
    QByteArray method;
    QByteArray path;  ///< as sent, without the query
    QByteArray query; ///< as sent, without the question mark
    QByteArray authorization;
    std::optional<QByteArray> tenant; ///< X-Tenant-ID
    QByteArray client;                ///< address and port
    QByteArray userAgent;
    QByteArray body;
    bool isUpgrade = false; ///< a well-formed WebSocket upgrade

    /// First value of a query parameter, decoded as Go does: `+` is a blank. Empty when missing.
    QString parameter(QByteArrayView name) const;
};

enum class ContentKind : quint8 { None, Json, Text };

struct Answer
{
    int status = 200;
    ContentKind kind = ContentKind::Json;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< besides those that follow from kind and body
    bool jsonAsText = false; ///< `/roles/{id}/permissions` sends its JSON errors as text/plain
};

Answer json(QByteArray body);
/// E1: one line of text.
Answer textError(int status, const char *text);
/// E2: {"error": …}
Answer plainError(int status, const char *text);
/// E3: {"code": …, "message": …}
Answer codedError(int status, const char *text);
Answer notFoundRoute();
/// 405 without a body.
Answer wrongMethod(const QByteArray &allow);

/// The header lines of an answer without the status line, each ending with CR LF.
std::vector<std::pair<QByteArray, QByteArray>> headersOf(const Answer &answer, Instant now);
/// The whole answer as bytes, for answers that do not come from the HTTP server.
QByteArray bytesOf(const Answer &answer, Instant now);

} // namespace viewer::demo
