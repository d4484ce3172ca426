// SPDX-License-Identifier: GPL-3.0-or-later
// A filter as a chip: dashed while free, solid with a cross while active. Its menu holds the choices.
#pragma once

#include <QToolButton>

namespace viewer {

class FilterChip final : public QToolButton
{
    Q_OBJECT

public:
    /// `label` names the filter ("Status"); `icon` is a name of resources/icons or empty.
    explicit FilterChip(const QString &label, const QString &icon = {}, QWidget *parent = nullptr);

    /// Empty = free. "Failed, Cancelled" shows "Status: Failed, Cancelled".
    void setValue(const QString &value);
    QString value() const { return m_value; }
    bool active() const { return !m_value.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The cross was clicked, or Delete or Backspace pressed while active.
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString shownText() const;
    QString shownIcon() const;
    QRect crossRect() const;

    QString m_label;
    QString m_icon;
    QString m_value;
    bool m_crossPressed = false;
};

} // namespace viewer
