// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the build table: no style option per cell, no text layouts, cached shapes.
#pragma once

#include "models/tables/build_table.h"
#include "ui/theme/theme.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStaticText>

namespace viewer {

/// Space left of the first column on screen, and inside each cell.
inline constexpr int firstColumnInset = 24;
inline constexpr int cellPadding = 8;

class RowDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(const BuildTable *table, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The theme changed.
    void refresh();
    /// The row under the mouse, -1 = none.
    void setHoverRow(int row) { m_hoverRow = row; }
    /// The logical number of the column that stands first on screen: it has the wider inset.
    void setFirstColumn(int column) { m_firstColumn = column; }

private:
    struct Cell;
    /// A text that was laid out once; texts repeat from row to row and from paint to paint.
    struct ShapedText
    {
        QStaticText text;
        int width = 0;
    };
    struct TextKey
    {
        QString text;
        int width; ///< the room it was cut to; -1 = whole
        bool medium;
        friend bool operator==(const TextKey &, const TextKey &) = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, key.medium);
        }
    };
    static constexpr int textsKept = 4000;

    const ShapedText &shaped(const QString &text, int room, bool medium, Qt::TextElideMode elide) const;
    QColor groundOf(const QStyleOptionViewItem &option, int row) const;
    void drawText(QPainter &painter, const QRect &rect, const QString &text, Token color, bool medium,
                  Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight) const;
    void paintStarter(const Cell &cell) const;
    void paintDuration(const Cell &cell) const;
    void paintResult(const Cell &cell) const;
    void paintCell(const Cell &cell, BuildColumn column) const;

    const BuildTable *m_table;
    Theme m_theme;
    QFont m_font;
    QFont m_medium;
    QFontMetrics m_metrics;
    QFontMetrics m_mediumMetrics;
    mutable QCache<TextKey, ShapedText> m_texts{textsKept};
    int m_hoverRow = -1;
    int m_firstColumn = 0;
};

} // namespace viewer
