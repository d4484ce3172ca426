// SPDX-License-Identifier: GPL-3.0-or-later
// What wants to be looked at: broken, slower and flaky projects, and messages never seen before. GUI thread.
#pragma once

#include "ui/overview/overview_values.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace viewer {

class AttentionRow;
class EmptyState;
class LoadingBlocks;

class AttentionCard final : public Card
{
    Q_OBJECT

public:
    /// So many are shown before "Show all".
    static constexpr int firstRows = 5;

    explicit AttentionCard(QWidget *parent = nullptr);

    void show(const OverviewValues &values, const OverviewContext &context);
    /// Only what ticks.
    void tick(const OverviewContext &context);

signals:
    void allFailuresRequested();
    void projectOpened(const viewer::ProjectId &project);
    void buildOpened(const viewer::BuildId &build); ///< the newest failure of a broken project
    void buildsRequested(const viewer::BuildQuery &query);

private:
    void addMenu(AttentionRow *row);
    void open(const AttentionEntry &entry);
    void openBuildsOf(const AttentionEntry &entry);
    void showRows(const std::vector<AttentionEntry> &entries, const OverviewContext &context);

    QWidget *m_rowsPlace;
    std::vector<AttentionRow *> m_rows; ///< as many as were ever needed; those left over are hidden
    EmptyState *m_nothing;
    LoadingBlocks *m_blocks;
    QPushButton *m_failures = nullptr;
    QPushButton *m_all;
    QWidget *m_note;
    bool m_showAll = false;
    std::vector<AttentionEntry> m_entries;
    OverviewContext m_context;
};

} // namespace viewer
