// SPDX-License-Identifier: GPL-3.0-or-later
// A card with a table of few rows and a line below it. GUI thread.
#pragma once

#include "ui/health/cell_table.h"
#include "ui/widgets/card.h"

class QLabel;
class QTableView;

namespace viewer {

class ListCard final : public Card
{
    Q_OBJECT

public:
    /// `key` begins the object names: "failures" gives failuresListCard, failuresList, failuresNote. The column that
    /// takes the room that is left is the first. Rows are told apart by their place.
    ListCard(const QString &key, const QString &title, const QStringList &titles, int numbers,
             QWidget *parent = nullptr);

    /// `nothing` stands in place of the rows when there are none.
    void show(std::vector<CellTable::Row> rows, const QString &count, const QString &note, const QString &nothing);
    /// Below the table, of the row that is current: "Examples".
    void setDetails(const std::vector<QString> &details);
    QTableView *table() const { return m_table; }
    QString note() const;
    QString details() const;

    /// The rows as they are read on the screen, in CSV or JSON, by the end of the file name.
    QByteArray exported(const QString &suffix) const;
    /// Asks for a file; answered by saveRequested().
    void askFile();

signals:
    void rowOpened(int row);
    void saveRequested(const QString &path, const QByteArray &content);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showDetails();

    QString m_key;
    CellTable *m_model;
    QTableView *m_table;
    QLabel *m_nothing;
    QLabel *m_details;
    QLabel *m_note;
    std::vector<QString> m_texts;
};

} // namespace viewer
