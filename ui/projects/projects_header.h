// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the table of projects: titles and the arrow of the order.
#pragma once

#include "models/tables/project_table.h"

#include <QHeaderView>

namespace viewer {

class ProjectsHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ProjectsHeader(QWidget *parent = nullptr);

    void setOrder(ProjectColumn column, bool descending);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    ProjectColumn m_column = ProjectColumn::LastBuild;
    bool m_descending = true;
};

} // namespace viewer
