// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page and how they hang together; what they look like: projects_page_layout.cpp.
#include "ui/projects/projects_page.h"

#include "models/domain/link.h"
#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/projects/project_details.h"
#include "ui/projects/projects_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/stale_marker.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
const QString mineKey = u"mine"_s;
const QString allKey = u"all"_s;
constexpr QLatin1StringView columnKeys[projectColumnCount] = {
    QLatin1StringView("project"), QLatin1StringView("last_ten"), QLatin1StringView("last_build"),
    QLatin1StringView("rate"),    QLatin1StringView("duration"), QLatin1StringView("builds"),
    QLatin1StringView("members"), QLatin1StringView("attention")};
} // namespace

ProjectsPage::~ProjectsPage()
{
    disconnect(m_table, nullptr, this, nullptr);
}

void ProjectsPage::connectParts()
{
    connect(m_table, &ProjectTable::contentChanged, this, &ProjectsPage::refresh);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &ProjectsPage::refreshDetails);
    connect(m_scope, &Segments::chosenByUser, this, [this](const QString &key) {
        m_table->setScope(key == mineKey ? ProjectTable::Scope::Mine : ProjectTable::Scope::All);
        emit stateChanged();
    });
    connect(m_find, &QLineEdit::textChanged, m_table, &ProjectTable::setFind);
    connect(m_find, &QLineEdit::returnPressed, this, &ProjectsPage::focusTable);
    connect(m_view, &ProjectsView::currentProjectChanged, this, [this](const ProjectId &id) {
        refreshDetails();
        emit currentProjectChanged(id);
    });
    connect(m_view, &ProjectsView::opened, this, &ProjectsPage::openRequested);
    connect(m_view, &ProjectsView::detailsToggled, this, [this] { setDetailsShown(!detailsVisible()); });
    connect(m_view, &ProjectsView::menuRequested, this, &ProjectsPage::rowMenuAt);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &ProjectsPage::stateChanged);
    connect(m_empty, &EmptyState::actionTriggered, this, &ProjectsPage::emptyAction);
    connect(m_details, &ProjectDetails::openRequested, m_open, &QAction::trigger);
    connect(m_details, &ProjectDetails::buildsRequested, m_builds, &QAction::trigger);
    connect(m_details, &ProjectDetails::buildRequested, this, &ProjectsPage::buildRequested);
    connect(m_details, &ProjectDetails::copyLinkRequested, m_link, &QAction::trigger);
    connect(m_details, &ProjectDetails::closeRequested, this, [this] {
        setDetailsShown(false);
        focusTable();
    });
}

void ProjectsPage::emptyAction()
{
    if (!m_problemTitle.isEmpty()) {
        emit retryRequested();
    } else if (!m_table->find().isEmpty()) {
        m_find->clear();
        focusTable();
    } else {
        m_scope->choose(allKey);
        m_table->setScope(ProjectTable::Scope::All);
        focusTable();
        emit stateChanged();
    }
}

QJsonObject ProjectsPage::state() const
{
    return {{"scope"_L1, m_table->scope() == ProjectTable::Scope::Mine ? mineKey : allKey},
            {"sort"_L1, QString(columnKeys[size_t(m_table->orderedBy())])},
            {"descending"_L1, m_table->descending()},
            {"details"_L1, m_detailsShown}};
}

void ProjectsPage::restore(const QJsonObject &state)
{
    const bool mine = state["scope"_L1].toString() == mineKey;
    m_scope->choose(mine ? mineKey : allKey);
    m_table->setScope(mine ? ProjectTable::Scope::Mine : ProjectTable::Scope::All);
    m_detailsShown = state["details"_L1].toBool(true);
    for (int column = 0; column < projectColumnCount; ++column) {
        if (state["sort"_L1].toString() == columnKeys[column])
            m_table->setOrder(ProjectColumn(column), state["descending"_L1].toBool());
    }
    m_view->showOrder();
    arrange();
}

void ProjectsPage::setNow(Instant now)
{
    m_table->setNow(now);
}

void ProjectsPage::setLocalZone(const QTimeZone &zone)
{
    m_table->setLocalZone(zone);
    refresh();
}

void ProjectsPage::setOffline(bool offline, Instant asOf)
{
    m_table->setOffline(offline, asOf);
    const CellContext context = m_table->context();
    m_stale->setTime(offline ? asOfWords(asOf, context.now, context.zone) : QString());
    refresh();
}

void ProjectsPage::setWebOrigin(const QString &origin, const QString &server)
{
    m_webOrigin = origin;
    m_server = server;
    m_link->setEnabled(!origin.isEmpty());
    m_details->setLinksEnabled(!origin.isEmpty());
}

void ProjectsPage::setReader(const UserId &reader, const QStringList &roles)
{
    m_reader = reader;
    m_roles = roles;
    refreshDetails();
}

void ProjectsPage::setProblem(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problemText = text;
    refresh();
}

void ProjectsPage::setSettings(const SettingsState &settings)
{
    m_settings = settings;
    refreshDetails();
}

