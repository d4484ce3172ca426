// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/status_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Palette)
};

QString titleOf(PaletteEntry::Group group)
{
    switch (group) {
    case PaletteEntry::Group::Links:
        return Words::tr("Address");
    case PaletteEntry::Group::Projects:
        return Words::tr("Projects");
    case PaletteEntry::Group::Builds:
        return Words::tr("Builds");
    case PaletteEntry::Group::People:
        return Words::tr("People");
    case PaletteEntry::Group::Views:
        return Words::tr("Saved views");
    case PaletteEntry::Group::Pages:
        return Words::tr("Pages");
    case PaletteEntry::Group::Commands:
        return Words::tr("Commands");
    }
    return {};
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    return text.split(spaces, Qt::SkipEmptyParts);
}

constexpr int entryHeight = 36;
constexpr int titleHeight = 28;
constexpr int inset = 16;
constexpr int iconSize = 16;
constexpr qreal underlineBelow = 8;

/// The text with the places of the words marked; gives the x where it ends.
qreal paintMarked(QPainter &painter, QRectF room, const QString &text, const QString &marked, const Theme &theme)
{
    const QFont plain = textFont(TextRole::Body), bold = textFont(TextRole::Body, QFont::DemiBold);
    const auto put = [&](const QString &part, const QFont &font, Token color) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(theme.color(color));
        if (color == Token::Link)
            painter.drawLine(
                QPointF(room.left(), room.center().y() + underlineBelow),
                QPointF(room.left() + metrics.horizontalAdvance(part), room.center().y() + underlineBelow));
        const QString fits = metrics.elidedText(part, Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fits);
        room.setLeft(std::min(room.right(), room.left() + metrics.horizontalAdvance(fits)));
    };
    qsizetype at = 0;
    for (const auto &[begin, length] : wordPlaces(text, marked)) {
        put(text.mid(at, begin - at), plain, Token::Text);
        put(text.mid(begin, length), bold, Token::Link);
        at = begin + length;
    }
    put(text.mid(at), plain, Token::Text);
    return room.left();
}

} // namespace

bool holdsAllWords(const QString &candidate, const QString &text)
{
    const QStringList words = wordsOf(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return candidate.contains(word, Qt::CaseInsensitive); });
}

std::vector<std::pair<qsizetype, qsizetype>> wordPlaces(const QString &candidate, const QString &text)
{
    std::vector<std::pair<qsizetype, qsizetype>> places;
    for (const QString &word : wordsOf(text)) {
        const qsizetype at = candidate.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0)
            places.emplace_back(at, word.size());
    }
    std::sort(places.begin(), places.end());
    std::vector<std::pair<qsizetype, qsizetype>> apart;
    for (const auto &place : places) {
        if (apart.empty() || place.first >= apart.back().first + apart.back().second)
            apart.push_back(place);
    }
    return apart;
}

void PaletteList::setEntries(std::vector<PaletteEntry> entries, const QString &text)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_text = text;
    m_rows.clear();
    std::optional<PaletteEntry::Group> group;
    for (int at = 0; at < int(m_entries.size()); ++at) {
        if (group != m_entries[size_t(at)].group) {
            group = m_entries[size_t(at)].group;
            m_rows.push_back({-1, titleOf(*group)});
        }
        m_rows.push_back({at, {}});
    }
    endResetModel();
}

int PaletteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

const PaletteEntry *PaletteList::entryAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].entry < 0)
        return nullptr;
    return &m_entries[size_t(m_rows[size_t(row)].entry)];
}

QString PaletteList::titleAt(int row) const
{
    return m_rows.at(size_t(row)).title;
}

int PaletteList::entryFrom(int row, int step) const
{
    for (; row >= 0 && row < int(m_rows.size()); row += step) {
        if (m_rows[size_t(row)].entry >= 0)
            return row;
    }
    return -1;
}

QVariant PaletteList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry *entry = entryAt(index.row());
    if (role == Qt::DisplayRole)
        return entry ? entry->text : titleAt(index.row());
    if (role == Qt::AccessibleTextRole && entry) {
        QStringList said{entry->text};
        if (entry->state)
            said << statusLook(*entry->state).word;
        for (const QString &part : {entry->second, entry->word, entry->keys}) {
            if (!part.isEmpty())
                said << part;
        }
        return said.join(u", "_s);
    }
    return {};
}

Qt::ItemFlags PaletteList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

PaletteDelegate::PaletteDelegate(const PaletteList *list, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_list(list)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, m_list->entryAt(index.row()) ? entryHeight : titleHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const PaletteEntry *entry = m_list->entryAt(index.row());
    QRectF row = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!entry) {
        painter->setFont(textFont(TextRole::Caption, QFont::DemiBold));
        painter->setPen(theme.color(Token::Text3));
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_list->titleAt(index.row()));
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Token ground = selected ? Token::Selected : Token::Raised;
    if (selected) {
        painter->fillRect(option.rect, theme.color(ground));
        paintFocusInside(*painter, option.rect);
    }
    const QRectF mark(row.left(), row.top(), iconSize, row.height());
    if (entry->state) {
        const StatusLook look = statusLook(*entry->state);
        paintIcon(*painter, mark, look.icon, theme.color(look.text), theme.color(ground), iconSize);
    } else if (!entry->icon.isEmpty()) {
        paintIcon(*painter, mark, entry->icon, theme.color(Token::Text3), theme.color(ground), iconSize);
    }
    row.setLeft(row.left() + iconSize + 12);
    const QFontMetricsF second(textFont(TextRole::Second));
    if (!entry->keys.isEmpty()) {
        const int width = keyCapWidth(entry->keys);
        paintKeyCap(*painter, QRect(int(row.right()) - width, int(row.top()), width, int(row.height())), entry->keys);
        row.setRight(row.right() - width - 12);
    }
    painter->setFont(textFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text3));
    if (!entry->word.isEmpty()) {
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, entry->word);
        row.setRight(row.right() - second.horizontalAdvance(entry->word) - 12);
    }
    row.setLeft(paintMarked(*painter, row, entry->text, m_list->text(), theme) + 12);
    painter->setFont(textFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text3));
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      second.elidedText(entry->second, Qt::ElideRight, row.width()));
    painter->restore();
}

} // namespace viewer
