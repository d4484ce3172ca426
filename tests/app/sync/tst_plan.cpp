// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::sync;
using Kind = Step::Kind;

namespace {

const Instant noon = *parseInstant(u"2026-03-12T12:00:00Z");

BuildId buildId(int n)
{
    return *BuildId::parse(u"a5000000-0000-4000-8000-%1"_s.arg(n, 12, 10, QChar(u'0')));
}

Reply page(int rows, qint64 total)
{
    Reply reply;
    reply.rows = rows;
    reply.total = total;
    reply.serverTime = noon;
    return reply;
}

/// The steps the plan hands out at this moment; a list whose end is not known yet would go on for ever.
std::vector<Step> handedOut(Plan &plan)
{
    std::vector<Step> steps;
    while (steps.size() < 60) {
        const auto step = plan.next();
        if (!step)
            break;
        steps.push_back(*step);
    }
    return steps;
}

std::optional<Step> find(const std::vector<Step> &steps, Kind kind)
{
    for (const Step &step : steps) {
        if (step.kind == kind)
            return step;
    }
    return std::nullopt;
}

cache::Feeds feedsAfterFullSync()
{
    cache::Feeds feeds;
    cache::FeedProgress builds{cache::Feed::Builds, noon, true, 500, {{"offset"_L1, 0}}};
    const auto ms = qint64(noon.time_since_epoch().count());
    cache::FeedProgress audit{
        cache::Feed::Audit,
        noon,
        true,
        900,
        {{"newest"_L1, ms}, {"anchor"_L1, ms + 1000}, {"known_from"_L1, 0}, {"known_until"_L1, ms}}};
    feeds.insert(cache::Feed::Builds, builds);
    feeds.insert(cache::Feed::Audit, audit);
    return feeds;
}

/// The list is complete, the audit was never read.
cache::Feeds feedsWithoutAudit()
{
    cache::Feeds feeds = feedsAfterFullSync();
    feeds.remove(cache::Feed::Audit);
    return feeds;
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void scanHandsOutOverlappingPages();
    void scanPlaceIsTheFirstUnreadPage();
    void scanEndsAtAShortPageAndAtTheCount();
    void scanHandsOutAFailedPageAgain();
    void beginsWithSmallListsThenTheFirstPage();
    void readsTheHeadUntilAPageIsKnown();
    void resumesTheListWhereItStopped();
    void keepsCompleteWhileItSweeps();
    void endsASweepWithItsBegin();
    void asksNewestAuditRowFirstThenBackwards();
    void movesAuditCoverageOnlyOverAGaplessPrefix();
    void forwardAuditMovesTheEndOnlyWhenAllPagesAreRead();
    void visibleBuildsComeFirst();
    void neverAsksTwiceForABuildInHand();
    void asksTheCacheAgainOnceRowsAreWritten();
    void refusedFeedRestsUntilAskedAgain();
    void oneUnreadableBuildDoesNotStopTheOthers();
    void mixesDetailsIntoTheBackfill();
};

void TestPlan::scanHandsOutOverlappingPages()
{
    PageScan scan;
    QCOMPARE(*scan.next(), 0);
    QCOMPARE(*scan.next(), pageRows - pageOverlap);
    QCOMPARE(*scan.next(), 2 * (pageRows - pageOverlap));
}

void TestPlan::scanPlaceIsTheFirstUnreadPage()
{
    PageScan scan;
    const int a = *scan.next(), b = *scan.next(), c = *scan.next();
    scan.done(b, false, 1000);
    QCOMPARE(scan.place(), a);
    scan.done(a, false, 1000);
    QCOMPARE(scan.place(), c);
}

void TestPlan::scanEndsAtAShortPageAndAtTheCount()
{
    PageScan shortPage;
    shortPage.done(*shortPage.next(), true, std::nullopt);
    QVERIFY(!shortPage.next());
    QVERIFY(shortPage.complete());

    PageScan counted;
    const int first = *counted.next(), second = *counted.next();
    counted.done(first, false, 150);
    QVERIFY(!counted.complete()); // the second page is under way
    counted.done(second, false, 150);
    QVERIFY(counted.complete());
}

void TestPlan::scanHandsOutAFailedPageAgain()
{
    PageScan scan;
    const int first = *scan.next();
    std::ignore = scan.next();
    scan.failed(first);
    QCOMPARE(*scan.next(), first);
}

void TestPlan::beginsWithSmallListsThenTheFirstPage()
{
    Plan plan({}, {});
    plan.beginRound(noon, true);
    QCOMPARE(plan.next()->kind, Kind::Projects);
    QCOMPARE(plan.next()->kind, Kind::Users);
    const auto list = plan.next();
    QCOMPARE(list->kind, Kind::List); // a head would read the same page a second time
    QCOMPARE(list->offset, 0);
    QCOMPARE(list->limit, 100);
}

void TestPlan::readsTheHeadUntilAPageIsKnown()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    const auto steps = handedOut(plan);
    const auto head = find(steps, Kind::Head);
    QVERIFY(head);
    QVERIFY(!find(steps, Kind::List));
    QVERIFY(plan.done(*head, page(100, 501), noon).empty()); // something new was in it: read on
    const auto second = find(handedOut(plan), Kind::Head);
    QVERIFY(second);
    QCOMPARE(second->offset, 98);
    Reply known = page(100, 501);
    known.allKnownFinal = true;
    const auto progress = plan.done(*second, known, noon + Seconds(3));
    QCOMPARE(progress.size(), 1u);
    QCOMPARE(progress[0].asOf, noon + Seconds(3));
    QCOMPARE(progress[0].total, 501);
    QVERIFY(progress[0].complete);
    QVERIFY(!find(handedOut(plan), Kind::Head));
}

