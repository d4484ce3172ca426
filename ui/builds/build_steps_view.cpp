// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_steps_view.h"

#include "ui/actions/make_action.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 29;
constexpr int margin = 16;
constexpr int nameLeft = 38;
constexpr int nameRoom = 132;
constexpr int timeRoom = 62;
constexpr int durationRoom = 96;
constexpr int barHeight = 8;
constexpr int gap = 12;

struct StepLook
{
    QString icon;
    Token color;
    Token bar;
};

StepLook lookOf(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return {u"status-pend"_s, Token::Pend, Token::ChartQueue};
    case StepState::Running:
        return {u"status-run"_s, Token::Run, Token::ChartRun};
    case StepState::Succeeded:
        return {u"status-ok"_s, Token::Ok, Token::ChartPrev};
    case StepState::Failed:
        return {u"status-fail"_s, Token::Fail, Token::ChartFail};
    case StepState::Blocked:
        return {u"status-warn"_s, Token::Warn, Token::ChartWarn};
    case StepState::NotRun:
        return {u"status-skip"_s, Token::Text3, Token::ChartCancel};
    case StepState::Unfinished:
    case StepState::Unknown:
        break;
    }
    return {u"status-unk"_s, Token::Unknown, Token::ChartCancel};
}

} // namespace

BuildStepRow::BuildStepRow(QWidget *parent)
    : QWidget(parent)
    , m_copyMessage(makeRowAction(ActionId::CopyRows, this, u"stepCopyMessage"_s, tr("Copy the message")))
{
    QAction *const copy = makeRowAction(ActionId::CopyRows, this, u"stepCopy"_s, tr("Copy this step"));
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(accessibleName()); });
    connect(m_copyMessage, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_line.error); });
    setFocusPolicy(Qt::TabFocus);
    setProperty("ringRadius", -1); // drawn inside
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BuildStepRow::show(const BuildStepLine &line)
{
    setVisible(true);
    if (line == m_line && !accessibleName().isEmpty())
        return;
    m_line = line;
    setObjectName(u"step_"_s + line.key);
    m_copyMessage->setVisible(!line.error.isEmpty());
    QStringList parts{line.title, line.word};
    if (!line.started.isEmpty())
        parts << tr("began %1").arg(line.started);
    if (!line.duration.isEmpty())
        parts << tr("took %1").arg(line.duration);
    if (!line.error.isEmpty())
        parts << line.error;
    setAccessibleName(parts.join(u", "_s));
    setToolTip(plainToolTip(parts.join(u", "_s)));
    update();
}

QSize BuildStepRow::sizeHint() const
{
    return {360, rowHeight};
}

void BuildStepRow::focusInEvent(QFocusEvent *)
{
    update();
}

void BuildStepRow::focusOutEvent(QFocusEvent *)
{
    update();
}

void BuildStepRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    const StepLook look = lookOf(m_line.state);
    const bool failed = m_line.state == StepState::Failed;
    const bool quiet = m_line.state == StepState::NotRun || m_line.state == StepState::Waiting;
    paintIcon(painter, QRectF(margin, 0, 14, height()), look.icon, theme.color(look.color), theme.color(Token::Card),
              14);
    const auto write = [&](int x, int room, const QString &text, Token color, Qt::Alignment side, bool heavy) {
        const QFont font = textFont(TextRole::Second, heavy ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRect(x, 0, room, height()), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    };
    write(nameLeft, nameRoom, m_line.title, quiet ? Token::Text3 : Token::Text, Qt::AlignLeft, failed);
    write(nameLeft + nameRoom + 4, timeRoom, m_line.started, Token::Text3, Qt::AlignLeft, false);
    const int right = width() - margin;
    const bool plain = m_line.state == StepState::Succeeded && !m_line.duration.isEmpty();
    const QString said = plain      ? m_line.duration
        : m_line.duration.isEmpty() ? m_line.word
                                    : m_line.word + u' ' + m_line.duration;
    write(right - durationRoom, durationRoom, said, quiet ? Token::Text3 : Token::Text, Qt::AlignRight, failed);
    const int left = nameLeft + nameRoom + timeRoom + gap;
    const int room = right - durationRoom - gap - left;
    if (room > 24) {
        painter.fillRect(left, height() / 2, room, 1, theme.color(Token::Line));
        if (m_line.begin >= 0) {
            const int from = left + int(m_line.begin * (room - 2));
            const int to = left + int(std::max(m_line.end, m_line.begin) * (room - 2));
            painter.fillRect(QRect(from, (height() - barHeight) / 2, std::max(2, to - from), barHeight),
                             theme.color(look.bar));
        }
    }
    if (hasFocus())
        paintFocusInside(painter, rect());
}

BuildStepsView::BuildStepsView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"buildSteps"_s);
    setAccessibleName(tr("Workflow steps"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void BuildStepsView::show(const std::vector<BuildStepLine> &steps)
{
    while (m_rows.size() < steps.size()) {
        m_rows.push_back(new BuildStepRow(this));
        layout()->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i < steps.size())
            m_rows[i]->show(steps[i]);
        else
            m_rows[i]->hide();
    }
    setVisible(!steps.empty());
}

} // namespace viewer
