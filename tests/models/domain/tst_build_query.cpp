// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/build_query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

BuildQuery full()
{
    BuildQuery query;
    query.projects = {*ProjectId::parse(u"2f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01"),
                      *ProjectId::parse(u"3f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01")};
    query.states = {BuildState::Failed, BuildState::Unknown};
    query.methods = {BuildMethod::Container, BuildMethod::Nix};
    query.starters.people = {*UserId::parse(u"4f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01")};
    query.starters.automatic = true;
    query.starters.notKnownYet = true;
    query.from = parseInstant(u"2026-03-01T00:00:00.250Z");
    query.to = parseInstant(u"2026-04-01T00:00:00Z");
    query.minDuration = Seconds(60);
    query.maxDuration = Seconds(3600);
    query.search = u" base \"image\" "_s;
    query.sort = BuildColumn::Duration;
    query.descending = false;
    return query;
}

BuildQuery throughText(const BuildQuery &query)
{
    const QByteArray text = QJsonDocument(toJson(query)).toJson(QJsonDocument::Compact);
    return buildQueryFromJson(QJsonDocument::fromJson(text).object());
}

} // namespace

class TestBuildQuery : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromJsonUnchanged()
    {
        QCOMPARE(throughText(full()), full());
        QCOMPARE(throughText(BuildQuery()), BuildQuery());
    }

    void comesBackFromJsonForEveryColumn()
    {
        for (int column = 0; column < buildColumnCount; ++column) {
            BuildQuery query;
            query.sort = BuildColumn(column);
            QCOMPARE(columnOfKey(columnKey(query.sort)), query.sort);
            QCOMPARE(throughText(query), query);
        }
        QVERIFY(!columnOfKey(u"colour"));
    }

    void writesTheSameBytesForTheSameQuery()
    {
        BuildQuery other;
        const BuildQuery query = full();
        QList<ProjectId> projects(query.projects.begin(), query.projects.end());
        std::reverse(projects.begin(), projects.end());
        other = query;
        other.projects.clear();
        for (const ProjectId &id : projects)
            other.projects.insert(id);
        QCOMPARE(QJsonDocument(toJson(other)).toJson(), QJsonDocument(toJson(query)).toJson());
    }

    void ignoresUnknownKeysAndValues()
    {
        const QJsonObject object{{"sort", "colour"},
                                 {"descending", "yes"},
                                 {"status", QJsonArray{"exploded", "failed", 7}},
                                 {"method", QJsonArray{"origami", "nix"}},
                                 {"project", QJsonArray{"no id", QJsonValue()}},
                                 {"member", "not a list"},
                                 {"from", "yesterday"},
                                 {"min_duration", "60"},
                                 {"something", QJsonObject{{"a", 1}}}};
        BuildQuery expected;
        expected.states = {BuildState::Failed};
        expected.methods = {BuildMethod::Nix};
        QCOMPARE(buildQueryFromJson(object), expected);
    }

    void readsTheUnknownMethodWhenItIsNamed()
    {
        BuildQuery query;
        query.methods = {BuildMethod::Unknown};
        QCOMPARE(throughText(query), query);
    }

    void countsChipsWithoutTheSearchWords()
    {
        BuildQuery query;
        QVERIFY(!query.filtered());
        QCOMPARE(query.filterCount(), 0);
        query.search = u"  "_s;
        QVERIFY(!query.filtered());
        query.search = u"x"_s;
        QVERIFY(query.filtered());
        QCOMPARE(query.filterCount(), 0);
        QCOMPARE(full().filterCount(), 6);
    }
};

QTEST_GUILESS_MAIN(TestBuildQuery)
#include "tst_build_query.moc"
