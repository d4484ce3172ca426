// SPDX-License-Identifier: GPL-3.0-or-later
// What charts over bins (days, weeks) have in common: hover, or the arrow keys, read a bin; a click or Enter opens it.
// GUI thread.
#pragma once

#include <QGraphicsView>

#include <memory>

namespace viewer {

class BinView : public QGraphicsView
{
    Q_OBJECT

public:
    ~BinView() override;

    /// The bin that is read, -1 = none.
    int current() const { return m_current; }
    void setCurrent(int bin);
    /// What is said about it; empty without one.
    virtual QString readout() const = 0;
    /// -1 = none there.
    virtual int binAt(const QPointF &position) const = 0;

signals:
    void binActivated(int bin);
    void currentChanged(int bin);

protected:
    explicit BinView(int smallestHeight, QWidget *parent);

    virtual int binCount() const = 0;
    /// Sets the accessible name and description.
    virtual void speak() = 0;
    /// For the size of the viewport.
    virtual void arrange() = 0;
    /// The theme changed.
    virtual void recolor() = 0;
    /// After other bins were set: the bin that is the same now, -1 = none. Tells nobody.
    void keepCurrent(int bin) { m_current = bin; }

    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<QGraphicsScene> m_scene;
    int m_current = -1;
    bool m_hovered = false; ///< the bin read is the one under the mouse
};

} // namespace viewer
