// SPDX-License-Identifier: GPL-3.0-or-later
// A card: head of 40 px with title, count, age and links, and what stands below. GUI thread.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace viewer {

class StaleMarker;

class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Behind the title, quieter; empty = nothing.
    void setCount(const QString &count);
    QString count() const;
    /// "09:14"; empty = fresh.
    void setStale(const QString &time);
    /// At the right of the head, before the links.
    void addToHead(QWidget *widget);
    /// A link at the right of the head; the card owns it.
    QPushButton *addLink(const QString &text, const QString &objectName);
    /// Below the head, edge to edge.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_count;
    StaleMarker *m_stale;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace viewer
