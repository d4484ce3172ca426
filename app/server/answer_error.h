// SPDX-License-Identifier: GPL-3.0-or-later
// The five error shapes of the server, plain text, web pages and empty bodies as one Error. Decided by content:
// a body that starts with { or [ is JSON whatever its Content-Type says.
#pragma once

#include "app/server/transport.h"
#include "models/domain/error.h"

#include <optional>

namespace viewer::server {

enum class BodyKind : std::uint8_t { Empty, Json, WebPage, Text };

/// By the first characters.
BodyKind bodyKindOf(const QByteArray &body);

/// What an error body says: E1 a line of text, E2 `{"error":"…"}`, E3 `{"code","message"}`, E4 `{"error":{…}}`,
/// E5 `{"success":false,"message"}`. Empty texts where it says nothing.
struct ErrorText
{
    QString code;
    QString message;
};
ErrorText errorTextOf(const QByteArray &body);

/// The error that an answer stands for; empty for a 2xx answer with a JSON body. A 2xx web page is
/// NotImageFactory, any other 2xx text or an empty one UnexpectedAnswer. The detail holds the status, the
/// operation and the masked, shortened text of the server.
std::optional<Error> errorOf(const Answer &answer);

} // namespace viewer::server
