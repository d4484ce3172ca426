// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a log: its steps, which fold and filter, and its errors and warnings. GUI thread.
#pragma once

#include "models/logs/log_outline.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace viewer {

struct LogFinding
{
    qint64 line = 0;
    logs::LogLevel level = logs::LogLevel::Error;
    QString text;
};

class LogSide final : public QWidget
{
    Q_OBJECT

public:
    explicit LogSide(QWidget *parent = nullptr);

    void setSteps(const std::vector<logs::LogStep> &steps, const QSet<int> &folded, const std::vector<int> &only);
    /// `total`: of all in the log, of which the findings are the first.
    void setFindings(const std::vector<LogFinding> &findings, qint64 total);

signals:
    void lineChosen(qint64 line);
    void foldRequested(int step, bool fold);
    void onlyStepRequested(int step); ///< show only this one; again: all

private:
    void showMenu(const QPoint &at);
    void fold(int step);

    QTreeWidget *m_steps;
    QTreeWidget *m_findings;
    QLabel *m_stepsTitle;
    QLabel *m_findingsTitle;
    QSet<int> m_folded;
    std::vector<int> m_only;
};

} // namespace viewer
