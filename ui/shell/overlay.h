// SPDX-License-Identifier: GPL-3.0-or-later
// A raised card over the dimmed window: palette, sheet of shortcuts. Escape or a click beside it closes it; the focus
// goes back to where it was. GUI thread.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QWidget>

namespace viewer {

class Overlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers `window` and belongs to it; hidden at first.
    explicit Overlay(QWidget *window);

    void open();
    void close();
    bool isOpen() const { return isVisible(); }

signals:
    void closed();

protected:
    QFrame *card() const { return m_card; }
    /// Where the card stands in the window; the base centres it near the top.
    virtual QRect cardGeometry() const = 0;
    /// Takes the focus when opened.
    virtual QWidget *firstFocus() const = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void arrange();

private:
    QFrame *m_card;
    QPointer<QWidget> m_focusBefore;
};

} // namespace viewer
