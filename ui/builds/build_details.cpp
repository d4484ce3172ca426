// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_details.h"

#include "models/wording/durations.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/builds/error_block.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/status_pill.h"

#include <QGridLayout>
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
constexpr int rowHeight = 22;
constexpr int nameWidth = 68;
constexpr int rightMargin = 4; ///< of the rows: the whole id fits into 360 px

QString startedText(const BuildFacts &facts)
{
    const BuildRow &row = facts.row;
    if (row.started) {
        const QString time = dateAndTime(*row.started, facts.context.now, facts.context.zone);
        if (*row.started < row.created)
            return time;
        return BuildDetails::tr("%1, waited %2").arg(time, durationShort(*row.started - row.created));
    }
    if (const auto waits = waitingTime(row, facts.context))
        return BuildDetails::tr("not yet, waits %1").arg(durationShort(waits));
    return row.detailKnown ? BuildDetails::tr("never started") : BuildDetails::tr("not read yet");
}

QString durationText(const BuildFacts &facts)
{
    const auto duration = shownDuration(facts.row, facts.context);
    QString text = duration                         ? durationShort(duration)
        : facts.row.detailKnown || ticks(facts.row) ? BuildDetails::tr("not known")
                                                    : BuildDetails::tr("not read yet");
    if (facts.usual) {
        text += BuildDetails::tr(", usual %1 (p50, n %2)")
                    .arg(durationShort(Milliseconds(qint64(facts.usual->p50 * 1000.0))))
                    .arg(facts.usual->n);
    }
    return text;
}

QString starterText(const BuildRow &row)
{
    switch (row.starterKind) {
    case StarterKind::Named:
        return BuildDetails::tr("%1 · from audit").arg(row.starterName);
    case StarterKind::Automatic:
        return BuildDetails::tr("Automatic · the audit names nobody");
    case StarterKind::NotKnownYet:
        break;
    }
    return BuildDetails::tr("not known yet · audit not read that far");
}

} // namespace

BuildDetails::BuildDetails(QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_nothing(plainLabel(tr("No build selected"), TextRole::Second, LabelColor::Third, this))
    , m_vanished(new Banner(Banner::Place::Text, this))
    , m_error(new ErrorBlock(this))
{
    setObjectName(u"buildDetails"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_vanished->setObjectName(u"vanishedNote"_s);
    m_vanished->setMessage(Banner::Kind::Warn, tr("No longer on the server."), tr("Kept on this computer."));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    column->addWidget(makeHead());
    for (QWidget *block : std::initializer_list<QWidget *>{m_vanished, m_error}) {
        auto *inset = new QVBoxLayout;
        inset->setContentsMargins(margin, 0, margin, 0);
        inset->addWidget(block);
        column->addLayout(inset);
    }
    column->addSpacing(8);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, this));
    column->addWidget(makeRows());
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() switched it on
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0); // the line at the left
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_nothing, 1);
    showNothing();
}

