// SPDX-License-Identifier: GPL-3.0-or-later
// The newest images. GUI thread.
#pragma once

#include "ui/overview/new_artifacts.h"
#include "ui/overview/overview_values.h"
#include "ui/widgets/card.h"

namespace viewer {

class ArtifactHead;
class ArtifactRow;
class EmptyState;
class LoadingBlocks;

class ArtifactsCard final : public Card
{
    Q_OBJECT

public:
    static constexpr int mostRows = 6;

    explicit ArtifactsCard(QWidget *parent = nullptr);

    void show(const NewArtifacts &artifacts, const OverviewContext &context);
    /// Only what ticks.
    void tick(const OverviewContext &context);

signals:
    void buildOpened(const viewer::BuildId &id);

private:
    void showMessage(const NewArtifacts &artifacts, const OverviewContext &context);

    ArtifactHead *m_head;
    QWidget *m_rowsPlace;
    std::vector<ArtifactRow *> m_rows;
    EmptyState *m_nothing;
    LoadingBlocks *m_blocks;
};

} // namespace viewer
