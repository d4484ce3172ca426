// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says; its parts are made in project_page_layout.cpp.
#include "ui/projects/project_page.h"

#include "models/domain/link.h"
#include "models/wording/numbers.h"
#include "ui/overview/overview_queries.h"
#include "ui/overview/overview_words.h"
#include "ui/overview/recent_card.h"
#include "ui/overview/tile_grid.h"
#include "ui/overview/trend_card.h"
#include "ui/projects/fact_rows.h"
#include "ui/projects/member_row.h"
#include "ui/projects/project_delegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace viewer {

OverviewContext ProjectPage::overviewContext() const
{
    const CellContext &cells = m_values.context;
    OverviewContext context{cells.now, cells.zone, cells.offline, cells.asOf, 0, {}};
    // The server counts all projects together; of one alone the whole is known once the list was read to its end.
    if (m_values.figures.figures && m_values.complete) {
        context.have = m_values.figures.figures->allTime.total();
        context.serverTotal = context.have;
    }
    return context;
}

void ProjectPage::show(const ProjectPageValues &values)
{
    m_values = values;
    const bool unknown = values.row == nullptr;
    showContent();
    if (unknown && values.projectsKnown)
        m_unknown->setMessage(u"projects"_s, tr("This project is not known here"),
                              tr("The server does not list it for you, and none of its builds were read."),
                              tr("All projects"));
    else if (unknown)
        m_unknown->setLoading(tr("Reading projects…"), {}, -1);
    showHead();
    if (!unknown)
        showCards();
}

/// What stands below the tabs.
void ProjectPage::showContent()
{
    const bool known = m_values.row != nullptr;
    const bool health = known && m_tab == Tab::Health && m_health;
    m_unknown->setVisible(!known);
    m_scroll->setVisible(known && !health);
    if (m_health)
        m_health->setVisible(health);
}

void ProjectPage::openTab(Tab tab)
{
    m_tab = tab;
    const QSignalBlocker quiet(m_tabs);
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (m_tabs->tabData(index).toInt() == int(tab))
            m_tabs->setCurrentIndex(index);
    }
    showContent();
}

void ProjectPage::setHealth(QWidget *health)
{
    m_health = health;
    layout()->addWidget(health);
    showContent();
}

/// The builds have a table of their own: it opens with this project chosen, and the way back leads here.
void ProjectPage::chooseTab(int index)
{
    const Tab chosen = Tab(m_tabs->tabData(index).toInt());
    if (chosen == Tab::Builds) {
        openTab(m_tab);
        emit buildsRequested(m_values.id);
        return;
    }
    openTab(chosen);
    emit tabChosen(chosen);
}

void ProjectPage::showHead()
{
    const ProjectTableRow *row = m_values.row;
    m_title->setText(row ? projectName(row->listed) : m_values.id.toString());
    setAccessibleName(row ? tr("Project %1").arg(projectName(row->listed)) : tr("Project"));
    const ProjectAttention attention = row ? row->attention() : ProjectAttention::None;
    m_pill->setVisible(attention != ProjectAttention::None);
    if (attention != ProjectAttention::None)
        m_pill->setLook(attentionLook(attention));
    QStringList state;
    if (row && row->listed.deleted) {
        state << tr("deleted project");
    } else if (row) {
        state << projectStatusWord(row->listed.project.status) << visibilityWord(row->listed.project.visibility);
        if (row->listed.project.draft)
            state << tr("draft");
    }
    m_state->setText(state.join(u", "_s));
    const bool unusual = row && (row->listed.deleted || row->listed.project.status != "active"_L1);
    setLabelColor(m_state, unusual ? LabelColor::Warn : LabelColor::Third);
    m_description->setText(row ? row->listed.project.description : QString());
    m_description->setVisible(!m_description->text().isEmpty());
}

void ProjectPage::showCards()
{
    const ProjectTableRow &row = *m_values.row;
    const OverviewContext context = overviewContext();
    const QString sentence = attentionSentence(row, m_values.context);
    m_attention->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        m_attention->setMessage(row.attention() == ProjectAttention::Broken ? Banner::Kind::Fail : Banner::Kind::Warn,
                                sentence);
    m_period->setText(m_values.figures.figures ? overview::periodLine(m_values.figures, context)
                                               : tr("counting builds…"));
    m_tiles->show(m_values.figures, context);
    m_trend->show(m_values.figures, {}, context);
    m_recent->show(m_values.figures, context);
    m_facts->setFacts(projectFacts(row, m_values.context));
    m_settings->setFacts(settingsFacts(m_values.settings, m_values.context, true));
    m_settingsAge->setText(settingsAge(m_values.settings, m_values.context));
    m_settingsCard->setVisible(!row.listed.deleted);
    const ListedProject &listed = row.listed;
    m_membersCard->setVisible(!listed.deleted);
    m_membersCard->setCount(listed.membersRead ? groupedNumber(qint64(listed.members.size())) : tr("not read yet"));
    m_members->setMembers(listed.members, m_values.reader);
    m_members->setVisible(!listed.members.empty());
    m_role->setText(roleSentence(listed.mine, m_values.roles));
}

void ProjectPage::setNow(Instant now)
{
    m_values.context.now = now;
    if (!m_values.row)
        return;
    m_tiles->tick(m_values.figures, overviewContext());
    m_recent->tick(overviewContext());
}

void ProjectPage::openTile(int tile)
{
    const OverviewValues &values = m_values.figures;
    switch (TileGrid::Tile(tile)) {
    case TileGrid::Success:
        emit queryRequested(overview::finishedOf(values));
        break;
    case TileGrid::Duration:
        emit queryRequested(overview::succeededOf(values));
        break;
    case TileGrid::Failed:
        emit queryRequested(overview::failedOf(values));
        break;
    case TileGrid::Total:
        emit queryRequested(overview::buildsOf(values));
        break;
    case TileGrid::Queue:
        emit queryRequested(overview::unfinishedOf(values));
        break;
    }
}

void ProjectPage::setWebOrigin(const QString &origin, const QString &server)
{
    m_webOrigin = origin;
    m_server = server;
    m_link->setEnabled(!origin.isEmpty());
}

void ProjectPage::copyLink()
{
    if (!m_webOrigin.isEmpty())
        QGuiApplication::clipboard()->setText(
            copiedLinks(m_webOrigin, m_server, u"/projects/"_s + m_values.id.toString()));
}

void ProjectPage::focusFirst()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace viewer