QWidget *BuildDetails::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(margin, 12, margin, 8);
    column->setSpacing(0);
    m_title = new ElidedLabel({}, textFont(TextRole::PanelTitle), Token::Text, Qt::ElideMiddle, this);
    m_title->setObjectName(u"detailsTitle"_s);
    m_pill = new StatusPill(statusLook(BuildState::Unknown), this);
    m_pill->setObjectName(u"detailsStatus"_s);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"detailsClose"_s);
    m_close->setIcon(themedIcon(u"close"_s, Token::Text3));
    m_close->setIconSize({16, 16});
    m_close->setToolTip(tr("Hide details (Space)"));
    m_close->setAccessibleName(tr("Hide details"));
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(8);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_pill);
    titleRow->addWidget(m_close);
    titleRow->setContentsMargins(0, 0, -6, 0); // the cross itself stands on the margin
    column->addLayout(titleRow);
    m_branch = new ElidedLabel({}, textFont(TextRole::Second), Token::Text3, Qt::ElideRight, this);
    m_branch->setObjectName(u"detailsBranch"_s);
    column->addWidget(m_branch);
    m_link = new QPushButton(themedIcon(u"link"_s, Token::Text2), tr("Copy link"), this);
    m_link->setObjectName(u"detailsCopyLink"_s);
    setKeyToolTip(m_link, ActionId::CopyLink, tr("Copy the address of the build"));
    m_open = new QPushButton(themedIcon(u"open"_s, Token::Text2), tr("Open in browser"), this);
    m_open->setObjectName(u"detailsOpenWeb"_s);
    setKeyToolTip(m_open, ActionId::OpenInBrowser, tr("Open the build in the web browser"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->setContentsMargins(0, 8, 0, 0);
    for (QPushButton *button : {m_link, m_open}) {
        button->setProperty("look", u"small"_s);
        button->setIconSize({18, 14});
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_link, &QPushButton::clicked, this, &BuildDetails::copyLinkRequested);
    connect(m_open, &QPushButton::clicked, this, &BuildDetails::openRequested);
    connect(m_close, &QToolButton::clicked, this, &BuildDetails::closeRequested);
    return head;
}

QWidget *BuildDetails::makeRows()
{
    static constexpr const char *objectNames[rowCount] = {"id",       "starter",  "method",    "created", "started",
                                                          "duration", "attempts", "resources", "checked"};
    const QString names[rowCount] = {tr("Build ID"), tr("Started by"), tr("Method"),    tr("Created"), tr("Started"),
                                     tr("Duration"), tr("Attempts"),   tr("Resources"), tr("Checked")};
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(margin, 4, rightMargin, 8);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < rowCount; ++row) {
        const QFont font = row == IdRow ? monoFont(TextRole::Caption) : textFont(TextRole::Second);
        m_names[row] = plainLabel(names[row], TextRole::Second, LabelColor::Third, this);
        m_names[row]->setFixedHeight(rowHeight);
        m_names[row]->setContentsMargins(0, 0, 8, 0);
        m_values[row] = new ElidedLabel({}, font, Token::Text, row == IdRow ? Qt::ElideMiddle : Qt::ElideRight, this);
        m_values[row]->setObjectName("details_"_L1 + QLatin1StringView(objectNames[row]));
        m_values[row]->setFixedHeight(rowHeight);
        grid->addWidget(m_names[row], row, 0);
        if (row != IdRow)
            grid->addWidget(m_values[row], row, 1);
    }
    m_copyId = new QToolButton(this);
    m_copyId->setObjectName(u"detailsCopyId"_s);
    m_copyId->setIcon(themedIcon(u"copy"_s, Token::Text3));
    m_copyId->setIconSize({12, 12});
    setKeyToolTip(m_copyId, ActionId::CopyBuildId, tr("Copy the build ID"));
    m_copyId->setAccessibleName(tr("Copy the build ID"));
    connect(m_copyId, &QToolButton::clicked, this, &BuildDetails::copyIdRequested);
    auto *idRow = new QHBoxLayout;
    idRow->setSpacing(0);
    idRow->addWidget(m_values[IdRow]);
    idRow->addWidget(m_copyId);
    idRow->addStretch();
    grid->addLayout(idRow, IdRow, 1);
    return rows;
}

void BuildDetails::setRow(Row row, const QString &text, bool quiet)
{
    const bool shown = !text.isEmpty();
    m_names[row]->setVisible(shown);
    m_values[row]->setVisible(shown);
    m_values[row]->setText(text);
    m_values[row]->setColor(quiet ? Token::Text3 : Token::Text);
}

void BuildDetails::show(const BuildFacts &facts)
{
    const BuildRow &row = facts.row;
    const QString title = tr("%1 %2", "project and build number").arg(projectLabel(row), buildLabel(row));
    m_title->setText(title);
    setAccessibleName(tr("Details of %1").arg(title));
    m_pill->setLook(facts.context.offline ? statusLookOffline(row.state) : statusLook(row.state));
    m_branch->setText(row.branch.isEmpty() ? tr("branch not recorded") : tr("branch %1").arg(row.branch));
    m_vanished->setVisible(row.vanished);
    const bool failed = !facts.error.isEmpty() || facts.errorMissing;
    m_error->setVisible(failed);
    if (failed)
        m_error->setText(tr("Failed"), facts.errorMissing ? tr("reading the message…") : facts.error);
    setRow(IdRow, row.id.toString());
    setRow(StarterRow, starterText(row), row.starterKind != StarterKind::Named);
    QString method = methodLabel(row.method, row.methodWord);
    if (row.state == BuildState::Unknown && !row.statusWord.isEmpty())
        method += tr(", status %1").arg(quoted(row.statusWord));
    setRow(MethodRow, method);
    setRow(CreatedRow, dateAndTime(row.created, facts.context.now, facts.context.zone));
    setRow(StartedRow, startedText(facts), !row.started);
    setRow(DurationRow, durationText(facts), !shownDuration(row, facts.context));
    setRow(AttemptsRow, row.attempts > 1 ? QString::number(row.attempts) : QString());
    setRow(ResourcesRow, tr("not recorded by the server"), true);
    setRow(CheckedRow, facts.checked ? ageWords(*facts.checked, facts.context.now) : QString(), true);
    m_content->parentWidget()->parentWidget()->show();
    m_nothing->hide();
}

void BuildDetails::showNothing()
{
    setAccessibleName(tr("Details"));
    m_content->parentWidget()->parentWidget()->hide();
    m_nothing->show();
}

void BuildDetails::setLinksEnabled(bool enabled)
{
    m_link->setEnabled(enabled);
    m_open->setEnabled(enabled);
}

void BuildDetails::focusFirst()
{
    QWidget *first = m_link->isEnabled() ? static_cast<QWidget *>(m_link) : m_close;
    first->setFocus(Qt::OtherFocusReason);
}

void BuildDetails::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Card));
    painter.fillRect(0, 0, 1, height(), theme.color(Token::Line2));
}

void BuildDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace viewer
