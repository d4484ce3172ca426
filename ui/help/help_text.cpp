// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int widestText = 720;
constexpr int margin = 24;

/// Size and weight of a role, the rest (link, italic) as it is.
void setRole(QTextCursor &cursor, TextRole role)
{
    QTextCharFormat format;
    format.setFont(textFont(role), QTextCharFormat::FontPropertiesSpecifiedOnly);
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    cursor.mergeCharFormat(format);
}

} // namespace

HelpText::HelpText(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"helpText"_s);
    setAccessibleName(tr("Text of the help"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(margin);
    setFont(textFont(TextRole::Body));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QString topic = HelpLibrary::topicOfLink(link.toString());
        if (!topic.isEmpty())
            emit topicWanted(topic);
    });
}

QVariant HelpText::loadResource(int, const QUrl &)
{
    return {};
}

void HelpText::showTopic(const HelpTopic *topic)
{
    m_topic = topic;
    render();
    verticalScrollBar()->setValue(0);
}

void HelpText::render()
{
    if (!m_topic)
        return clear();
    if (m_topic->form == HelpTopic::Form::Markdown)
        setMarkdown(m_topic->text);
    else
        setHtml(m_topic->text);
    document()->setDocumentMargin(margin);
    dressBlocks();
    dressTables();
    mark(m_words);
}

void HelpText::dressBlocks()
{
    constexpr int lineHeightPercent = 130;
    const QColor link = currentTheme().color(Token::Link);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        if (level > 0)
            setRole(cursor, level == 1 ? TextRole::PageTitle : TextRole::PanelTitle);
        else if (block.charFormat().fontFixedPitch() || format.hasProperty(QTextFormat::BlockCodeLanguage))
            setRole(cursor, TextRole::Log);
        format.setTopMargin(level == 2 ? 14 : level == 1 ? 0 : 4);
        format.setBottomMargin(level > 0 ? 6 : 4);
        if (level == 0 && !cursor.currentTable())
            format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment text = part.fragment();
            if (!text.charFormat().isAnchor())
                continue;
            QTextCursor anchor(document());
            anchor.setPosition(text.position());
            anchor.setPosition(text.position() + text.length(), QTextCursor::KeepAnchor);
            QTextCharFormat colour;
            colour.setForeground(link);
            anchor.mergeCharFormat(colour);
        }
    }
}

void HelpText::dressTables()
{
    const QColor line = currentTheme().color(Token::Line);
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *const table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(8);
        format.setBottomMargin(8);
        table->setFormat(format);
    }
}

void HelpText::mark(const QStringList &words)
{
    m_words = words;
    QList<ExtraSelection> marks;
    QTextCharFormat look;
    look.setBackground(currentTheme().color(Token::Hit));
    for (const QString &word : words) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at))
            marks.push_back({at, look});
    }
    setExtraSelections(marks);
}

void HelpText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_topic)
        QMetaObject::invokeMethod(this, &HelpText::render, Qt::QueuedConnection); // fonts and sheet come first
}

void HelpText::resizeEvent(QResizeEvent *event)
{
    fit();
    QTextBrowser::resizeEvent(event);
}

/// Lines that are too long are hard to read.
void HelpText::fit()
{
    const int width = std::min(widestText + 2 * margin, viewport()->width());
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setLineWrapColumnOrWidth(width);
}

} // namespace viewer
