// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/display_text.h"

#include "models/logs/bytes.h"

#include <QChar>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

constexpr char32_t pictures = 0x2400;

bool isControl(char c)
{
    return uchar(c) < 0x20 || c == 0x7f;
}

/// Characters that are not seen, or move others.
bool isHidden(char32_t c)
{
    if (c < 0x80 || c == 0x200c || c == 0x200d)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        // Hangul fillers; tags and selectors, which carry hidden text.
        return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || (c >= 0xe0000 && c <= 0xe0fff);
    }
}

void appendVisible(QString &to, const QString &decoded)
{
    const bool plain = std::all_of(decoded.cbegin(), decoded.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain) {
        to += decoded;
        return;
    }
    const QList<uint> characters = decoded.toUcs4();
    for (const char32_t c : characters) {
        if (isHidden(c))
            to += u"\u27e8U+%1\u27e9"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        else
            to += QChar::fromUcs4(c);
    }
}

/// Collects text and spans; a carriage return may throw away what it has.
class Builder
{
public:
    explicit Builder(const AnsiStyle &style)
        : m_style(style)
    {
    }

    void setStyle(const AnsiStyle &style)
    {
        closeSpan();
        m_style = style;
    }
    QString &text() { return m_result.text; }
    void startOver()
    {
        m_result.text.clear();
        m_result.spans.clear();
        m_start = 0;
        ++m_result.overwritten;
    }
    DisplayText take()
    {
        closeSpan();
        return std::move(m_result);
    }

private:
    void closeSpan()
    {
        const int length = int(m_result.text.size()) - m_start;
        if (length > 0 && !m_style.isDefault()) {
            std::vector<StyleSpan> &spans = m_result.spans;
            if (!spans.empty() && spans.back().start + spans.back().length == m_start && spans.back().style == m_style)
                spans.back().length += length;
            else
                spans.push_back({m_start, length, m_style});
        }
        m_start = int(m_result.text.size());
    }

    DisplayText m_result;
    AnsiStyle m_style;
    int m_start = 0;
};

/// Whether anything is written behind a carriage return at `at`.
bool writesAfter(const char *at, const char *end)
{
    for (++at; at < end;) {
        if (*at == '\r')
            return false;
        if (*at != 0x1b)
            return true;
        const char *const behind = endOfEscape(at, end);
        if (!behind)
            return true;
        at = behind;
    }
    return false;
}

} // namespace

DisplayText displayText(QByteArrayView bytes, AnsiStyle &style, CarriageReturns returns)
{
    while (bytes.endsWith('\r'))
        bytes.chop(1);
    Builder builder(style);
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at < end) {
        const char *const run = at;
        while (at < end && !isControl(*at))
            ++at;
        if (at > run)
            appendVisible(builder.text(), textOf(QByteArrayView(run, at)));
        if (at == end)
            break;
        if (*at == 0x1b) {
            if (const char *const behind = endOfEscape(at, end)) {
                if (at[1] == '[' && behind[-1] == 'm') {
                    applySgr(style, QByteArrayView(at + 2, behind - 1));
                    builder.setStyle(style);
                }
                at = behind;
                continue;
            }
        } else if (*at == '\r' && returns == CarriageReturns::LastState) {
            if (writesAfter(at, end) && !builder.text().isEmpty())
                builder.startOver();
            ++at;
            continue;
        }
        if (*at == '\t')
            builder.text() += u'\t';
        else
            builder.text() += QChar::fromUcs4(pictures + (*at == 0x7f ? 0x21u : uchar(*at)));
        ++at;
    }
    return builder.take();
}

qsizetype cutLength(QByteArrayView bytes, qsizetype most)
{
    if (bytes.size() <= most)
        return bytes.size();
    const char *const begin = bytes.data();
    qsizetype cut = most;
    // Not within a character: at most three bytes that go on are in front of its first one.
    for (int i = 0; i < 3 && cut > 0 && (uchar(begin[cut]) & 0xc0) == 0x80; ++i)
        --cut;
    if (cut > 0 && (uchar(begin[cut]) & 0xc0) == 0x80)
        cut = most; // No UTF-8.
    constexpr qsizetype longestSequence = 256;
    const char *const from = begin + std::max<qsizetype>(0, cut - longestSequence);
    if (const char *const last = findLastByte(from, begin + cut, 0x1b)) {
        const char *const behind = endOfEscape(last, begin + bytes.size());
        if (behind && behind > begin + cut && last > begin)
            cut = last - begin;
    }
    return cut > 0 ? cut : most;
}

} // namespace viewer::logs
