// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/password_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
    , m_show(new QToolButton(this))
{
    setProperty("large", u"true"_s);
    setMaxLength(1024);
    setTextMargins(0, 0, 28, 0);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_show->setObjectName(u"showPassword"_s);
    m_show->setIcon(themedIcon(u"show"_s, Token::Text3, Token::AccentLine));
    m_show->setCheckable(true);
    m_show->setFocusPolicy(Qt::TabFocus);
    m_show->setCursor(Qt::ArrowCursor);
    m_show->setFixedSize(28, 28);
    connect(m_show, &QToolButton::toggled, this, &PasswordField::setShown);
    setShown(false);
}

void PasswordField::wipe()
{
    m_show->setChecked(false);
    // Not clear(): that keeps the old text for "undo".
    setText(QString(text().size(), QChar(u' ')));
    setText({});
}

void PasswordField::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    QFont spaced = textFont(TextRole::Body);
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, shown ? 0 : 2);
    setFont(spaced);
    m_show->setAccessibleName(shown ? tr("Hide the password") : tr("Show the password"));
    m_show->setToolTip(m_show->accessibleName());
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_show->move(width() - m_show->width() - 4, (height() - m_show->height()) / 2);
}

} // namespace viewer
