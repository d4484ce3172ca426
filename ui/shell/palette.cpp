// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "models/wording/numbers.h"
#include "ui/shell/palette_list.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/search_field.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int cardWidth = 640;
constexpr int cardTop = 72;
constexpr int tallest = 564;
constexpr int pageRows = 8;
constexpr int emptyHeight = 36; ///< of a list without rows
constexpr int footHeight = 36;

} // namespace

Palette::Palette(QWidget *window)
    : Overlay(window)
    , m_field(new SearchField(tr("Find pages, projects, builds, people, commands…"), {}, card()))
    , m_view(new QListView(card()))
    , m_list(new PaletteList(this))
    , m_count(plainLabel({}, TextRole::Caption, LabelColor::Third, card()))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Command palette"));
    m_field->setObjectName(u"paletteField"_s);
    m_field->setMinimumHeight(40);
    m_view->setObjectName(u"paletteList"_s);
    m_view->setAccessibleName(tr("Found"));
    m_view->setModel(m_list);
    m_view->setItemDelegate(new PaletteDelegate(m_list, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setProperty("ground", u"raised"_s);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_count->setObjectName(u"paletteCount"_s);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(1, 4, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, card()));
    column->addWidget(m_view, 1);
    column->addWidget(new Rule(Qt::Horizontal, Token::Line, card()));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 6, 16, 6);
    foot->setSpacing(8);
    for (const auto &[key, text] :
         {std::pair(u"↑ ↓"_s, tr("move")), std::pair(tr("Enter"), tr("open")), std::pair(tr("Esc"), tr("close"))}) {
        foot->addWidget(new KeyCap(key, card()));
        foot->addWidget(plainLabel(text, TextRole::Caption, LabelColor::Third, card()));
    }
    foot->addStretch(1);
    foot->addWidget(m_count);
    column->addLayout(foot);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::textChanged);
    connect(m_view, &QListView::clicked, this, [this] { choose(); });
}

void Palette::openWith(std::vector<PaletteEntry> own)
{
    m_own = std::move(own);
    m_found = {};
    m_field->clear();
    refresh();
    open();
}

QRect Palette::cardGeometry() const
{
    const int wide = std::min(cardWidth, width() - 32);
    int rows = 0;
    for (int row = 0; row < m_list->rowCount(); ++row)
        rows += m_view->sizeHintForRow(row);
    const int tall = m_field->sizeHint().height() + 8 + std::max(rows, emptyHeight) + footHeight;
    return {(width() - wide) / 2, cardTop, wide, std::min({tall, tallest, height() - cardTop - 24})};
}

QWidget *Palette::firstFocus() const
{
    return m_field;
}

void Palette::textChanged(const QString &text)
{
    refresh();
    if (!text.trimmed().isEmpty())
        emit searchRequested(text.trimmed());
}

void Palette::setFound(const PaletteFound &found)
{
    if (!isOpen() || found.text != m_field->text().trimmed())
        return;
    m_found = found;
    refresh();
}

void Palette::refresh()
{
    const QString text = m_field->text().trimmed();
    // Until the answer for this text is here, the last one stays as far as it still fits: nothing flickers.
    std::vector<PaletteEntry> entries;
    for (const PaletteEntry &entry : m_found.entries) {
        if (!text.isEmpty() && (m_found.text == text || holdsAllWords(entry.text, text)))
            entries.push_back(entry);
    }
    for (const PaletteEntry &entry : m_own) {
        if (holdsAllWords(entry.text, text))
            entries.push_back(entry);
    }
    const auto shown = qint64(entries.size());
    const qint64 all = shown + (m_found.text == text ? m_found.total - qint64(m_found.entries.size()) : 0);
    m_list->setEntries(std::move(entries), text);
    m_view->setCurrentIndex(m_list->index(m_list->entryFrom(0, 1)));
    m_view->scrollToTop();
    if (isOpen())
        arrange();
    if (shown == 0)
        m_count->setText(text.isEmpty() || m_found.text == text ? tr("Nothing found") : tr("Searching…"));
    else
        m_count->setText(all > shown ? tr("%1 of %2").arg(groupedNumber(shown), groupedNumber(all))
                                     : groupedNumber(shown));
}

void Palette::move(int rows)
{
    const int step = rows > 0 ? 1 : -1;
    int row = std::clamp(m_view->currentIndex().row() + rows, 0, m_list->rowCount() - 1);
    row = m_list->entryFrom(row, step) >= 0 ? m_list->entryFrom(row, step) : m_list->entryFrom(row, -step);
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_list->index(row));
    if (m_list->entryFrom(0, 1) == row)
        m_view->scrollToTop(); // with the title of the first group
}

void Palette::choose()
{
    const PaletteEntry *entry = m_list->entryAt(m_view->currentIndex().row());
    if (!entry)
        return;
    const PaletteEntry wanted = *entry;
    close();
    emit chosen(wanted);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(pageRows);
        return true;
    case Qt::Key_PageUp:
        move(-pageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return Overlay::eventFilter(watched, event);
    }
}

} // namespace viewer
