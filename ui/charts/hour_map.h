// SPDX-License-Identifier: GPL-3.0-or-later
// Failure rate by hour of the week, 7 × 24: one hue in five steps, hours with few builds hatched, the highest outlined.
// Hover, or the arrow keys, read an hour; a click or Enter opens it. GUI thread.
#pragma once

#include "models/analytics/series/hour_of_week.h"

#include <QWidget>

namespace viewer {

class HourMap final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int steps = 5;

    explicit HourMap(QWidget *parent = nullptr);

    /// `sentences`: what is said of each of the 168 hours.
    void show(const analytics::HourOfWeek &hours, const QStringList &sentences);

    /// The hour that is read, -1 = none.
    int current() const { return m_current; }
    void setCurrent(int cell);
    QString readout() const { return m_current < 0 ? QString() : m_sentences.value(m_current); }
    /// Step of the colour, 0 to 4; -1 = too few builds, hatched.
    int stepOf(int cell) const;
    /// The hour with the highest drawn rate; -1 = none has enough builds.
    int highest() const { return m_highest; }
    QRectF rectOf(int cell) const;

    QSize sizeHint() const override;

signals:
    void hourActivated(int cell);
    void currentChanged(int cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int cellAt(const QPointF &position) const;
    /// Drawn towards the whole, so that a small hour does not shout.
    double rateOf(int cell) const;
    void paintLegend(QPainter &painter) const;

    analytics::HourOfWeek m_hours;
    QStringList m_sentences;
    double m_low = 0; ///< of the rates drawn
    double m_high = 0;
    int m_highest = -1;
    int m_current = -1;
};

} // namespace viewer
