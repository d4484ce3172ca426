// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the program that an address names: a link of this program or a page of the web client.
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QString>

#include <cstdint>

namespace viewer {

/// From `imagefactory://HOST[:PORT]/builds/ID`, `/projects`, `/projects/ID[/TAB]`, or an http(s) address of the same
/// pages, whatever stands before them in its path.
struct Link
{
    enum class Page : std::uint8_t { Builds, Build, Projects, Project };
    enum class Tab : std::uint8_t { Overview, Builds, Health, Analytics, Team };

    QString host;  ///< lower case
    int port = -1; ///< as written; -1 = the usual one
    Page page = Page::Builds;
    BuildId build;
    ProjectId project;
    Tab tab = Tab::Overview; ///< of a project; tabs that do not exist (yet) open the first

    friend bool operator==(const Link &, const Link &) = default;
};

inline constexpr qsizetype longestLink = 2048;

/// BadInput for anything else: other pages and schemes, no host, a malformed id, user names in the address, too long.
Result<Link> parseLink(const QString &text);

/// The link of this program to a page of a server: `imagefactory://HOST[:PORT]` and the path ("/builds/…"). Empty when
/// the server is no address.
QString ownLink(const QString &server, const QString &path);

/// What "Copy link" copies: the page of the web client and, on a line of its own, the link of this program.
/// `webOrigin` may be another address than that of the server; what is empty is left out.
QString copiedLinks(const QString &webOrigin, const QString &server, const QString &path);

/// Whether the link leads to this server (`scheme://host[:port][/path]`).
bool leadsTo(const Link &link, const QString &server);

} // namespace viewer
