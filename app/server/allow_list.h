// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of calls this program may make. Everything else is refused before it leaves.
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

namespace viewer::server {

/// What a call does to the server.
enum class CallKind : std::uint8_t {
    Read,      ///< GET
    Session,   ///< POST of signing in, out, passwords and invitations
    UserWrite, ///< POST on the user's own notifications, only after an explicit action of the user
    Socket,    ///< GET that is upgraded to a WebSocket; never sent by Transport
};

/// One row of the table. The texts are literals and live as long as the program.
struct AllowedCall
{
    QLatin1StringView method;    ///< GET or POST; WS for the two sockets
    QLatin1StringView path;      ///< template below /api/v1; of the sockets below the origin
    QLatin1StringView operation; ///< operationId of the contract
    CallKind kind = CallKind::Read;
    bool needsToken = false;
    bool needsTenant = false;
};

/// All rows: 73 reads and session calls, 2 writes of the user, 2 sockets.
std::span<const AllowedCall> allowList();

/// The row that allows this call; empty when nothing does. `path` is the encoded path below /api/v1 without the
/// query. A parameter stands for one UUID, `{token}` for one URL-encoded segment without slashes and dots-only names.
std::optional<AllowedCall> match(QByteArrayView method, QStringView path);

/// The table as text, one call a line, for `--allow-list`.
QString allowListText();

} // namespace viewer::server
