// SPDX-License-Identifier: GPL-3.0-or-later
// Head, line at the bottom, details beside or over the table, actions.
#include "ui/actions/make_action.h"
#include "ui/projects/project_details.h"
#include "ui/projects/projects_page.h"
#include "ui/projects/projects_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/stale_marker.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int wideWindow = 1200;  ///< from here on the details stand beside the table
constexpr int designWidth = 1232; ///< of the page in a window of 1440
constexpr int detailsWidth = 360;
constexpr int widestDetails = 480;
constexpr int headHeight = 56;
constexpr int footerHeight = 28;
constexpr int findWidth = 200;
} // namespace

ProjectsPage::ProjectsPage(ProjectTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_main(new QWidget(this))
    , m_stack(new QStackedWidget(m_main))
    , m_view(new ProjectsView(table, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_details(new ProjectDetails(this))
{
    setObjectName(u"projectsPage"_s);
    setProperty("ground", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_main->setProperty("focusArea", true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, m_main));
    column->addWidget(m_stack, 1);
    column->addWidget(makeFooter());
    makeActions();
    connectParts();
    setFocusProxy(m_view);
    setWebOrigin({});
    restore({});
    refresh();
}

QWidget *ProjectsPage::makeHead()
{
    auto *head = new QWidget(m_main);
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(12);
    m_title = plainLabel(tr("Projects"), TextRole::PageTitle, LabelColor::Text, head);
    m_count = new ElidedLabel({}, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, head);
    m_count->setObjectName(u"projectsCount"_s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_stale = new StaleMarker(head);
    m_scope = new Segments(tr("Which projects"), head);
    m_scope->setObjectName(u"projectsScope"_s);
    m_scope->add(u"mine"_s, tr("My projects"));
    m_scope->add(u"all"_s, tr("All"));
    m_scope->setHint(u"mine"_s, tr("Projects you are a member of"));
    m_scope->setHint(u"all"_s, tr("Every project of the tenant, and deleted ones that still have builds"));
    m_find = new SearchField(tr("Find a project…"), {}, head);
    setKeyHint(m_find, ActionId::Find);
    m_find->setObjectName(u"findProject"_s);
    m_find->setFixedWidth(findWidth);
    m_find->setToolTip(tr("Name, short name or description"));
    row->addWidget(m_title);
    auto *counts = new QVBoxLayout; // the count stands on the base line of the title
    counts->setContentsMargins(0, 4, 0, 0);
    counts->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addLayout(counts, 1);
    row->addWidget(m_stale);
    row->addWidget(m_scope);
    row->addWidget(m_find);
    return head;
}

QWidget *ProjectsPage::makeFooter()
{
    auto *footer = new QWidget(m_main);
    footer->setObjectName(u"projectsFooter"_s);
    footer->setProperty("ground", u"head"_s);
    footer->setAttribute(Qt::WA_StyledBackground);
    footer->setFixedHeight(footerHeight + 1);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, footer));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(8);
    column->addLayout(row, 1);
    m_totals = plainLabel({}, TextRole::Caption, LabelColor::Third, footer);
    m_totals->setObjectName(u"projectsTotals"_s);
    m_totals->setMinimumWidth(40);
    row->addWidget(m_totals, 1);
    m_hints = new QWidget(footer);
    auto *keys = new QHBoxLayout(m_hints);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(8);
    const std::pair<QString, QString> hints[] = {{tr("Space"), tr("details")}, {tr("Enter"), tr("open")}};
    for (const auto &[key, text] : hints) {
        if (keys->count() > 0)
            keys->addSpacing(8);
        keys->addWidget(new KeyCap(key, footer));
        keys->addWidget(plainLabel(text, TextRole::Caption, LabelColor::Third, footer));
    }
    row->addWidget(m_hints);
    return footer;
}

void ProjectsPage::makeActions()
{
    auto *find = makeAction(ActionId::Find, this, u"findProjectAction"_s, tr("Find a project"));
    connect(find, &QAction::triggered, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    m_open = makeAction(ActionId::OpenItem, this, u"openProjectAction"_s, tr("Open the project"));
    connect(m_open, &QAction::triggered, this, [this] {
        if (!currentProject().isNull())
            emit openRequested(currentProject());
    });
    m_builds = makeAction(ActionId::ShowItsBuilds, this, u"projectBuildsAction"_s);
    connect(m_builds, &QAction::triggered, this, [this] {
        if (!currentProject().isNull())
            emit buildsRequested(currentProject());
    });
    m_link = makeAction(ActionId::CopyLink, this, u"copyProjectLinkAction"_s);
    connect(m_link, &QAction::triggered, this, &ProjectsPage::copyLink);
    // Space shows the details while the table has the focus: the table itself answers it.
    m_detailsAction = makeAction(ActionId::ShowDetails, this, u"projectDetailsAction"_s);
    m_detailsAction->setCheckable(true);
    connect(m_detailsAction, &QAction::triggered, this, [this] { setDetailsShown(!detailsVisible()); });
}

bool ProjectsPage::wide() const
{
    return window()->width() >= wideWindow;
}

bool ProjectsPage::detailsVisible() const
{
    // Where there are no projects at all there is nothing to tell about one.
    return m_table->counts().all > 0 && (wide() ? m_detailsShown : m_overTable);
}

void ProjectsPage::setDetailsShown(bool shown)
{
    if (wide()) {
        m_detailsShown = shown;
        emit stateChanged();
    } else {
        m_overTable = shown;
    }
    arrange();
    refreshDetails();
}

void ProjectsPage::arrange()
{
    const bool beside = wide();
    const bool shown = detailsVisible();
    const int extra = std::max(0, (width() - designWidth) / 2);
    const int panel =
        beside ? std::min(detailsWidth + extra, widestDetails) : std::min(detailsWidth, std::max(240, width() - 48));
    m_main->setGeometry(0, 0, width() - (beside && shown ? panel : 0), height());
    m_details->setGeometry(width() - panel, 0, panel, height());
    m_details->setVisible(shown);
    if (shown)
        m_details->raise();
    m_detailsAction->setChecked(shown);
}

void ProjectsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (wide())
        m_overTable = false;
    arrange();
    refreshDetails();
}

void ProjectsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace viewer
