// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/failures/drain.h"

#include "models/analytics/failures/mask_shapes.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <unordered_map>

namespace viewer::analytics {

namespace {

using Words = std::vector<std::uint32_t>;
constexpr std::uint32_t wildcard = 0;
constexpr int wordsOfLetters = 2;

/// Phrases tools put before the message itself; a * is any one word.
constexpr std::array<std::u16string_view, 17> phrases{u"<time>",
                                                      u"error:",
                                                      u"ERROR:",
                                                      u"Error:",
                                                      u"ERROR",
                                                      u"error",
                                                      u"fatal:",
                                                      u"FATAL:",
                                                      u"==> *",
                                                      u"failed to solve:",
                                                      u"failed to build:",
                                                      u"build failed:",
                                                      u"Build failed:",
                                                      u"error building image:",
                                                      u"Error response from daemon:",
                                                      u"rpc error: code = * desc =",
                                                      u"failed to solve with frontend dockerfile.v0:"};

/// The words of all messages as numbers. Texts outlive it.
class Dictionary
{
public:
    Dictionary() { number(anyWord); }
    std::uint32_t number(QStringView word)
    {
        const auto known = m_numbers.constFind(word);
        if (known != m_numbers.constEnd())
            return *known;
        const auto fresh = std::uint32_t(m_words.size());
        m_numbers.insert(word, fresh);
        m_words.push_back(word);
        m_letters.push_back(isOfLetters(word));
        m_codes.push_back(isCode(word));
        m_varies.push_back(varies(word));
        return fresh;
    }
    Words split(QStringView message)
    {
        Words words;
        for (const QStringView word : message.tokenize(u' ', Qt::SkipEmptyParts))
            words.push_back(number(word));
        return words;
    }
    QStringView text(std::uint32_t word) const { return m_words[word]; }
    bool isOfLetters(std::uint32_t word) const { return m_letters[word] != 0; }
    bool isCode(std::uint32_t word) const { return m_codes[word] != 0; }
    bool varies(std::uint32_t word) const { return m_varies[word] != 0; }

private:
    static bool isOfLetters(QStringView word)
    {
        return !word.contains(u'<') && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    }
    static bool isCode(QStringView word)
    {
        while (!word.isEmpty() && word.back().isPunct())
            word.chop(1);
        return !word.isEmpty() && word.size() <= 3 && shapes::digitsLength(word) == word.size();
    }
    static bool varies(QStringView word)
    {
        return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    }

    QHash<QStringView, std::uint32_t> m_numbers;
    std::vector<QStringView> m_words;
    std::vector<std::uint8_t> m_letters, m_codes, m_varies;
};

struct Template
{
    Words words;
    std::uint32_t place = 0;
};

struct Leaf
{
    std::vector<Template> templates;
    std::optional<Template> common; ///< of the messages that came after the leaf was full
};

struct Node
{
    std::unordered_map<std::uint32_t, Leaf> children;
};

class Tree
{
public:
    Tree(Dictionary &dictionary, const DrainSettings &settings)
        : m_dictionary(dictionary)
        , m_settings(settings)
    {
        for (const std::u16string_view phrase : phrases)
            m_phrases.push_back(m_dictionary.split(QStringView(phrase)));
        m_anyInPhrase = m_dictionary.number(u"*");
    }

    std::uint32_t add(const Words &words)
    {
        const size_t begin = phraseEnd(words);
        Leaf &leaf = leafOf(words, begin);
        Template *best = nullptr;
        size_t bestEqual = 0;
        for (Template &candidate : leaf.templates) {
            const size_t equal = equalWords(candidate.words, words, begin);
            if (!best || equal > bestEqual) {
                best = &candidate;
                bestEqual = equal;
            }
        }
        if (best && joins(best->words, words, begin, bestEqual))
            return join(*best, words);
        if (leaf.templates.size() < size_t(m_settings.children)) {
            leaf.templates.push_back(found(words));
            return leaf.templates.back().place;
        }
        if (!leaf.common)
            leaf.common = found(words);
        return join(*leaf.common, words);
    }
    std::vector<Words> takeTemplates() { return std::move(m_templates); }

private:
    /// Words before the message itself; `m_phraseKey` says which phrases they are.
    size_t phraseEnd(const Words &words)
    {
        size_t end = 0;
        m_phraseKey.clear();
        for (bool found = true; found;) {
            found = false;
            for (const Words &phrase : m_phrases) {
                // One word has to be left: a message may be nothing but a phrase.
                if (end + phrase.size() < words.size() && begins(words, end, phrase)) {
                    end += phrase.size();
                    m_phraseKey.insert(m_phraseKey.end(), phrase.begin(), phrase.end());
                    found = true;
                    break;
                }
            }
        }
        return end;
    }
    bool begins(const Words &words, size_t at, const Words &phrase) const
    {
        return std::equal(phrase.begin(), phrase.end(), words.begin() + std::ptrdiff_t(at),
                          [this](std::uint32_t a, std::uint32_t b) { return a == m_anyInPhrase || a == b; });
    }

