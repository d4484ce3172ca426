// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility/window_walk.h"

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace viewer::test {

namespace {

/// More than a page of the help has.
constexpr int mostLinks = 100;

/// Which widget, for a person who reads the finding: its names from the window down, and its class.
QString placeOf(const QObject *object)
{
    QStringList names;
    for (const QObject *each = object; each; each = each->parent()) {
        if (!each->objectName().isEmpty())
            names.prepend(each->objectName());
    }
    return names.join(u'/') + u" ("_s + QString::fromLatin1(object->metaObject()->className()) + u')';
}

bool isInside(const QWidget *widget, const QWidget *window)
{
    return widget->isVisible() && widget->window() == window;
}

/// Whether Tab stops here. A widget with a focus proxy hands the focus on.
bool isStop(const QWidget *widget, const QWidget *window)
{
    return isInside(widget, window) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
        && !widget->focusProxy();
}

QList<QWidget *> stops(const QWidget *window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (isStop(widget, window))
            found << widget;
    }
    return found;
}

void press(QWidget *widget, bool backwards)
{
    QTest::keyClick(widget, backwards ? Qt::Key_Backtab : Qt::Key_Tab, backwards ? Qt::ShiftModifier : Qt::NoModifier);
}

QString wrongAction(const QAction *action)
{
    if (action->text().trimmed().isEmpty() && (!action->menu() || action->menu()->title().trimmed().isEmpty()))
        return u"no text"_s;
    const QString name = action->menu() ? action->menu()->objectName() : action->objectName();
    return name.isEmpty() && action->objectName().isEmpty() ? u"no object name: "_s + action->text() : QString();
}

} // namespace

QStringList withoutNameOrRole(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : stops(window)) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found << placeOf(widget) + u": no name"_s;
        else if (spoken->role() == QAccessible::NoRole || spoken->role() == QAccessible::Client)
            found << placeOf(widget) + u": no role, named "_s + spoken->text(QAccessible::Name);
    }
    return found;
}

QStringList namelessActions(const QWidget *window)
{
    QSet<QAction *> actions;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isMenu = qobject_cast<const QMenu *>(widget);
        for (QAction *action : widget->actions()) {
            if (isMenu || !action->shortcut().isEmpty())
                actions << action;
        }
    }
    QStringList found;
    for (QAction *action : std::as_const(actions)) {
        // A widget in a menu has a name of its own.
        if (action->isSeparator() || qobject_cast<QWidgetAction *>(action))
            continue;
        if (const QString wrong = wrongAction(action); !wrong.isEmpty())
            found << placeOf(action) + u": "_s + wrong;
    }
    found.sort();
    return found;
}

QStringList missedByTab(QWidget *window, bool backwards)
{
    const QList<QWidget *> wanted = stops(window);
    if (wanted.isEmpty())
        return {u"nothing takes the focus"_s};
    QWidget *first = wanted.first();
    first->setFocus(Qt::TabFocusReason);
    QSet<QWidget *> reached;
    QStringList found;
    // Room for stops that come into being on the way.
    for (qsizetype left = 2 * wanted.size() + 20; left > 0; --left) {
        QWidget *before = QApplication::focusWidget();
        if (!before)
            return {u"the focus got lost"_s};
        reached << before;
        press(before, backwards);
        // Day, month and year of a field come one after the other.
        if (const auto *field = qobject_cast<QDateTimeEdit *>(before)) {
            for (int part = 1; part < field->sectionCount() && QApplication::focusWidget() == before; ++part)
                press(before, backwards);
        }
        // So do the links of a text; after the last one the focus must go on.
        if (qobject_cast<QTextBrowser *>(before)) {
            for (int links = 0; links < mostLinks && QApplication::focusWidget() == before; ++links)
                press(before, backwards);
        }
        if (QApplication::focusWidget() == before)
            return {placeOf(before) + u": holds the focus"_s};
        if (QApplication::focusWidget() == first)
            break;
    }
    if (QApplication::focusWidget() != first)
        found << u"the focus does not come back to "_s + placeOf(first);
    for (QWidget *widget : wanted) {
        // What a stop on the way closed again is not missed.
        if (!reached.contains(widget) && isStop(widget, window))
            found << placeOf(widget) + u": not reached"_s;
    }
    return found;
}

QStringList richTexts(const QWidget *window)
{
    QStringList found;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        // A label without a name and without words holds an icon.
        const bool isIcon = label->text().isEmpty() && label->objectName().isEmpty();
        if (label->textFormat() != Qt::PlainText && !isIcon)
            found << placeOf(label) + u": not plain: "_s + label->text();
    }
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        if (!tip.isEmpty() && Qt::mightBeRichText(tip) && !tip.startsWith(plainToolTip(u"x"_s).section(u'x', 0, 0)))
            found << placeOf(widget) + u": tooltip: "_s + tip;
    }
    return found;
}

QStringList cutTexts(const QWidget *window)
{
    QStringList found;
    const auto add = [&found](const QWidget *widget, const QString &text, int room, int needed) {
        found << placeOf(widget) + u": %1 of %2 px: %3"_s.arg(room).arg(needed).arg(text);
    };
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!isInside(label, window) || label->text().isEmpty())
            continue;
        if (label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            add(label, label->text(), label->height(), label->heightForWidth(label->width()));
        else if (!label->wordWrap() && label->sizeHint().width() > label->width())
            add(label, label->text(), label->width(), label->sizeHint().width());
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (!isInside(button, window) || button->text().isEmpty())
            continue;
        if (const auto *tool = qobject_cast<const QToolButton *>(button);
            tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            continue;
        // What cannot become narrower than its text has said so; what can shortens it by itself.
        const int needed = std::min(button->sizeHint().width(), button->minimumSizeHint().width());
        if (needed > button->width())
            add(button, button->text(), button->width(), needed);
    }
    return found;
}

} // namespace viewer::test
