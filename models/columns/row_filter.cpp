// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/row_filter.h"

#include <algorithm>
#include <cstring>
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

/// Empty when no entry matches: such a column need not be read.
Matches orNone(Matches matches)
{
    const bool some = std::find(matches.begin(), matches.end(), 1) != matches.end();
    return some ? std::move(matches) : Matches();
}

template <class List, class TextOf>
Matches matchList(const List &list, const QString &folded, MatchMode mode, TextOf textOf)
{
    Matches matches(size_t(list.size()), 0);
    for (size_t entry = 1; entry < matches.size(); ++entry)
        matches[entry] = textMatches(textOf(list[typename List::size_type(entry)]), folded, mode);
    return orNone(std::move(matches));
}

/// Keeps the marks of rows whose entry is among `chosen`; no list = all.
template <class Column>
void keepListed(const Column &column, const Matches &chosen, Marks marks)
{
    if (chosen.empty())
        return;
    for (size_t at = 0; at < marks.size(); ++at)
        marks[at] &= chosen[column[at]];
}

template <class Column>
void addListed(const Column &column, const Matches &found, Marks marks)
{
    if (found.empty())
        return;
    for (size_t at = 0; at < marks.size(); ++at)
        marks[at] |= found[column[at]];
}

template <class Number>
bool holds(std::int64_t value)
{
    return value >= std::numeric_limits<Number>::min() && value <= std::numeric_limits<Number>::max();
}

/// Keeps the marks of values in [low, high).
template <class Number>
void keepRange(const std::vector<Number> &column, std::int64_t low, std::int64_t high, Marks marks)
{
    if (low > std::numeric_limits<Number>::max() || high <= std::numeric_limits<Number>::min()) {
        std::fill(marks.begin(), marks.end(), 0);
        return;
    }
    if (holds<Number>(low)) {
        for (size_t at = 0; at < marks.size(); ++at)
            marks[at] &= column[at] >= Number(low);
    }
    if (holds<Number>(high)) {
        for (size_t at = 0; at < marks.size(); ++at)
            marks[at] &= column[at] < Number(high);
    }
}

int hexDigit(QChar c)
{
    const char16_t u = c.toLower().unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    return u >= u'a' && u <= u'f' ? 10 + u - u'a' : -1;
}

} // namespace

SearchWord::SearchWord(const BuildDictionaries &words, QStringView text, bool alone)
    : m_beginningOnly(alone && text.size() <= shortWord)
{
    const MatchMode mode = m_beginningOnly ? MatchMode::Beginning : MatchMode::Anywhere;
    const QString folded = text.toString().toCaseFolded();
    m_projects = matchList(words.projects, folded, mode, [](const ProjectEntry &e) { return e.name; });
    m_people = matchList(words.people, folded, mode, [](const PersonEntry &e) { return e.name; });
    m_branches = matchList(words.branches, folded, mode, [](const QString &e) { return e; });
    words.errors->match(FoldedTexts::fold(text), mode, m_errors);
    m_errors = orNone(std::move(m_errors));
    readNumber(text.startsWith(u'#') ? text.sliced(1) : text);
    if (!text.startsWith(u'#'))
        readId(text);
}

/// All numbers that begin with these digits: 77 stands for 77, 770-779, 7700-7799 …
void SearchWord::readNumber(QStringView digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isNumber || number < 0 || digits.size() > 10)
        return;
    for (std::int64_t scale = 1; number * scale <= std::numeric_limits<std::int32_t>::max(); scale *= 10) {
        m_numbers.push_back({std::uint32_t(number * scale), std::uint32_t(scale)});
        if (number == 0)
            break;
    }
}

void SearchWord::readId(QStringView text)
{
    size_t nibbles = 0;
    for (const QChar c : text) {
        if (c == u'-')
            continue;
        const int nibble = hexDigit(c);
        if (nibble < 0 || nibbles == 2 * m_id.size())
            return;
        const int shift = nibbles % 2 ? 0 : 4;
        m_id[nibbles / 2] |= std::uint8_t(nibble << shift);
        m_idMask[nibbles / 2] |= std::uint8_t(0xf << shift);
        ++nibbles;
    }
    m_isId = nibbles > 0;
}

