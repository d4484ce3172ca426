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

    void addEntry(const QString &id, const QString &title, const QString &icon, const QString &shortcut);
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

    QModelIndex indexOf(const QString &id) const;

    Brand *m_brand;
    QListView *m_list;
    QStandardItemModel *m_entries;
    NavigationDelegate *m_delegate;
    bool m_collapsed = false;
};

} // namespace viewer
