// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_config_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int gap = 8;

/// The numbers beside the lines; they scroll with them and are never part of what is copied.
class LineNumbers final : public QWidget
{
public:
    explicit LineNumbers(BuildConfigText *text)
        : QWidget(text)
        , m_text(text)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintNumbers(event); }

private:
    BuildConfigText *m_text;
};

} // namespace

BuildConfigText::BuildConfigText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
{
    setObjectName(u"configText"_s);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(monoFont(TextRole::Log));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setProperty("fit", u"page"_s);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(numbersWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &rect, int moved) {
        if (moved != 0)
            m_numbers->scroll(0, moved);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    setViewportMargins(numbersWidth(), 0, 0, 0);
}

void BuildConfigText::setText(const QString &text)
{
    if (toPlainText() != text)
        setPlainText(text);
}

int BuildConfigText::numbersWidth() const
{
    const QString longest(QString::number(std::max(blockCount(), 10)).size(), u'0');
    return fontMetrics().horizontalAdvance(longest) + 2 * gap;
}

void BuildConfigText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), inside.height());
}

void BuildConfigText::paintNumbers(QPaintEvent *event)
{
    const Theme theme = currentTheme();
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), theme.color(Token::Head));
    painter.setPen(theme.color(Token::Text3));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (top + height >= event->rect().top())
            painter.drawText(QRectF(0, top, m_numbers->width() - gap, height), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(block.blockNumber() + 1));
        top += height;
        block = block.next();
    }
}

} // namespace viewer