void TestPlan::resumesTheListWhereItStopped()
{
    Plan first({}, {});
    first.beginRound(noon, false);
    const auto list = find(handedOut(first), Kind::List);
    QVERIFY(list);
    const auto saved = first.done(*list, page(100, 1000), noon);
    QCOMPARE(saved.size(), 1u);

    cache::Feeds feeds;
    feeds.insert(cache::Feed::Builds, saved[0]);
    Plan second(feeds, {});
    second.beginRound(noon, false);
    const auto steps = handedOut(second);
    QVERIFY(find(steps, Kind::Head));
    QCOMPARE(find(steps, Kind::List)->offset, 98);
}

void TestPlan::keepsCompleteWhileItSweeps()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.beginSweep(noon);
    const auto list = find(handedOut(plan), Kind::List);
    QVERIFY(list);
    const auto saved = plan.done(*list, page(100, 500), noon);
    QVERIFY(saved[0].complete);
    QVERIFY(saved[0].place.contains("since"_L1)); // a restart goes on with it
}

void TestPlan::endsASweepWithItsBegin()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.beginSweep(noon - Seconds(60));
    for (int guard = 0; guard < 20 && !plan.takeEndedSweep(); ++guard) {
        for (const Step &step : handedOut(plan)) {
            if (step.kind == Kind::List)
                std::ignore = plan.done(step, page(step.offset >= 400 ? 50 : 100, 500), noon);
        }
        if (const auto since = plan.takeEndedSweep()) {
            QCOMPARE(*since, noon - Seconds(60));
            QVERIFY(!plan.takeEndedSweep());
            return;
        }
    }
    QFAIL("the sweep did not end");
}

void TestPlan::asksNewestAuditRowFirstThenBackwards()
{
    Plan plan(feedsWithoutAudit(), {});
    plan.beginRound(noon, false);
    const auto newest = find(handedOut(plan), Kind::AuditNewest);
    QVERIFY(newest);
    QCOMPARE(newest->limit, 1);
    Reply reply = page(1, 900);
    reply.newest = reply.oldest = noon;
    std::ignore = plan.done(*newest, reply, noon);
    const auto back = find(handedOut(plan), Kind::AuditBack);
    QVERIFY(back);
    QCOMPARE(*back->end, noon + Seconds(1)); // the server hides a fraction: one second above finds the row
    QCOMPARE(back->offset, 0);
}

void TestPlan::movesAuditCoverageOnlyOverAGaplessPrefix()
{
    Plan plan(feedsWithoutAudit(), {});
    plan.beginRound(noon, false);
    Reply newest = page(1, 900);
    newest.newest = newest.oldest = noon;
    std::ignore = plan.done(*find(handedOut(plan), Kind::AuditNewest), newest, noon);
    std::vector<Step> pages;
    for (const Step &step : handedOut(plan)) {
        if (step.kind == Kind::AuditBack)
            pages.push_back(step);
        if (pages.size() == 3)
            break;
    }
    QVERIFY(pages.size() >= 2);
    const auto knownFrom = [](const std::vector<cache::FeedProgress> &saved) {
        return Instant(Milliseconds(saved.at(0).place.value(cache::auditFromKey).toInteger()));
    };
    Reply later = page(100, 900);
    later.newest = noon - Seconds(200);
    later.oldest = noon - Seconds(300);
    QCOMPARE(knownFrom(plan.done(pages[1], later, noon)), noon + Seconds(1)); // the page before is still missing
    Reply earlier = page(100, 900);
    earlier.newest = noon;
    earlier.oldest = noon - Seconds(200);
    QCOMPARE(knownFrom(plan.done(pages[0], earlier, noon)), noon - Seconds(299));
}

