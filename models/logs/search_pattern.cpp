// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "models/logs/search_pattern.h"

#include "models/logs/bytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace viewer::logs {

namespace {

// A line takes some hundred steps; an expression such as (a+)+$ would take 2^n. With these limits the worst line costs
// some ten milliseconds.
constexpr quint32 stepsAtMost = 1'000'000;
constexpr quint32 kibOfHeapAtMost = 65'536;
constexpr size_t stackAtFirst = 32 * 1024;
constexpr size_t stackAtMost = 1024 * 1024;
constexpr qsizetype lengthAtMost = 10'000;

QString say(const char *text)
{
    return QCoreApplication::translate("SearchPattern", text);
}

/// What people get wrong, in their words; PCRE2's own (English) words for the rest.
QString sentenceFor(int code, int position)
{
    switch (code) {
    case PCRE2_ERROR_END_BACKSLASH:
        return say(
            QT_TRANSLATE_NOOP("SearchPattern", "The expression ends with a single backslash. Write \\\\ to find one."));
    case PCRE2_ERROR_MISSING_SQUARE_BRACKET:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "A ] is missing. Write \\[ to find a bracket."));
    case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "A ) is missing. Write \\( to find a parenthesis."));
    case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "There is a ) without a (. Write \\) to find one."));
    case PCRE2_ERROR_QUANTIFIER_INVALID:
        return say(QT_TRANSLATE_NOOP(
            "SearchPattern", "There is nothing to repeat before *, + or ?. Write \\*, \\+ or \\? to find one."));
    case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "In {n,m} the first number is above the second."));
    case PCRE2_ERROR_QUANTIFIER_TOO_BIG:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "A number in {n,m} is too large."));
    case PCRE2_ERROR_CLASS_RANGE_ORDER:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "In [a-b] the first character comes after the second."));
    case PCRE2_ERROR_PATTERN_TOO_LARGE:
    case PCRE2_ERROR_PATTERN_STRING_TOO_LONG:
    case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP:
        return say(QT_TRANSLATE_NOOP("SearchPattern", "The expression is too large."));
    default:
        break;
    }
    std::array<PCRE2_UCHAR, 256> words{};
    pcre2_get_error_message(code, words.data(), words.size());
    return say(QT_TRANSLATE_NOOP("SearchPattern", "The expression is not valid at character %1: %2."))
        .arg(QString::number(position + 1), QString::fromUtf8(reinterpret_cast<const char *>(words.data())));
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

CompiledPattern SearchPattern::compile(const QString &text, Kind kind, bool matchCase)
{
    CompiledPattern result;
    if (text.isEmpty())
        result.problem = say(QT_TRANSLATE_NOOP("SearchPattern", "There is nothing to search for."));
    else if (text.size() > lengthAtMost)
        result.problem = sentenceFor(PCRE2_ERROR_PATTERN_TOO_LARGE, 0);
    else if (text.contains(u'\n'))
        result.problem =
            say(QT_TRANSLATE_NOOP("SearchPattern", "A search looks at one line at a time: take out the line break."));
    if (!result.problem.isEmpty())
        return result;

    std::shared_ptr<SearchPattern> pattern(new SearchPattern);
    pattern->m_text = text;
    pattern->m_kind = kind;
    pattern->m_matchCase = matchCase;
    const QByteArray bytes = text.toUtf8();
    if (kind == Kind::Literal && (matchCase || isAscii(bytes))) {
        pattern->m_literal.emplace(bytes, !matchCase);
        result.pattern = std::move(pattern);
        return result;
    }
    quint32 options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
    options |= kind == Kind::Literal ? PCRE2_LITERAL : PCRE2_NEVER_BACKSLASH_C;
    if (!matchCase)
        options |= PCRE2_CASELESS;
    int code = 0;
    PCRE2_SIZE offset = 0;
    pattern->m_code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(bytes.constData()), size_t(bytes.size()), options,
                                    &code, &offset, nullptr);
    if (!pattern->m_code) {
        result.position = int(QString::fromUtf8(bytes.constData(), qsizetype(offset)).size());
        result.problem = sentenceFor(code, result.position);
        return result;
    }
    pcre2_jit_compile(pattern->m_code, PCRE2_JIT_COMPLETE); // Without it the slower way is taken.
    result.pattern = std::move(pattern);
    return result;
}

