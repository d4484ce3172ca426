// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_actions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::BuildsPage)
};

QAction *add(QWidget *owner, const QString &name, const QString &text, const QList<QKeySequence> &keys,
             Qt::ShortcutContext context, const QString &icon = {})
{
    auto *action = new QAction(text, owner);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(context);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon, Token::Text2));
    owner->addAction(action);
    return action;
}

} // namespace

BuildsActions makeBuildsActions(QWidget *page, QWidget *table)
{
    // Wherever the focus is in the window; the actions of a page that is not shown do not answer.
    constexpr auto onPage = Qt::WindowShortcut;
    constexpr auto inTable = Qt::WidgetShortcut;
    const auto keys = [](auto... sequences) { return QList<QKeySequence>{QKeySequence(sequences)...}; };
    BuildsActions actions{};
    actions.find =
        add(page, u"findAction"_s, Words::tr("Find in builds"), keys(QKeySequence::Find), onPage, u"search"_s);
    actions.details =
        add(table, u"detailsAction"_s, Words::tr("Show details"), keys(Qt::Key_Space), inTable, u"details-panel"_s);
    actions.details->setCheckable(true);
    actions.openDetails =
        add(table, u"openDetailsAction"_s, Words::tr("Go to details"), keys(Qt::Key_Return, Qt::Key_Enter), inTable);
    actions.copyRows =
        add(table, u"copyRowsAction"_s, Words::tr("Copy rows"), keys(QKeySequence::Copy), inTable, u"copy"_s);
    actions.copyId =
        add(page, u"copyIdAction"_s, Words::tr("Copy build ID"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_C), onPage);
    actions.copyLink =
        add(page, u"copyLinkAction"_s, Words::tr("Copy link"), keys(Qt::CTRL | Qt::Key_S), onPage, u"link"_s);
    actions.openWeb =
        add(page, u"openWebAction"_s, Words::tr("Open in web browser"), keys(Qt::CTRL | Qt::Key_O), onPage, u"open"_s);
    actions.notes = add(page, u"notesAction"_s, Words::tr("Notes…"), keys(QKeySequence::New), onPage, u"note"_s);
    actions.filter = add(page, u"filterAction"_s, Words::tr("Go to filters"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                         onPage, u"filter"_s);
    actions.clear = add(page, u"clearAction"_s, Words::tr("Clear filters and search"),
                        keys(Qt::CTRL | Qt::SHIFT | Qt::Key_L), onPage, u"close"_s);
    actions.columns = add(page, u"columnsAction"_s, Words::tr("Columns…"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                          onPage, u"columns"_s);
    return actions;
}

} // namespace viewer
