// SPDX-License-Identifier: GPL-3.0-or-later
// One of the latest builds of a project: shape, number, time, starter, duration against what is usual. GUI thread.
#pragma once

#include "ui/projects/project_values.h"
#include "ui/widgets/card_row.h"

namespace viewer {

class LatestRow final : public CardRow
{
    Q_OBJECT

public:
    explicit LatestRow(QWidget *parent = nullptr);

    void show(const ProjectBuild &build, const CellContext &context);
    BuildId build() const { return m_build.row.id; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ProjectBuild m_build;
    CellContext m_context;
};

} // namespace viewer
