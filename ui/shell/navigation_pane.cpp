// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_pane.h"

#include "ui/shell/navigation_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int fullWidth = 208;
constexpr int iconWidth = 56;
constexpr int brandHeight = 48;
} // namespace

/// Mark and name of the program.
class NavigationPane::Brand final : public QWidget
{
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(brandHeight);
        setAccessibleName(u"Image Factory Viewer"_s);
    }

    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        paintBrand(painter, QRectF(16, (height() - 24) / 2, 24, 24));
        if (m_collapsed)
            return;
        const QFont name = textFont(TextRole::CardTitle);
        painter.setFont(name);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRectF(48, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, u"Image Factory"_s);
        const qreal after = 48 + QFontMetricsF(name).horizontalAdvance(u"Image Factory"_s) + 8;
        painter.setFont(textFont(TextRole::Caption, QFont::Medium));
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(QRectF(after, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, u"Viewer"_s);
    }

private:
    bool m_collapsed = false;
};

NavigationPane::NavigationPane(QWidget *parent)
    : QWidget(parent)
    , m_delegate(new NavigationDelegate(this))
    , m_brand(new Brand(this))
    , m_entries(new QStandardItemModel(this))
    , m_footEntries(new QStandardItemModel(this))
    , m_list(makeList(m_entries))
    , m_foot(makeList(m_footEntries))
{
    setObjectName(u"navigation"_s);
    setProperty("ground", u"nav"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(fullWidth);
    m_list->setObjectName(u"navigationList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_foot->setObjectName(u"navigationFoot"_s);
    m_foot->setAccessibleName(tr("Settings and help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_brand);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    m_foot->hide();
}

QListView *NavigationPane::makeList(QStandardItemModel *entries)
{
    auto *list = new QListView(this);
    list->setModel(entries);
    list->setItemDelegate(m_delegate);
    list->setMouseTracking(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setProperty("ground", u"nav"_s);
    // Not the current index: Qt moves it to the first entry when a list without one gets the focus.
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, list] {
        const QModelIndexList selected = list->selectionModel()->selectedIndexes();
        if (!selected.isEmpty())
            emit entryOpened(selected.first().data(NavigationDelegate::IdRole).toString());
    });
    return list;
}

void NavigationPane::addEntry(const QString &id, const QString &title, const QString &icon, const QString &shortcut,
                              bool foot)
{
    auto *entry = new QStandardItem(title);
    entry->setData(id, NavigationDelegate::IdRole);
    entry->setData(icon, NavigationDelegate::IconRole);
    entry->setData(title, Qt::AccessibleTextRole);
    entry->setToolTip(plainToolTip(shortcut.isEmpty() ? title : u"%1 (%2)"_s.arg(title, shortcut)));
    (foot ? m_footEntries : m_entries)->appendRow(entry);
    if (foot)
        arrangeFoot();
}

void NavigationPane::arrangeFoot()
{
    m_foot->setVisible(true);
    m_foot->setFixedHeight(m_footEntries->rowCount() * m_foot->sizeHintForRow(0) + 2);
}

QModelIndex NavigationPane::indexOf(const QString &id) const
{
    for (const QStandardItemModel *entries : {m_entries, m_footEntries}) {
        for (int row = 0; row < entries->rowCount(); ++row) {
            if (entries->index(row, 0).data(NavigationDelegate::IdRole).toString() == id)
                return entries->index(row, 0);
        }
    }
    return {};
}

void NavigationPane::setCount(const QString &id, const QString &count)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid() && index.data(NavigationDelegate::CountRole).toString() != count)
        (index.model() == m_entries ? m_entries : m_footEntries)->setData(index, count, NavigationDelegate::CountRole);
}

void NavigationPane::setCurrent(const QString &id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    QListView *const with = index.model() == m_entries ? m_list : m_foot;
    QListView *const without = with == m_list ? m_foot : m_list;
    without->clearSelection();
    without->setCurrentIndex({});
    with->setCurrentIndex(index);
}

QString NavigationPane::current() const
{
    for (const QListView *list : {m_list, m_foot}) {
        const QModelIndexList selected = list->selectionModel()->selectedIndexes();
        if (!selected.isEmpty())
            return selected.first().data(NavigationDelegate::IdRole).toString();
    }
    return {};
}

void NavigationPane::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    m_delegate->setCollapsed(collapsed);
    m_brand->setCollapsed(collapsed);
    setFixedWidth(collapsed ? iconWidth : fullWidth);
    m_list->viewport()->update();
    m_foot->viewport()->update();
}

} // namespace viewer
