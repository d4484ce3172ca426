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
    , m_brand(new Brand(this))
    , m_list(new QListView(this))
    , m_entries(new QStandardItemModel(this))
    , m_delegate(new NavigationDelegate(this))
{
    setObjectName(u"navigation"_s);
    setProperty("ground", u"nav"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(fullWidth);
    m_list->setObjectName(u"navigationList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setModel(m_entries);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("ground", u"nav"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_brand);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            emit entryOpened(now.data(NavigationDelegate::IdRole).toString());
    });
}

void NavigationPane::addEntry(const QString &id, const QString &title, const QString &icon, const QString &shortcut)
{
    auto *entry = new QStandardItem(title);
    entry->setData(id, NavigationDelegate::IdRole);
    entry->setData(icon, NavigationDelegate::IconRole);
    entry->setData(title, Qt::AccessibleTextRole);
    entry->setToolTip(plainToolTip(shortcut.isEmpty() ? title : u"%1 (%2)"_s.arg(title, shortcut)));
    m_entries->appendRow(entry);
}

QModelIndex NavigationPane::indexOf(const QString &id) const
{
    const QModelIndexList found =
        m_entries->match(m_entries->index(0, 0), NavigationDelegate::IdRole, id, 1, Qt::MatchExactly);
    return found.value(0);
}

void NavigationPane::setCount(const QString &id, const QString &count)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid() && index.data(NavigationDelegate::CountRole).toString() != count)
        m_entries->setData(index, count, NavigationDelegate::CountRole);
}

void NavigationPane::setCurrent(const QString &id)
{
    if (const QModelIndex index = indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

QString NavigationPane::current() const
{
    return m_list->currentIndex().data(NavigationDelegate::IdRole).toString();
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
}

} // namespace viewer
