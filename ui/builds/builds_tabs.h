// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs over the table: all builds, then the saved views, then a button that saves what is shown as one more.
#pragma once

#include "models/domain/saved_view.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;

namespace viewer {

class BuildsTabBar;

/// A view is named by its number in the notebook; 0 = all builds. Arrow keys move in the bar, Enter goes back to the
/// view as it was saved, F2 renames, Delete deletes, Ctrl+Left and Ctrl+Right move a view, the menu key shows all that.
class BuildsTabs final : public QWidget
{
    Q_OBJECT

public:
    /// `save` is what the button at the end does.
    explicit BuildsTabs(QAction *save, QWidget *parent = nullptr);

    /// Emits nothing; the current view stays current when it is among them, else all builds are.
    void setViews(const SavedViews &views);
    const std::vector<SavedView> &views() const { return m_views.views; }
    const SavedViews &all() const { return m_views; }
    /// Null when there is none of this number.
    const SavedView *view(qint64 seq) const;
    qint64 current() const;
    /// `changed`: what is shown is no longer what the view says. Emits nothing.
    void setCurrent(qint64 seq, bool changed);
    bool isChanged() const { return m_changed; }
    /// Builds of each view, as far as they are counted.
    void setCounts(const QHash<qint64, qint64> &counts);
    /// The next tab (+1) or the one before (-1), round and round.
    void step(int by);

signals:
    /// A tab was chosen, or the current one once more.
    void chosen(qint64 seq);
    void renameRequested(qint64 seq);
    void updateRequested(qint64 seq);
    void removeRequested(qint64 seq);
    void orderRequested(const QList<qint64> &seqs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int indexOf(qint64 seq) const;
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void showMenu(int index, const QPoint &position);
    void move(int index, int by);
    void refresh();

    SavedViews m_views;
    QHash<qint64, qint64> m_counts;
    bool m_changed = false;
    BuildsTabBar *m_bar;
    QLabel *m_damaged;
};

} // namespace viewer
