// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/masks.h"

#include "models/analytics/failures/mask_shapes.h"
#include "models/domain/secrets.h"

namespace viewer::analytics {

namespace {

using namespace shapes;

/// Reads a text once, from left to right. Every step looks at a bounded part ahead, or takes what it looked at.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
        m_out.reserve(text.size());
    }

    QString run()
    {
        for (int words = 0; words < maskedWords; ++words) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at == m_text.size())
                break;
            if (!m_out.isEmpty())
                m_out += u' ';
            while (m_at < m_text.size() && !m_text[m_at].isSpace())
                step();
        }
        return m_out;
    }

private:
    char16_t peek(qsizetype ahead = 0) const
    {
        const qsizetype at = m_at + ahead;
        return at >= 0 && at < m_text.size() ? m_text[at].unicode() : u'\0';
    }
    QStringView rest() const { return m_text.sliced(m_at); }
    bool mask(qsizetype length, QStringView sign)
    {
        m_at += length;
        m_out += sign;
        return true;
    }
    void copy(qsizetype length)
    {
        m_out += m_text.sliced(m_at, length);
        m_at += length;
    }

    void step()
    {
        const char16_t letter = peek();
        if (letter == u':' && isAlnum(peek(-1)) && maskAfterColon())
            return;
        if (isAlnum(peek(-1)) && isAlnum(letter)) {
            copy(wordLength(rest()));
            return;
        }
        const bool done = isDigit(letter)                         ? maskDigits()
            : isAlpha(letter)                                     ? maskLetters()
            : letter == u'['                                      ? maskBracket()
            : letter == u'"' || letter == u'\'' || letter == u'(' ? false
                                                                  : maskRootedPath();
        if (!done)
            copy(1);
    }

    bool maskDigits()
    {
        if (const qsizetype length = timeLength(rest()))
            return mask(length, u"<time>");
        if (const qsizetype length = uuidLength(rest()))
            return mask(length, u"<uuid>");
        if (const qsizetype length = ipv4Length(rest()))
            return mask(length, u"<address>");
        if (const qsizetype length = durationLength(rest()))
            return mask(length, u"<duration>");
        if (const qsizetype length = hexLength(rest()))
            return mask(length, u"<hex>");
        if (maskName())
            return true;
        const qsizetype length = numberLength(rest());
        if (isCode(rest().first(length), m_out, rest().sliced(length))) {
            copy(length);
            return true;
        }
        return mask(length, u"<number>");
    }

    bool maskLetters()
    {
        if (const qsizetype length = digestLength(rest()))
            return mask(length, u"<sha>");
        if (const qsizetype length = timeLength(rest()))
            return mask(length, u"<time>");
        if (const qsizetype length = uuidLength(rest()))
            return mask(length, u"<uuid>");
        if (const qsizetype length = hexLength(rest()))
            return mask(length, u"<hex>");
        if (letterIs(u'v') && isDigit(peek(1)))
            return mask(1 + numberLength(rest().sliced(1)), u"<number>");
        if (peek(1) == u':' && peek(2) == u'\\')
            return mask(windowsPathLength(rest()), u"<path>");
        if (maskName())
            return true;
        copy(wordLength(rest()));
        return true;
    }
    bool letterIs(char16_t letter) const { return (peek() | 0x20) == letter; }

    /// A path, an image or a web address that begins with a letter or a digit.
    bool maskName()
    {
        const Name name = nameAt(rest());
        switch (name.kind) {
        case Name::Kind::WebAddress:
            copyHost();
            return true;
        case Name::Kind::Image:
            return mask(name.length, u"<image>");
        case Name::Kind::Path:
            return mask(name.length, u"<path>");
        case Name::Kind::Kept:
            copy(name.length);
            return true;
        case Name::Kind::None:
            break;
        }
        return false;
    }

    void copyHost()
    {
        while (peek() != u'/')
            copy(1);
        copy(2);
        if (const qsizetype length = ipv4Length(rest()))
            mask(length, u"<address>");
        while (m_at < m_text.size() && isHostLetter(peek()))
            copy(1);
        if (peek() == u':' && isDigit(peek(1))) {
            copy(1);
            mask(digitsLength(rest()), u"<number>");
        }
        if (peek() == u'/' || peek() == u'?')
            mask(webPathLength(rest()), u"<path>");
    }

    bool maskAfterColon()
    {
        const qsizetype length = tagLength(rest().sliced(1));
        if (length == 0)
            return false;
        copy(1);
        const bool digits = digitsLength(rest()) == length;
        return mask(length, digits ? u"<number>" : u"<tag>");
    }
    bool maskBracket()
    {
        const qsizetype length = ipv6Length(rest());
        return length > 0 && mask(length, u"<address>");
    }
    bool maskRootedPath()
    {
        const qsizetype length = isAlnum(peek(-1)) ? 0 : rootedPathLength(rest());
        return length > 0 && mask(length, u"<path>");
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_out;
};

} // namespace

QString maskedMessage(const QString &text)
{
    const QString safe = withoutSecrets(text);
    return Scanner(QStringView(safe).left(maskedLetters)).run();
}

} // namespace viewer::analytics
