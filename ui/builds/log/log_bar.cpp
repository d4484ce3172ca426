// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_bar.h"

#include "models/wording/numbers.h"
#include "ui/actions/make_action.h"
#include "ui/theme/icons.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int barHeight = 44;
constexpr int fieldWidth = 240;

QString keyOf(logs::LogLevel level)
{
    return level == logs::LogLevel::Error ? u"errors"_s : level == logs::LogLevel::Warning ? u"warnings"_s : u"all"_s;
}
} // namespace

LogBar::LogBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new SearchField(tr("Find in the log…"), {}, this))
    , m_result(plainLabel({}, TextRole::Caption, LabelColor::Third, this))
    , m_matchCase(toggle(u"logMatchCase"_s, u"Aa"_s, tr("Match case")))
    , m_regex(toggle(u"logRegex"_s, u".*"_s, tr("Regular expression")))
    , m_levels(new Segments(tr("Lines shown"), this))
    , m_sources(new ComboBox(this))
    , m_attempts(new ComboBox(this))
{
    setObjectName(u"logBar"_s);
    setFixedHeight(barHeight);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"card"_s);
    m_field->setObjectName(u"findInLog"_s);
    setKeyHint(m_field, ActionId::FindInLog);
    m_field->setMinimumWidth(190);
    m_field->setMaximumWidth(fieldWidth);
    m_result->setObjectName(u"logResult"_s);
    m_levels->setObjectName(u"logLevels"_s);
    m_levels->add(u"all"_s, tr("All"));
    m_levels->add(u"warnings"_s, tr("Warnings"));
    m_levels->add(u"errors"_s, tr("Errors"));
    m_levels->setHint(u"warnings"_s, tr("Warnings and errors"));
    m_levels->choose(u"all"_s);
    m_sources->setObjectName(u"logSources"_s);
    m_sources->setAccessibleName(tr("Source of the lines"));
    m_sources->hide();
    m_attempts->setObjectName(u"logAttempts"_s);
    m_attempts->setAccessibleName(tr("Attempt"));
    m_attempts->hide();
    connect(m_field, &QLineEdit::textChanged, this, &LogBar::searchChanged);
    connect(m_matchCase, &QToolButton::toggled, this, &LogBar::searchChanged);
    connect(m_regex, &QToolButton::toggled, this, &LogBar::searchChanged);
    connect(m_levels, &Segments::chosenByUser, this, [this](const QString &key) {
        emit levelChosen(key == "errors"_L1         ? logs::LogLevel::Error
                             : key == "warnings"_L1 ? logs::LogLevel::Warning
                                                    : logs::LogLevel::None);
    });
    connect(m_sources, &QComboBox::activated, this,
            [this](int index) { emit sourceChosen(m_sources->itemData(index).toString()); });
    connect(m_attempts, &QComboBox::activated, this, &LogBar::attemptChosen);
}

QToolButton *LogBar::toggle(const QString &name, const QString &text, const QString &toolTip)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setCheckable(true);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    return made;
}

QToolButton *LogBar::button(QAction *action, bool withText)
{
    auto *made = new QToolButton(this);
    made->setObjectName(action->objectName() + u"Button"_s);
    made->setDefaultAction(action);
    made->setIconSize({16, 16});
    made->setToolTip(actionToolTip(*action));
    made->setAccessibleName(action->text().remove(u'&').remove(u'…'));
    if (withText) {
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setProperty("look", u"button"_s);
    } else {
        made->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    }
    return made;
}

void LogBar::setActions(QAction *next, QAction *previous, QAction *firstError, QAction *follow, QAction *wrap,
                        QAction *save, QAction *times)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_attempts);
    row->addWidget(m_field, 4);
    row->addWidget(m_result);
    row->addSpacing(4);
    row->addWidget(button(previous));
    row->addWidget(button(next));
    row->addWidget(m_matchCase);
    row->addWidget(m_regex);
    row->addSpacing(8);
    row->addWidget(m_levels);
    row->addWidget(m_sources);
    row->addStretch(1);
    row->addWidget(button(firstError, true));
    row->addSpacing(4);
    row->addWidget(button(follow));
    auto *timesButton = button(times);
    timesButton->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(timesButton);
    row->addWidget(button(wrap));
    row->addWidget(button(save));
}

void LogBar::setResult(const QString &words, bool isProblem)
{
    m_result->setText(words);
    m_result->setToolTip(plainToolTip(words));
    setLabelColor(m_result, isProblem ? LabelColor::Fail : LabelColor::Third);
    m_field->setAccessibleDescription(words);
}

QString LogBar::result() const
{
    return m_result->text();
}

void LogBar::setCounts(qint64 warnings, qint64 errors)
{
    m_levels->setText(u"warnings"_s, tr("Warnings %1").arg(groupedNumber(warnings)));
    m_levels->setText(u"errors"_s, tr("Errors %1").arg(groupedNumber(errors)));
}

void LogBar::setLevel(logs::LogLevel level)
{
    m_levels->choose(keyOf(level));
}

void LogBar::setSource(const QString &source)
{
    m_sources->setCurrentIndex(source.isEmpty() ? 0 : m_sources->findData(source));
}

void LogBar::setSources(const QStringList &sources)
{
    if (m_sources->count() == sources.size() + 1)
        return;
    const QSignalBlocker blocker(m_sources);
    m_sources->clear();
    m_sources->addItem(tr("All sources"));
    for (const QString &source : sources) {
        const QString words = source == "tekton"_L1 ? tr("Containers")
            : source == "lifecycle"_L1              ? tr("Server")
                                                    : source;
        m_sources->addItem(words, source);
    }
    m_sources->setVisible(sources.size() > 1);
}

void LogBar::setAttempts(const QStringList &names, int current)
{
    const QSignalBlocker blocker(m_attempts);
    m_attempts->clear();
    m_attempts->addItems(names);
    m_attempts->setCurrentIndex(current);
    m_attempts->setVisible(names.size() > 1);
}

QString LogBar::searched() const
{
    return m_field->text();
}

logs::SearchPattern::Kind LogBar::kind() const
{
    return m_regex->isChecked() ? logs::SearchPattern::Kind::Regex : logs::SearchPattern::Kind::Literal;
}

bool LogBar::matchCase() const
{
    return m_matchCase->isChecked();
}

} // namespace viewer
