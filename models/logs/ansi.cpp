// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/logs/ansi.h"

#include "models/logs/bytes.h"

#include <algorithm>
#include <array>

namespace viewer::logs {

namespace {

constexpr char bell = 0x07;
constexpr int sequenceAtMost = 256; ///< longer control sequences are none

bool between(char c, char low, char high)
{
    return c >= low && c <= high;
}

/// Up to BEL or ST. Another ESC before it ends the search, which keeps a line full of open sequences linear.
const char *endOfString(const char *at, const char *end)
{
    for (; at < end; ++at) {
        if (*at == bell)
            return at + 1;
        if (*at == escape)
            return at + 1 < end && at[1] == '\\' ? at + 2 : nullptr;
        if (*at == '\n')
            return nullptr;
    }
    return nullptr;
}

const char *endOfControl(const char *at, const char *end)
{
    end = std::min(end, at + std::min<qptrdiff>(sequenceAtMost, end - at));
    while (at < end && between(*at, 0x30, 0x3f))
        ++at;
    while (at < end && between(*at, 0x20, 0x2f))
        ++at;
    return at < end && between(*at, 0x40, 0x7e) ? at + 1 : nullptr;
}

/// The parameters of SGR. "38:2::r:g:b" and "38;2;r;g;b" both occur; an empty one is 0.
class Parameters
{
public:
    explicit Parameters(QByteArrayView text)
    {
        int value = 0;
        for (const char c : text) {
            if (between(c, '0', '9'))
                value = std::min(value * 10 + (c - '0'), 9999);
            else if (c == ';' || c == ':')
                put(std::exchange(value, 0), c == ':');
            else
                m_valid = false; // A private sequence such as "ESC [ > 4 ; 2 m".
        }
        put(value, false);
    }

    bool isValid() const { return m_valid; }
    bool atEnd() const { return m_next >= m_count; }
    int take() { return atEnd() ? -1 : m_values[size_t(m_next++)]; }
    /// Whether a colon followed the one taken last: what comes belongs to it.
    bool isJoined() const { return m_next > 0 && m_colon[size_t(m_next - 1)]; }
    /// How many are joined by colons from here on.
    int joined() const
    {
        int count = 0;
        for (int i = m_next; i < m_count && i > 0 && m_colon[size_t(i - 1)]; ++i)
            ++count;
        return count;
    }

private:
    void put(int value, bool colon)
    {
        if (m_count == int(m_values.size()))
            return;
        m_colon[size_t(m_count)] = colon;
        m_values[size_t(m_count++)] = value;
    }

    std::array<int, 64> m_values{};
    std::array<bool, 64> m_colon{};
    int m_count = 0;
    int m_next = 0;
    bool m_valid = true;
};

/// Behind 38 or 48: "5;n" or "2;r;g;b". The colour stays as it is when the numbers make none.
void takeColour(Parameters &from, AnsiColour &colour)
{
    const bool colons = from.isJoined();
    const int joined = from.joined();
    const int kind = from.take();
    if (kind == 5) {
        const int index = from.take();
        if (index >= 0 && index <= 255)
            colour = AnsiColour::palette(index);
    } else if (kind == 2) {
        if (colons && joined >= 5)
            from.take(); // The colour space, mostly empty.
        const int red = from.take();
        const int green = from.take();
        const int blue = from.take();
        if (std::min({red, green, blue}) >= 0 && std::max({red, green, blue}) <= 255)
            colour = AnsiColour::rgb(red, green, blue);
    }
    while (colons && from.isJoined() && !from.atEnd())
        from.take();
}

void applyOne(AnsiStyle &style, int code, Parameters &rest)
{
    if (code >= 30 && code <= 37)
        style.text = AnsiColour::palette(code - 30);
    else if (code >= 40 && code <= 47)
        style.background = AnsiColour::palette(code - 40);
    else if (code >= 90 && code <= 97)
        style.text = AnsiColour::palette(code - 90 + 8);
    else if (code >= 100 && code <= 107)
        style.background = AnsiColour::palette(code - 100 + 8);
    else if (code == 38 || code == 48)
        takeColour(rest, code == 38 ? style.text : style.background);
    else if (code == 39)
        style.text = {};
    else if (code == 49)
        style.background = {};
    else if (code == 0)
        style = {};
    else if (code == 1 || code == 2)
        (code == 1 ? style.bold : style.faint) = true;
    else if (code == 22)
        style.bold = style.faint = false;
    else if (code == 3 || code == 23)
        style.italic = code == 3;
    else if (code == 21 || code == 24)
        style.underline = code == 21;
    else if (code == 4) {
        style.underline = true;
        if (rest.isJoined())
            style.underline = rest.take() != 0; // "4:0" is none, "4:3" a wavy one.
    } else if (code == 7 || code == 27)
        style.reverse = code == 7;
    else if (code == 9 || code == 29)
        style.struck = code == 9;
    while (rest.isJoined() && !rest.atEnd())
        rest.take();
}

} // namespace

AnsiColour AnsiColour::palette(int index)
{
    AnsiColour colour;
    colour.kind = Kind::Palette;
    colour.index = quint8(index);
    return colour;
}

AnsiColour AnsiColour::rgb(int red, int green, int blue)
{
    AnsiColour colour;
    colour.kind = Kind::Rgb;
    colour.red = quint8(red);
    colour.green = quint8(green);
    colour.blue = quint8(blue);
    return colour;
}

AnsiColour paletteRgb(int index)
{
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return AnsiColour::rgb(grey, grey, grey);
    }
    const auto part = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = std::max(0, index - 16);
    return AnsiColour::rgb(part(cube / 36), part(cube / 6 % 6), part(cube % 6));
}

const char *endOfEscape(const char *at, const char *end)
{
    ++at;
    if (at >= end)
        return nullptr;
    switch (*at) {
    case '[':
        return endOfControl(at + 1, end);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
        return endOfString(at + 1, end);
    default:
        while (at < end && between(*at, 0x20, 0x2f))
            ++at;
        return at < end && between(*at, 0x30, 0x7e) ? at + 1 : nullptr;
    }
}

void applySgr(AnsiStyle &style, QByteArrayView parameters)
{
    Parameters rest(parameters);
    while (rest.isValid() && !rest.atEnd())
        applyOne(style, rest.take(), rest);
}

void applyStyles(AnsiStyle &style, QByteArrayView bytes)
{
    const char *const end = bytes.data() + bytes.size();
    for (const char *at = bytes.data(); (at = findByte(at, end, escape));) {
        const char *const behind = endOfEscape(at, end);
        if (behind && at[1] == '[' && behind[-1] == 'm')
            applySgr(style, QByteArrayView(at + 2, behind - 1));
        at = behind ? behind : at + 1;
    }
}

void appendPlain(QByteArray &to, QByteArrayView bytes)
{
    const char *const end = bytes.data() + bytes.size();
    const char *from = bytes.data();
    for (const char *at = from; (at = findByte(at, end, escape));) {
        const char *const behind = endOfEscape(at, end);
        if (!behind) {
            ++at;
            continue;
        }
        to.append(from, at - from);
        from = at = behind;
    }
    to.append(from, end - from);
}

} // namespace viewer::logs
