// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page of a project and how they stand.
#include "ui/actions/make_action.h"
#include "ui/overview/overview_queries.h"
#include "ui/overview/recent_card.h"
#include "ui/overview/tile_grid.h"
#include "ui/overview/trend_card.h"
#include "ui/projects/fact_rows.h"
#include "ui/projects/member_row.h"
#include "ui/projects/project_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int sideMargin = 24;
constexpr int cardGap = 16;
constexpr int cardInset = 16;
constexpr int nameWidth = 104;
constexpr int twoColumnsFrom = 1000; // of the page
constexpr int leftShare = 688;
constexpr int rightShare = 480;

QVBoxLayout *columnIn(QWidget *widget, const QMargins &margins, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(margins);
    column->setSpacing(spacing);
    return column;
}

/// A widget inside the margins of a card.
void addInset(Card *card, std::initializer_list<QWidget *> widgets)
{
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(cardInset, 0, cardInset, 12);
    inset->setSpacing(8);
    for (QWidget *widget : widgets)
        inset->addWidget(widget);
    card->body()->addLayout(inset);
}

} // namespace

ProjectPage::ProjectPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"projectPage"_s);
    setProperty("ground", u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = columnIn(this, {0, 0, 0, 0}, 0);
    column->addWidget(makeHead());
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, this));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"projectScroll"_s);
    scroll->setWidget(makeContent());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    m_unknown = new EmptyState(this);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_unknown, 1);
    connect(m_unknown, &EmptyState::actionTriggered, this, &ProjectPage::backRequested);
    makeActions();
    setFocusProxy(m_back);
    setWebOrigin({});
    show({});
}

