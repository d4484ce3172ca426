// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int padding = 16;
constexpr int leastHeight = 56;

QWidget *makeLock(QWidget *parent)
{
    auto *lock = new QWidget(parent);
    lock->setObjectName(u"settingLock"_s);
    auto *row = new QHBoxLayout(lock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    auto *icon = new QLabel(lock);
    icon->setPixmap(themedIcon(u"lock"_s, Token::Text3).pixmap(12, 12));
    row->addWidget(icon);
    row->addWidget(plainLabel(SettingRow::tr("set by the administrator"), TextRole::Second, LabelColor::Third, lock));
    return lock;
}

} // namespace

SettingRow::SettingRow(const QString &title, const QString &explanation, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(title, textFont(TextRole::Body, QFont::Medium), LabelColor::Text, this))
    , m_explanation(plainLabel(explanation, TextRole::Second, LabelColor::Third, this))
    , m_problem(plainLabel({}, TextRole::Second, LabelColor::Fail, this))
    , m_lock(makeLock(this))
    , m_control(control)
{
    setMinimumHeight(leastHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(padding, 8, padding, 8);
    row->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch(1);
    for (QLabel *label : {m_title, m_explanation, m_problem}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    texts->addStretch(1);
    m_explanation->setObjectName(u"settingExplanation"_s);
    m_explanation->setVisible(!explanation.isEmpty());
    m_problem->setObjectName(u"settingProblem"_s);
    m_problem->hide();
    m_lock->hide();
    row->addLayout(texts, 1);
    row->addWidget(m_lock);
    if (!m_control)
        return;
    m_control->setParent(this);
    row->addWidget(m_control);
    if (m_control->accessibleName().isEmpty())
        m_control->setAccessibleName(title);
    if (m_control->accessibleDescription().isEmpty())
        m_control->setAccessibleDescription(explanation);
}

void SettingRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SettingRow::setExplanation(const QString &text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

QString SettingRow::explanation() const
{
    return m_explanation->text();
}

void SettingRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void SettingRow::setLocked(bool locked)
{
    m_locked = locked;
    m_lock->setVisible(locked);
    if (m_control)
        m_control->setEnabled(!locked);
}

} // namespace viewer
