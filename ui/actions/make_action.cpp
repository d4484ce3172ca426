// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/make_action.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto idProperty = "actionId";

QString withKeys(const QString &text, const QAction &action)
{
    const QKeySequence keys = action.shortcut();
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText));
}

} // namespace

QAction *makeAction(ActionId id, QWidget *owner, const QString &name, const QString &text)
{
    const ActionSpec spec = actionSpec(id);
    auto *action = new QAction(text.isEmpty() ? spec.text : text, owner);
    action->setObjectName(name.isEmpty() ? QString::fromLatin1(spec.name) : name);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(spec.onlyFocused ? Qt::WidgetShortcut : Qt::WindowShortcut);
    if (*spec.icon)
        action->setIcon(themedIcon(QString::fromLatin1(spec.icon), Token::Text2));
    action->setProperty(idProperty, int(id));
    action->setToolTip(actionToolTip(*action));
    owner->addAction(action);
    return action;
}

QAction *makeRowAction(ActionId id, QWidget *row, const QString &name, const QString &text)
{
    const ActionSpec spec = actionSpec(id);
    auto *action = new QAction(text.isEmpty() ? spec.text : text, row);
    action->setObjectName(name);
    if (*spec.icon)
        action->setIcon(themedIcon(QString::fromLatin1(spec.icon), Token::Text2));
    row->addAction(action);
    return action;
}

std::optional<ActionId> actionId(const QAction *action)
{
    const QVariant id = action->property(idProperty);
    return id.isValid() ? std::optional(ActionId(id.toInt())) : std::nullopt;
}

QString actionToolTip(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return withKeys(text, action);
}

void setKeyToolTip(QWidget *button, const QAction *action, const QString &text)
{
    const auto tell = [button, action, text] { button->setToolTip(withKeys(text, *action)); };
    QObject::connect(action, &QAction::changed, button, tell);
    tell();
}

} // namespace viewer
