// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_tabs.h"

#include "models/wording/numbers.h"
#include "ui/actions/make_action.h"
#include "ui/builds/builds_tab_bar.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int barHeight = 36;
constexpr int sideMargin = 12; ///< a tab has 12 px of its own
constexpr int plusButton = 28;

} // namespace

BuildsTabs::BuildsTabs(QAction *save, QWidget *parent)
    : QWidget(parent)
    , m_bar(new BuildsTabBar(this))
    , m_damaged(plainLabel({}, TextRole::Caption, LabelColor::Third, this))
{
    setObjectName(u"buildsTabs"_s);
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(sideMargin, 0, 24, 0);
    row->setSpacing(4);
    m_bar->setObjectName(u"viewTabs"_s);
    m_bar->setAccessibleName(tr("Saved views"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->setFocusPolicy(Qt::StrongFocus);
    m_bar->installEventFilter(this);
    auto *plus = new QToolButton(this);
    plus->setObjectName(u"saveViewButton"_s);
    plus->setProperty("look", u"icon"_s);
    plus->setIcon(themedIcon(u"plus"_s, Token::Text2));
    plus->setIconSize({16, 16});
    plus->setFixedSize(plusButton, plusButton);
    plus->setFocusPolicy(Qt::TabFocus);
    plus->setAccessibleName(tr("Save this view"));
    plus->setToolTip(actionToolTip(*save));
    m_damaged->setObjectName(u"damagedViews"_s);
    row->addWidget(m_bar, 0, Qt::AlignBottom);
    row->addWidget(plus);
    row->addStretch(1);
    row->addWidget(m_damaged);
    connect(plus, &QToolButton::clicked, save, &QAction::trigger);
    connect(m_bar, &QTabBar::currentChanged, this, [this] { emit chosen(current()); });
    connect(m_bar, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0 && index == m_bar->currentIndex())
            emit chosen(current());
    });
    setViews({});
}

void BuildsTabs::setViews(const SavedViews &views)
{
    const qint64 seq = m_bar->count() > 0 ? current() : 0;
    const QSignalBlocker quiet(m_bar);
    m_views = views;
    while (m_bar->count() > 0)
        m_bar->removeTab(m_bar->count() - 1);
    m_bar->addView(tr("All builds"), 0);
    for (const SavedView &saved : m_views.views)
        m_bar->addView(saved.name, saved.seq);
    const int index = indexOf(seq);
    m_bar->setCurrentIndex(std::max(index, 0));
    if (index < 0)
        m_changed = false;
    m_damaged->setText(tr("%n saved view(s) cannot be read", nullptr, m_views.unreadable));
    m_damaged->setToolTip(
        plainToolTip(tr("Their text in the notebook is damaged. It is kept there; nothing was deleted.")));
    m_damaged->setVisible(m_views.unreadable > 0);
    refresh();
}

const SavedView *BuildsTabs::view(qint64 seq) const
{
    for (const SavedView &saved : m_views.views) {
        if (saved.seq == seq)
            return &saved;
    }
    return nullptr;
}

int BuildsTabs::indexOf(qint64 seq) const
{
    for (int index = 0; index < m_bar->count(); ++index) {
        if (m_bar->tabData(index).toLongLong() == seq)
            return index;
    }
    return -1;
}

qint64 BuildsTabs::current() const
{
    return m_bar->tabData(m_bar->currentIndex()).toLongLong();
}

void BuildsTabs::setCurrent(qint64 seq, bool changed)
{
    const QSignalBlocker quiet(m_bar);
    m_bar->setCurrentIndex(std::max(indexOf(seq), 0));
    m_changed = changed && current() != 0;
    refresh();
}

void BuildsTabs::setCounts(const QHash<qint64, qint64> &counts)
{
    m_counts = counts;
    refresh();
}

void BuildsTabs::step(int by)
{
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + m_bar->count()) % m_bar->count());
}

/// What stands behind the names, and the words of each tab for who does not see it.
void BuildsTabs::refresh()
{
    for (int index = 0; index < m_bar->count(); ++index) {
        const qint64 seq = m_bar->tabData(index).toLongLong();
        const bool changed = m_changed && index == m_bar->currentIndex();
        const auto count = m_counts.constFind(seq);
        const QString name = seq == 0 ? tr("All builds") : view(seq)->name;
        QStringList words{name};
        if (changed)
            words << tr("changed");
        if (count != m_counts.cend())
            words << tr("%n build(s)", nullptr, int(*count));
        m_bar->setBehind(index, count != m_counts.cend() ? shortNumber(*count) : QString(), changed);
        m_bar->setAccessibleTabName(index, words.join(u", "_s));
        const QString toSave = tr("What is shown has changed. Click once more for the view as it was saved; "
                                  "“Update” in its menu saves what is shown.");
        m_bar->setTabToolTip(index, plainToolTip(changed ? name + u'\n' + toSave : name));
    }
}

bool BuildsTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_bar)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return takeKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const int index = byKey ? m_bar->currentIndex() : m_bar->tabAt(menu->pos());
        if (index >= 0)
            showMenu(index, byKey ? m_bar->mapToGlobal(m_bar->tabRect(index).bottomLeft()) : menu->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool BuildsTabs::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const qint64 seq = current();
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        move(m_bar->currentIndex(), key == Qt::Key_Left ? -1 : 1);
        return true;
    }
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        emit chosen(seq);
    else if (key == Qt::Key_F2 && seq != 0)
        emit renameRequested(seq);
    else if (key == Qt::Key_Delete && seq != 0)
        emit removeRequested(seq);
    else
        return false;
    return true;
}

void BuildsTabs::showMenu(int index, const QPoint &position)
{
    const qint64 seq = m_bar->tabData(index).toLongLong();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"viewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &name, const QString &text, bool enabled, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    const bool isView = seq != 0;
    const bool changed = isView && m_changed && index == m_bar->currentIndex();
    add(u"viewOpen"_s, changed ? tr("Back to the view as saved") : tr("Open"), true, [this, seq] {
        const QSignalBlocker quiet(m_bar);
        m_bar->setCurrentIndex(std::max(indexOf(seq), 0));
        emit chosen(seq);
    });
    add(u"viewUpdate"_s, tr("Update with what is shown"), changed, [this, seq] { emit updateRequested(seq); });
    menu->addSeparator();
    add(u"viewRename"_s, tr("Rename…"), isView, [this, seq] { emit renameRequested(seq); });
    add(u"viewMoveLeft"_s, tr("Move left"), isView && index > 1, [this, seq] { move(indexOf(seq), -1); });
    add(u"viewMoveRight"_s, tr("Move right"), isView && index + 1 < m_bar->count(),
        [this, seq] { move(indexOf(seq), 1); });
    menu->addSeparator();
    add(u"viewRemove"_s, tr("Delete…"), isView, [this, seq] { emit removeRequested(seq); });
    menu->popup(position);
}

void BuildsTabs::move(int index, int by)
{
    const int to = index + by;
    if (index < 1 || to < 1 || to >= m_bar->count())
        return;
    QList<qint64> seqs;
    for (const SavedView &saved : m_views.views)
        seqs << saved.seq;
    seqs.move(index - 1, to - 1);
    emit orderRequested(seqs);
}

} // namespace viewer
