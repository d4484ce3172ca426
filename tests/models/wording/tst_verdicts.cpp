// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::analytics;

class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysAtLeastHowMuchLower()
    {
        const Rate now{3800, 300}, before{4000, 120};
        const RateChange change = compareRates(now, before);
        QCOMPARE(change.verdict, Verdict::Lower);
        QCOMPARE(verdictSentence(change, now, before),
                 u"Lower, by at least %1 points"_s.arg(change.atLeast() * 100, 0, 'f', 1));
        const VerdictWords words = verdictWords(change, before);
        QVERIFY(words.change.endsWith(u" pt lower"_s));
        QVERIFY(words.rest.startsWith(u"by at least "_s));
    }

    void neverSaysThatNothingChanged()
    {
        const Rate rate{95, 5};
        QCOMPARE(verdictSentence(compareRates(rate, rate), rate, rate), u"No clear change"_s);
        QCOMPARE(verdictWords(compareRates(rate, rate), rate).rest, u"vs 95.0\u2009%"_s);
    }

    void countsTheSideThatHasTooFew()
    {
        const Rate now{3, 1}, before{95, 5};
        QCOMPARE(verdictSentence(compareRates(now, before), now, before), u"Too few builds: 3 of 4"_s);
        QCOMPARE(verdictSentence(compareRates(before, now), before, now), u"Too few builds: 3 of 4"_s);
        QCOMPARE(verdictSentence(compareRates(now, {}), now, {}), u"Too few builds: none"_s);
        QVERIFY(verdictWords(compareRates(now, before), before).change.isEmpty());
    }

    void saysSlowerAndFaster()
    {
        DurationChange change;
        QCOMPARE(verdictSentence(change, 4, 90), u"Too few builds: 4, 6 are needed"_s);
        change.verdict = Verdict::Higher;
        change.p50Difference = 40;
        change.shift = 42;
        change.interval = Interval{12, 70};
        QCOMPARE(verdictSentence(change, 90, 90), u"Slower, by at least 0:12"_s);
        QCOMPARE(verdictWords(change, 304).change, u"p50 0:40 slower"_s);
        QCOMPARE(verdictWords(change, 304).rest, u"vs 5:04"_s);
        change.verdict = Verdict::Lower;
        change.interval = Interval{-70, -12};
        QCOMPARE(verdictSentence(change, 90, 90), u"Faster, by at least 0:12"_s);
    }

    void countsMoreAndFewer()
    {
        QCOMPARE(verdictSentence(compareCounts(90, 30)), u"60 more"_s);
        QCOMPARE(verdictSentence(compareCounts(30, 90)), u"60 fewer"_s);
        QCOMPARE(verdictSentence(compareCounts(31, 30)), u"No clear change"_s);
        QCOMPARE(verdictSentence(compareCounts(0, 0)), u"Too few builds to compare"_s);
        QCOMPARE(verdictWords(compareCounts(90, 30), 30).rest, u"vs 30 before"_s);
    }

    void tellsAFigureThatIsTooSmallApartFromOneThatIsUnknown()
    {
        const Formula formula{"rate.eventual"_L1, 1};
        QCOMPARE(shareFigureWords(makeFigure(formula, 0, 5, 0, {}, {}, {}, {}), 0), u"Not known"_s);
        QCOMPARE(shareFigureWords(makeFigure(formula, 4, 5, 0.75, {}, {}, {}, {}), 3), u"Too few builds: 3 of 4"_s);
        QCOMPARE(shareFigureWords(makeFigure(formula, 100, 5, 0.95, 0.888, 0.978, {}, {}), 95),
                 u"95.0\u2009%, 88.8\u201397.8\u2009%, n 100"_s);
    }

    void saysALastingChange()
    {
        ChangePoint point;
        point.p50Before = 304;
        point.p50After = 420;
        QCOMPARE(changePointWords(point), u"5:04 → 7:00, +38\u2009%"_s);
        point.provisional = true;
        QVERIFY(changePointWords(point).endsWith(u", provisional"_s));
        std::swap(point.p50Before, point.p50After);
        QCOMPARE(changeShareWords(point), u"\u221228\u2009%"_s);
    }

    void saysHowManyTimesTheUsual()
    {
        RunVerdict verdict;
        QCOMPARE(unusualRunWords(verdict), u"too few runs to judge"_s);
        verdict.kind = RunVerdict::Kind::Usual;
        QCOMPARE(unusualRunWords(verdict), QString());
        verdict.kind = RunVerdict::Kind::Slower;
        verdict.usual = 304;
        verdict.ratio = 3.96;
        QCOMPARE(unusualRunWords(verdict), u"4.0 × the usual 5:04"_s);
    }

    void saysNothingOfNewsThatNobodyKnows()
    {
        QCOMPARE(failureNewsWords(FailureNews::Unknown), QString());
        QCOMPARE(failureNewsWords(FailureNews::New), u"new"_s);
        QCOMPARE(failureNewsWords(FailureNews::Returned), u"back again"_s);
        QCOMPARE(failureNewsWords(FailureNews::Seen), u"seen before"_s);
    }
};

QTEST_APPLESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
