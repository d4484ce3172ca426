// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/period_dialog.h"

#include "models/wording/times.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int smallestWidth = 360;

QDateEdit *dateField(QWidget *parent, const QString &objectName, const QString &name, QDate date, QDate latest)
{
    auto *field = new QDateEdit(std::min(date, latest), parent);
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setDisplayFormat(dayYearFormat());
    field->setCalendarPopup(true);
    field->setMaximumDate(latest);
    return field;
}

} // namespace

PeriodDialog::PeriodDialog(QDate first, QDate last, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_first(dateField(this, u"periodFirst"_s, tr("First day"), first, today))
    , m_last(dateField(this, u"periodLast"_s, tr("Last day"), last, today))
    , m_words(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_accept(new QPushButton(tr("Show"), this))
{
    setObjectName(u"periodDialog"_s);
    setWindowTitle(tr("Period of the overview"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setObjectName(u"periodWords"_s);
    m_words->setWordWrap(true);
    m_accept->setObjectName(u"periodAccept"_s);
    m_accept->setProperty("look", u"primary"_s);
    m_accept->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"periodCancel"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(plainLabel(tr("From"), TextRole::Body, LabelColor::Text, this), m_first);
    form->addRow(plainLabel(tr("Through"), TextRole::Body, LabelColor::Text, this), m_last);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (QDateEdit *field : {m_first, m_last})
        connect(field, &QDateEdit::dateChanged, this, &PeriodDialog::explain);
    new FocusRing(this);
    setMinimumWidth(smallestWidth);
    explain();
}

OverviewPeriod PeriodDialog::period() const
{
    return {OverviewPeriod::Choice::Custom, m_first->date(), m_last->date()};
}

void PeriodDialog::explain()
{
    const qint64 days = m_first->date().daysTo(m_last->date()) + 1;
    m_accept->setEnabled(days >= 1);
    m_words->setText(days >= 1 ? tr("%n day(s), compared with as many before.", nullptr, int(days))
                               : tr("The last day lies before the first one."));
}

} // namespace viewer
