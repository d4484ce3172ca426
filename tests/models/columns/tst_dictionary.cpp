// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/dictionary.h"
#include "models/columns/radix_sort.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace viewer;
using namespace Qt::StringLiterals;

class TestDictionary : public QObject
{
    Q_OBJECT

private slots:
    void findsATextAnywhereOrAtItsBeginning()
    {
        FoldedTexts texts;
        QCOMPARE(texts.append(u"Exit Code 1"), 1u);
        QCOMPARE(texts.append(u"code red"), 2u);
        QCOMPARE(texts.append(u""), 3u);
        Matches anywhere, beginning;
        texts.match(FoldedTexts::fold(u"CODE"), MatchMode::Anywhere, anywhere);
        QCOMPARE(anywhere, (Matches{0, 1, 1, 0}));
        texts.match(FoldedTexts::fold(u"CODE"), MatchMode::Beginning, beginning);
        QCOMPARE(beginning, (Matches{0, 0, 1, 0}));
    }

    void neverFindsATextAcrossTwoEntries()
    {
        FoldedTexts texts;
        texts.append(u"abc");
        texts.append(u"def");
        texts.append(u"cd");
        Matches matches;
        texts.match("cd"_ba, MatchMode::Anywhere, matches);
        QCOMPARE(matches, (Matches{0, 0, 0, 1}));
    }

    void addsMatchesToThoseThatAreThere()
    {
        FoldedTexts texts;
        texts.append(u"one");
        texts.append(u"two");
        Matches matches;
        texts.match("one"_ba, MatchMode::Anywhere, matches);
        texts.match("two"_ba, MatchMode::Anywhere, matches);
        QCOMPARE(matches, (Matches{0, 1, 1}));
    }

    void matchesNothingForNoWord()
    {
        FoldedTexts texts;
        texts.append(u"one");
        Matches matches;
        texts.match(QByteArray(), MatchMode::Anywhere, matches);
        texts.match(QByteArray(), MatchMode::Beginning, matches);
        QCOMPARE(matches, (Matches{0, 0}));
    }

    void agreesWithAPlainSearchOverRandomTexts()
    {
        QRandomGenerator random(5);
        FoldedTexts texts;
        QStringList plain{QString()};
        for (int i = 0; i < 500; ++i) {
            QString text;
            for (int length = int(random.bounded(12)); length > 0; --length)
                text += QChar(u'a' + random.bounded(3));
            plain << text;
            texts.append(text);
        }
        for (const QString &word : {u"a"_s, u"ab"_s, u"aba"_s, u"cccc"_s, u"abcabc"_s}) {
            for (const MatchMode mode : {MatchMode::Anywhere, MatchMode::Beginning}) {
                Matches matches;
                texts.match(word.toUtf8(), mode, matches);
                QCOMPARE(matches.size(), size_t(plain.size()));
                for (qsizetype i = 0; i < plain.size(); ++i) {
                    const bool expected =
                        mode == MatchMode::Anywhere ? plain[i].contains(word) : plain[i].startsWith(word);
                    QCOMPARE(bool(matches[size_t(i)]), expected);
                }
            }
        }
    }

    void ranksTextsByTheirBytesAndLetsEqualOnesShare()
    {
        FoldedTexts texts;
        for (const char16_t *text : {u"beta", u"Alpha", u"BETA", u"gamma"})
            texts.append(text);
        const auto ranks = texts.ranks();
        QCOMPARE(ranks[1], ranks[3]);
        QVERIFY(ranks[2] < ranks[1]);
        QVERIFY(ranks[1] < ranks[4]);
    }

    void ranksManyTextsThatBeginAlikeLikeTheStandardLibrary()
    {
        QRandomGenerator random(4);
        FoldedTexts texts;
        std::vector<std::string> plain{std::string()};
        for (int i = 0; i < 3000; ++i) {
            QString text = QString(random.bounded(3) * 300, u'a');
            for (int n = random.bounded(20); n > 0; --n)
                text += QChar(char16_t(random.bounded(3) ? 'a' + random.bounded(2) : 0xe0 + random.bounded(3)));
            texts.append(text);
            plain.push_back(FoldedTexts::fold(text).toStdString());
        }
        std::set<std::string> sorted(plain.begin(), plain.end());
        for (size_t entry = 0; entry < plain.size(); ++entry) {
            const auto place = std::distance(sorted.begin(), sorted.find(plain[entry]));
            QCOMPARE(texts.ranks()[entry], std::uint32_t(place));
        }
    }

    void ranksAnewWhenATextWasAdded()
    {
        FoldedTexts texts;
        texts.append(u"beta");
        const FoldedTexts before = texts;
        QCOMPARE(texts.ranks(), (std::vector<std::uint32_t>{0, 1}));
        texts.append(u"alpha");
        QCOMPARE(texts.ranks(), (std::vector<std::uint32_t>{0, 2, 1}));
        QCOMPARE(before.ranks(), (std::vector<std::uint32_t>{0, 1}));
    }

    void sortsKeysLikeTheStandardLibrary()
    {
        QRandomGenerator random(9);
        for (const std::uint64_t limit : {1ull, 2ull, 4ull, 2048ull, 2049ull, 3'000'000ull, 1ull << 30, 1ull << 32}) {
            for (const size_t size : {0, 1, 2, 1000, 50'000}) {
                std::vector<std::uint32_t> keys(size), rows(size);
                for (size_t i = 0; i < size; ++i) {
                    keys[i] = std::uint32_t(random.generate64() % limit);
                    rows[i] = std::uint32_t(size - 1 - i);
                }
                auto expected = rows;
                std::stable_sort(expected.begin(), expected.end(),
                                 [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
                QCOMPARE(sortedByKey(rows, keys, limit), expected);
                std::vector<std::uint32_t> sortedKeys{7};
                QCOMPARE(sortedByKey(rows, keys, limit, &sortedKeys), expected);
                QCOMPARE(sortedKeys.size(), size);
                for (size_t i = 0; i < size; ++i)
                    QCOMPARE(sortedKeys[i], keys[expected[i]]);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
