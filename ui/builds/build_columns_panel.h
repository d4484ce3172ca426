// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the table shows, and in what order. Stands in the menu of the button "Columns".
#pragma once

#include "models/domain/build_query.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QMenu;
class QPushButton;

namespace viewer {

class ChoiceList;

class BuildColumnsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildColumnsPanel(QWidget *parent = nullptr);

    void setColumns(const std::vector<BuildColumn> &order, const QSet<BuildColumn> &hidden);
    void putInto(QMenu *menu);

signals:
    void columnsChanged(const std::vector<viewer::BuildColumn> &order, const QSet<viewer::BuildColumn> &hidden);
    void resetRequested();

private:
    void fill();
    void move(int by);

    std::vector<BuildColumn> m_order;
    QSet<BuildColumn> m_hidden;
    ChoiceList *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace viewer