    Leaf &leafOf(const Words &words, size_t begin)
    {
        m_key.assign(1, std::uint32_t(words.size()));
        m_key.insert(m_key.end(), m_phraseKey.begin(), m_phraseKey.end());
        for (std::uint32_t at = std::uint32_t(begin); at < words.size(); ++at) {
            if (m_dictionary.isCode(words[at])) {
                m_key.push_back(at);
                m_key.push_back(words[at]);
            }
        }
        Node &node = m_nodes[m_key];
        std::uint32_t first = begin < words.size() ? words[begin] : wildcard;
        if (m_dictionary.varies(first))
            first = wildcard;
        const auto known = node.children.find(first);
        if (known != node.children.end())
            return known->second;
        return node.children.size() < size_t(m_settings.children) ? node.children[first] : node.children[wildcard];
    }

    static size_t equalWords(const Words &a, const Words &b, size_t begin)
    {
        size_t equal = 0;
        for (size_t at = begin; at < a.size(); ++at)
            equal += a[at] == b[at] && a[at] != wildcard;
        return equal;
    }
    bool joins(const Words &a, const Words &b, size_t begin, size_t equal) const
    {
        const size_t all = a.size() - begin;
        if (equal == all)
            return true;
        if (double(equal) < m_settings.similarity * double(all))
            return false;
        int letters = 0;
        for (size_t at = begin; at < a.size(); ++at)
            letters += a[at] == b[at] && m_dictionary.isOfLetters(a[at]);
        return letters >= wordsOfLetters;
    }
    Template found(const Words &words)
    {
        m_templates.push_back(words);
        return {words, std::uint32_t(m_templates.size() - 1)};
    }
    std::uint32_t join(Template &into, const Words &words)
    {
        for (size_t at = 0; at < words.size(); ++at) {
            if (into.words[at] != words[at])
                into.words[at] = wildcard;
        }
        m_templates[into.place] = into.words;
        return into.place;
    }

    Dictionary &m_dictionary;
    DrainSettings m_settings;
    std::vector<Words> m_phrases;
    std::uint32_t m_anyInPhrase = 0;
    std::map<Words, Node> m_nodes;
    Words m_key, m_phraseKey;
    std::vector<Words> m_templates;
};

/// Templates as texts, sorted; founders that became equal are one.
DrainGroups sorted(const std::vector<Words> &templates, const Dictionary &dictionary,
                   std::vector<std::uint32_t> groupOf)
{
    DrainGroups groups;
    std::vector<std::pair<QString, std::uint32_t>> texts;
    for (const Words &words : templates) {
        QString text;
        for (const std::uint32_t word : words) {
            if (!text.isEmpty())
                text += u' ';
            text += dictionary.text(word);
        }
        texts.emplace_back(std::move(text), std::uint32_t(texts.size()));
    }
    std::sort(texts.begin(), texts.end());
    std::vector<std::uint32_t> places(texts.size());
    for (auto &[text, founded] : texts) {
        if (groups.templates.isEmpty() || groups.templates.last() != text)
            groups.templates.append(text);
        places[founded] = std::uint32_t(groups.templates.size() - 1);
    }
    for (std::uint32_t &group : groupOf)
        group = places[group];
    groups.groupOf = std::move(groupOf);
    return groups;
}

} // namespace

DrainGroups drain(std::span<const QString> messages, const DrainSettings &settings)
{
    // Most messages are there more than once: sort each only once.
    QHash<QStringView, std::uint32_t> places;
    places.reserve(qsizetype(messages.size()));
    std::vector<QStringView> distinct;
    std::vector<std::uint32_t> groupOf(messages.size());
    for (size_t at = 0; at < messages.size(); ++at) {
        const auto fresh = std::uint32_t(distinct.size());
        const auto known = places.constFind(messages[at]);
        groupOf[at] = known != places.constEnd() ? *known : fresh;
        if (groupOf[at] == fresh) {
            places.insert(messages[at], fresh);
            distinct.push_back(messages[at]);
        }
    }
    std::vector<std::uint32_t> order(distinct.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return distinct[a] < distinct[b]; });
    Dictionary dictionary;
    Tree tree(dictionary, settings);
    std::vector<std::uint32_t> templateOf(distinct.size());
    for (const std::uint32_t place : order)
        templateOf[place] = tree.add(dictionary.split(distinct[place]));
    for (std::uint32_t &group : groupOf)
        group = templateOf[group];
    return sorted(tree.takeTemplates(), dictionary, std::move(groupOf));
}

bool fitsTemplate(QStringView message, QStringView pattern)
{
    const auto words = message.tokenize(u' ');
    const auto expected = pattern.tokenize(u' ');
    auto word = words.begin();
    auto want = expected.begin();
    for (; word != words.end() && want != expected.end(); ++word, ++want) {
        if (*want != anyWord && *want != *word)
            return false;
    }
    return word == words.end() && want == expected.end();
}

} // namespace viewer::analytics
