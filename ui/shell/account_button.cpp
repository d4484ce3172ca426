// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/account_button.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace viewer {

AccountButton::AccountButton(QWidget *parent)
    : QToolButton(parent)
    , m_name(plainLabel({}, TextRole::CardTitle))
    , m_address(plainLabel({}, TextRole::Second, LabelColor::Third))
    , m_roles(plainLabel({}, TextRole::Second, LabelColor::Third))
{
    setObjectName(u"accountButton"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", 14);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    auto *card = new QWidget(menu);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(2);
    for (QLabel *line : {m_name, m_address, m_roles}) {
        line->setMaximumWidth(320);
        column->addWidget(line);
    }
    auto *who = new QWidgetAction(menu);
    who->setDefaultWidget(card);
    menu->addAction(who);
    menu->addSeparator();
    m_rights = menu->addAction(tr("Rights…"));
    m_rights->setObjectName(u"accountRights"_s);
    m_signIn = menu->addAction(tr("Sign in…"));
    m_signOut = menu->addAction(tr("Sign out…"));
    m_signIn->setObjectName(u"accountSignIn"_s);
    m_signOut->setObjectName(u"accountSignOut"_s);
    menu->setMinimumWidth(220);
    menu->installEventFilter(this);
    setMenu(menu);
    connect(m_signIn, &QAction::triggered, this, &AccountButton::signInRequested);
    connect(m_rights, &QAction::triggered, this, &AccountButton::rightsRequested);
    connect(m_signOut, &QAction::triggered, this, &AccountButton::signOutRequested);
    setAccount(std::nullopt, false);
}

void AccountButton::setAccount(const std::optional<Account> &account, bool signedIn)
{
    const QString name = !account       ? tr("Not signed in")
        : account->personName.isEmpty() ? account->email
                                        : account->personName;
    setText(account ? initialsOf(account->personName, account->email) : u"?"_s);
    m_name->setText(name);
    m_address->setText(account ? account->email : QString());
    m_address->setVisible(account && account->email != name);
    const QStringList roles = account ? account->roles : QStringList();
    m_roles->setText(roles.isEmpty() ? QString() : tr("Roles: %1").arg(roles.join(u", "_s)));
    m_roles->setVisible(!roles.isEmpty());
    m_signIn->setVisible(!signedIn);
    m_signOut->setVisible(account.has_value());
    m_rights->setVisible(account.has_value());
    setAccessibleName(tr("Account: %1").arg(name));
    setToolTip(plainToolTip(name));
    update();
}

bool AccountButton::eventFilter(QObject *watched, QEvent *event)
{
    // The button stands at the right edge of the window: the menu ends where the button ends.
    if (watched == menu() && event->type() == QEvent::Show)
        menu()->move(mapToGlobal(QPoint(width() - menu()->width(), height() + 4)));
    return QToolButton::eventFilter(watched, event);
}

void AccountButton::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = theme.color(Token::AccentLine);
    painter.setPen(underMouse() || isDown() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(Token::AccentTint));
    const qreal inset = underMouse() || isDown() ? 0.5 : 0;
    painter.drawEllipse(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    painter.setPen(theme.color(Token::AccentTintText));
    painter.setFont(textFont(TextRole::Caption, QFont::DemiBold));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

QString initialsOf(const QString &personName, const QString &email)
{
    const QString source = personName.trimmed().isEmpty() ? email.section(u'@', 0, 0).replace(u'.', u' ') : personName;
    const QStringList words = source.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        const bool pair = word.size() > 1 && word.at(0).isHighSurrogate();
        return word.left(pair ? 2 : 1).toUpper();
    };
    if (words.isEmpty())
        return u"?"_s;
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

} // namespace viewer
