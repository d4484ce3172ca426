// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the command palette: titles of groups and entries.
#pragma once

#include "ui/shell/palette_values.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace viewer {

class PaletteList final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Entries of one group stand together; `text` is what they are marked for.
    void setEntries(std::vector<PaletteEntry> entries, const QString &text);
    const QString &text() const { return m_text; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null for the title of a group.
    const PaletteEntry *entryAt(int row) const;
    QString titleAt(int row) const;
    /// The next row with an entry from `row` on in the direction; -1 = none.
    int entryFrom(int row, int step) const;

private:
    struct Row
    {
        int entry = -1; ///< place in m_entries; -1 = title
        QString title;
    };
    std::vector<PaletteEntry> m_entries;
    std::vector<Row> m_rows;
    QString m_text;
};

class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const PaletteList *list, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PaletteList *m_list;
};

} // namespace viewer