SearchPattern::~SearchPattern()
{
    pcre2_code_free(m_code);
}

LineMatcher::LineMatcher(std::shared_ptr<const SearchPattern> pattern)
    : m_pattern(std::move(pattern))
{
    const pcre2_real_code_8 *const code = m_pattern->code();
    if (!code)
        return;
    m_data = pcre2_match_data_create(1, nullptr);
    m_context = pcre2_match_context_create(nullptr);
    pcre2_set_match_limit(m_context, stepsAtMost);
    pcre2_set_heap_limit(m_context, kibOfHeapAtMost);
    size_t jitSize = 0;
    m_jit = pcre2_pattern_info(code, PCRE2_INFO_JITSIZE, &jitSize) == 0 && jitSize > 0;
    if (m_jit) {
        m_stack = pcre2_jit_stack_create(stackAtFirst, stackAtMost, nullptr);
        pcre2_jit_stack_assign(m_context, nullptr, m_stack);
    }
}

LineMatcher::~LineMatcher()
{
    pcre2_match_data_free(m_data);
    pcre2_match_context_free(m_context);
    pcre2_jit_stack_free(m_stack);
}

std::optional<MatchSpan> LineMatcher::find(QByteArrayView text, qsizetype from)
{
    if (const LiteralFinder *const literal = m_pattern->literal()) {
        const char *const at = literal->find(text.data() + from, text.data() + text.size());
        return at ? std::optional(MatchSpan{at - text.data(), literal->size()}) : std::nullopt;
    }
    const auto subject = reinterpret_cast<PCRE2_SPTR>(text.data() ? text.data() : "");
    const int found = m_jit
        ? pcre2_jit_match(m_pattern->code(), subject, size_t(text.size()), size_t(from), 0, m_data, m_context)
        : pcre2_match(m_pattern->code(), subject, size_t(text.size()), size_t(from), 0, m_data, m_context);
    if (found < 0) {
        if (found != PCRE2_ERROR_NOMATCH)
            ++m_undecided;
        return std::nullopt;
    }
    const PCRE2_SIZE *const places = pcre2_get_ovector_pointer(m_data);
    // \K within a lookaround can put the start behind the end.
    return MatchSpan{qsizetype(places[0]), qsizetype(std::max(places[0], places[1]) - places[0])};
}

bool LineMatcher::matches(QByteArrayView line)
{
    return find(line, 0).has_value();
}

std::vector<MatchSpan> LineMatcher::spans(const QString &text, int most)
{
    std::vector<MatchSpan> result;
    const QByteArray bytes = text.toUtf8();
    qsizetype from = 0;
    qsizetype counted = 0; // bytes whose UTF-16 units are in `units`
    qsizetype units = 0;
    const auto unitsAt = [&](qsizetype byte) {
        units += textOf(QByteArrayView(bytes).sliced(counted, byte - counted)).size();
        counted = byte;
        return units;
    };
    while (from <= bytes.size() && int(result.size()) < most) {
        const std::optional<MatchSpan> found = find(bytes, from);
        if (!found)
            break;
        if (found->length > 0 && found->start >= counted) {
            const qsizetype start = unitsAt(found->start);
            result.push_back({start, unitsAt(found->start + found->length) - start});
        }
        // Behind an empty match: the next character, not the next byte.
        from = std::max(from, found->start + found->length);
        if (found->length == 0) {
            ++from;
            while (from < bytes.size() && (uchar(bytes[from]) & 0xc0) == 0x80)
                ++from;
        }
    }
    return result;
}

} // namespace viewer::logs
