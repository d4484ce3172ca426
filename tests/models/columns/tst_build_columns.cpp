// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columns/build_columns.h"
#include "tests/models/columns/sample_columns.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace viewer;
using namespace viewer::sample;

namespace {

RowOrder naiveNewestFirst(const BuildColumns &columns)
{
    RowOrder order;
    for (std::uint32_t row = 0; row < columns.size(); ++row)
        order.push_back(row);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto ca = columns.chunkOf(a).created[a % chunkRows], cb = columns.chunkOf(b).created[b % chunkRows];
        return ca != cb ? ca > cb : a > b;
    });
    return order;
}

void checkRow(const BuildColumns &columns, const ColumnValues &v)
{
    const auto at = columns.rowOfSeq(v.seq);
    QVERIFY(at);
    const BuildChunk &chunk = columns.chunkOf(*at);
    const std::uint32_t i = *at % chunkRows;
    QCOMPARE(chunk.seq[i], v.seq);
    QVERIFY(chunk.id[i] == v.id);
    QCOMPARE(chunk.number[i], v.number);
    QCOMPARE(chunk.created[i], v.created);
    QCOMPARE(chunk.started[i], v.started);
    QCOMPARE(chunk.duration[i], v.duration);
    QCOMPARE(chunk.project[i], v.project);
    QCOMPARE(chunk.starter[i], v.starter);
    QCOMPARE(chunk.branch[i], v.branch);
    QCOMPARE(chunk.error[i], v.error);
    QCOMPARE(chunk.status[i], v.status);
    QCOMPARE(chunk.method[i], v.method);
    QCOMPARE(chunk.attempts[i], v.attempts);
    QCOMPARE(chunk.flags[i], v.flags);
}

} // namespace

