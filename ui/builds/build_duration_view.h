// SPDX-License-Identifier: GPL-3.0-or-later
// The duration of a build as a bar against what is usual, with the numbers below. GUI thread.
#pragma once

#include "ui/builds/build_page_values.h"

#include <QWidget>

class QLabel;

namespace viewer {

class BuildDurationView final : public QWidget
{
    Q_OBJECT

public:
    explicit BuildDurationView(QWidget *parent = nullptr);

    void show(const BuildPageValues &values);

private:
    class Bar;

    Bar *m_bar;
    QLabel *m_duration;
    QLabel *m_verdict;
    QLabel *m_usual;
    QLabel *m_expected;
};

} // namespace viewer
