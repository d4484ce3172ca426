// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the page of a build and how they stand.
#include "ui/actions/make_action.h"
#include "ui/builds/build_attempts_view.h"
#include "ui/builds/build_config_text.h"
#include "ui/builds/build_duration_view.h"
#include "ui/builds/build_notes_view.h"
#include "ui/builds/build_page.h"
#include "ui/builds/build_page_lines.h"
#include "ui/builds/build_steps_view.h"
#include "ui/builds/error_block.h"
#include "ui/builds/similar_failures_view.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int sideMargin = 24;
constexpr int cardGap = 16;
constexpr int cardInset = 16;
constexpr int nameWidth = 84;
constexpr int aboutWidth = 408;    // the whole id fits
constexpr int twoSidesFrom = 1020; // of the page
constexpr int threeCardsFrom = 1120;
constexpr QSize stepButton{34, 28};

QVBoxLayout *columnIn(QWidget *widget, const QMargins &margins, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(margins);
    column->setSpacing(spacing);
    return column;
}

/// Widgets inside the margins of a card.
void addInset(Card *card, std::initializer_list<QWidget *> widgets, int below = 12)
{
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(cardInset, 0, cardInset, below);
    inset->setSpacing(8);
    for (QWidget *widget : widgets)
        inset->addWidget(widget);
    card->body()->addLayout(inset);
}

QLabel *note(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel({}, TextRole::Second, LabelColor::Third, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

QPushButton *smallButton(const QString &icon, const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(themedIcon(icon, Token::Text2), text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"small"_s);
    button->setIconSize({18, 14});
    return button;
}

QScrollArea *scrolling(QWidget *content, const QString &name, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setObjectName(name);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace

BuildPage::BuildPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"buildPage"_s);
    setProperty("ground", u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(this);
    auto *column = columnIn(this, {0, 0, 0, 0}, 0);
    column->addWidget(makeHead());
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, this));
    m_stack->addWidget(scrolling(makeSummary(), u"buildScroll"_s, m_stack));
    m_stack->addWidget(makeConfiguration());
    column->addWidget(m_stack, 1);
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::actionTriggered, this, &BuildPage::backRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, &BuildPage::takeTab);
    makeActions();
    setFocusProxy(m_back);
    setWebOrigin({});
    refreshHead();
    arrange();
}

QWidget *BuildPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("ground", u"card"_s);
    head->setProperty("focusArea", true);
    head->setAttribute(Qt::WA_StyledBackground);
    auto *column = columnIn(head, {sideMargin, 10, sideMargin, 0}, 4);
    m_back = smallButton(u"left"_s, tr("Builds"), u"buildBack"_s, head);
    setKeyToolTip(m_back, ActionId::Back, tr("Back to the table of builds"));
    m_title = new ElidedLabel({}, textFont(TextRole::PageTitle), Token::Text, Qt::ElideMiddle, head);
    m_title->setObjectName(u"buildPageTitle"_s);
    m_pill = new StatusPill({}, head);
    m_pill->setObjectName(u"buildPagePill"_s);
    m_subtitle = new ElidedLabel({}, textFont(TextRole::Second), Token::Text2, Qt::ElideRight, head);
    m_subtitle->setObjectName(u"buildPageSubtitle"_s);
    const auto step = [head](const QString &icon, const QString &name, const QString &text) {
        auto *button = new QToolButton(head);
        button->setObjectName(name);
        button->setProperty("look", u"button"_s);
        button->setIcon(themedIcon(icon, Token::Text2));
        button->setIconSize({14, 14});
        button->setProperty("fit", u"icon"_s);
        button->setFixedSize(stepButton);
        button->setAccessibleName(text);
        return button;
    };
    m_previousButton = step(u"up"_s, u"buildPrevious"_s, tr("Previous build of the project"));
    m_nextButton = step(u"down"_s, u"buildNext"_s, tr("Next build of the project"));
    auto *save = smallButton(u"export"_s, tr("Export"), u"buildExport"_s, head);
    auto *menu = new QMenu(save);
    menu->setObjectName(u"buildExportMenu"_s);
    save->setMenu(menu);
    m_link = smallButton(u"link"_s, tr("Copy link"), u"buildPageLink"_s, head);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_pill);
    row->addWidget(m_subtitle, 1);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(4);
    steps->addWidget(m_previousButton);
    steps->addWidget(m_nextButton);
    row->addLayout(steps);
    row->addWidget(save);
    row->addWidget(m_link);
    column->addLayout(row);
    m_tabs = new QTabBar(head);
    m_tabs->setObjectName(u"buildTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the build"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Summary"));
    m_tabs->addTab(tr("Configuration"));
    m_tabs->setTabData(0, int(Tab::Summary));
    m_tabs->setTabData(1, int(Tab::Configuration));
    m_said = plainLabel({}, TextRole::Second, LabelColor::Second, head);
    m_said->setObjectName(u"buildSaid"_s);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(-12, 0, 0, 0); // the words stand on the margin, not the room around them
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    tabs->addWidget(m_said);
    column->addLayout(tabs);
    connect(m_back, &QPushButton::clicked, this, &BuildPage::backRequested);
    connect(m_link, &QPushButton::clicked, this, &BuildPage::copyLink);
    return head;
}

