// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_details.h"

#include "models/wording/numbers.h"
#include "ui/actions/make_action.h"
#include "ui/projects/fact_rows.h"
#include "ui/projects/latest_row.h"
#include "ui/projects/member_row.h"
#include "ui/projects/outcome_bar.h"
#include "ui/projects/project_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/status_pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int margin = 16;
constexpr int nameWidth = 96;
constexpr int latestShown = 3;

QVBoxLayout *columnIn(QWidget *widget, const QMargins &margins, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(margins);
    column->setSpacing(spacing);
    return column;
}

} // namespace

ProjectDetails::ProjectDetails(QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_nothing(plainLabel(tr("No project selected"), TextRole::Second, LabelColor::Third, this))
    , m_attention(new Banner(Banner::Place::Text, this))
    , m_count(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_bar(new OutcomeBar(this))
    , m_facts(new FactRows(u"project"_s, nameWidth, this))
    , m_settings(new FactRows(u"setting"_s, nameWidth, this))
    , m_settingsAge(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_memberCount(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_members(new MemberRow(this))
{
    setObjectName(u"projectDetails"_s);
    setProperty("focusArea", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_attention->setObjectName(u"attentionNote"_s);
    m_settings->setObjectName(u"projectSettings"_s);
    m_settingsAge->setObjectName(u"settingsAge"_s);
    auto *column = columnIn(m_content, {0, 0, 0, 12}, 0);
    column->addWidget(makeHead());
    column->addWidget(makePeriod());
    column->addWidget(makeBlock({}, nullptr, m_facts));
    column->addWidget(makeBlock(tr("Settings, read-only"), m_settingsAge, m_settings));
    column->addWidget(makeMembers());
    column->addWidget(makeLatest());
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"projectDetailsScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);       // setWidget() switched it on
    auto *outer = columnIn(this, {1, 0, 0, 0}, 0); // the line at the left
    outer->addWidget(scroll, 1);
    outer->addWidget(m_nothing, 1);
    show({});
}

QWidget *ProjectDetails::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = columnIn(head, {margin, 12, margin, 12}, 8);
    m_title = new ElidedLabel({}, textFont(TextRole::PanelTitle), Token::Text, Qt::ElideMiddle, this);
    m_title->setObjectName(u"projectTitle"_s);
    m_pill = new StatusPill({}, this);
    m_pill->setObjectName(u"projectPill"_s);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"projectDetailsClose"_s);
    m_close->setIcon(themedIcon(u"close"_s, Token::Text3));
    m_close->setIconSize({16, 16});
    m_close->setToolTip(tr("Hide details (Space)"));
    m_close->setAccessibleName(tr("Hide details"));
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->setContentsMargins(0, 0, -6, 0); // the cross itself stands on the margin
    title->addWidget(m_title, 1);
    title->addWidget(m_pill);
    title->addWidget(m_close);
    column->addLayout(title);
    m_description = plainLabel({}, TextRole::Second, LabelColor::Second, this);
    m_description->setObjectName(u"projectDescription"_s);
    m_description->setWordWrap(true);
    column->addWidget(m_description);
    m_open = new QPushButton(themedIcon(u"open"_s, Token::Text2), tr("Open"), this);
    m_open->setObjectName(u"projectOpen"_s);
    m_open->setToolTip(tr("Open the project (Enter)"));
    m_builds = new QPushButton(themedIcon(u"builds"_s, Token::Text2), tr("Builds"), this);
    m_builds->setObjectName(u"projectBuilds"_s);
    setKeyToolTip(m_builds, ActionId::ShowItsBuilds, tr("Show the builds of the project"));
    m_link = new QPushButton(themedIcon(u"link"_s, Token::Text2), {}, this);
    m_link->setObjectName(u"projectCopyLink"_s);
    m_link->setProperty("look", u"small"_s);
    m_link->setIconSize({14, 14});
    setKeyToolTip(m_link, ActionId::CopyLink, tr("Copy the address of the project"));
    m_link->setAccessibleName(tr("Copy link"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_open, m_builds}) {
        button->setProperty("look", u"small"_s);
        button->setIconSize({18, 14});
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_link);
    column->addLayout(buttons);
    column->addWidget(m_attention);
    connect(m_open, &QPushButton::clicked, this, &ProjectDetails::openRequested);
    connect(m_builds, &QPushButton::clicked, this, &ProjectDetails::buildsRequested);
    connect(m_link, &QPushButton::clicked, this, &ProjectDetails::copyLinkRequested);
    connect(m_close, &QToolButton::clicked, this, &ProjectDetails::closeRequested);
    return head;
}

QWidget *ProjectDetails::makeBlock(const QString &title, QLabel *right, QWidget *content)
{
    auto *block = new QWidget(this);
    auto *outer = columnIn(block, {0, 0, 0, 0}, 0);
    outer->addWidget(new Rule(Qt::Horizontal, Token::Line, this));
    auto *inner = new QWidget(block);
    auto *column = columnIn(inner, {margin, 10, margin, 10}, 6);
    if (!title.isEmpty()) {
        auto *head = new QHBoxLayout;
        head->addWidget(plainLabel(title, textFont(TextRole::Second, QFont::DemiBold), LabelColor::Text, this));
        head->addStretch();
        if (right)
            head->addWidget(right);
        column->addLayout(head);
    }
    column->addWidget(content);
    outer->addWidget(inner);
    return block;
}

QWidget *ProjectDetails::makePeriod()
{
    auto *content = new QWidget(this);
    auto *column = columnIn(content, {0, 0, 0, 0}, 4);
    column->addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_rate = plainLabel({}, textFont(TextRole::Second, QFont::DemiBold), LabelColor::Text, this);
    m_rate->setObjectName(u"projectRate"_s);
    m_rateRest = plainLabel({}, TextRole::Second, LabelColor::Third, this);
    line->addWidget(m_rate);
    line->addWidget(m_rateRest);
    line->addStretch();
    column->addLayout(line);
    m_count->setObjectName(u"projectPeriodCount"_s);
    return makeBlock(tr("Last 30 days"), m_count, content);
}

QWidget *ProjectDetails::makeMembers()
{
    auto *content = new QWidget(this);
    auto *column = columnIn(content, {0, 0, 0, 0}, 6);
    column->addWidget(m_members);
    m_role = plainLabel({}, TextRole::Second, LabelColor::Third, this);
    m_role->setObjectName(u"projectRole"_s);
    m_role->setWordWrap(true);
    column->addWidget(m_role);
    return makeBlock(tr("Members"), m_memberCount, content);
}

QWidget *ProjectDetails::makeLatest()
{
    m_latestBlock = new QWidget(this);
    auto *column = columnIn(m_latestBlock, {0, 0, 0, 0}, 0);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, this));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 8, margin, 2);
    head->addWidget(
        plainLabel(tr("Latest builds"), textFont(TextRole::Second, QFont::DemiBold), LabelColor::Text, this));
    head->addStretch();
    m_allBuilds = new QPushButton(this);
    m_allBuilds->setObjectName(u"projectAllBuilds"_s);
    m_allBuilds->setProperty("look", u"link"_s);
    m_allBuilds->setCursor(Qt::PointingHandCursor);
    head->addWidget(m_allBuilds);
    column->addLayout(head);
    for (int i = 0; i < latestShown; ++i) {
        auto *row = new LatestRow(this);
        row->setObjectName(u"latestBuild%1"_s.arg(i));
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit buildRequested(row->build()); });
        column->addWidget(row);
        m_latest.push_back(row);
    }
    connect(m_allBuilds, &QPushButton::clicked, this, &ProjectDetails::buildsRequested);
    return m_latestBlock;
}

