// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/choice_list.h"

#include "models/wording/numbers.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 28;
constexpr int rowsShown = 12;
constexpr int listWidth = 264;
constexpr int inset = 8;
constexpr int boxSize = 16;
constexpr int shapeSize = 14;

enum ItemRole { KeyRole = Qt::UserRole + 1, BuildsRole, IconRole, IconColorRole };

class ChoiceDelegate final : public QAbstractItemDelegate
{
public:
    using QAbstractItemDelegate::QAbstractItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {listWidth, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const bool hover = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
        const QColor ground = theme.color(hover ? Token::Hover : Token::Raised);
        painter->fillRect(option.rect, ground);
        QStyleOptionButton box;
        box.rect = QRect(option.rect.x() + inset, option.rect.center().y() - boxSize / 2 + 1, boxSize, boxSize);
        box.state = QStyle::State_Enabled
            | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, nullptr);
        QRect rest = option.rect.adjusted(2 * inset + boxSize, 0, -inset, 0);
        if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
            paintIcon(*painter, QRectF(rest.x(), rest.y(), shapeSize, rest.height()), icon,
                      theme.color(Token(index.data(IconColorRole).toInt())), ground, shapeSize);
            rest.setLeft(rest.left() + shapeSize + 6);
        }
        const qint64 builds = index.data(BuildsRole).toLongLong();
        if (builds >= 0) {
            painter->setFont(textFont(TextRole::Caption));
            painter->setPen(theme.color(Token::Text3));
            const QString number = shortNumber(builds);
            painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, number);
            rest.setRight(rest.right() - QFontMetrics(painter->font()).horizontalAdvance(number) - inset);
        }
        const QFont font = textFont(TextRole::Body);
        painter->setFont(font);
        painter->setPen(theme.color(Token::Text));
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
        if (option.state & QStyle::State_HasFocus)
            paintFocusInside(*painter, option.rect);
    }
};

} // namespace

ChoiceList::ChoiceList(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_find(new SearchField(tr("Find…"), {}, this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"choiceList"_s);
    m_find->setObjectName(u"choiceFind"_s);
    m_list->setObjectName(u"choices"_s);
    m_list->setAccessibleName(title);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_find);
    column->addWidget(m_list);
    m_list->installEventFilter(this);
    m_find->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, &ChoiceList::toggle);
    connect(m_find, &QLineEdit::textChanged, this, &ChoiceList::showMatching);
}

void ChoiceList::setChoices(const std::vector<Choice> &choices, const QSet<QString> &chosen)
{
    m_list->clear();
    QSet<QString> missing = chosen;
    const auto add = [&](const Choice &choice) {
        auto *item = new QListWidgetItem(choice.text, m_list);
        item->setData(KeyRole, choice.key);
        item->setData(BuildsRole, choice.builds);
        item->setData(IconRole, choice.icon);
        item->setData(IconColorRole, int(choice.iconColor));
        item->setCheckState(chosen.contains(choice.key) ? Qt::Checked : Qt::Unchecked);
        missing.remove(choice.key);
    };
    for (const Choice &choice : choices)
        add(choice);
    for (const QString &key : std::as_const(missing))
        add({key, key, -1, {}, Token::Text3});
    m_find->clear();
    m_find->setVisible(m_list->count() >= findFrom);
    m_list->setFixedHeight(std::clamp(m_list->count(), 1, rowsShown) * rowHeight);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    adjustSize();
}

QSet<QString> ChoiceList::chosen() const
{
    QSet<QString> keys;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            keys.insert(m_list->item(i)->data(KeyRole).toString());
    }
    return keys;
}

QString ChoiceList::currentKey() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(KeyRole).toString() : QString();
}

void ChoiceList::setCurrentKey(const QString &key)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(KeyRole).toString() == key)
            m_list->setCurrentRow(i);
    }
}

void ChoiceList::putInto(QMenu *menu)
{
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(this);
    menu->addAction(action);
    takeFocusIn(menu);
}

void ChoiceList::takeFocusIn(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this] {
        // The menu takes the focus when it opens: ask for it afterwards.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_find->isVisibleTo(this))
                    m_find->setFocus(Qt::PopupFocusReason);
                else
                    m_list->setFocus(Qt::PopupFocusReason);
            },
            Qt::QueuedConnection);
    });
}

void ChoiceList::toggle(QListWidgetItem *item)
{
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    emit chosenChanged(chosen());
}

void ChoiceList::showMatching(const QString &text)
{
    const QString wanted = text.trimmed();
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive));
        if (first < 0 && !item->isHidden())
            first = i;
    }
    m_list->setCurrentRow(first);
}

bool ChoiceList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_find && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (QListWidgetItem *item = m_list->currentItem(); item && !item->isHidden())
            toggle(item);
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_find->isVisibleTo(this) && m_list->currentRow() <= 0) {
        m_find->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace viewer
