// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_page_lines.h"

#include "ui/actions/make_action.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int rowSpace = 5;
constexpr int nameGap = 8;
constexpr int linkHeight = 18;
constexpr int copySize = 20;

bool isLink(BuildLine::Does does)
{
    return does != BuildLine::Does::Nothing && does != BuildLine::Does::CopyId;
}

QLabel *wrapped(const QFont &font, LabelColor color, QWidget *parent)
{
    QLabel *label = plainLabel({}, font, color, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus); // Tab would stop at every line
    return label;
}
} // namespace

BuildPageLines::BuildPageLines(const QString &prefix, int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(rowSpace);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void BuildPageLines::setLines(const std::vector<BuildLine> &lines)
{
    if (lines == m_lines)
        return;
    if (!sameShape(lines))
        rebuild(lines);
    for (size_t i = 0; i < lines.size(); ++i)
        fill(m_rows[i], lines[i]);
    m_lines = lines;
}

/// Only texts differ: a selection and the focus stay while a build ticks.
bool BuildPageLines::sameShape(const std::vector<BuildLine> &lines) const
{
    return std::ranges::equal(lines, m_lines, [](const BuildLine &a, const BuildLine &b) {
        return a.key == b.key && a.does == b.does && a.mono == b.mono && a.rest.isEmpty() == b.rest.isEmpty();
    });
}

void BuildPageLines::rebuild(const std::vector<BuildLine> &lines)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own click may have led here
        }
        delete item;
    }
    m_rows.clear();
    for (size_t i = 0; i < lines.size(); ++i)
        addRow(int(i), lines[i]);
}

void BuildPageLines::addRow(int row, const BuildLine &line)
{
    Row parts;
    parts.name = plainLabel(line.name, TextRole::Second, LabelColor::Third, this);
    parts.name->setWordWrap(true);
    parts.name->setContentsMargins(0, 0, nameGap, 0);
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    column->addLayout(first);
    const QString name = m_prefix + u'_' + line.key;
    if (isLink(line.does)) {
        parts.link = new QPushButton(cell);
        parts.link->setObjectName(name);
        parts.link->setProperty("look", u"link"_s);
        parts.link->setFont(textFont(TextRole::Second, QFont::Medium));
        parts.link->setProperty("fit", u"text"_s); // as high as the text of the other lines
        parts.link->setFixedHeight(linkHeight);
        parts.link->setCursor(Qt::PointingHandCursor);
        first->addWidget(parts.link);
        connect(parts.link, &QPushButton::clicked, this,
                [this, does = line.does, key = line.key] { emit chosen(does, key); });
    } else {
        parts.value =
            wrapped(line.mono ? monoFont(TextRole::Caption) : textFont(TextRole::Second), LabelColor::Text, cell);
        parts.value->setObjectName(name);
        first->addWidget(parts.value, line.rest.isEmpty() && line.does == BuildLine::Does::Nothing ? 1 : 0);
    }
    if (line.does == BuildLine::Does::CopyId) {
        parts.value->setWordWrap(false);
        auto *copy = new QToolButton(cell);
        copy->setObjectName(name + u"Copy"_s);
        copy->setIcon(themedIcon(u"copy"_s, Token::Text3));
        copy->setIconSize({12, 12});
        copy->setProperty("fit", u"text"_s);
        copy->setFixedSize(copySize, linkHeight);
        setKeyToolTip(copy, ActionId::CopyBuildId, tr("Copy the build ID"));
        copy->setAccessibleName(tr("Copy the build ID"));
        first->addWidget(copy);
        connect(copy, &QToolButton::clicked, this,
                [this, key = line.key] { emit chosen(BuildLine::Does::CopyId, key); });
    }
    if (!line.rest.isEmpty()) {
        parts.rest = wrapped(textFont(TextRole::Second), LabelColor::Third, cell);
        parts.rest->setObjectName(name + u"Rest"_s);
        column->addWidget(parts.rest);
    }
    first->addStretch(line.rest.isEmpty() && parts.value && line.does == BuildLine::Does::Nothing ? 0 : 1);
    m_grid->addWidget(parts.name, row, 0, Qt::AlignTop);
    m_grid->addWidget(cell, row, 1, Qt::AlignTop);
    parts.name->show();
    cell->show();
    m_rows.push_back(parts);
}

void BuildPageLines::fill(const Row &row, const BuildLine &line) const
{
    row.name->setText(line.name);
    if (row.link) {
        row.link->setText(QString(line.value).replace(u'&', u"&&"_s));
        row.link->setAccessibleName(line.name + u": "_s + line.value);
    } else {
        row.value->setText(line.value);
        row.value->setAccessibleName(line.name + u": "_s + line.value);
        setLabelColor(row.value, line.quiet ? LabelColor::Third : LabelColor::Text);
    }
    if (row.rest)
        row.rest->setText(line.rest);
}

} // namespace viewer
