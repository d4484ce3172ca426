// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int inset = 8;
constexpr int iconSize = 16;
} // namespace

SearchField::SearchField(const QString &placeholder, const QString &keyHint, QWidget *parent)
    : QLineEdit(parent)
    , m_keyHint(keyHint)
    , m_clear(new QToolButton(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    m_clear->setObjectName(u"clearSearch"_s);
    m_clear->setProperty("look", u"inner"_s);
    m_clear->setIcon(themedIcon(u"close"_s, Token::Text3));
    m_clear->setIconSize({12, 12});
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setToolTip(tr("Clear (Esc)"));
    m_clear->setAccessibleName(tr("Clear"));
    m_clear->setAutoRaise(true);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
    arrange();
}

void SearchField::setKeyHint(const QString &keys)
{
    m_keyHint = keys;
    arrange();
    update();
}

void SearchField::arrange()
{
    const bool empty = text().isEmpty();
    m_clear->setVisible(!empty);
    m_clear->setGeometry(width() - 27, (height() - 22) / 2, 22, 22);
    const int right = empty ? (m_keyHint.isEmpty() ? 0 : keyCapWidth(m_keyHint) + 4) : 22;
    setTextMargins(iconSize + inset, 0, right, 0);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = currentTheme();
    QPainter painter(this);
    paintIcon(painter, QRectF(inset, 0, iconSize, height()), u"search"_s, theme.color(Token::Text3),
              theme.color(Token::Field), iconSize);
    if (text().isEmpty() && !m_keyHint.isEmpty())
        paintKeyCap(painter, QRect(width() - inset - keyCapWidth(m_keyHint), 0, width(), height()), m_keyHint);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace viewer
