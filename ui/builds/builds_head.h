// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the page: title, count line, age while offline, search field, columns, export.
#pragma once

#include <QWidget>

class QPushButton;

namespace viewer {

class ElidedLabel;
class SearchField;
class StaleMarker;

class BuildsHead final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildsHead(QWidget *parent = nullptr);

    void setCount(const QString &text);
    QString count() const;
    SearchField *search() const { return m_search; }
    StaleMarker *stale() const { return m_stale; }
    QPushButton *columnsButton() const { return m_columns; }
    QPushButton *exportButton() const { return m_export; }

private:
    ElidedLabel *m_count;
    StaleMarker *m_stale;
    SearchField *m_search;
    QPushButton *m_columns;
    QPushButton *m_export;
};

} // namespace viewer