QWidget *BuildPage::makeSummary()
{
    auto *content = new QWidget(this);
    content->setObjectName(u"buildSummary"_s);
    content->setProperty("ground", u"window"_s);
    content->setProperty("focusArea", true);
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = columnIn(content, {sideMargin, cardGap, sideMargin, cardGap}, cardGap);
    m_notice = new Banner(Banner::Place::Panel, content);
    m_notice->setObjectName(u"buildNotice"_s);
    m_notice->hide();
    column->addWidget(m_notice);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(cardGap);
    m_sides->addWidget(makeAbout(), 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(cardGap);
    m_error = new ErrorBlock(content);
    m_error->hide();
    right->addWidget(m_error);
    right->addLayout(makeCourse());
    right->addLayout(makeSurroundings());
    right->addStretch(1);
    m_sides->addLayout(right, 1);
    column->addLayout(m_sides);
    column->addStretch(1);
    return content;
}

/// Facts, duration, configuration and where it comes from: one card.
QWidget *BuildPage::makeAbout()
{
    auto *card = new Card(tr("Build"), this);
    card->setObjectName(u"buildAbout"_s);
    m_aboutCard = card;
    m_about = new BuildPageLines(u"build"_s, nameWidth, card);
    addInset(card, {m_about});
    const auto part = [card](const QString &title, std::initializer_list<QWidget *> widgets) {
        card->body()->addWidget(new Rule(Qt::Horizontal, Token::Line, card));
        auto *inset = new QVBoxLayout;
        inset->setContentsMargins(cardInset, 10, cardInset, 12);
        inset->setSpacing(8);
        inset->addWidget(plainLabel(title, TextRole::CardTitle, LabelColor::Text, card));
        for (QWidget *widget : widgets)
            inset->addWidget(widget);
        card->body()->addLayout(inset);
    };
    m_duration = new BuildDurationView(card);
    part(tr("Duration"), {m_duration});
    m_configuration = new BuildPageLines(u"config"_s, nameWidth, card);
    m_configurationNote = note(u"buildConfigurationNote"_s, card);
    part(tr("Method and configuration"), {m_configuration, m_configurationNote});
    m_origin = new BuildPageLines(u"origin"_s, nameWidth, card);
    part(tr("Source"), {m_origin});
    for (BuildPageLines *lines : {m_about, m_configuration, m_origin})
        connect(lines, &BuildPageLines::chosen, this, &BuildPage::choose);
    return card;
}

/// Steps and attempts.
QLayout *BuildPage::makeCourse()
{
    auto *steps = new Card(tr("Workflow steps"), this);
    m_stepsAge = plainLabel({}, TextRole::Caption, LabelColor::Third, steps);
    m_stepsAge->setObjectName(u"buildStepsAge"_s);
    steps->addToHead(m_stepsAge);
    QPushButton *again = steps->addLink(tr("Read again"), u"buildReadAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] { emit readRequested(m_values.id); });
    m_steps = new BuildStepsView(steps);
    m_stepsNote = note(u"buildStepsNote"_s, steps);
    steps->body()->addWidget(m_steps);
    addInset(steps, {m_stepsNote}, 8);
    steps->body()->addStretch(1);
    m_attemptsCard = new Card(tr("Attempts"), this);
    m_attemptsCard->setObjectName(u"buildAttemptsCard"_s);
    m_attempts = new BuildAttemptsView(m_attemptsCard);
    m_attemptsNote = note(u"buildAttemptsNote"_s, m_attemptsCard);
    m_attemptsCard->body()->addWidget(m_attempts);
    addInset(m_attemptsCard, {m_attemptsNote}, 8);
    m_attemptsCard->body()->addStretch(1);
    connect(m_attempts, &BuildAttemptsView::attemptChosen, this, [this](const AttemptId &id) {
        openTab(Tab::Log);
        emit attemptRequested(id);
    });
    m_course = new QBoxLayout(QBoxLayout::LeftToRight);
    m_course->setSpacing(cardGap);
    m_course->addWidget(steps, 3);
    m_course->addWidget(m_attemptsCard, 2);
    return m_course;
}

/// Similar failures, images and notes.
QLayout *BuildPage::makeSurroundings()
{
    m_similarCard = new Card(tr("Similar failures"), this);
    m_similarCard->setObjectName(u"buildSimilarCard"_s);
    m_similarPattern = plainLabel({}, monoFont(TextRole::Caption), LabelColor::Text, m_similarCard);
    m_similarPattern->setObjectName(u"buildSimilarPattern"_s);
    m_similarPattern->setWordWrap(true);
    m_similarWords = note(u"buildSimilarWords"_s, m_similarCard);
    m_similar = new SimilarFailuresView(m_similarCard);
    addInset(m_similarCard, {m_similarPattern, m_similarWords}, 6);
    m_similarCard->body()->addWidget(m_similar);
    m_similarCard->body()->addStretch(1);
    m_similarAll = m_similarCard->addLink(tr("Show builds"), u"buildSimilarAll"_s);
    m_similarAll->setToolTip(tr("Failed builds of all projects with the words of this message"));
    connect(m_similarAll, &QPushButton::clicked, this, [this] { showSimilarIn({}); });
    connect(m_similar, &SimilarFailuresView::projectOpened, this, &BuildPage::projectRequested);
    connect(m_similar, &SimilarFailuresView::projectChosen, this, &BuildPage::showSimilarIn);

    auto *images = new Card(tr("Linked images"), this);
    m_images = new BuildPageLines(u"image"_s, nameWidth, images);
    m_imagesNote = note(u"buildImagesNote"_s, images);
    QLabel *why = note(u"buildImagesWhy"_s, images);
    why->setText(tr("VM images name the build they were made by. The list of other images does not."));
    addInset(images, {m_images, m_imagesNote, why});
    images->body()->addStretch(1);

    m_surroundings = new QBoxLayout(QBoxLayout::LeftToRight);
    m_surroundings->setSpacing(cardGap);
    m_surroundings->addWidget(m_similarCard, 3);
    m_surroundings->addWidget(images, 3);
    m_surroundings->addWidget(makeNotes(), 2);
    return m_surroundings;
}

/// What was written about this build; writing is done in the dialog.
QWidget *BuildPage::makeNotes()
{
    m_notesCard = new Card(tr("Notes"), this);
    m_notesView = new BuildNotesView(m_notesCard);
    QPushButton *open = m_notesCard->addLink(tr("Write"), u"buildNotes"_s);
    open->setAccessibleName(tr("Write a note on this build"));
    QLabel *where = note(u"buildNotesWhere"_s, m_notesCard);
    where->setText(tr("Notes stay on this computer. The server has no comments."));
    addInset(m_notesCard, {m_notesView, where});
    m_notesCard->body()->addStretch(1);
    connect(open, &QPushButton::clicked, this, &BuildPage::askNotes);
    return m_notesCard;
}

QWidget *BuildPage::makeConfiguration()
{
    auto *content = new QWidget(m_stack);
    content->setProperty("ground", u"card"_s);
    content->setProperty("focusArea", true);
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = columnIn(content, {0, 0, 0, 0}, 0);
    m_textChoice = new ComboBox(content);
    m_textChoice->setObjectName(u"configChoice"_s);
    m_textChoice->setAccessibleName(tr("Text"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 8, sideMargin, 8);
    row->addWidget(m_textChoice);
    row->addStretch();
    column->addLayout(row);
    m_text = new BuildConfigText(content);
    m_noText = new EmptyState(content);
    column->addWidget(m_text, 1);
    column->addWidget(m_noText, 1);
    connect(m_textChoice, &QComboBox::currentIndexChanged, this, &BuildPage::refreshTexts);
    return content;
}

void BuildPage::makeActions()
{
    const auto add = [this](ActionId id, const QString &name) { return makeAction(id, this, name); };
    m_previous = add(ActionId::PreviousBuild, u"buildPagePreviousAction"_s);
    m_next = add(ActionId::NextBuild, u"buildPageNextAction"_s);
    m_linkAction = add(ActionId::CopyLink, u"buildPageLinkAction"_s);
    m_mail = add(ActionId::SendByMail, u"buildPageMailAction"_s);
    m_web = add(ActionId::OpenInBrowser, u"buildPageWebAction"_s);
    QAction *id = add(ActionId::CopyBuildId, u"buildPageCopyIdAction"_s);
    QAction *notes = add(ActionId::Notes, u"buildPageNotesAction"_s);
    QAction *again = add(ActionId::RefreshBuild, u"buildPageReadAction"_s);
    QAction *page = makeAction(ActionId::Export, this, u"buildPageExportAction"_s, tr("Save this page…"));
    m_trace = new QAction(tr("Save the trace of the server…"), this);
    m_trace->setObjectName(u"buildPageTraceAction"_s);
    auto *menu = findChild<QMenu *>(u"buildExportMenu"_s);
    menu->addActions({page, m_trace});
    menu->addSeparator();
    menu->addAction(m_mail);
    setKeyToolTip(m_previousButton, ActionId::PreviousBuild, m_previousButton->accessibleName());
    setKeyToolTip(m_nextButton, ActionId::NextBuild, m_nextButton->accessibleName());
    setKeyToolTip(m_link, ActionId::CopyLink, tr("Copy the address of the build"));
    setKeyToolTip(findChild<QPushButton *>(u"buildNotes"_s), ActionId::Notes, tr("Notes on this build"));
    connect(m_previous, &QAction::triggered, this, [this] { emit buildRequested(m_values.previous); });
    connect(m_next, &QAction::triggered, this, [this] { emit buildRequested(m_values.next); });
    connect(m_previousButton, &QToolButton::clicked, m_previous, &QAction::trigger);
    connect(m_nextButton, &QToolButton::clicked, m_next, &QAction::trigger);
    connect(m_linkAction, &QAction::triggered, this, &BuildPage::copyLink);
    connect(m_web, &QAction::triggered, this, [this] { emit webRequested(QUrl(link())); });
    connect(id, &QAction::triggered, this, &BuildPage::copyId);
    connect(notes, &QAction::triggered, this, &BuildPage::askNotes);
    connect(m_mail, &QAction::triggered, this, &BuildPage::askMail);
    connect(again, &QAction::triggered, this, [this] { emit readRequested(m_values.id); });
    connect(page, &QAction::triggered, this, &BuildPage::askPageFile);
    connect(m_trace, &QAction::triggered, this, &BuildPage::askTraceFile);
}

void BuildPage::arrange()
{
    const bool sides = width() >= twoSidesFrom;
    m_sides->setDirection(sides ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sides->setAlignment(m_aboutCard, sides ? Qt::AlignTop : Qt::Alignment());
    m_aboutCard->setMinimumWidth(sides ? aboutWidth : 0);
    m_aboutCard->setMaximumWidth(sides ? aboutWidth : QWIDGETSIZE_MAX);
    const auto direction = width() >= threeCardsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    m_course->setDirection(direction);
    m_surroundings->setDirection(direction);
}

void BuildPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace viewer
