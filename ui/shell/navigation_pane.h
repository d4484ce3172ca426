// SPDX-License-Identifier: GPL-3.0-or-later
// The left edge: the program's name and the pages there are.
#pragma once

#include <QWidget>

class QListView;
class QStandardItemModel;

namespace viewer {

class NavigationDelegate;

class NavigationPane final : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationPane(QWidget *parent = nullptr);

    /// `foot`: at the bottom, apart from the pages of the list.
    void addEntry(const QString &id, const QString &title, const QString &icon, const QString &shortcut,
                  bool foot = false);
    /// "21 active", at the right of the entry; empty = nothing.
    void setCount(const QString &id, const QString &count);
    void setCurrent(const QString &id);
    QString current() const;
    /// Only icons, 56 px wide; else 208.
    void setCollapsed(bool collapsed);
    bool collapsed() const { return m_collapsed; }

signals:
    void entryOpened(const QString &id);

private:
    class Brand;

    QListView *makeList(QStandardItemModel *entries);
    QModelIndex indexOf(const QString &id) const;
    /// The foot is as high as its entries.
    void arrangeFoot();

    NavigationDelegate *m_delegate;
    Brand *m_brand;
    QStandardItemModel *m_entries;
    QStandardItemModel *m_footEntries;
    QListView *m_list;
    QListView *m_foot;
    bool m_collapsed = false;
};

} // namespace viewer
