// SPDX-License-Identifier: GPL-3.0-or-later
// Two small dialogs: a range of days, and a range of durations. Ends are not included, and the dialogs say so.
#pragma once

#include "ui/builds/filter_values.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QSpinBox;
class QCheckBox;
class QPushButton;

namespace viewer {

class DateRangeDialog final : public QDialog
{
    Q_OBJECT

public:
    DateRangeDialog(std::optional<Instant> from, std::optional<Instant> to, Instant now, const QTimeZone &zone,
                    QWidget *parent = nullptr);

    std::optional<Instant> from() const; ///< begin of the first day
    std::optional<Instant> to() const;   ///< begin of the day after the last one

private:
    void explain();

    QTimeZone m_zone;
    QCheckBox *m_hasFrom;
    QCheckBox *m_hasTo;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_words;
    QPushButton *m_accept = nullptr;
};

class DurationRangeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DurationRangeDialog(const Span &span, QWidget *parent = nullptr);

    Span span() const;

private:
    void explain();

    QSpinBox *m_from; ///< seconds; 0 = no bound
    QSpinBox *m_to;
    QLabel *m_words;
    QPushButton *m_accept = nullptr;
};

} // namespace viewer
