// SPDX-License-Identifier: GPL-3.0-or-later
// From one day to another, both included. GUI thread.
#pragma once

#include "ui/overview/overview_period.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;

namespace viewer {

class PeriodDialog final : public QDialog
{
    Q_OBJECT

public:
    PeriodDialog(QDate first, QDate last, QDate today, QWidget *parent = nullptr);

    OverviewPeriod period() const;

private:
    void explain();

    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_words;
    QPushButton *m_accept;
};

} // namespace viewer
