// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/project_popup.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 28;
constexpr int rowsShown = 12;
constexpr int idRole = Qt::UserRole + 1;

class ProjectDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(selected ? Token::Selected : Token::Hover));
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        const QRectF row = QRectF(option.rect).adjusted(8, 0, -8, 0);
        paintIcon(*painter, QRectF(row.x(), row.y(), 16, row.height()), u"folder"_s, theme.color(Token::Text3),
                  theme.color(Token::Raised), 16);
        const QFont font = textFont(TextRole::Body);
        const QRectF text = row.adjusted(24, 0, 0, 0);
        painter->setFont(font);
        painter->setPen(theme.color(Token::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }
};

} // namespace

ProjectPopup::ProjectPopup(QWidget *parent)
    : QWidget(parent)
    , m_filter(new SearchField(tr("Find a project…"), {}, this))
    , m_list(new QListView(this))
    , m_projects(new QStandardItemModel(this))
    , m_matching(new QSortFilterProxyModel(this))
{
    setProperty("ground", u"raised"_s);
    m_filter->setObjectName(u"projectFilter"_s);
    m_filter->installEventFilter(this);
    m_list->setObjectName(u"projectList"_s);
    m_list->setAccessibleName(tr("Projects"));
    m_list->setItemDelegate(new ProjectDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("ground", u"raised"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_matching->setSourceModel(m_projects);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_matching);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    setFixedWidth(320);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_matching->setFilterFixedString(text);
        m_list->setCurrentIndex(m_matching->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &ProjectPopup::choose);
    setProjects({});
}

void ProjectPopup::setProjects(const std::vector<ProjectChoice> &projects)
{
    m_projects->clear();
    auto *all = new QStandardItem(tr("All projects"));
    m_projects->appendRow(all);
    for (const ProjectChoice &project : projects) {
        auto *row = new QStandardItem(project.name);
        row->setData(project.id.bytes(), idRole);
        m_projects->appendRow(row);
    }
    m_list->setFixedHeight(std::min(m_projects->rowCount(), rowsShown) * rowHeight);
}

void ProjectPopup::open(const ProjectId &current)
{
    m_filter->clear();
    m_filter->setFocus(Qt::PopupFocusReason);
    int row = 0;
    for (int i = 1; i < m_projects->rowCount(); ++i) {
        if (ProjectId::fromBytes(m_projects->item(i)->data(idRole).toByteArray()) == current)
            row = i;
    }
    m_list->setCurrentIndex(m_matching->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void ProjectPopup::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(ProjectId::fromBytes(index.data(idRole).toByteArray()));
}

void ProjectPopup::moveCurrent(int rows)
{
    const int last = m_matching->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_matching->index(row, 0));
}

bool ProjectPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(rowsShown);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-rowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace viewer
