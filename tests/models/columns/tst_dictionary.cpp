// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/dictionary.h"
#include "models/columns/radix_sort.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

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

    void sortsKeysLikeTheStandardLibrary()
    {
        QRandomGenerator random(9);
        for (const size_t size : {0, 1, 2, 1000, 50'000}) {
            std::vector<KeyedRow<std::uint32_t>> narrow(size);
            std::vector<KeyedRow<std::uint64_t>> wide(size);
            for (size_t i = 0; i < size; ++i) {
                narrow[i] = {i % 3 ? random.generate() : random.bounded(4u), std::uint32_t(i)};
                wide[i] = {i % 3 ? random.generate64() : random.bounded(4u), std::uint32_t(i)};
            }
            checkSort(narrow);
            checkSort(wide);
        }
    }

private:
    template <class Key>
    void checkSort(std::vector<KeyedRow<Key>> rows)
    {
        auto expected = rows;
        std::stable_sort(expected.begin(), expected.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
        radixSort(rows);
        QVERIFY(std::equal(rows.begin(), rows.end(), expected.begin(), expected.end(),
                           [](const auto &a, const auto &b) { return a.key == b.key && a.row == b.row; }));
    }
};

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
