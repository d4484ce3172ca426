// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/list_card.h"

#include "ui/charts/chart_data.h"
#include "ui/health/export_dialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int mostRows = 9; ///< more are scrolled to
constexpr int inset = 16;
constexpr int cellPadding = 8;

/// Words begin where the title of the card does, and columns keep a distance.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(cellPadding + inset, 0);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QString text = std::exchange(cell.text, QString());
        cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const bool first = index.column() == 0;
        const bool last = index.column() + 1 == index.model()->columnCount();
        const QRect room = cell.rect.adjusted(first ? inset : cellPadding, 0, last ? -inset : -cellPadding, 0);
        painter->setFont(cell.font);
        painter->setPen(currentTheme().color(first ? Token::Text : Token::Text2));
        painter->drawText(room, int(cell.displayAlignment),
                          cell.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    }
};
} // namespace

ListCard::ListCard(const QString &key, const QString &title, const QStringList &titles, int numbers, QWidget *parent)
    : Card(title, parent)
    , m_key(key)
    , m_model(new CellTable(titles, numbers, this))
    , m_table(new QTableView(this))
    , m_nothing(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_details(plainLabel({}, monoFont(TextRole::Caption), LabelColor::Second, this))
    , m_note(plainLabel({}, TextRole::Caption, LabelColor::Third, this))
{
    setObjectName(key + u"ListCard"_s);
    setProperty("focusArea", true);
    m_table->setObjectName(key + u"List"_s);
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFont(textFont(TextRole::Second));
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setStyleSheet(u"QHeaderView::section:first { padding-left: 16px; }"
                           "QHeaderView::section:last { padding-right: 16px; }"_s);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(currentTheme().rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_nothing->setObjectName(key + u"Nothing"_s);
    m_details->setObjectName(key + u"Details"_s);
    m_note->setObjectName(key + u"Note"_s);
    for (QLabel *label : {m_nothing, m_details, m_note}) {
        label->setWordWrap(true);
        label->setContentsMargins(inset, 6, inset, 6);
        label->hide();
    }
    body()->addWidget(m_nothing);
    body()->addWidget(m_table);
    body()->addWidget(m_details);
    body()->addStretch(1);
    body()->addWidget(m_note);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit rowOpened(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListCard::showDetails);
}

void ListCard::show(std::vector<CellTable::Row> rows, const QString &count, const QString &note, const QString &nothing)
{
    const int current = m_table->currentIndex().row();
    setCount(count);
    const int shown = std::min(int(rows.size()), mostRows);
    m_model->setRows(std::move(rows));
    m_table->setVisible(shown > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * currentTheme().rowHeight() + 2);
    if (current >= 0 && current < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(current, 0));
    m_nothing->setText(nothing);
    m_nothing->setVisible(shown == 0);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showDetails();
}

void ListCard::setDetails(const std::vector<QString> &details)
{
    m_texts = details;
    showDetails();
}

void ListCard::showDetails()
{
    const int row = m_table->currentIndex().row();
    m_details->setText(row >= 0 && row < int(m_texts.size()) ? m_texts[size_t(row)] : QString());
    m_details->setVisible(!m_details->text().isEmpty());
}

QString ListCard::note() const
{
    return m_note->text();
}

QString ListCard::details() const
{
    return m_details->text();
}

QByteArray ListCard::exported(const QString &suffix) const
{
    QStringList titles;
    for (int column = 0; column < m_model->columnCount(); ++column)
        titles << m_model->headerData(column, Qt::Horizontal).toString();
    QJsonArray rows;
    QString csv;
    const auto add = [&csv](QStringList cells) {
        std::ranges::transform(cells, cells.begin(), csvField);
        csv += cells.join(u',') + u"\r\n"_s;
    };
    add(titles);
    for (const CellTable::Row &row : m_model->rows()) {
        QJsonObject object;
        for (qsizetype column = 0; column < titles.size(); ++column)
            object.insert(titles[column], row.cells.value(column));
        rows.append(object);
        add(row.cells);
    }
    if (suffix != "json"_L1)
        return csv.toUtf8();
    return QJsonDocument(QJsonObject{{u"title"_s, title()}, {u"note"_s, note()}, {u"rows"_s, rows}}).toJson();
}

void ListCard::askFile()
{
    askExportFile(this, tr("Save this list"), m_key, {u"csv"_s, u"json"_s},
                  [this](const QString &path, const QString &suffix) { emit saveRequested(path, exported(suffix)); });
}

void ListCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(m_key + u"ListMenu"_s);
    const int row = m_table->currentIndex().row();
    QAction *open = menu->addAction(tr("Open"));
    open->setEnabled(row >= 0);
    connect(open, &QAction::triggered, this, [this, row] { emit rowOpened(row); });
    QAction *file = menu->addAction(tr("Save this list…"));
    file->setObjectName(u"saveListAction"_s);
    connect(file, &QAction::triggered, this, &ListCard::askFile);
    menu->popup(event->globalPos());
    event->accept();
}

} // namespace viewer
