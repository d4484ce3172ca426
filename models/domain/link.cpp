// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/link.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

Error unfit(const QString &why)
{
    return {ErrorKind::BadInput, 0, u"link: "_s + why, {}};
}

bool isScheme(const QString &scheme)
{
    return scheme == "imagefactory"_L1 || scheme == "http"_L1 || scheme == "https"_L1;
}

int portOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : url.scheme() == "http"_L1 ? 80 : -1;
    return url.port() == usual ? -1 : url.port();
}

/// `parts` begins with "builds" or "projects".
Result<Link> placeOf(const QStringList &parts, Link link)
{
    const bool builds = parts.front() == "builds"_L1;
    if (parts.size() == 1) {
        link.page = builds ? Link::Page::Builds : Link::Page::Projects;
        return link;
    }
    if (builds) {
        const auto id = BuildId::parse(parts[1]);
        if (!id || parts.size() > 2)
            return unfit(u"malformed build"_s);
        link.page = Link::Page::Build;
        link.build = *id;
        return link;
    }
    const auto id = ProjectId::parse(parts[1]);
    if (!id || parts.size() > 3)
        return unfit(u"malformed project"_s);
    link.page = Link::Page::Project;
    link.project = *id;
    if (parts.value(2) == "builds"_L1)
        link.tab = Link::Tab::Builds;
    else if (parts.value(2) == "health"_L1)
        link.tab = Link::Tab::Health;
    else if (parts.value(2) == "analytics"_L1)
        link.tab = Link::Tab::Analytics;
    else if (parts.value(2) == "team"_L1)
        link.tab = Link::Tab::Team;
    return link;
}

} // namespace

Result<Link> parseLink(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestLink)
        return unfit(u"too long"_s);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || !isScheme(url.scheme()) || url.host().isEmpty())
        return unfit(u"no address"_s);
    if (!url.userInfo().isEmpty())
        return unfit(u"holds a user name"_s);
    Link link;
    link.host = url.host();
    link.port = portOf(url);
    QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    while (!parts.isEmpty() && parts.front() != "builds"_L1 && parts.front() != "projects"_L1)
        parts.removeFirst();
    if (parts.isEmpty())
        return unfit(u"another page"_s);
    return placeOf(parts, link);
}

QString ownLink(const QString &server, const QString &path)
{
    const QUrl url(server);
    if (url.host().isEmpty())
        return {};
    const int port = portOf(url);
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host(); // an IPv6 address
    return u"imagefactory://"_s + host + (port < 0 ? QString() : u':' + QString::number(port)) + path;
}

QString copiedLinks(const QString &webOrigin, const QString &server, const QString &path)
{
    QStringList lines;
    if (!webOrigin.isEmpty())
        lines << webOrigin + path;
    if (const QString own = ownLink(server, path); !own.isEmpty())
        lines << own;
    return lines.join(u'\n');
}

bool leadsTo(const Link &link, const QString &server)
{
    const QUrl url(server);
    return url.host() == link.host && portOf(url) == link.port;
}

} // namespace viewer
