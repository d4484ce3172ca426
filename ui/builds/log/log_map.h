// SPDX-License-Identifier: GPL-3.0-or-later
// The whole log beside its scroll bar: where errors, warnings and matches are, and what is on screen. GUI thread.
#pragma once

#include "ui/builds/log/log_rows.h"

#include <QWidget>

namespace viewer {

class LogMap final : public QWidget
{
    Q_OBJECT

public:
    explicit LogMap(QWidget *parent = nullptr);

    void setRows(const LogRows &rows);
    void setLevels(const logs::LineSet &errors, const logs::LineSet &warnings);
    void setMatches(const logs::LineSet &matches);
    /// -1 = none
    void setCurrent(qint64 line);
    void setOnScreen(qint64 firstRow, qint64 lastRow);

signals:
    void rowChosen(qint64 row); ///< is to be in the middle

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    std::vector<qint64> densityOf(const logs::LineSet &set) const;
    void count();
    qreal yOf(qint64 row) const;

    LogRows m_rows;
    logs::LineSet m_errors, m_warnings, m_matches;
    std::vector<qint64> m_errorMarks, m_warningMarks, m_matchMarks; ///< by mark, from the top
    qint64 m_current = -1;
    qint64 m_firstRow = 0;
    qint64 m_lastRow = -1;
};

} // namespace viewer
