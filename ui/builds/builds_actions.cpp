// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_actions.h"

#include "ui/actions/make_action.h"

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

} // namespace

BuildsActions makeBuildsActions(QWidget *page, QWidget *table)
{
    BuildsActions actions{};
    actions.find = makeAction(ActionId::Find, page, {}, Words::tr("Find in builds"));
    actions.open = makeAction(ActionId::OpenItem, page, {}, Words::tr("Open the build"));
    actions.details = makeAction(ActionId::ShowDetails, table);
    actions.details->setCheckable(true);
    actions.openDetails = makeAction(ActionId::GoToDetails, table);
    actions.copyRows = makeAction(ActionId::CopyRows, table);
    actions.copyId = makeAction(ActionId::CopyBuildId, page);
    actions.copyLink = makeAction(ActionId::CopyLink, page);
    actions.openLog = makeAction(ActionId::OpenLog, page);
    actions.saveLog = makeAction(ActionId::SaveLog, page, u"saveLogOfBuildAction"_s);
    actions.ofProject =
        makeAction(ActionId::ShowItsBuilds, page, u"buildsOfProjectAction"_s, Words::tr("Show builds of this project"));
    actions.openWeb = makeAction(ActionId::OpenInBrowser, page);
    actions.notes = makeAction(ActionId::Notes, page);
    actions.filter = makeAction(ActionId::GoToFilters, page);
    actions.clear = makeAction(ActionId::ClearFilters, page);
    actions.columns = makeAction(ActionId::ChooseColumns, page);
    actions.exportRows = makeAction(ActionId::Export, page, u"exportBuildsAction"_s, Words::tr("Export these builds…"));
    actions.saveView = makeAction(ActionId::SaveView, page);
    return actions;
}

} // namespace viewer
