// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the navigation: the open page stands on the card colour with a mark; under 1200 px only icons.
#pragma once

#include <QStyledItemDelegate>

namespace viewer {

class NavigationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, CountRole, IdRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_collapsed = false;
};

} // namespace viewer