class TestBuildColumns : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryValueOverSeveralRoundsOfChanges()
    {
        QRandomGenerator random(21);
        const auto dictionaries = words();
        std::map<std::uint32_t, ColumnValues> truth;
        BuildSnapshot snapshot;
        std::uint32_t nextSeq = 1;
        for (int round = 0; round < 8; ++round) {
            BuildColumnsBuilder builder(snapshot);
            for (int changed = 0; changed < 50 && !truth.empty(); ++changed) {
                auto it = truth.lower_bound(random.bounded(nextSeq));
                if (it == truth.end())
                    continue;
                const std::uint32_t created = it->second.created;
                ColumnValues values = randomBuild(random, it->first, *dictionaries);
                if (round % 2)
                    values.created = created;
                it->second = values;
                builder.put(values);
            }
            for (int added = 0; added < 5000; ++added, nextSeq += 1 + random.bounded(3u)) {
                const ColumnValues values = randomBuild(random, nextSeq, *dictionaries);
                truth.emplace(nextSeq, values);
                builder.put(values);
            }
            snapshot = builder.finish(dictionaries, coverage());
            QCOMPARE(size_t(snapshot->size()), truth.size());
            QCOMPARE(*snapshot->newestFirst(), naiveNewestFirst(*snapshot));
            for (const auto &[seq, values] : truth)
                checkRow(*snapshot, values);
        }
        QVERIFY(snapshot->chunks().size() > 2);
    }

    void sharesChunksWithoutAChange()
    {
        const BuildSnapshot before = randomColumns(chunkRows * 3, 2);
        QRandomGenerator random(1);
        BuildColumnsBuilder builder(before);
        ColumnValues changed = randomBuild(random, before->seq(chunkRows + 5), before->words());
        changed.created = before->chunkOf(chunkRows + 5).created[5];
        builder.put(changed);
        const BuildSnapshot after = builder.finish(before->sharedWords(), before->coverage());
        QCOMPARE(after->chunks()[0], before->chunks()[0]);
        QVERIFY(after->chunks()[1] != before->chunks()[1]);
        QCOMPARE(after->chunks()[2], before->chunks()[2]);
        QCOMPARE(after->newestFirst(), before->newestFirst());
        checkRow(*after, changed);
    }

    void leavesTheEarlierSnapshotAsItWas()
    {
        const BuildSnapshot before = randomColumns(100, 4);
        const BuildRow row = before->row(50);
        const RowOrder order = *before->newestFirst();
        QRandomGenerator random(77);
        BuildColumnsBuilder builder(before);
        builder.put(randomBuild(random, before->seq(50), before->words()));
        builder.put(randomBuild(random, 10'000, before->words()));
        const BuildSnapshot after = builder.finish(before->sharedWords(), before->coverage());
        QCOMPARE(after->size(), 101u);
        QCOMPARE(before->size(), 100u);
        QCOMPARE(before->row(50).id, row.id);
        QCOMPARE(before->row(50).created, row.created);
        QCOMPARE(*before->newestFirst(), order);
    }

    void findsRowsByKeyAndById()
    {
        const BuildSnapshot columns = randomColumns(chunkRows + 100, 6);
        for (const std::uint32_t row : {0u, 1u, chunkRows - 1, chunkRows, chunkRows + 99}) {
            QCOMPARE(columns->rowOfSeq(columns->seq(row)), row);
            QCOMPARE(columns->rowOfId(columns->row(row).id), row);
        }
        QVERIFY(!columns->rowOfSeq(0));
        QVERIFY(!columns->rowOfSeq(2)); // the keys are odd
        QVERIFY(!columns->rowOfSeq(columns->seq(chunkRows + 99) + 1));
        QVERIFY(!columns->rowOfId(BuildId(QUuid::createUuidV5(QUuid(), u"nobody"_s))));
        QVERIFY(!randomColumns(0, 1)->rowOfSeq(1));
    }

    void givesReadyRows()
    {
        const auto dictionaries = words();
        ColumnValues v;
        v.seq = 9;
        v.id = {0x2f, 0x1b, 0x6b, 0x9e, 0x7c, 0x0d, 0x4b, 0x3a, 0x9a, 0x11, 0x0c, 0x5e, 0x5d, 0x3f, 0x8a, 0x01};
        v.number = 203;
        v.created = firstDay + 150 * 3600;
        v.started = v.created + 5;
        v.duration = 61'500;
        v.project = 3;
        v.starter = 1;
        v.branch = 2;
        v.error = 1;
        v.status = 1;
        v.method = 2;
        v.attempts = 2;
        v.flags = VanishedFlag | DetailFlag;
        BuildColumnsBuilder builder;
        builder.put(v);
        const BuildRow row = builder.finish(dictionaries, coverage())->row(0);
        QCOMPARE(row.seq, 9u);
        QCOMPARE(row.id.toString(), u"2f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01"_s);
        QCOMPARE(row.number, 203);
        QCOMPARE(row.state, BuildState::Succeeded);
        QCOMPARE(row.statusWord, u"success"_s);
        QCOMPARE(row.method, BuildMethod::Container);
        QCOMPARE(row.methodWord, u"docker"_s);
        QCOMPARE(row.projectName, u"apps"_s);
        QVERIFY(row.projectDeleted);
        QCOMPARE(row.starterKind, StarterKind::Named);
        QCOMPARE(row.starterName, u"Ada Lovelace"_s);
        QCOMPARE(row.started, Instant(Seconds(v.started)));
        QCOMPARE(row.duration, Milliseconds(61'500));
        QCOMPARE(row.attempts, 2);
        QCOMPARE(row.branch, u"release/77"_s);
        QVERIFY(row.vanished && row.detailKnown);
    }

    void leavesUnknownValuesEmptyNeverZero()
    {
        ColumnValues v;
        v.seq = 1;
        v.created = firstDay;
        BuildColumnsBuilder builder;
        builder.put(v);
        const BuildRow row = builder.finish(words(), coverage())->row(0);
        QVERIFY(!row.number);
        QVERIFY(!row.started);
        QVERIFY(!row.duration);
        QCOMPARE(row.attempts, 0);
        QCOMPARE(row.state, BuildState::Unknown);
        QCOMPARE(row.starterKind, StarterKind::NotKnownYet);
    }

    void saysAutomaticOnlyInsideTheAuditThatWasRead()
    {
        const BuildCoverage known = coverage();
        const Instant from = *known.auditFrom, until = *known.auditUntil;
        QCOMPARE(starterKindOf(known, false, from), StarterKind::Automatic);
        QCOMPARE(starterKindOf(known, false, from - Milliseconds(1)), StarterKind::NotKnownYet);
        QCOMPARE(starterKindOf(known, false, until - Milliseconds(1)), StarterKind::Automatic);
        QCOMPARE(starterKindOf(known, false, until), StarterKind::NotKnownYet);
        QCOMPARE(starterKindOf(known, true, until), StarterKind::Named);
        QCOMPARE(starterKindOf(BuildCoverage(), false, from), StarterKind::NotKnownYet);
    }
};

QTEST_GUILESS_MAIN(TestBuildColumns)
#include "tst_build_columns.moc"
