// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/log/log_side.h"

#include "models/wording/durations.h"
#include "models/wording/numbers.h"
#include "ui/builds/log/log_colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int numberRole = Qt::UserRole;
constexpr int rowHeight = 28;
constexpr int inset = 10;
constexpr int stepsPlace = 1; ///< of the list in the column

QTreeWidget *listOf(const QString &name, const QString &accessibleName, int columns, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setObjectName(name);
    list->setAccessibleName(accessibleName);
    list->setColumnCount(columns);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setIndentation(0);
    list->setIconSize({14, 14});
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->setStretchLastSection(false);
    list->header()->setMinimumSectionSize(20);
    return list;
}

QIcon stepIcon(const logs::LogStep &step)
{
    if (step.failed)
        return themedIcon(u"status-fail"_s, Token::Fail);
    if (step.finished)
        return themedIcon(u"status-ok"_s, Token::Ok);
    return themedIcon(u"status-unk"_s, Token::Unknown);
}

QString stepWords(const logs::LogStep &step)
{
    if (step.failed)
        return LogSide::tr("failed");
    return step.finished ? LogSide::tr("succeeded") : LogSide::tr("the log does not say how it ended");
}

QString countWords(const logs::LogStep &step)
{
    QStringList words;
    if (step.errors > 0)
        words << LogSide::tr("%n error(s)", nullptr, int(step.errors));
    if (step.warnings > 0)
        words << LogSide::tr("%n warning(s)", nullptr, int(step.warnings));
    return words.join(u", "_s);
}

QLabel *titleOf(const QString &text, QWidget *parent)
{
    QLabel *title = plainLabel(text, TextRole::Caption, LabelColor::Second, parent);
    title->setContentsMargins(12, 7, 12, 7);
    title->setProperty("ground", u"head"_s);
    title->setAttribute(Qt::WA_StyledBackground);
    return title;
}

} // namespace

LogSide::LogSide(QWidget *parent)
    : QWidget(parent)
    , m_steps(listOf(u"logSteps"_s, tr("Steps of the log"), 2, this))
    , m_findings(listOf(u"logFindings"_s, tr("Errors and warnings of the log"), 2, this))
    , m_stepsTitle(titleOf(tr("Steps"), this))
    , m_findingsTitle(titleOf(tr("Errors and warnings"), this))
{
    setProperty("ground", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stepsTitle);
    const auto addInset = [column](QWidget *list) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(inset, 0, 4, 0);
        row->addWidget(list);
        column->addLayout(row, 1);
    };
    addInset(m_steps);
    column->addWidget(m_findingsTitle);
    addInset(m_findings);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_findings->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_findings->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_steps->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_steps, &QWidget::customContextMenuRequested, this, &LogSide::showMenu);
    const auto choose = [this](const QTreeWidgetItem *item) {
        emit lineChosen(item->data(0, numberRole).toLongLong());
    };
    connect(m_steps, &QTreeWidget::itemClicked, this, choose);
    connect(m_steps, &QTreeWidget::itemActivated, this, choose);
    connect(m_findings, &QTreeWidget::itemClicked, this, choose);
    connect(m_findings, &QTreeWidget::itemActivated, this, choose);
    auto *folding = new QAction(tr("Fold or unfold the step"), m_steps);
    folding->setObjectName(u"foldStepAction"_s);
    folding->setShortcut(Qt::Key_Space);
    folding->setShortcutContext(Qt::WidgetShortcut);
    m_steps->addAction(folding);
    connect(folding, &QAction::triggered, this, [this] {
        if (m_steps->currentItem())
            fold(m_steps->indexOfTopLevelItem(m_steps->currentItem()));
    });
}

void LogSide::fold(int step)
{
    emit foldRequested(step, !m_folded.contains(step));
}

void LogSide::showMenu(const QPoint &at)
{
    QTreeWidgetItem *item = m_steps->currentItem();
    if (!item)
        return;
    const int step = m_steps->indexOfTopLevelItem(item);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m_folded.contains(step) ? tr("Unfold") : tr("Fold")), &QAction::triggered, this,
            [this, step] { fold(step); });
    QAction *only = menu->addAction(tr("Show only this step"));
    only->setCheckable(true);
    only->setChecked(std::ranges::find(m_only, step) != m_only.end());
    connect(only, &QAction::triggered, this, [this, step] { emit onlyStepRequested(step); });
    menu->popup(m_steps->viewport()->mapToGlobal(at));
}

void LogSide::setSteps(const std::vector<logs::LogStep> &steps, const QSet<int> &folded, const std::vector<int> &only)
{
    m_folded = folded;
    m_only = only;
    while (m_steps->topLevelItemCount() > int(steps.size()))
        delete m_steps->takeTopLevelItem(m_steps->topLevelItemCount() - 1);
    // A log without steps needs no room for them, one with few leaves it to the findings.
    m_stepsTitle->setVisible(!steps.empty());
    m_steps->setVisible(!steps.empty());
    m_steps->setMaximumHeight(int(steps.size()) * rowHeight + inset);
    static_cast<QVBoxLayout *>(layout())->setStretch(stepsPlace, steps.empty() ? 0 : 1);
    for (int i = 0; i < int(steps.size()); ++i) {
        const logs::LogStep &step = steps[size_t(i)];
        QTreeWidgetItem *item = m_steps->topLevelItem(i);
        if (!item) {
            item = new QTreeWidgetItem(m_steps);
            item->setSizeHint(0, {0, rowHeight});
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
        const QString name = step.title.isEmpty() ? step.name : step.name + u' ' + step.title;
        const QString marks = folded.contains(i) ? tr("folded") : countWords(step);
        const QString time = step.first && step.last ? durationShort(*step.last - *step.first) : QString();
        item->setText(0, marks.isEmpty() ? name : name + u" · "_s + marks);
        item->setText(1, time);
        item->setIcon(0, stepIcon(step));
        item->setData(0, numberRole, step.firstLine);
        item->setData(0, Qt::AccessibleTextRole, u"%1, %2, %3 %4"_s.arg(name, stepWords(step), countWords(step), time));
        item->setToolTip(0,
                         plainToolTip(tr("%1: %2, %n line(s)", nullptr, int(step.lines)).arg(name, stepWords(step))));
        QFont font = textFont(TextRole::Second);
        font.setBold(step.failed || std::ranges::find(only, i) != only.end());
        item->setFont(0, font);
        item->setFont(1, textFont(TextRole::Second));
    }
}

void LogSide::setFindings(const std::vector<LogFinding> &findings, qint64 total)
{
    m_findingsTitle->setText(total > qint64(findings.size())
                                 ? tr("Errors and warnings: the first %1 of %2")
                                       .arg(groupedNumber(qint64(findings.size())), groupedNumber(total))
                                 : tr("Errors and warnings: %1").arg(groupedNumber(total)));
    m_findings->clear();
    for (const LogFinding &finding : findings) {
        auto *item = new QTreeWidgetItem(m_findings);
        const LevelLook look = levelLook(finding.level);
        item->setSizeHint(1, {0, rowHeight - 4});
        item->setIcon(0, themedIcon(look.icon, look.color));
        item->setText(0, groupedNumber(finding.line + 1));
        item->setText(1, finding.text);
        item->setData(0, numberRole, finding.line);
        item->setData(0, Qt::AccessibleTextRole, u"%1, %2"_s.arg(look.word, groupedNumber(finding.line + 1)));
        item->setToolTip(1, plainToolTip(finding.text));
        item->setFont(0, textFont(TextRole::Caption));
        item->setFont(1, textFont(TextRole::Second));
    }
}

} // namespace viewer
