// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_attempts_view.h"

#include "ui/actions/make_action.h"
#include "ui/theme/status_look.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int margin = 16;
constexpr int rowHeight = 26;
constexpr int columnGap = 16;
constexpr int messageWidth = 86;
} // namespace

BuildAttemptsView::BuildAttemptsView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"buildAttempts"_s);
    setAccessibleName(tr("Attempts"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BuildAttemptsView::show(const std::vector<BuildAttemptColumn> &attempts)
{
    setVisible(!attempts.empty());
    if (attempts == m_attempts)
        return;
    const int place = horizontalScrollBar()->value();
    const bool hadFocus = m_content && m_content->isAncestorOf(focusWidget());
    m_attempts = attempts;
    rebuild();
    horizontalScrollBar()->setValue(place);
    if (hadFocus)
        if (auto *link = m_content->findChild<QPushButton *>())
            link->setFocus(Qt::OtherFocusReason);
}

void BuildAttemptsView::rebuild()
{
    if (QWidget *old = takeWidget())
        old->deleteLater(); // its own click may have led here
    m_content = new QWidget;
    auto *grid = new QGridLayout(m_content);
    grid->setContentsMargins(margin, 0, margin, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(0);
    const QString names[] = {tr("Attempt"),  tr("Result"),  tr("Created"), tr("Ended"),
                             tr("Duration"), tr("Message"), tr("Log")};
    for (int row = 0; row < int(std::size(names)); ++row) {
        grid->addWidget(plainLabel(names[row], TextRole::Second, LabelColor::Third, m_content), row, 0);
        grid->setRowMinimumHeight(row, rowHeight);
    }
    for (size_t i = 0; i < m_attempts.size(); ++i) {
        const BuildAttemptColumn &attempt = m_attempts[i];
        const int column = int(i) + 1;
        const QString name = u"attempt_"_s + attempt.title;
        const auto add = [&](int row, const QString &part, const QString &text) {
            auto *label = new ElidedLabel(text, textFont(TextRole::Second), Token::Text, Qt::ElideRight, m_content);
            label->setObjectName(name + part);
            label->setAccessibleName(tr("Attempt %1, %2: %3").arg(attempt.title, names[row], text));
            grid->addWidget(label, row, column);
            return label;
        };
        auto *title =
            plainLabel(attempt.title, textFont(TextRole::Second, QFont::DemiBold), LabelColor::Text, m_content);
        title->setObjectName(name);
        grid->addWidget(title, 0, column);
        StatusLook look = statusLook(attempt.state);
        if (!attempt.word.isEmpty())
            look.word = attempt.word;
        auto *pill = new StatusPill(look, m_content);
        pill->setObjectName(name + u"Status"_s);
        pill->setAccessibleName(tr("Attempt %1, %2: %3").arg(attempt.title, names[1], look.word));
        grid->addWidget(pill, 1, column, Qt::AlignLeft);
        add(2, u"Created"_s, attempt.created);
        add(3, u"Ended"_s, attempt.ended);
        add(4, u"Duration"_s, attempt.duration);
        ElidedLabel *message = add(5, u"Message"_s, attempt.message.isEmpty() ? u"–"_s : attempt.message);
        message->setColor(attempt.message.isEmpty() ? Token::Text3 : Token::Fail);
        message->setMinimumWidth(attempt.message.isEmpty() ? 0 : messageWidth);
        auto *log = new QPushButton(tr("Show"), m_content);
        log->setObjectName(name + u"Log"_s);
        log->setProperty("look", u"link"_s);
        log->setFont(textFont(TextRole::Second, QFont::Medium));
        log->setAccessibleName(tr("Show the log of attempt %1").arg(attempt.title));
        grid->addWidget(log, 6, column, Qt::AlignLeft);
        grid->setColumnStretch(column, 1);
        connect(log, &QPushButton::clicked, this, [this, id = attempt.id] { emit attemptChosen(id); });
        addMenu(attempt, {log, title, pill, message});
    }
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() switched it on
    updateGeometry();
}

/// By the menu key on its link, by the mouse on its other parts too.
void BuildAttemptsView::addMenu(const BuildAttemptColumn &attempt, const QList<QWidget *> &parts)
{
    const auto copies = [](const QString &text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    QWidget *const owner = parts.front();
    QAction *const show = makeRowAction(ActionId::OpenItem, owner, u"attemptOpen"_s, tr("Show the log"));
    connect(show, &QAction::triggered, this, [this, id = attempt.id] { emit attemptChosen(id); });
    QAction *const copyId = makeRowAction(ActionId::CopyBuildId, owner, u"attemptCopyId"_s, tr("Copy the attempt ID"));
    connect(copyId, &QAction::triggered, owner, copies(attempt.id.toString()));
    QAction *const message = makeRowAction(ActionId::CopyRows, owner, u"attemptCopy"_s, tr("Copy the message"));
    message->setVisible(!attempt.message.isEmpty());
    connect(message, &QAction::triggered, owner, copies(attempt.message));
    for (QWidget *part : parts) {
        part->setContextMenuPolicy(Qt::ActionsContextMenu);
        if (part != owner)
            part->addActions({show, copyId, message});
    }
}

QSize BuildAttemptsView::sizeHint() const
{
    const int bar = m_attempts.size() > 1 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {280, (m_content ? m_content->sizeHint().height() : 0) + bar};
}

} // namespace viewer
