// SPDX-License-Identifier: GPL-3.0-or-later
// A tab bar with something small behind each name: how many builds, and a dot when what is shown has changed.
#pragma once

#include <QTabBar>

namespace viewer {

/// The words of a tab are painted here: a style sheet gives all of a tab one size and one colour.
class BuildsTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit BuildsTabBar(QWidget *parent = nullptr);

    /// A tab with this name; a bar alone would take "&" for the mark of a key. `seq` becomes its data.
    void addView(const QString &name, qint64 seq);
    QString name(int index) const;
    void setBehind(int index, const QString &text, bool changed);
    QString behind(int index) const;
    bool isChanged(int index) const;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Behind
    {
        QString text;
        bool changed = false;
    };
    int nameWidth(int index) const;
    int behindWidth(int index) const;
    void paintTab(QPainter &painter, int index) const;
    void setHover(int index);

    QList<Behind> m_behind;
    int m_hover = -1;
};

} // namespace viewer