void ProjectDetails::show(const ProjectPanelValues &values)
{
    QWidget *scroll = m_content->parentWidget()->parentWidget();
    scroll->setVisible(values.row != nullptr);
    m_nothing->setVisible(values.row == nullptr);
    if (!values.row) {
        setAccessibleName(tr("Details"));
        return;
    }
    setAccessibleName(tr("Details of %1").arg(projectName(values.row->listed)));
    showHead(values);
    showPeriod(*values.row);
    m_facts->setFacts(projectFacts(*values.row, values.context));
    m_settings->setFacts(settingsFacts(values.settings, values.context, false));
    m_settingsAge->setText(settingsAge(values.settings, values.context));
    m_settings->parentWidget()->parentWidget()->setVisible(!values.row->listed.deleted);
    showMembers(values);
    showLatest(values);
}

void ProjectDetails::showHead(const ProjectPanelValues &values)
{
    const ProjectTableRow &row = *values.row;
    const ProjectAttention attention = row.attention();
    m_title->setText(projectName(row.listed));
    m_pill->setVisible(attention != ProjectAttention::None);
    if (attention != ProjectAttention::None)
        m_pill->setLook(attentionLook(attention));
    m_description->setText(row.listed.project.description);
    m_description->setVisible(!row.listed.project.description.isEmpty());
    m_attention->setVisible(attention != ProjectAttention::None);
    if (attention != ProjectAttention::None)
        m_attention->setMessage(attention == ProjectAttention::Broken ? Banner::Kind::Fail : Banner::Kind::Warn,
                                attentionSentence(row, values.context), {});
}

void ProjectDetails::showPeriod(const ProjectTableRow &row)
{
    const analytics::StateCounts counts = row.figures ? row.figures->now.counts : analytics::StateCounts();
    m_count->setText(row.figuresKnown ? tr("%1 builds").arg(groupedNumber(counts.total())) : tr("not read yet"));
    m_bar->setCounts(counts);
    m_bar->setVisible(counts.total() > 0);
    const FigureText rate = rateText(counts.rate());
    m_rate->setText(rate.value);
    m_rateRest->setText(rate.rest.isEmpty() ? tr("no finished build in this time") : rate.rest);
}

void ProjectDetails::showMembers(const ProjectPanelValues &values)
{
    const ListedProject &listed = values.row->listed;
    m_memberCount->setText(listed.membersRead ? groupedNumber(qint64(listed.members.size())) : tr("not read yet"));
    m_members->setVisible(!listed.members.empty());
    m_members->setMembers(listed.members, values.reader);
    m_role->setText(roleSentence(listed.mine, values.roles));
    m_members->parentWidget()->parentWidget()->parentWidget()->setVisible(!listed.deleted);
}

void ProjectDetails::showLatest(const ProjectPanelValues &values)
{
    const bool known = values.latest.project == values.row->listed.project.id;
    for (size_t i = 0; i < m_latest.size(); ++i) {
        if (known && i < values.latest.builds.size())
            m_latest[i]->show(values.latest.builds[i], values.context);
        else
            m_latest[i]->hide();
    }
    const qint64 all = values.row->figures ? values.row->figures->allTime.total() : 0;
    m_allBuilds->setText(tr("All %1").arg(groupedNumber(all)));
    m_allBuilds->setAccessibleName(tr("All %n build(s) of the project", nullptr, int(all)));
    m_latestBlock->setVisible(all > 0);
}

void ProjectDetails::setLinksEnabled(bool enabled)
{
    m_link->setEnabled(enabled);
}

void ProjectDetails::focusFirst()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

void ProjectDetails::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Card));
    painter.fillRect(0, 0, 1, height(), theme.color(Token::Line2));
}

void ProjectDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace viewer
