// SPDX-License-Identifier: GPL-3.0-or-later
// What is searched for in a log: a text, or a regular expression (PCRE2, the one of `grep -P`), on the UTF-8 bytes of
// one line at a time without its escape sequences.
#pragma once

#include "models/logs/literal_finder.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

struct pcre2_real_code_8;
struct pcre2_real_match_data_8;
struct pcre2_real_match_context_8;
struct pcre2_real_jit_stack_8;

namespace viewer::logs {

class SearchPattern;

/// Either a pattern, or the sentence that says what is wrong with the text.
struct CompiledPattern
{
    std::shared_ptr<const SearchPattern> pattern;
    QString problem;  ///< for people, translated; empty when there is a pattern
    int position = 0; ///< of the problem, in UTF-16 units of the text
};

/// Never changes; shared by threads. Each needs a LineMatcher of its own.
class SearchPattern
{
public:
    enum class Kind : quint8 { Literal, Regex };

    /// Letters match in either case unless `matchCase`: those of ASCII, and those of every script where the text holds
    /// other characters or is a regular expression. An empty text, one with a line break and one that is no valid
    /// expression have a problem.
    static CompiledPattern compile(const QString &text, Kind kind, bool matchCase);
    ~SearchPattern();
    SearchPattern(const SearchPattern &) = delete;
    SearchPattern &operator=(const SearchPattern &) = delete;

    QString text() const { return m_text; }
    Kind kind() const { return m_kind; }
    bool matchesCase() const { return m_matchCase; }

    /// The fast way, where there is one: any line that holds it is a hit.
    const LiteralFinder *literal() const { return m_literal ? &*m_literal : nullptr; }
    const pcre2_real_code_8 *code() const { return m_code; }

private:
    SearchPattern() = default;

    QString m_text;
    Kind m_kind = Kind::Literal;
    bool m_matchCase = false;
    std::optional<LiteralFinder> m_literal;
    pcre2_real_code_8 *m_code = nullptr;
};

struct MatchSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const MatchSpan &, const MatchSpan &) = default;
};

/// Looks for a pattern in lines. Of one thread.
class LineMatcher
{
public:
    explicit LineMatcher(std::shared_ptr<const SearchPattern> pattern);
    ~LineMatcher();
    LineMatcher(const LineMatcher &) = delete;
    LineMatcher &operator=(const LineMatcher &) = delete;

    /// Whether the line holds the pattern. Text of at most 2 GB without line feed and escape sequences.
    bool matches(QByteArrayView line);
    /// Every place in a text that is shown (UTF-16 units, without overlap, empty ones left out), at most `most`.
    std::vector<MatchSpan> spans(const QString &text, int most = 1000);

    /// Lines that could not be decided because the expression took too many steps on them: no hits, but counted.
    qint64 undecided() const { return m_undecided; }

private:
    std::optional<MatchSpan> find(QByteArrayView text, qsizetype from);

    const std::shared_ptr<const SearchPattern> m_pattern;
    pcre2_real_match_data_8 *m_data = nullptr;
    pcre2_real_match_context_8 *m_context = nullptr;
    pcre2_real_jit_stack_8 *m_stack = nullptr;
    bool m_jit = false;
    qint64 m_undecided = 0;
};

} // namespace viewer::logs
