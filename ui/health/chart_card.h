// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with its figure, legend, verdict, the same values as a table, and their export. GUI thread.
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/health/health_words.h"
#include "ui/widgets/card.h"

class QLabel;
class QPainter;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace viewer {

class ChartLegend;
class ChartTable;
class ElidedLabel;
class SeriesChart;

class ChartCard : public Card
{
    Q_OBJECT

public:
    /// `key` begins the object names of its parts: "rate" gives rateCard, rateChart, rateTable, rateSwitch. `view` is
    /// drawn instead of a chart of weeks; the caller fills it and tells what was opened in it.
    ChartCard(const QString &key, const QString &title, QWidget *view = nullptr);

    void show(const ChartData &data, const QString &caption, const health::Foot &foot, const QString &stale);
    /// Stands in place of the chart; empty = the chart does.
    void setNothing(const QString &words);
    QString nothing() const;
    const ChartData &data() const { return m_data; }
    /// Null where a view was given.
    SeriesChart *chart() const { return m_chart; }
    bool showsTable() const { return m_tableWanted; }
    QString footText() const;

    /// CSV, JSON, PNG or SVG, by the end of the file name. Empty when the picture cannot be made.
    QByteArray exported(const QString &suffix) const;
    /// Asks for a file; answered by saveRequested().
    void askFile();

signals:
    void binOpened(int bin);
    void saveRequested(const QString &path, const QByteArray &content);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showTable(bool table);
    QByteArray picture(const QString &suffix) const;

    QString m_key;
    ChartData m_data;
    ElidedLabel *m_caption;
    ChartLegend *m_legend;
    QPushButton *m_switch = nullptr;
    QStackedWidget *m_stack = nullptr;
    SeriesChart *m_chart = nullptr;
    QWidget *m_view = nullptr; ///< the chart, or what was given
    ChartTable *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_nothing = nullptr; ///< made when it is first wanted
    ElidedLabel *m_verdict = nullptr;
    ElidedLabel *m_rest = nullptr;
    bool m_tableWanted = false;
};

} // namespace viewer
