// SPDX-License-Identifier: GPL-3.0-or-later
// A key as drawn on a key cap: "Ctrl F". Says nothing to screen readers; the action it belongs to does.
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace viewer {

class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// "Ctrl F" for Ctrl+F, in the words of the system.
QString keyCapText(const QKeySequence &keys);
/// Width of a cap with this text; its height is 20.
int keyCapWidth(const QString &text);
/// Draws a cap at the left of `rect`, vertically centred.
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &text);

} // namespace viewer
