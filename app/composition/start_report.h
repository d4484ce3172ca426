// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a benchmark when builds were first seen and what the program weighs. Off unless the variable VIEWER_REPORT is
// set; then lines on standard error, with times of the monotonic clock in microseconds:
//
//     first-rows 81234567     the first paint of any build rows is done
//     all-rows 82345678       … of the rows of all builds
//     memory 61234            proportional set size in KiB, every second; only with VIEWER_REPORT=memory
#pragma once

#include <QObject>

class QWidget;

namespace viewer {

class BuildTable;

/// GUI thread; belongs to the window.
class StartReport final : public QObject
{
public:
    /// `table` and the build table in `window` outlive each other's paints; does nothing without the variable.
    static void installIfAsked(const BuildTable &table, QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StartReport(const BuildTable &table, QWidget &view, QObject *parent);

    const BuildTable &m_table;
    bool m_toldFirst = false;
    bool m_toldAll = false;
};

} // namespace viewer
