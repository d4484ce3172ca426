// SPDX-License-Identifier: GPL-3.0-or-later
// A painted row of a card that can be opened. Up and down move between the rows of one card; Tab enters them once.
// GUI thread.
#pragma once

#include <QAbstractButton>

namespace viewer {

class CardRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardRow(int height, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    /// The ground: card, or hover; call it first.
    QColor paintGround(QPainter &painter) const;
    /// The ring of the focus; call it last.
    void paintFocus(QPainter &painter) const;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QList<CardRow *> rows() const;

    int m_height;
};

} // namespace viewer
