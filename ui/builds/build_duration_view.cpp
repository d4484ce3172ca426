// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_duration_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/duration_bar.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int barRoom = 16;
}

class BuildDurationView::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(barRoom);
    }

    std::optional<Milliseconds> duration;
    Usual usual;
    bool running = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (duration)
            paintDurationBar(painter, rect(), *duration, usual, running, currentTheme().color(Token::Card));
    }
};

BuildDurationView::BuildDurationView(QWidget *parent)
    : QWidget(parent)
    , m_bar(new Bar(this))
    , m_duration(plainLabel({}, textFont(TextRole::CardTitle), LabelColor::Text, this))
    , m_verdict(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_usual(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_expected(plainLabel({}, TextRole::Second, LabelColor::Second, this))
{
    m_duration->setObjectName(u"buildDuration"_s);
    m_verdict->setObjectName(u"buildDurationVerdict"_s);
    m_usual->setObjectName(u"buildDurationUsual"_s);
    m_expected->setObjectName(u"buildExpected"_s);
    m_usual->setWordWrap(true);
    m_expected->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(m_duration);
    row->addStretch(1);
    row->addWidget(m_verdict);
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_usual);
    column->addWidget(m_expected);
}

void BuildDurationView::show(const BuildPageValues &values)
{
    m_bar->duration = values.duration;
    m_bar->usual = values.usual;
    m_bar->running = values.running && !values.offline;
    m_bar->setVisible(values.duration && values.usual);
    m_bar->update();
    m_duration->setText(values.durationWords);
    m_verdict->setText(values.verdict);
    const bool slower = values.duration && slowerThanUsual(*values.duration, values.usual);
    setLabelColor(m_verdict, slower ? LabelColor::Warn : LabelColor::Third);
    m_usual->setText(values.usualWords);
    m_expected->setText(values.expectedWords);
    m_expected->setVisible(!values.expectedWords.isEmpty());
}

} // namespace viewer
