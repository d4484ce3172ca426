// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the build table: titles, the arrow of the order, columns that can be dragged.
#pragma once

#include "models/domain/build_query.h"

#include <QHeaderView>

namespace viewer {

class BuildsHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit BuildsHeader(QWidget *parent = nullptr);

    void setOrder(BuildColumn column, bool descending);
    /// Columns in the order on screen, hidden ones included.
    std::vector<BuildColumn> columnOrder() const;
    void setColumnOrder(const std::vector<BuildColumn> &order);
    /// The first column that is shown; -1 when none is.
    int firstShown() const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    BuildColumn m_column = BuildColumn::Created;
    bool m_descending = true;
};

} // namespace viewer