void SearchWord::add(const BuildChunk &chunk, Marks marks) const
{
    addListed(chunk.project, m_projects, marks);
    addListed(chunk.starter, m_people, marks);
    addListed(chunk.branch, m_branches, marks);
    addListed(chunk.error, m_errors, marks);
    for (const Range &range : m_numbers) {
        for (size_t at = 0; at < marks.size(); ++at) // noNumber is far above all ranges here
            marks[at] |= std::uint32_t(chunk.number[at]) - range.low < range.count;
    }
    if (!m_isId)
        return;
    std::array<std::uint64_t, 2> id, mask, value;
    std::memcpy(id.data(), m_id.data(), m_id.size());
    std::memcpy(mask.data(), m_idMask.data(), m_idMask.size());
    for (size_t at = 0; at < marks.size(); ++at) {
        std::memcpy(value.data(), chunk.id[at].data(), chunk.id[at].size());
        marks[at] |= (value[0] & mask[0]) == id[0] && (value[1] & mask[1]) == id[1];
    }
}

RowFilter::RowFilter(const BuildColumns &columns, const BuildQuery &query)
{
    const BuildDictionaries &words = columns.words();
    const auto choice = [](const auto &list, bool any, auto chosen) {
        Matches matches;
        for (size_t entry = 0; !any && entry < list.size(); ++entry)
            matches.push_back(chosen(list[entry]));
        return matches;
    };
    m_status = choice(words.statusWords, query.states.isEmpty(),
                      [&](const WordEntry &e) { return query.states.contains(e.state); });
    m_method = choice(words.methodWords, query.methods.isEmpty(),
                      [&](const WordEntry &e) { return query.methods.contains(e.method); });
    m_project = choice(words.projects, query.projects.isEmpty(),
                       [&](const ProjectEntry &e) { return query.projects.contains(e.id); });
    m_starter = choice(words.people, query.starters.any(),
                       [&](const PersonEntry &e) { return query.starters.people.contains(e.id); });
    m_automatic = query.starters.automatic;
    m_notKnownYet = query.starters.notKnownYet;
    const BuildCoverage &coverage = columns.coverage();
    const bool audited = coverage.auditFrom && coverage.auditUntil;
    m_auditFrom = audited ? ceilSeconds(*coverage.auditFrom) : highest;
    m_auditUntil = audited ? ceilSeconds(*coverage.auditUntil) : highest;

    m_from = query.from ? ceilSeconds(*query.from) : lowest;
    m_to = query.to ? ceilSeconds(*query.to) : highest;
    m_anyDuration = !query.minDuration && !query.maxDuration;
    m_minDuration = query.minDuration ? std::max<std::int64_t>(Milliseconds(*query.minDuration).count(), 0) : 0;
    m_maxDuration = query.maxDuration ? Milliseconds(*query.maxDuration).count() : highest;
    const auto texts = QStringView(query.search).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView text : texts)
        m_search.emplace_back(words, text, texts.size() == 1);
    m_passesAll = !query.filtered();
}

bool RowFilter::beginningOnly() const
{
    return std::any_of(m_search.begin(), m_search.end(), [](const SearchWord &w) { return w.beginningOnly(); });
}

void RowFilter::mark(const BuildChunk &chunk, Marks marks) const
{
    std::fill(marks.begin(), marks.end(), 1);
    keepListed(chunk.status, m_status, marks);
    keepListed(chunk.method, m_method, marks);
    keepListed(chunk.project, m_project, marks);
    keepRange(chunk.created, m_from, m_to, marks);
    if (!m_anyDuration)
        keepRange(chunk.duration, m_minDuration, m_maxDuration, marks); // noDuration lies below
    keepStarters(chunk, marks);
    std::array<std::uint8_t, chunkRows> found;
    for (const SearchWord &word : m_search) {
        const Marks ofWord(found.data(), marks.size());
        std::fill(ofWord.begin(), ofWord.end(), 0);
        word.add(chunk, ofWord);
        for (size_t at = 0; at < marks.size(); ++at)
            marks[at] &= ofWord[at];
    }
}

void RowFilter::keepStarters(const BuildChunk &chunk, Marks marks) const
{
    if (m_starter.empty())
        return;
    for (size_t at = 0; at < marks.size(); ++at) {
        const std::int64_t created = chunk.created[at];
        const bool read = created >= m_auditFrom && created < m_auditUntil; // as starterKindOf()
        const std::uint8_t nobody = read ? m_automatic : m_notKnownYet;
        marks[at] &= chunk.starter[at] ? m_starter[chunk.starter[at]] : nobody;
    }
}

} // namespace viewer
