// SPDX-License-Identifier: GPL-3.0-or-later
// The newest builds. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/card.h"

namespace viewer {

class EmptyState;
class LoadingBlocks;
class RecentRow;

class RecentCard final : public Card
{
    Q_OBJECT

public:
    static constexpr int mostRows = 8;

    explicit RecentCard(QWidget *parent = nullptr);

    void show(const OverviewValues &values, const OverviewContext &context);
    /// Only what ticks.
    void tick(const OverviewContext &context);

signals:
    void allBuildsRequested();
    void buildOpened(const viewer::BuildId &id);
    void projectOpened(const viewer::ProjectId &project);

private:
    void addMenu(RecentRow *row);

    QWidget *m_rowsPlace;
    std::vector<RecentRow *> m_rows;
    LoadingBlocks *m_blocks;
};

} // namespace viewer
