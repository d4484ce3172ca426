// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the table of projects. GUI thread.
#pragma once

#include "models/tables/project_table.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"

#include <QAbstractItemDelegate>
#include <QFont>

namespace viewer {

inline constexpr int projectsInset = 24; ///< of the first column
inline constexpr int projectsPadding = 8;

/// The room of the status in the column of the last build; its age stands right of it.
int projectStatusRoom();

/// Shape, colour and word of what asks for a look; for None an empty word.
StatusLook attentionLook(ProjectAttention attention);

class ProjectDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// `table` outlives the delegate.
    explicit ProjectDelegate(const ProjectTable *table, QObject *parent = nullptr);

    void setHoverRow(int row) { m_hoverRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Cell;
    void paintName(const Cell &cell) const;
    void paintLast(const Cell &cell) const;
    void paintRate(const Cell &cell) const;
    void paintDuration(const Cell &cell) const;

    const ProjectTable *m_table;
    const int m_statusRoom;
    int m_hoverRow = -1;
};

} // namespace viewer
