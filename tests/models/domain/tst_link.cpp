// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses lead where, and which lead nowhere.
#include "models/domain/link.h"

#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

const QString id = u"c0000000-0000-4000-8000-000000000001"_s;

}

class TestLink : public QObject
{
    Q_OBJECT

private slots:
    void readsLinksOfThisProgramAndOfTheWebClient_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("port");
        QTest::addRow("build") << u"imagefactory://factory.example.net/builds/"_s + id << int(Link::Page::Build) << -1;
        QTest::addRow("port") << u"imagefactory://factory.example.net:8080/builds/"_s + id << int(Link::Page::Build)
                              << 8080;
        QTest::addRow("web build") << u"https://factory.example.net/builds/"_s + id << int(Link::Page::Build) << -1;
        QTest::addRow("usual port") << u"https://factory.example.net:443/builds/"_s + id << int(Link::Page::Build)
                                    << -1;
        QTest::addRow("behind a path") << u"https://factory.example.net/tools/if/projects/"_s + id
                                       << int(Link::Page::Project) << -1;
        QTest::addRow("projects") << u" http://factory.example.net/projects/ \n"_s << int(Link::Page::Projects) << -1;
        QTest::addRow("builds") << u"http://factory.example.net/builds"_s << int(Link::Page::Builds) << -1;
        QTest::addRow("upper case") << u"HTTPS://Factory.Example.NET/projects/"_s + id << int(Link::Page::Project)
                                    << -1;
        QTest::addRow("fragment") << u"https://factory.example.net/builds/"_s + id + u"?tab=log#line-7"_s
                                  << int(Link::Page::Build) << -1;
    }
    void readsLinksOfThisProgramAndOfTheWebClient()
    {
        QFETCH(QString, text);
        QFETCH(int, page);
        QFETCH(int, port);
        const auto link = parseLink(text);
        QVERIFY(link.ok());
        QCOMPARE(int(link->page), page);
        QCOMPARE(link->host, u"factory.example.net"_s);
        QCOMPARE(link->port, port);
        QCOMPARE(link->build.isNull(), link->page != Link::Page::Build);
        QCOMPARE(link->project.isNull(), link->page != Link::Page::Project);
    }

    void opensTheTabOfAProject()
    {
        const QString project = u"https://factory.example.net/projects/"_s + id;
        QCOMPARE(int(parseLink(project + u"/builds"_s)->tab), int(Link::Tab::Builds));
        QCOMPARE(int(parseLink(project + u"/analytics"_s)->tab), int(Link::Tab::Analytics));
        QCOMPARE(int(parseLink(project + u"/team"_s)->tab), int(Link::Tab::Team));
        QCOMPARE(int(parseLink(project + u"/health"_s)->tab), int(Link::Tab::Health));
        QCOMPARE(int(parseLink(project + u"/compliance"_s)->tab), int(Link::Tab::Overview));
        QCOMPARE(int(parseLink(project)->tab), int(Link::Tab::Overview));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList texts{
            QString(),
            u"ledger-core"_s,
            u"file:///etc/passwd"_s,
            u"javascript:alert(1)//builds/"_s + id,
            u"imagefactory:/builds/"_s + id,
            u"https:///builds/"_s + id,
            u"https://factory.example.net/"_s,
            u"https://factory.example.net/settings"_s,
            u"https://factory.example.net/builds/7714"_s,
            u"https://factory.example.net/builds/"_s + id + u"/logs"_s,
            u"https://factory.example.net/projects/"_s + id + u"/a/b"_s,
            u"https://factory.example.net/builds/../builds/%00"_s,
            u"https://vera:secret@factory.example.net/builds/"_s + id,
            u"https://factory.example.net/builds/00000000-0000-0000-0000-000000000000"_s,
            u"https://factory.example.net:99999/builds/"_s + id,
            u"https://factory.example.net/builds/"_s + id + u'?' + QString(longestLink, u'x'),
        };
        for (const QString &text : texts)
            QTest::addRow("%s", qPrintable(text.left(60))) << text;
    }
    void refusesEverythingElse()
    {
        QFETCH(QString, text);
        const auto link = parseLink(text);
        QVERIFY(!link.ok());
        QCOMPARE(link.error().kind, ErrorKind::BadInput);
        QVERIFY(!link.error().detail.contains(u"secret"_s));
    }

    void copiesWhatBothClientsOpen()
    {
        const QString path = u"/builds/%1"_s.arg(u"e0000000-0000-4000-8000-000000000001"_s);
        for (const QString &server : {u"https://factory.example.net"_s, u"http://127.0.0.1:8080"_s,
                                      u"https://[::1]:8443"_s, u"https://factory.example.net/if"_s}) {
            const QStringList lines = copiedLinks(u"https://web.example.net"_s, server, path).split(u'\n');
            QCOMPARE(lines.size(), 2);
            QCOMPARE(lines[0], u"https://web.example.net"_s + path);
            const auto link = parseLink(lines[1]);
            QVERIFY2(link.ok(), qPrintable(lines[1]));
            QVERIFY2(leadsTo(*link, server), qPrintable(lines[1]));
            QCOMPARE(link->page, Link::Page::Build);
        }
        QCOMPARE(ownLink(u"http://127.0.0.1:8080"_s, u"/projects"_s), u"imagefactory://127.0.0.1:8080/projects"_s);
        QVERIFY(ownLink({}, path).isEmpty());
        QCOMPARE(copiedLinks(u"https://web.example.net"_s, {}, path), u"https://web.example.net"_s + path);
    }

    void knowsItsServer()
    {
        const Link link = *parseLink(u"imagefactory://factory.example.net/builds/"_s + id);
        QVERIFY(leadsTo(link, u"https://factory.example.net"_s));
        QVERIFY(leadsTo(link, u"http://factory.example.net/tools"_s));
        QVERIFY(!leadsTo(link, u"https://factory.example.net:8443"_s));
        QVERIFY(!leadsTo(link, u"https://factory.example.org"_s));
        const Link other = *parseLink(u"imagefactory://factory.example.net:8443/projects"_s);
        QVERIFY(leadsTo(other, u"https://factory.example.net:8443"_s));
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
