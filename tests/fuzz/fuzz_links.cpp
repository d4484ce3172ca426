// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that are nearly links: what is read names a host and fits its page, and written again it reads the same.
#include "models/domain/link.h"
#include "tests/fuzz/fuzz.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::fuzz {

namespace {

QString address(Chance &chance)
{
    static const std::array<const char *, 40> parts{"imagefactory://",
                                                    "https://",
                                                    "http://",
                                                    "javascript:",
                                                    "file:///",
                                                    "//",
                                                    "/",
                                                    ":",
                                                    "@",
                                                    "?",
                                                    "#",
                                                    "%2f",
                                                    "%00",
                                                    "..",
                                                    "host",
                                                    "HOST.example",
                                                    "[::1]",
                                                    "[::1",
                                                    "127.0.0.1",
                                                    ":443",
                                                    ":80",
                                                    ":99999",
                                                    ":-1",
                                                    "user:word@",
                                                    "builds",
                                                    "projects",
                                                    "builds/a5000000-0000-4000-8000-000000000214",
                                                    "projects/a5000000-0000-4000-8000-000000000214",
                                                    "00000000-0000-0000-0000-000000000000",
                                                    "{a5000000-0000-4000-8000-000000000214}",
                                                    "/builds/",
                                                    "/projects/",
                                                    "overview",
                                                    " ",
                                                    "\xe2\x80\xae",
                                                    "\xc3\xa4",
                                                    "xn--",
                                                    "\n",
                                                    "\\",
                                                    "%"};
    QByteArray text = chance.oneIn(3) ? QByteArray() : QByteArray("imagefactory://host/");
    for (qint64 count = 1 + chance.below(7); count > 0; --count)
        text +=
            chance.oneIn(12) ? hostileBytes(chance, 30) : QByteArray(parts[size_t(chance.below(qint64(parts.size())))]);
    return QString::fromUtf8(chance.oneIn(200) ? text.repeated(500) : text);
}

QString written(const Link &link)
{
    const QString host = link.host.contains(u':') ? u'[' + link.host + u']' : link.host;
    const QString port = link.port >= 0 ? u":%1"_s.arg(link.port) : QString();
    QString place = u"builds"_s;
    if (link.page == Link::Page::Build)
        place = u"builds/%1"_s.arg(link.build.toString());
    else if (link.page == Link::Page::Projects)
        place = u"projects"_s;
    else if (link.page == Link::Page::Project)
        place = u"projects/%1/%2"_s.arg(link.project.toString(),
                                        link.tab == Link::Tab::Builds ? u"builds"_s : u"overview"_s);
    return u"imagefactory://%1%2/%3"_s.arg(host, port, place);
}

} // namespace

void linksRound(Chance &chance)
{
    const QString text = address(chance);
    const Result<Link> link = parseLink(text);
    if (!link)
        return;
    require(text.trimmed().size() <= longestLink, "a link that is too long");
    require(!link->host.isEmpty() && link->host == link->host.toLower(), "no host, or not in lower case");
    require(!link->host.contains(u'/') && !link->host.contains(u'@') && !link->host.contains(u' '), "more than a host");
    require(link->port >= -1 && link->port <= 65'535, "a port that is none");
    require((link->page == Link::Page::Build) == !link->build.isNull(), "a build without its page");
    require((link->page == Link::Page::Project) == !link->project.isNull(), "a project without its page");
    const Result<Link> again = parseLink(written(*link));
    require(again.ok() && *again == *link, "written again it leads elsewhere");
}

} // namespace viewer::fuzz