QWidget *ProjectPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("ground", u"card"_s);
    head->setProperty("focusArea", true);
    head->setAttribute(Qt::WA_StyledBackground);
    auto *column = columnIn(head, {sideMargin, 10, sideMargin, 0}, 2);
    m_back = new QPushButton(themedIcon(u"left"_s, Token::Text2), tr("Projects"), head);
    m_back->setObjectName(u"projectBack"_s);
    m_back->setProperty("look", u"small"_s);
    m_back->setIconSize({18, 14});
    setKeyToolTip(m_back, ActionId::Back, tr("Back to the table of projects"));
    m_title = new ElidedLabel({}, textFont(TextRole::PageTitle), Token::Text, Qt::ElideMiddle, head);
    m_title->setObjectName(u"projectPageTitle"_s);
    m_pill = new StatusPill({}, head);
    m_pill->setObjectName(u"projectPagePill"_s);
    m_state = plainLabel({}, TextRole::Second, LabelColor::Third, head);
    m_state->setObjectName(u"projectPageState"_s);
    auto *link = new QPushButton(themedIcon(u"link"_s, Token::Text2), tr("Copy link"), head);
    link->setObjectName(u"projectPageLink"_s);
    link->setProperty("look", u"small"_s);
    link->setIconSize({18, 14});
    setKeyToolTip(link, ActionId::CopyLink, tr("Copy the address of the project"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(link);
    column->addLayout(row);
    m_description = plainLabel({}, TextRole::Second, LabelColor::Second, head);
    m_description->setObjectName(u"projectPageDescription"_s);
    m_description->setWordWrap(true);
    column->addWidget(m_description);
    m_tabs = new QTabBar(head);
    m_tabs->setObjectName(u"projectTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the project"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setTabData(m_tabs->addTab(tr("Overview")), int(Tab::Overview));
    m_tabs->setTabData(m_tabs->addTab(tr("Health")), int(Tab::Health));
    // The last one: it leads away, and arrow keys must reach the others first.
    m_tabs->setTabData(m_tabs->addTab(tr("Builds")), int(Tab::Builds));
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(-12, 0, 0, 0); // the words stand on the margin, not the room around them
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    column->addLayout(tabs);
    connect(m_back, &QPushButton::clicked, this, &ProjectPage::backRequested);
    connect(link, &QPushButton::clicked, this, &ProjectPage::copyLink);
    connect(m_tabs, &QTabBar::currentChanged, this, &ProjectPage::chooseTab);
    return head;
}

QWidget *ProjectPage::makeContent()
{
    auto *content = new QWidget(this);
    content->setObjectName(u"projectContent"_s);
    content->setProperty("ground", u"window"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    m_content = content;
    auto *column = columnIn(content, {sideMargin, 12, sideMargin, 16}, cardGap);
    m_attention = new Banner(Banner::Place::Panel, content);
    m_attention->setObjectName(u"projectAttention"_s);
    m_period = plainLabel({}, TextRole::Second, LabelColor::Third, content);
    m_period->setObjectName(u"projectPeriod"_s);
    m_tiles = new TileGrid(content);
    m_trend = new TrendCard(content);
    m_recent = new RecentCard(content);
    m_about = new Card(tr("About"), content);
    m_facts = new FactRows(u"about"_s, nameWidth, m_about);
    addInset(m_about, {m_facts});
    column->addWidget(m_attention);
    column->addWidget(m_period);
    column->addWidget(m_tiles);
    auto *left = new QVBoxLayout;
    left->setSpacing(cardGap);
    left->addWidget(m_trend);
    left->addWidget(m_recent);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(cardGap);
    right->addWidget(m_about);
    right->addWidget(makeSettings());
    right->addWidget(makeMembers());
    right->addStretch(1);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(cardGap);
    m_cards->addLayout(left, leftShare);
    m_cards->addLayout(right, rightShare);
    column->addLayout(m_cards);
    column->addStretch(1);
    connect(m_tiles, &TileGrid::formulaRequested, this, &ProjectPage::formulaRequested);
    connect(m_tiles, &TileGrid::opened, this, [this](TileGrid::Tile tile) { openTile(int(tile)); });
    connect(m_trend, &TrendCard::dayOpened, this,
            [this](const analytics::DayFigures &day) { emit queryRequested(overview::dayOf(m_values.figures, day)); });
    connect(m_recent, &RecentCard::allBuildsRequested, this, [this] { emit buildsRequested(m_values.id); });
    connect(m_recent, &RecentCard::buildOpened, this, &ProjectPage::buildRequested);
    return content;
}

Card *ProjectPage::makeSettings()
{
    m_settingsCard = new Card(tr("Settings"), this);
    m_settingsCard->setObjectName(u"projectSettingsCard"_s);
    m_settingsCard->setCount(tr("read-only"));
    m_settingsAge = plainLabel({}, TextRole::Caption, LabelColor::Third, m_settingsCard);
    m_settingsAge->setObjectName(u"projectSettingsAge"_s);
    m_settingsCard->addToHead(m_settingsAge);
    QPushButton *again = m_settingsCard->addLink(tr("Read again"), u"projectSettingsAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] { emit settingsRequested(m_values.id); });
    m_settings = new FactRows(u"set"_s, nameWidth, m_settingsCard);
    addInset(m_settingsCard, {m_settings});
    return m_settingsCard;
}

Card *ProjectPage::makeMembers()
{
    m_membersCard = new Card(tr("Members"), this);
    m_members = new MemberRow(m_membersCard);
    m_role = plainLabel({}, TextRole::Second, LabelColor::Third, m_membersCard);
    m_role->setWordWrap(true);
    addInset(m_membersCard, {m_members, m_role});
    return m_membersCard;
}

void ProjectPage::makeActions()
{
    connect(makeAction(ActionId::ShowItsBuilds, this, u"projectPageBuildsAction"_s), &QAction::triggered, this,
            [this] { emit buildsRequested(m_values.id); });
    m_link = makeAction(ActionId::CopyLink, this, u"projectPageLinkAction"_s);
    connect(m_link, &QAction::triggered, this, &ProjectPage::copyLink);
}

void ProjectPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_cards->setDirection(width() >= twoColumnsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace viewer
