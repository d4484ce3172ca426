// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a build, one below the other, on one line of time. GUI thread.
#pragma once

#include "ui/builds/build_page_values.h"

#include <QWidget>

class QAction;

namespace viewer {

/// One step, painted: shape, name, begin, place on the line of time, duration.
class BuildStepRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildStepRow(QWidget *parent = nullptr);

    void show(const BuildStepLine &line);
    const BuildStepLine &line() const { return m_line; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    BuildStepLine m_line;
    QAction *m_copyMessage;
};

class BuildStepsView final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildStepsView(QWidget *parent = nullptr);

    void show(const std::vector<BuildStepLine> &steps);

private:
    std::vector<BuildStepRow *> m_rows;
};

} // namespace viewer