void TestPlan::forwardAuditMovesTheEndOnlyWhenAllPagesAreRead()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    const auto until = [](const std::vector<cache::FeedProgress> &saved) {
        return Instant(Milliseconds(saved.at(0).place.value(cache::auditUntilKey).toInteger()));
    };
    const auto first = find(handedOut(plan), Kind::AuditForward);
    QVERIFY(first);
    QCOMPARE(*first->start, noon);
    Reply full = page(100, 150);
    full.newest = noon + Seconds(500);
    full.oldest = noon + Seconds(100);
    full.serverTime = noon + Seconds(600);
    QCOMPARE(until(plan.done(*first, full, noon)), noon);
    const auto second = find(handedOut(plan), Kind::AuditForward);
    QCOMPARE(second->offset, 98);
    Reply rest = page(52, 150);
    rest.newest = noon + Seconds(100);
    rest.oldest = noon;
    rest.serverTime = noon + Seconds(601);
    QCOMPARE(until(plan.done(*second, rest, noon)), noon + Seconds(595));
}

void TestPlan::visibleBuildsComeFirst()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.offerDetails({buildId(1), buildId(2)});
    plan.setVisible({buildId(7)});
    std::vector<BuildId> order;
    for (const Step &step : handedOut(plan)) {
        if (step.kind == Kind::Detail)
            order.push_back(step.build);
    }
    QCOMPARE(order, (std::vector{buildId(7), buildId(1), buildId(2)}));
}

void TestPlan::neverAsksTwiceForABuildInHand()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.offerDetails({buildId(1)});
    QVERIFY(find(handedOut(plan), Kind::Detail));
    plan.offerDetails({buildId(1)}); // the cache has not been written yet
    plan.setVisible({buildId(1)});
    QVERIFY(!find(handedOut(plan), Kind::Detail));
}

void TestPlan::asksTheCacheAgainOnceRowsAreWritten()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.offerDetails({buildId(1)});
    const auto detail = find(handedOut(plan), Kind::Detail);
    plan.offerDetails({buildId(1)});
    QVERIFY(!plan.wants().details);
    std::ignore = plan.done(*detail, {}, noon);
    plan.written({buildId(1)});
    QVERIFY(plan.wants().details);
    plan.offerDetails({});
    QVERIFY(!plan.wants().details);
}

void TestPlan::refusedFeedRestsUntilAskedAgain()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    const auto audit = find(handedOut(plan), Kind::AuditForward);
    plan.failed(*audit, ErrorKind::Forbidden);
    QVERIFY(plan.refused(cache::Feed::Audit));
    plan.beginRound(noon, false);
    QVERIFY(!find(handedOut(plan), Kind::AuditForward)); // each refusal would write an audit row
    plan.retry(true);
    QVERIFY(find(handedOut(plan), Kind::AuditForward));
}

void TestPlan::oneUnreadableBuildDoesNotStopTheOthers()
{
    Plan plan(feedsAfterFullSync(), {});
    plan.beginRound(noon, false);
    plan.offerDetails({buildId(1), buildId(2)});
    for (const Step &step : handedOut(plan)) {
        if (step.kind == Kind::Detail && step.build == buildId(1))
            plan.failed(step, ErrorKind::ServerProblem);
    }
    plan.offerDetails({buildId(1), buildId(3)});
    std::vector<BuildId> again;
    for (const Step &step : handedOut(plan)) {
        if (step.kind == Kind::Detail)
            again.push_back(step.build);
    }
    QCOMPARE(again, std::vector{buildId(3)});
    plan.beginRound(noon, true); // with the small lists it gets another try
    plan.offerDetails({buildId(1)});
    QVERIFY(find(handedOut(plan), Kind::Detail));
}

void TestPlan::mixesDetailsIntoTheBackfill()
{
    Plan plan({}, {});
    plan.beginRound(noon, false);
    std::vector<BuildId> ids;
    for (int n = 1; n <= 50; ++n)
        ids.push_back(buildId(n));
    plan.offerDetails(ids);
    int details = 0, pages = 0;
    for (int n = 0; n < 40; ++n) {
        const auto step = plan.next();
        QVERIFY(step);
        details += step->kind == Kind::Detail;
        pages += step->kind == Kind::List;
    }
    QVERIFY2(details >= 5 && details <= 20, qPrintable(QString::number(details)));
    QVERIFY2(pages >= 15, qPrintable(QString::number(pages)));
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