void ProjectsPage::setLatest(const LatestBuilds &latest)
{
    m_latest = latest;
    refreshDetails();
}

void ProjectsPage::selectProject(const ProjectId &id)
{
    m_view->selectProject(id);
}

ProjectId ProjectsPage::currentProject() const
{
    return m_view->currentProject();
}

void ProjectsPage::focusTable()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ProjectsPage::copyLink()
{
    const ProjectId id = m_view->currentProject();
    if (!id.isNull() && !m_webOrigin.isEmpty())
        QGuiApplication::clipboard()->setText(copiedLinks(m_webOrigin, m_server, u"/projects/"_s + id.toString()));
}

void ProjectsPage::rowMenuAt(const QPoint &position)
{
    if (!m_view->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"projectMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_builds});
    menu->addSeparator();
    menu->addActions({m_detailsAction, m_link});
    menu->popup(position);
}

void ProjectsPage::refresh()
{
    const ProjectTable::Counts counts = m_table->counts();
    m_scope->setText(mineKey, tr("My projects %1").arg(groupedNumber(counts.mine)));
    m_scope->setText(allKey, tr("All %1").arg(groupedNumber(counts.all)));
    const int of = m_table->scope() == ProjectTable::Scope::Mine ? counts.mine : counts.all;
    m_count->setText(tr("%1 of %2").arg(groupedNumber(counts.shown), groupedNumber(of)));
    const bool rows = counts.shown > 0;
    const bool hadFocus = QApplication::focusWidget() && m_empty->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(rows ? static_cast<QWidget *>(m_view) : m_empty);
    // The first rows take the focus from wherever the window put it while there were none.
    const bool firstRows = rows && isVisible() && !std::exchange(m_hadRows, true);
    if ((rows && hadFocus) || firstRows)
        focusTable();
    if (counts.shown == 0)
        refreshEmpty();
    refreshFooter();
    refreshDetails();
    arrange();
}

/// What stands in place of rows.
void ProjectsPage::refreshEmpty()
{
    const ProjectTable::Counts counts = m_table->counts();
    if (counts.all == 0 && !m_problemTitle.isEmpty())
        m_empty->setMessage(u"status-fail"_s, m_problemTitle, m_problemText, tr("Try again"), Token::Fail);
    else if (counts.all == 0 && m_table->context().offline)
        m_empty->setMessage(u"offline"_s, tr("No projects were read yet"),
                            tr("They are read as soon as the server can be reached."));
    else if (counts.all == 0 && !(m_table->projectsKnown() && m_table->figuresKnown()))
        m_empty->setLoading(tr("Reading projects…"), {}, -1);
    else if (counts.all == 0)
        m_empty->setMessage(u"projects"_s, tr("No projects yet"),
                            tr("Projects appear here as soon as the server lists one for you."));
    else if (!m_table->find().isEmpty())
        m_empty->setMessage(u"search"_s, tr("No project matches “%1”").arg(m_table->find()),
                            tr("Name, short name and description were searched."), tr("Clear the search"));
    else
        m_empty->setMessage(u"projects"_s, tr("You are a member of no project"),
                            tr("All shows the %n project(s) of the tenant.", nullptr, counts.all), tr("Show all"));
}

void ProjectsPage::refreshFooter()
{
    m_hints->setVisible(m_stack->currentWidget() == m_view);
    if (!m_table->figuresKnown()) {
        m_totals->setText(m_table->counts().shown > 0 ? tr("counting builds…") : QString());
        return;
    }
    const analytics::StateCounts builds = m_table->shownBuilds();
    const FigureText rate = rateText(builds.rate());
    const ProjectTable::Counts counts = m_table->counts();
    const QString which = counts.shown == counts.all ? tr("All %1").arg(groupedNumber(counts.all))
                                                     : tr("These %1").arg(groupedNumber(counts.shown));
    QString text = tr("%1: %n build(s)", nullptr, int(builds.total())).arg(which);
    text.replace(QString::number(builds.total()), groupedNumber(builds.total()));
    if (builds.rate().n() > 0)
        text += u", "_s + rate.value + u" · "_s + rate.rest;
    const analytics::FigurePeriod &period = m_table->figures()->period;
    if (!period.days.empty()) {
        text += u"     "_s
            + tr("%n d: %1 – %2", nullptr, int(period.days.size()))
                  .arg(dayAndMonth(period.days.front().date), dayMonthYear(period.days.back().date));
    }
    m_totals->setText(text);
}

void ProjectsPage::refreshDetails()
{
    if (!detailsVisible())
        return;
    ProjectPanelValues values;
    values.row = m_view->currentIndex().isValid() ? m_table->project(m_view->currentProject()) : nullptr;
    values.context = m_table->context();
    values.settings = m_settings;
    if (values.row && m_settings.settings.project != values.row->listed.project.id)
        values.settings = {{values.row->listed.project.id, {}, {}, {}, {}, {}}, false, m_settings.offline};
    values.latest = m_latest;
    values.reader = m_reader;
    values.roles = m_roles;
    m_details->show(values);
}

} // namespace viewer
