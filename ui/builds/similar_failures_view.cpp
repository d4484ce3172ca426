// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/similar_failures_view.h"

#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int rowHeight = 26;
constexpr int margin = 16;
constexpr int whenRoom = 74;
constexpr int countRoom = 38;
constexpr int barRoom = 32;
} // namespace

SimilarFailureRow::SimilarFailureRow(QWidget *parent)
    : CardRow(rowHeight, parent)
{
}

void SimilarFailureRow::show(const SimilarProject &project, qint64 most, const QString &when)
{
    setVisible(true);
    m_project = project;
    m_name = project.name.isEmpty() ? tr("deleted project") : project.name;
    m_when = when;
    m_share = most > 0 ? double(project.count) / double(most) : 0;
    setObjectName(u"similar_"_s + project.project.toString());
    setAccessibleName(tr("%1: %2 failures, the last %3").arg(m_name, groupedNumber(project.count), when));
    setToolTip(tr("Show these builds"));
    update();
}

void SimilarFailureRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    paintGround(painter);
    const QFont font = textFont(TextRole::Second);
    const auto write = [&](int x, int room, const QString &text, Token color, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRect(x, 0, room, height()), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    };
    const int right = width() - margin;
    const int countLeft = right - whenRoom - countRoom;
    const int barLeft = countLeft - barRoom - 4;
    write(margin, std::max(0, barLeft - margin - 6), m_name, Token::Text, Qt::AlignLeft);
    const int length = std::max(3, int(m_share * barRoom));
    painter.fillRect(barLeft + barRoom - length, (height() - 8) / 2, length, 8, theme.color(Token::ChartFail));
    write(countLeft, countRoom - 6, groupedNumber(m_project.count), Token::Text, Qt::AlignRight);
    write(right - whenRoom, whenRoom, m_when, Token::Text3, Qt::AlignRight);
    paintFocus(painter);
}

SimilarFailuresView::SimilarFailuresView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"similarFailures"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void SimilarFailuresView::show(const SimilarFailures &similar, Instant now, const QTimeZone &zone)
{
    const size_t shown = similar.known && similar.count > 1 ? std::min(similar.projects.size(), rowsShown) : 0;
    while (m_rows.size() < shown) {
        auto *row = new SimilarFailureRow(this);
        m_rows.push_back(row);
        layout()->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit projectChosen(row->project().project); });
        QAction *const builds =
            makeRowAction(ActionId::ShowItsBuilds, row, u"similarBuilds"_s, tr("Show these builds"));
        QAction *const open = makeRowAction(ActionId::OpenItem, row, u"similarProject"_s, tr("Open the project"));
        row->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(builds, &QAction::triggered, row, &QAbstractButton::click);
        connect(open, &QAction::triggered, this, [this, row] { emit projectOpened(row->project().project); });
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i < shown)
            m_rows[i]->show(similar.projects[i], similar.projects.front().count,
                            dayWords(similar.projects[i].last, now, zone));
        else
            m_rows[i]->hide();
    }
    setVisible(shown > 0);
}

} // namespace viewer
