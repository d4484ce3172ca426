// SPDX-License-Identifier: GPL-3.0-or-later
// A window with the Overview and the values of the design's picture.
#pragma once

#include "tests/models/tables/synthetic_builds.h"
#include "ui/charts/build_trend.h"
#include "ui/overview/artifact_row.h"
#include "ui/overview/artifacts_card.h"
#include "ui/overview/attention_card.h"
#include "ui/overview/attention_row.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_queries.h"
#include "ui/overview/recent_row.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/metric_tile.h"
#include "ui/widgets/stale_marker.h"

#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace viewer::test {

using namespace Qt::StringLiterals;

inline const QTimeZone berlin("Europe/Berlin");
inline const QStringList tileNames{u"tileSuccess"_s, u"tileDuration"_s, u"tileFailed"_s, u"tileTotal"_s,
                                   u"tileQueue"_s};

inline ProjectId projectId(int number)
{
    return ProjectId(QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
}

inline analytics::StateCounts counts(qint64 succeeded, qint64 failed, qint64 cancelled)
{
    analytics::StateCounts counts;
    counts[BuildState::Succeeded] = succeeded;
    counts[BuildState::Failed] = failed;
    counts[BuildState::Cancelled] = cancelled;
    return counts;
}

/// The numbers of the picture "dashboard-light".
inline std::shared_ptr<analytics::TenantFigures> sampleFigures()
{
    using namespace analytics;
    auto figures = std::make_shared<TenantFigures>();
    figures->period = lastDays(30, synthetic::noon(), berlin);
    figures->projects.resize(2);
    figures->coverage.asOf = synthetic::noon();
    figures->coverage.serverTotal = 1'318'902;
    figures->allTime = counts(1'200'000, 60'000, 58'902);
    figures->last24Hours = counts(600, 25, 10);
    figures->last7Days = counts(4'200, 180, 70);
    figures->now.counts = counts(18'271, 794, 992);
    figures->now.duration = {18'271, 0, 267.0, Interval{264, 270}, 1004.0, 300.0};
    figures->before.counts = counts(18'600, 664, 1'037);
    figures->before.duration = {18'600, 0, 266.0, Interval{263, 269}, 912.0, 290.0};
    figures->rateChange = {Verdict::Lower, -0.008, {-0.012, -0.004}};
    figures->durationChange = {Verdict::NoClearChange, 1.0};
    figures->failedChange = {Verdict::Higher, 130, 0.0006};
    figures->totalChange = {Verdict::NoClearChange, -244, 0.2};
    figures->queue = {3, 11, 7, synthetic::noon() - Seconds(370)};
    for (size_t i = 0; i < figures->period.days.size(); ++i) {
        const bool weekend = figures->period.days[i].date.dayOfWeek() >= Qt::Saturday;
        const qint64 many = weekend ? 220 : 760 + qint64(i * 37 % 90);
        figures->days.push_back({figures->period.days[i], counts(many, i == 20 ? 81 : 20 + qint64(i % 9), 40), false});
    }
    figures->days.back().counts = counts(430, 22, 16);
    return figures;
}

inline AttentionEntry broken(int project, const QString &name, Seconds ago, int inARow, const QString &message)
{
    using analytics::StripMark;
    AttentionEntry entry;
    entry.project = projectId(project);
    entry.name = name;
    entry.since = synthetic::noon() - ago;
    entry.count = inARow;
    entry.message = message;
    entry.last.method = BuildMethod::Kaniko;
    entry.last.methodWord = u"kaniko"_s;
    entry.lastTen.assign(size_t(10 - std::min(inARow, 10)), StripMark::Succeeded);
    if (!entry.lastTen.empty())
        entry.lastTen.front() = StripMark::SucceededOnRetry;
    entry.lastTen.resize(10, StripMark::Failed);
    return entry;
}

inline OverviewValues sampleValues()
{
    using analytics::StripMark;
    OverviewValues values;
    const auto figures = sampleFigures();
    values.figures = figures;
    values.trend = figures->days;
    values.attention = {
        broken(1, u"base-images"_s, Seconds(8'651), 5, u"no space left on device"_s),
        broken(2, u"vm-golden-ubuntu"_s, Seconds(147'000), 11, u"timeout waiting for SSH on builder VM"_s)};
    AttentionEntry flaky = broken(3, u"payments-api"_s, Seconds(0), 2, {});
    flaky.kind = AttentionEntry::Kind::Flaky;
    flaky.lastTen.assign(10, StripMark::Succeeded);
    flaky.lastTen[3] = flaky.lastTen[7] = StripMark::SucceededOnRetry;
    values.attention.push_back(flaky);
    synthetic::Builds builds;
    builds.addDesignRows();
    const BuildSnapshot snapshot = builds.snapshot();
    const analytics::UsualDuration usual{220, 620.0, 100};
    for (const std::uint32_t row : *snapshot->newestFirst()) {
        if (values.recent.size() < 6)
            values.recent.push_back({snapshot->row(row), usual});
    }
    values.visit = VisitEntry{synthetic::noon() - Seconds(75'000), {602, 19, {projectId(2)}}, {}, {}};
    return values;
}

inline void prepareLook()
{
    loadFonts();
    applyTheme(*qobject_cast<QApplication *>(qApp), Theme(Scheme::Light));
}

/// Two of the catalogue, one for machines.
inline NewArtifacts sampleArtifacts()
{
    const auto ago = [](int minutes) { return synthetic::noon() - Seconds(60 * minutes); };
    const auto ofCatalogue = [&](const QString &name, int minutes) {
        return ArtifactEntry{name, false, u"registry.harbourline.example/apps/"_s + name, {}, {}, {}, ago(minutes)};
    };
    NewArtifacts artifacts;
    artifacts.state = NewArtifacts::State::Known;
    artifacts.today = 64;
    artifacts.newest = {ofCatalogue(u"identity-service:2.41.0"_s, 1),
                        ofCatalogue(u"web-storefront:2026.3.12"_s, 1),
                        ofCatalogue(u"payments-api:8.17.3"_s, 2),
                        ofCatalogue(u"edge-gateway:5.2.8"_s, 13),
                        {u"win-2025.qcow2"_s,
                         true,
                         {},
                         u"vm-golden-windows"_s,
                         BuildId(QUuid(9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
                         15530,
                         ago(40)},
                        ofCatalogue(u"risk-engine:4.12.0"_s, 43)};
    return artifacts;
}

struct OverviewWindow
{
    explicit OverviewWindow(int width = 1232)
        : page(new OverviewPage(&window))
    {
        auto *row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(page);
        page->setLocalZone(berlin);
        page->setNow(synthetic::noon());
        page->setProgress(1'318'902, 1'318'902);
        window.resize(width, 828);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
    }

    void show(const OverviewValues &values) { page->setValues(values); }

    template <class Part>
    Part *part(const QString &name) const
    {
        Part *found = page->findChild<Part *>(name);
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }
    MetricTile *tile(const QString &name) const { return part<MetricTile>(name); }
    QString line() const { return part<ElidedLabel>(u"periodLine"_s)->text(); }
    /// Those that are shown, from top to bottom.
    template <class Row>
    QList<Row *> rows() const
    {
        QList<Row *> shown;
        for (Row *row : page->findChildren<Row *>()) {
            if (row->isVisible())
                shown << row;
        }
        return shown;
    }
    /// The running build among the recent ones.
    RecentRow *running() const
    {
        for (RecentRow *row : rows<RecentRow>()) {
            if (row->entry().row.state == BuildState::Running)
                return row;
        }
        qFatal("no running build is shown");
    }
    int markers() const
    {
        int shown = 0;
        for (const StaleMarker *marker : page->findChildren<StaleMarker *>())
            shown += marker->isVisible();
        return shown;
    }

    QWidget window;
    OverviewPage *page;
};

} // namespace viewer::test
