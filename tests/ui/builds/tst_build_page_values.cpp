// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a build says, made from values that can be checked by hand.
#include "tests/ui/builds/build_page_facts.h"
#include "ui/builds/build_page_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace viewer;
using namespace viewer::test;

class TestBuildPageValues : public QObject
{
    Q_OBJECT

private:
    static BuildLine line(const std::vector<BuildLine> &lines, const QString &key)
    {
        const auto found = std::ranges::find(lines, key, &BuildLine::key);
        return found == lines.end() ? BuildLine() : *found;
    }
    static QString value(const std::vector<BuildLine> &lines, const QString &key) { return line(lines, key).value; }

    static BuildPageSource runningBuild(Seconds elapsed)
    {
        BuildPageSource source = failedBuild();
        source.row->state = BuildState::Running;
        source.row->duration.reset();
        source.row->error = 0;
        source.error.clear();
        source.trace.reset();
        source.context.now = *source.row->started + elapsed;
        return source;
    }

private slots:
    void aFailedBuildTellsEverythingThatIsKnown()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        QCOMPARE(v.standing, BuildPageValues::Standing::Shown);
        QCOMPARE(v.title, u"base-images #48218"_s);
        QCOMPARE(value(v.about, u"id"_s), someBuild().toString());
        QCOMPARE(value(v.about, u"status"_s), u"Failed"_s);
        QCOMPARE(line(v.about, u"status"_s).rest, u"12 Mar 13:43:02"_s); // started and 5:02
        QCOMPARE(value(v.about, u"created"_s), u"12 Mar 13:26:08"_s);
        QCOMPARE(value(v.about, u"starter"_s), u"Aisha Rahman"_s);
        QCOMPARE(line(v.about, u"starter"_s).rest, u"from the audit"_s);
        QCOMPARE(value(v.about, u"queue"_s), u"11:52"_s);
        QVERIFY(!line(v.about, u"queue"_s).rest.isEmpty()); // a retry overwrote the first start
        QCOMPARE(v.durationWords, u"5:02"_s);
        QCOMPARE(v.usualWords, u"usual p50 5:18 · p95 7:40 · n 100"_s);
        QCOMPARE(value(v.origin, u"branch"_s), u"debian-12"_s);
        QVERIFY(value(v.origin, u"resources"_s).contains(u"not recorded"_s));
        QCOMPARE(v.errorTitle, u"Failed in step Build at 13:43:02"_s);
        QVERIFY(v.error.startsWith(u"error building image: <b>no space left</b>"_s));
        QVERIFY(v.error.endsWith(u"step build-and-push exited"_s)); // the step said something else
    }

    void whoStartedItSaysHowWeKnow()
    {
        BuildPageSource source = failedBuild();
        source.row->starterKind = StarterKind::Automatic;
        QCOMPARE(value(buildPageValues(source).about, u"starter"_s), u"Automatic"_s);
        QCOMPARE(line(buildPageValues(source).about, u"starter"_s).rest, u"the audit names nobody"_s);
        source.row->starterKind = StarterKind::NotKnownYet;
        const BuildLine unknown = line(buildPageValues(source).about, u"starter"_s);
        QCOMPARE(unknown.value, u"not known yet"_s);
        QVERIFY(unknown.quiet);
        QVERIFY(buildPageValues(source).starter.isNull());
    }

    void stepsStandInOrderOnOneLineOfTime()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        QCOMPARE(v.steps.size(), size_t(6));
        QCOMPARE(v.steps[0].title, u"Validate"_s);
        QCOMPARE(v.steps[0].started, u"13:37:31"_s);
        QCOMPARE(v.steps[0].duration, u"0:04"_s);
        QCOMPARE(v.steps[0].begin, 0.0);
        // 331 s in all, 36 s before the build began; it ended with the build.
        QCOMPARE(v.steps[4].title, u"Build"_s);
        QCOMPARE(v.steps[4].state, StepState::Failed);
        QCOMPARE(v.steps[4].duration, u"4:55"_s);
        QVERIFY(std::abs(v.steps[4].begin - 36.0 / 331.0) < 1e-9);
        QCOMPARE(v.steps[4].end, 1.0);
        // Sent with a time, but it never ran.
        QCOMPARE(v.steps[5].word, u"not run"_s);
        QVERIFY(v.steps[5].started.isEmpty() && v.steps[5].duration.isEmpty());
        QVERIFY(v.steps[5].begin < 0);
        QVERIFY2(v.stepsNote.startsWith(u"5 steps ran more than once"_s), qPrintable(v.stepsNote));
    }

    void attemptsStandSideBySideFirstToLast()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        QCOMPARE(v.attempts.size(), size_t(2));
        QCOMPARE(v.attempts[0].title, u"1"_s);
        QCOMPARE(v.attempts[0].duration, u"4:41"_s);
        QCOMPARE(v.attempts[0].message, u"no space left"_s);
        QCOMPARE(v.attempts[1].duration, u"5:02"_s);
        QCOMPARE(v.attempts[1].id, someAttempt(2));
    }

    void anAttemptWithoutEndIsUnknownWhenTheBuildIsOver()
    {
        BuildPageSource source = failedBuild();
        source.row->state = BuildState::Cancelled;
        source.attempts.back().statusWord = u"running"_s;
        source.attempts.back().completed.reset();
        QCOMPARE(buildPageValues(source).attempts[1].duration, u"not known"_s);
        BuildPageSource running = runningBuild(Seconds(65));
        running.attempts.back().statusWord = u"running"_s;
        running.attempts.back().completed.reset();
        QCOMPARE(buildPageValues(running).attempts[1].duration, u"1:05"_s);
    }

    void aRunningBuildSaysWhenItWillEnd()
    {
        const BuildPageValues early = buildPageValues(runningBuild(Seconds(60)));
        QCOMPARE(early.durationWords, u"1:00"_s);
        QCOMPARE(early.expectedWords, u"half of such builds end by 13:43, 95 % by 13:45"_s);
        QVERIFY(!early.failed);
        const BuildPageValues late = buildPageValues(runningBuild(Seconds(461)));
        QCOMPARE(late.verdict, u"slower than usual"_s);
        QCOMPARE(late.expectedWords, u"longer than usual already"_s);
        BuildPageSource offline = runningBuild(Seconds(60));
        offline.context.offline = true;
        offline.context.asOf = *offline.row->started + Seconds(30);
        QCOMPARE(buildPageValues(offline).durationWords, u"0:30"_s); // nothing counts up beyond the data
        QVERIFY(buildPageValues(offline).expectedWords.isEmpty());
    }

    void fewSuccessesGiveNoP95()
    {
        BuildPageSource source = failedBuild();
        source.usual = analytics::UsualDuration{318, std::nullopt, 7};
        QCOMPARE(buildPageValues(source).usualWords, u"usual p50 5:18 · n 7, too few for p95"_s);
        source.usual.reset();
        QVERIFY(buildPageValues(source).usualWords.startsWith(u"no build of this project"_s));
        source.usualKnown = false;
        QCOMPARE(buildPageValues(source).usualWords, u"comparing…"_s);
    }

    void whatWasNotReadIsSaid()
    {
        BuildPageSource source = failedBuild();
        source.trace.reset();
        source.attempts.clear();
        source.attemptsRead = false;
        source.vmImagesRead = false;
        source.context.offline = true;
        source.context.asOf = source.context.now;
        const BuildPageValues offline = buildPageValues(source);
        QCOMPARE(offline.stepsNote, u"Steps are read when connected."_s);
        QCOMPARE(offline.noticeFact, u"Offline."_s);
        QCOMPARE(offline.imagesNote, u"The images were not read yet."_s);
        QVERIFY(offline.steps.empty());
        source.context.offline = false;
        source.reading = true;
        QCOMPARE(buildPageValues(source).stepsNote, u"reading the steps…"_s);
        source.reading = false;
        source.problem = Error{ErrorKind::Forbidden, 403, {}, {}};
        QCOMPARE(buildPageValues(source).stepsNote, u"The server does not show you the steps."_s);
        QCOMPARE(buildPageValues(source).notice, BuildPageValues::Notice::Warn);
    }

    void aBuildThatWentOrNeverWasIsTold()
    {
        BuildPageSource source = failedBuild();
        source.row->vanished = true;
        QCOMPARE(buildPageValues(source).noticeFact, u"No longer on the server."_s);
        BuildPageSource nothing;
        nothing.id = someBuild(9);
        QCOMPARE(buildPageValues(nothing).standing, BuildPageValues::Standing::Loading);
        nothing.buildsKnown = true;
        QCOMPARE(buildPageValues(nothing).standing, BuildPageValues::Standing::Unknown);
    }

    void similarFailuresTellHowOftenAndSinceWhen()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        QVERIFY(v.similarShown);
        QVERIFY2(v.similarWords.startsWith(u"7 failures in 2 projects since today 11:38"_s),
                 qPrintable(v.similarWords));
        BuildPageSource alone = failedBuild();
        alone.similar.count = 1;
        QCOMPARE(buildPageValues(alone).similarWords, u"No other failed build has this message."_s);
        alone.row->state = BuildState::Succeeded;
        QVERIFY(!buildPageValues(alone).similarShown);
    }

    void configurationShowsTextsAndHiddenValues()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        QCOMPARE(value(v.configuration, u"text_Dockerfile"_s), u"3 lines"_s);
        QCOMPARE(value(v.configuration, u"fact_BuildArgs.APT_PROXY"_s), u"•••"_s);
        QCOMPARE(v.texts.size(), size_t(1));
        BuildPageSource none = failedBuild();
        none.trace->config = {};
        QCOMPARE(buildPageValues(none).configurationNote, u"The server has no configuration of this build."_s);
    }

    void linkedImagesAreNamedOrNone()
    {
        BuildPageSource source = failedBuild();
        QCOMPARE(buildPageValues(source).imagesNote, u"None linked."_s);
        VmImage image;
        image.build = source.id;
        image.provider = u"aws"_s;
        image.artifacts = QStringList{u"ami-0abc"_s};
        image.lifecycle = u"available"_s;
        image.created = clockTime(13, 40);
        source.vmImages = {image};
        const BuildPageValues v = buildPageValues(source);
        QCOMPARE(v.images.size(), size_t(1));
        QCOMPARE(v.images[0].value, u"ami-0abc"_s);
        QCOMPARE(v.images[0].rest, u"available, 12 Mar 13:40:00"_s);
        QVERIFY(v.imagesNote.isEmpty());
    }

    void textAndJsonHoldWhatIsShown()
    {
        const BuildPageValues v = buildPageValues(failedBuild());
        const QString text = buildPageAsText(v);
        for (const QString &part : {someBuild().toString(), u"Finalize: not run"_s, u"no space left"_s,
                                    u"usual p50 5:18 · p95 7:40 · n 100"_s, u"RUN <b>apt-get</b> update"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        const QJsonObject json = QJsonDocument::fromJson(buildPageAsJson(v)).object();
        QCOMPARE(json["id"_L1].toString(), someBuild().toString());
        QCOMPARE(json["state"_L1].toString(), u"failed"_s);
        QCOMPARE(json["steps"_L1].toArray().size(), 6);
        QCOMPARE(json["attempts"_L1].toArray().size(), 2);
        QCOMPARE(json["similarFailures"_L1].toObject()["count"_L1].toInt(), 7);
        QCOMPARE(json["duration"_L1].toObject()["milliseconds"_L1].toInt(), 302'000);
        QCOMPARE(buildFileName(v), u"base-images-48218"_s);
    }
};

QTEST_GUILESS_MAIN(TestBuildPageValues)
#include "tst_build_page_values.moc"
