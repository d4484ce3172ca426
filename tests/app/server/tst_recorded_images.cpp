// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded details of images of a real server: missing parts, placeholders, evidence, secrets.
#include "app/server/parsing/image_details.h"
#include "app/server/parsing/images.h"
#include "tests/app/server/recorded_answer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

Result<ImageDetails> detailsOf(const QString &name)
{
    const Recorded answer = recorded(u"images/getImageDetails-"_s + name);
    return parseImageDetails(answer.answer.body, answer.tenant);
}

} // namespace

class TestRecordedImages : public QObject
{
    Q_OBJECT

private slots:
    void readsAllPartsOfAnImage()
    {
        const auto details = detailsOf(u"full"_s);
        QVERIFY(details);
        QCOMPARE(details->image.name, u"booking-api"_s);
        QCOMPARE(details->versions.size(), size_t(4));
        QCOMPARE(details->versions[0].bytes, 100004000);
        QVERIFY(isDigest(details->versions[0].digest));
        QCOMPARE(details->manifestDigest, details->versions[0].digest);
        QCOMPARE(details->layers.size(), size_t(3));
        QCOMPARE(details->layers[0].baseImage, u"alpine:3.20"_s);
        QCOMPARE(details->layers[1].command, u"RUN apk add --no-cache curl"_s);
        QVERIFY(details->sbom);
        QCOMPARE(details->sbom->packages.size(), size_t(12));
        QCOMPARE(details->compressedBytes, 98765432);
    }

    void evidenceLinksAnImageToBuilds()
    {
        const auto details = detailsOf(u"full"_s);
        QCOMPARE(details->layersEvidence.statusWord, u"fresh"_s);
        QVERIFY(!details->layersEvidence.build.isNull());
        QCOMPARE(details->vulnerabilityEvidence.statusWord, u"stale"_s);
        QVERIFY(details->layersEvidence.build != details->sbomEvidence.build);
        const auto bare = detailsOf(u"bare"_s);
        QVERIFY(bare->sbomEvidence.build.isNull() && bare->sbomEvidence.statusWord.isEmpty());
    }

    void absentCountsAreUnknownAndNotZero()
    {
        const auto details = detailsOf(u"full"_s);
        QCOMPARE(details->scans.size(), size_t(4));
        QCOMPARE(details->scans[0].statusWord, u"in_progress"_s);
        QVERIFY(!details->scans[0].counts.critical && !details->scans[0].completed);
        QCOMPARE(details->scans[1].counts.critical, 1);
        QVERIFY(!details->scans[1].counts.negligible);
        QCOMPARE(details->scans[2].verdict, u"pass"_s);
        QVERIFY(!details->scans[2].counts.high); // passed, but nothing was counted
        QCOMPARE(details->scans[3].error, u"database download failed"_s);
        QVERIFY(!details->layers[0].packages);
        QCOMPARE(details->layers[1].packages, 1);
    }

    void missingPartsAreEmpty()
    {
        for (const QString &name : {u"bare"_s, u"null-digest"_s}) { // a version without digest hides all versions
            const auto details = detailsOf(name);
            QVERIFY(details);
            QVERIFY(details->versions.empty() && details->layers.empty() && details->scans.empty());
            QVERIFY(!details->sbom && details->tags.isEmpty() && details->manifestDigest.isEmpty());
        }
        QCOMPARE(errorOf(recorded(u"images/listImageVersions-null-digest"_s).answer)->kind, ErrorKind::ServerProblem);
        const auto none = parseImageVersions(recorded(u"images/listImageVersions-bare"_s).answer.body);
        QVERIFY(none && none->empty()); // null
    }

    void tagsComeSortedAndOnce()
    {
        const QStringList tags{u"latest"_s, u"prod"_s, u"stable"_s};
        QCOMPARE(detailsOf(u"full"_s)->tags, tags);
        QCOMPARE(*parseImageTags(recorded(u"images/listImageTags-full"_s).answer.body), tags);
    }

    void noValueOfTheEnvironmentIsKept()
    {
        const auto details = detailsOf(u"full"_s);
        QCOMPARE(details->environment, (QStringList{u"PORT"_s, u"API_KEY"_s}));
        QCOMPARE(details->labels,
                 QStringList{u"org.opencontainers.image.source=https://git.example.test/hl/booking-api"_s});
    }

    void anyAccessTroubleIsNotFound()
    {
        for (const QString &name : {u"foreign-tenant"_s, u"null-tags"_s, u"quarantined"_s, u"unknown-id"_s})
            QCOMPARE(errorOf(recorded(u"images/getImageDetails-"_s + name).answer)->kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(recorded(u"images/getImage-foreign-tenant"_s).answer)->kind, ErrorKind::NotFound); // a 500
        const Recorded full = recorded(u"images/getImageDetails-full"_s);
        QCOMPARE(parseImageDetails(full.answer.body, TenantId(QUuid::createUuid())).error().kind, ErrorKind::NotFound);
    }

    void anArchivedImageStillOpens()
    {
        const Recorded archived = recorded(u"images/getImage-archived"_s);
        const auto image = parseImage(archived.answer.body, archived.tenant);
        QVERIFY(image);
        QCOMPARE(image->status, u"archived"_s);
        const Recorded nobodys = recorded(u"images/getImage-no-creator"_s);
        QVERIFY(parseImage(nobodys.answer.body, nobodys.tenant)->creator.isNull());
    }

    void readsOneVmImage()
    {
        const auto image = parseVmImage(recorded(u"images/getVmImage-released"_s).answer.body);
        QVERIFY(image);
        QCOMPARE(image->number, 218);
        QCOMPARE(image->lifecycle, u"released"_s);
        QCOMPARE(errorOf(recorded(u"images/getVmImage-not-packer"_s).answer)->kind, ErrorKind::NotFound);
    }

    void aDigestIsSha256AndSixtyFourDigits()
    {
        QVERIFY(isDigest(u"sha256:"_s + QString(64, u'a')));
        QVERIFY(!isDigest(u"sha256:"_s + QString(63, u'a')));
        QVERIFY(!isDigest(u"sha256:"_s + QString(64, u'g')));
        QVERIFY(!isDigest(u"sha512:"_s + QString(64, u'a')));
        QVERIFY(!isDigest(u"unknown"_s));
    }
};

QTEST_GUILESS_MAIN(TestRecordedImages)
#include "tst_recorded_images.moc"
