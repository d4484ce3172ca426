// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/error_block.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {
constexpr int mostLines = 12;
constexpr int edge = 3;
constexpr int radius = 6;
} // namespace

ErrorBlock::ErrorBlock(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, textFont(TextRole::Second, QFont::Medium), LabelColor::Fail, this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"errorBlock"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_text->setObjectName(u"errorText"_s);
    m_text->setAccessibleName(tr("Error message"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(monoFont(TextRole::Caption));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setProperty("fit", u"text"_s);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge + 9, 6, 12, 6);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    takeColors();
}

void ErrorBlock::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    if (m_text->toPlainText() != text) // keeps a selection while the row ticks
        m_text->setPlainText(text);
    fit();
}

/// As high as its lines, up to a limit.
void ErrorBlock::fit()
{
    const int line = lineHeight(TextRole::Caption);
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid() && lines < mostLines; block = block.next())
        lines += std::max(1, int(m_text->blockCount() > 0 ? block.lineCount() : 1));
    m_text->setFixedHeight(std::clamp(lines, 1, mostLines) * line + 2);
}

void ErrorBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ErrorBlock::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_text)
        takeColors();
}

void ErrorBlock::takeColors()
{
    QPalette colors = m_text->palette();
    const Theme theme = currentTheme();
    if (colors.color(QPalette::Text) == theme.color(Token::Text) && colors.color(QPalette::Base).alpha() == 0)
        return;
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, theme.color(Token::Text));
    m_text->setPalette(colors);
}

void ErrorBlock::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), radius, radius);
    painter.fillPath(shape, theme.color(Token::FailTint));
    painter.setClipPath(shape);
    painter.fillRect(0, 0, edge, height(), theme.color(Token::ChartFail));
}

} // namespace viewer
