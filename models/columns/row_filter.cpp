// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/row_filter.h"

#include <algorithm>
#include <limits>

namespace viewer {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
constexpr qsizetype shortWord = 2; ///< words up to this length are compared with beginnings only

/// The first whole second at or after a time: bounds of whole-second columns.
std::int64_t ceilSeconds(Instant time)
{
    return std::chrono::ceil<Seconds>(time).time_since_epoch().count();
}

bool textMatches(const QString &text, const QString &folded, MatchMode mode)
{
    const QString candidate = text.toCaseFolded();
    if (mode == MatchMode::Anywhere)
        return candidate.contains(folded);
    if (candidate.startsWith(folded))
        return true;
    return candidate.contains(QChar(u' ') + folded); // a later word of a name may begin so, too
}

template <class List, class TextOf>
Matches matchList(const List &list, const QString &folded, MatchMode mode, TextOf textOf)
{
    Matches matches(size_t(list.size()), 0);
    for (size_t entry = 1; entry < matches.size(); ++entry)
        matches[entry] = textMatches(textOf(list[typename List::size_type(entry)]), folded, mode);
    return matches;
}

int hexDigit(QChar c)
{
    const char16_t u = c.toLower().unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    return u >= u'a' && u <= u'f' ? 10 + u - u'a' : -1;
}

} // namespace

SearchWord::SearchWord(const BuildDictionaries &words, QStringView text)
{
    beginningOnly = text.size() <= shortWord;
    const MatchMode mode = beginningOnly ? MatchMode::Beginning : MatchMode::Anywhere;
    const QString folded = text.toString().toCaseFolded();
    projects = matchList(words.projects, folded, mode, [](const ProjectEntry &e) { return e.name; });
    people = matchList(words.people, folded, mode, [](const PersonEntry &e) { return e.name; });
    branches = matchList(words.branches, folded, mode, [](const QString &e) { return e; });
    words.errors->match(FoldedTexts::fold(text), mode, errors);

    const QStringView digits = text.startsWith(u'#') ? text.sliced(1) : text;
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (isNumber && number >= 0 && digits.size() <= 10) {
        // All numbers that begin with these digits: 77 stands for 77, 770-779, 7700-7799 …
        for (std::int64_t scale = 1; number * scale <= std::numeric_limits<std::int32_t>::max(); scale *= 10) {
            numbers.emplace_back(number * scale, (number + 1) * scale);
            if (number == 0)
                break;
        }
    }
    if (text.startsWith(u'#'))
        return;
    for (const QChar c : text) {
        if (c == u'-')
            continue;
        const int nibble = hexDigit(c);
        if (nibble < 0 || idNibbles == 32) {
            idNibbles = 0;
            return;
        }
        idBytes[size_t(idNibbles / 2)] |= std::uint8_t(idNibbles % 2 ? nibble : nibble << 4);
        ++idNibbles;
    }
}

bool SearchWord::matches(const BuildChunk &chunk, std::uint32_t at) const
{
    if (projects[chunk.project[at]] || people[chunk.starter[at]] || branches[chunk.branch[at]]
        || errors[chunk.error[at]])
        return true;
    for (const auto &[low, high] : numbers) {
        if (chunk.number[at] >= low && chunk.number[at] < high)
            return true;
    }
    if (idNibbles == 0)
        return false;
    const auto &id = chunk.id[at];
    const auto whole = size_t(idNibbles / 2);
    if (!std::equal(idBytes.begin(), idBytes.begin() + std::ptrdiff_t(whole), id.begin()))
        return false;
    return idNibbles % 2 == 0 || (id[whole] & 0xf0) == idBytes[whole];
}

RowFilter::RowFilter(const BuildColumns &columns, const BuildQuery &query)
    : m_coverage(columns.coverage())
{
    const BuildDictionaries &words = columns.words();
    const auto choice = [](const auto &list, bool any, auto chosen) {
        Matches matches(size_t(list.size()), 1);
        for (size_t entry = 0; !any && entry < matches.size(); ++entry)
            matches[entry] = chosen(list[entry]);
        return matches;
    };
    m_status = choice(words.statusWords, query.states.isEmpty(),
                      [&](const WordEntry &e) { return query.states.contains(e.state); });
    m_method = choice(words.methodWords, query.methods.isEmpty(),
                      [&](const WordEntry &e) { return query.methods.contains(e.method); });
    m_project = choice(words.projects, query.projects.isEmpty(),
                       [&](const ProjectEntry &e) { return query.projects.contains(e.id); });
    m_anyStarter = query.starters.any();
    m_automatic = query.starters.automatic;
    m_notKnownYet = query.starters.notKnownYet;
    m_starter =
        choice(words.people, m_anyStarter, [&](const PersonEntry &e) { return query.starters.people.contains(e.id); });

    m_from = query.from ? ceilSeconds(*query.from) : lowest;
    m_to = query.to ? ceilSeconds(*query.to) : highest;
    m_anyDuration = !query.minDuration && !query.maxDuration;
    m_minDuration = query.minDuration ? Milliseconds(*query.minDuration).count() : 0;
    m_maxDuration = query.maxDuration ? Milliseconds(*query.maxDuration).count() : highest;
    for (const QStringView text : QStringView(query.search).split(u' ', Qt::SkipEmptyParts))
        m_search.emplace_back(words, text);
    m_passesAll = !query.filtered();
}

bool RowFilter::beginningOnly() const
{
    return std::any_of(m_search.begin(), m_search.end(), [](const SearchWord &w) { return w.beginningOnly; });
}

bool RowFilter::starterMatches(const BuildChunk &chunk, std::uint32_t at) const
{
    if (const std::uint32_t starter = chunk.starter[at])
        return m_starter[starter];
    const Instant created{Seconds(chunk.created[at])};
    return starterKindOf(m_coverage, false, created) == StarterKind::Automatic ? m_automatic : m_notKnownYet;
}

bool RowFilter::matches(const BuildChunk &chunk, std::uint32_t at) const
{
    if (!m_status[chunk.status[at]] || !m_method[chunk.method[at]] || !m_project[chunk.project[at]])
        return false;
    if (chunk.created[at] < m_from || chunk.created[at] >= m_to)
        return false;
    if (!m_anyDuration) {
        const std::int32_t duration = chunk.duration[at];
        if (duration == noDuration || duration < m_minDuration || duration >= m_maxDuration)
            return false;
    }
    if (!m_anyStarter && !starterMatches(chunk, at))
        return false;
    return std::all_of(m_search.begin(), m_search.end(), [&](const SearchWord &w) { return w.matches(chunk, at); });
}

} // namespace viewer
