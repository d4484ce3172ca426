// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/usual_durations.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace viewer;
using namespace viewer::analytics;
using namespace viewer::sample;

namespace {

/// Words as in sample_columns.h.
constexpr std::uint8_t success = 1, completed = 2, failed = 3;
constexpr std::uint8_t container = 1, docker = 2, nix = 3;

class Builds
{
public:
    void add(std::uint32_t createdAfter, std::int32_t milliseconds, std::uint8_t status = success,
             std::uint8_t method = container, std::uint32_t project = 1)
    {
        ColumnValues v;
        v.seq = ++m_seq;
        v.created = firstDay + createdAfter;
        v.duration = milliseconds;
        v.status = status;
        v.method = method;
        v.project = project;
        m_builder.put(v);
    }
    UsualDurations usual()
    {
        m_columns = m_builder.finish(words(), {});
        return UsualDurations(*m_columns);
    }
    ProjectId project(size_t entry) const { return m_columns->words().projects[entry].id; }

private:
    BuildColumnsBuilder m_builder;
    BuildSnapshot m_columns;
    std::uint32_t m_seq = 0;
};

} // namespace

class TestUsualDurations : public QObject
{
    Q_OBJECT

private slots:
    void takesTheMiddleOfSucceededBuildsOnly()
    {
        Builds builds;
        builds.add(1, 60'000);
        builds.add(2, 120'000, completed);
        builds.add(3, 999'000, failed);
        builds.add(4, noDuration);
        const auto usual = builds.usual().of(builds.project(1), BuildMethod::Container);
        QVERIFY(usual);
        QCOMPARE(usual->n, 2);
        QCOMPARE(usual->p50, 90.0);
        QVERIFY(!usual->p95);
    }

    void countsDockerAndContainerAsOneMethod()
    {
        Builds builds;
        builds.add(1, 10'000, success, container);
        builds.add(2, 20'000, success, docker);
        builds.add(3, 99'000, success, nix);
        const UsualDurations usual = builds.usual();
        QCOMPARE(usual.of(builds.project(1), BuildMethod::Container)->n, 2);
        QCOMPARE(usual.of(builds.project(1), BuildMethod::Nix)->p50, 99.0);
    }

    void keepsProjectsApart()
    {
        Builds builds;
        builds.add(1, 10'000, success, container, 1);
        builds.add(2, 20'000, success, container, 2);
        const UsualDurations usual = builds.usual();
        QCOMPARE(usual.of(builds.project(1), BuildMethod::Container)->p50, 10.0);
        QCOMPARE(usual.of(builds.project(2), BuildMethod::Container)->p50, 20.0);
    }

    void usesTheNewestHundred()
    {
        Builds builds;
        for (std::uint32_t i = 0; i < 150; ++i)
            builds.add(i, i < 50 ? 900'000 : 30'000);
        const auto usual = builds.usual().of(builds.project(1), BuildMethod::Container);
        QCOMPARE(usual->n, usualSample);
        QCOMPARE(usual->p50, 30.0);
        QCOMPARE(usual->p95, 30.0);
    }

    void saysP95OnlyFromTwentyOn()
    {
        for (const int n : {19, 20}) {
            Builds builds;
            for (int i = 0; i < n; ++i)
                builds.add(std::uint32_t(i), i * 1000);
            const auto usual = builds.usual().of(builds.project(1), BuildMethod::Container);
            QCOMPARE(usual->n, n);
            QCOMPARE(usual->p95.has_value(), n == 20);
            if (n == 20)
                QVERIFY(std::abs(*usual->p95 - 18.05) < 1e-9);
        }
    }

    void knowsNothingWhereNothingSucceeded()
    {
        Builds builds;
        builds.add(1, 60'000, failed);
        const UsualDurations usual = builds.usual();
        QVERIFY(!usual.of(builds.project(1), BuildMethod::Container));
        QVERIFY(!usual.of(builds.project(2), BuildMethod::Container));
        QVERIFY(!UsualDurations().of(builds.project(1), BuildMethod::Container));
    }
};

QTEST_GUILESS_MAIN(TestUsualDurations)
#include "tst_usual_durations.moc"
