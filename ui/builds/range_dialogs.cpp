// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/range_dialogs.h"

#include "models/wording/times.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int longestSeconds = 7 * 24 * 3600;

/// "Show" and "Cancel" at the bottom of the dialog; returns "Show".
QPushButton *addButtons(QDialog *dialog, QVBoxLayout *column)
{
    auto *cancel = new QPushButton(DateRangeDialog::tr("Cancel"), dialog);
    cancel->setObjectName(u"rangeCancel"_s);
    auto *show = new QPushButton(DateRangeDialog::tr("Show"), dialog);
    show->setObjectName(u"rangeAccept"_s);
    show->setProperty("look", u"primary"_s);
    show->setDefault(true);
    QObject::connect(show, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(show);
    column->addSpacing(8);
    column->addLayout(buttons);
    return show;
}

QDateEdit *dateField(QWidget *parent, const QString &name, const QDate &date)
{
    auto *field = new QDateEdit(date, parent);
    field->setDisplayFormat(dayYearFormat());
    field->setCalendarPopup(true);
    field->setAccessibleName(name);
    return field;
}

QSpinBox *secondsField(QWidget *parent, const QString &name, std::optional<Seconds> value)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, longestSeconds);
    field->setSpecialValueText(DurationRangeDialog::tr("no limit"));
    field->setSuffix(DurationRangeDialog::tr("\u2009s", "seconds, after a thin space"));
    field->setSingleStep(30);
    field->setValue(int(value.value_or(Seconds(0)).count()));
    field->setAccessibleName(name);
    return field;
}

} // namespace

DateRangeDialog::DateRangeDialog(std::optional<Instant> from, std::optional<Instant> to, Instant now,
                                 const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_hasFrom(new QCheckBox(tr("From"), this))
    , m_hasTo(new QCheckBox(tr("Through"), this))
    , m_words(plainLabel({}, TextRole::Second, LabelColor::Third, this))
{
    setObjectName(u"dateRangeDialog"_s);
    setWindowTitle(tr("Builds from – to"));
    const auto localDate = [&](Instant time) { return toDateTime(time).toTimeZone(m_zone).date(); };
    m_from = dateField(this, tr("First day"), from ? localDate(*from) : localDate(now).addDays(-7));
    // The field shows the last day; the bound is the begin of the next one.
    m_to = dateField(this, tr("Last day"), to ? localDate(*to - Milliseconds(1)) : localDate(now));
    m_hasFrom->setChecked(from || !to);
    m_hasTo->setChecked(to.has_value());
    m_hasFrom->setObjectName(u"hasFrom"_s);
    m_hasTo->setObjectName(u"hasTo"_s);
    m_from->setObjectName(u"rangeFrom"_s);
    m_to->setObjectName(u"rangeTo"_s);
    m_words->setObjectName(u"rangeWords"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(m_hasFrom, m_from);
    form->addRow(m_hasTo, m_to);
    column->addLayout(form);
    column->addWidget(m_words);
    m_accept = addButtons(this, column);
    for (QCheckBox *box : {m_hasFrom, m_hasTo})
        connect(box, &QCheckBox::toggled, this, &DateRangeDialog::explain);
    for (QDateEdit *field : {m_from, m_to})
        connect(field, &QDateEdit::dateChanged, this, &DateRangeDialog::explain);
    new FocusRing(this);
    setMinimumWidth(360);
    explain();
}

std::optional<Instant> DateRangeDialog::from() const
{
    return m_hasFrom->isChecked() ? std::optional(fromDateTime(m_from->date().startOfDay(m_zone))) : std::nullopt;
}

std::optional<Instant> DateRangeDialog::to() const
{
    return m_hasTo->isChecked() ? std::optional(fromDateTime(m_to->date().addDays(1).startOfDay(m_zone)))
                                : std::nullopt;
}

void DateRangeDialog::explain()
{
    m_from->setEnabled(m_hasFrom->isChecked());
    m_to->setEnabled(m_hasTo->isChecked());
    const auto begin = from();
    const auto end = to();
    const bool backwards = begin && end && *end <= *begin;
    m_accept->setEnabled(!backwards && (begin || end));
    if (backwards)
        m_words->setText(tr("The last day lies before the first one."));
    else if (begin && end)
        m_words->setText(
            tr("Created at or after %1 and before %2.").arg(fullTime(*begin, m_zone), fullTime(*end, m_zone)));
    else if (begin)
        m_words->setText(tr("Created at or after %1.").arg(fullTime(*begin, m_zone)));
    else if (end)
        m_words->setText(tr("Created before %1.").arg(fullTime(*end, m_zone)));
    else
        m_words->setText(tr("Choose at least one day."));
}

DurationRangeDialog::DurationRangeDialog(const Span &span, QWidget *parent)
    : QDialog(parent)
    , m_from(secondsField(this, tr("At least, in seconds"), span.from))
    , m_to(secondsField(this, tr("Less than, in seconds"), span.to))
    , m_words(plainLabel({}, TextRole::Second, LabelColor::Third, this))
{
    setObjectName(u"durationRangeDialog"_s);
    setWindowTitle(tr("Builds by duration"));
    m_from->setObjectName(u"rangeFrom"_s);
    m_to->setObjectName(u"rangeTo"_s);
    m_words->setObjectName(u"rangeWords"_s);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(plainLabel(tr("At least"), TextRole::Body, LabelColor::Text, this), m_from);
    form->addRow(plainLabel(tr("Less than"), TextRole::Body, LabelColor::Text, this), m_to);
    column->addLayout(form);
    column->addWidget(m_words);
    m_accept = addButtons(this, column);
    for (QSpinBox *field : {m_from, m_to})
        connect(field, &QSpinBox::valueChanged, this, &DurationRangeDialog::explain);
    new FocusRing(this);
    setMinimumWidth(360);
    explain();
}

Span DurationRangeDialog::span() const
{
    Span span;
    if (m_from->value() > 0)
        span.from = Seconds(m_from->value());
    if (m_to->value() > 0)
        span.to = Seconds(m_to->value());
    return span;
}

void DurationRangeDialog::explain()
{
    const Span chosen = span();
    const bool backwards = chosen.from && chosen.to && *chosen.to <= *chosen.from;
    m_accept->setEnabled(!backwards);
    if (backwards)
        m_words->setText(tr("The upper limit is not above the lower one."));
    else if (!chosen.from && !chosen.to)
        m_words->setText(tr("All builds, also those whose duration is not known."));
    else
        m_words->setText(
            tr("Durations of %1. Builds whose duration is not known are left out.").arg(spanValue(chosen)));
}

} // namespace viewer
