// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded imports, releases, registrations and policies of a real server, with the oddities the contract names.
#include "app/server/parsing/policies.h"
#include "app/server/parsing/quarantine.h"
#include "tests/app/server/recorded_answer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

ImportRequest requestOf(const QString &name)
{
    const Recorded answer = recorded(u"quarantine/"_s + name);
    const auto request = parseImportRequest(answer.answer.body, answer.tenant);
    if (!request)
        qFatal("no request: %s", qPrintable(request.error().detail));
    return *request;
}

} // namespace

class TestRecordedPolicies : public QObject
{
    Q_OBJECT

private slots:
    void importListsTellNoTotal()
    {
        const Recorded answer = recorded(u"quarantine/listImportRequests-page-2"_s);
        const auto page = parseImportRequests(answer.answer.body, answer.tenant);
        QVERIFY(page);
        QCOMPARE(page->rows(), 2);
        QCOMPARE(page->limit, 2);
        QCOMPARE(page->offset, 2);
        QVERIFY(!page->total);
        const Recorded end = recorded(u"quarantine/listImportRequests-past-end"_s);
        QCOMPARE(parseImportRequests(end.answer.body, end.tenant)->rows(), 0);
        const auto foreign = parseImportRequests(answer.answer.body, TenantId(QUuid::createUuid()));
        QCOMPARE(foreign->foreignRows, 2);
    }

    void releasedArtifactsTellARealTotal()
    {
        const Recorded answer = recorded(u"quarantine/listReleasedArtifacts"_s);
        const auto page = parseReleasedArtifacts(answer.answer.body, answer.tenant);
        QVERIFY(page);
        QCOMPARE(page->total, 2);
        QVERIFY(page->items[0].ready);
        QCOMPARE(page->items[0].releaseReason, u"approved after review"_s);
        QVERIFY(!page->items[1].ready);
        QCOMPARE(page->items[1].blocker, u"internal image reference is not available yet"_s);
        QVERIFY(page->items[1].digest.isEmpty()); // "unknown" is a placeholder
        QVERIFY(page->items[1].releaser.isNull());
    }

    void placeholdersOfFinishedRequestsAreEmpty()
    {
        const ImportRequest failed = requestOf(u"getImportRequest-failed"_s);
        QCOMPARE(failed.statusWord, u"failed"_s);
        QVERIFY(failed.decision.isEmpty() && failed.digest.isEmpty() && failed.reasons.isEmpty());
        QVERIFY(!failed.critical && !failed.packages);
        QCOMPARE(failed.error, u"manifest unknown"_s);
        const ImportRequest quarantined = requestOf(u"getImportRequest-quarantined"_s);
        QCOMPARE(quarantined.reasons, QStringList{u"critical vulnerabilities: 3"_s});
        QCOMPARE(quarantined.critical, 3);
        QCOMPARE(quarantined.high, 7);
        QCOMPARE(quarantined.packages, 61);
        const ImportRequest pending = requestOf(u"getImportRequest-pending"_s);
        QVERIFY(pending.digest.isEmpty() && pending.decision.isEmpty() && !pending.critical);
    }

    void showsABlockerOnlyWithABlockedRelease()
    {
        QCOMPARE(requestOf(u"getImportRequest-ready"_s).blocker, u"evidence_incomplete"_s);
        QVERIFY(requestOf(u"getImportRequest-released"_s).blocker.isEmpty());
        QVERIFY(requestOf(u"getImportRequest-pending"_s).blocker.isEmpty()); // sent, but not blocked
        const Recorded released = recorded(u"quarantine/getImportRequest-released"_s);
        QJsonObject body = QJsonDocument::fromJson(released.answer.body).object();
        QJsonObject data = body["data"_L1].toObject();
        data["release_blocker_reason"_L1] = u"evidence_incomplete"_s; // a stale one
        body["data"_L1] = data;
        const auto request = parseImportRequest(QJsonDocument(body).toJson(), released.tenant);
        QVERIFY(request && request->blocker.isEmpty());
    }

    void scansAreRequestsOfAnotherKind()
    {
        QVERIFY(requestOf(u"getScanRequest-success"_s).isScan);
        QVERIFY(!requestOf(u"getImportRequest-ready"_s).isScan);
        QCOMPARE(errorOf(recorded(u"quarantine/getImportRequest-of-a-scan"_s).answer)->kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(recorded(u"quarantine/getImportRequest-foreign-tenant"_s).answer)->kind, ErrorKind::NotFound);
    }

    void readsWorkflowAndStagesWithoutTheirCopiedTimes()
    {
        const auto released = parseImportWorkflow(recorded(u"quarantine/getImportWorkflow-released"_s).answer.body);
        QVERIFY(released);
        QCOMPARE(released->workflow.steps.size(), size_t(3));
        QCOMPARE(released->workflow.steps[0].key, u"approval.request"_s);
        QCOMPARE(released->stages.size(), size_t(6));
        QCOMPARE(released->stages[0].stateWord, u"complete"_s);
        const auto failed = parseImportWorkflow(recorded(u"quarantine/getImportWorkflow-failed"_s).answer.body);
        QVERIFY(failed && failed->workflow.steps.empty());
    }

    void importLogsAreNewestFirstWithARealTotal()
    {
        const auto log = parseImportLogs(recorded(u"quarantine/getImportLogs-limit-1"_s).answer.body);
        QVERIFY(log);
        QCOMPARE(log->rows(), 1);
        QCOMPARE(log->total, 6);
        QCOMPARE(log->items[0].source, u"lifecycle"_s);
        const auto all = parseImportLogs(recorded(u"quarantine/getImportLogs-released"_s).answer.body);
        QVERIFY(all && all->items.front().time >= all->items.back().time);
    }

    void readsRegistrations()
    {
        const Recorded answer = recorded(u"quarantine/listEprRegistrations"_s);
        const auto page = parseRegistrations(answer.answer.body, answer.tenant);
        QVERIFY(page);
        QCOMPARE(page->rows(), 4);
        QCOMPARE(page->items[0].product, u"Redis"_s);
        QVERIFY(page->items[0].expires);
        QCOMPARE(errorOf(recorded(u"quarantine/listEprRegistrations-error-status"_s).answer)->kind,
                 ErrorKind::BadRequest);
    }

    void policiesAreKnownByTypeAndKey()
    {
        const auto page = parseBuildPolicies(recorded(u"policies/listBuildPolicies"_s).answer.body);
        QVERIFY(page);
        QCOMPARE(page->rows(), 4);
        QSet<QString> keys;
        for (const BuildPolicy &policy : page->items)
            keys += policy.type + u'/' + policy.key;
        QCOMPARE(keys.size(), 4);
        QVERIFY(page->items[0].value.contains("\"html\":\"<b>\""_L1)); // any JSON, as text
        QCOMPARE(page->items[0].description, u"=1+1"_s);
        const auto none = parseBuildPolicies(recorded(u"policies/listBuildPolicies-type-unknown"_s).answer.body);
        QVERIFY(none && none->items.empty());
    }

    void oneUnknownPolicyKeyBreaksTheList()
    {
        const auto answer = recorded(u"policies/listBuildPolicies-unknown-key-row"_s).answer;
        QVERIFY(answer.body.trimmed().isEmpty());
        QCOMPARE(errorOf(answer)->kind, ErrorKind::ServerProblem);
    }

    void toolsComeWithoutTheirRuntime()
    {
        const auto tools = parseToolAvailability(recorded(u"policies/getToolAvailability"_s).answer.body);
        QVERIFY(tools);
        QCOMPARE(tools->methods.size(), 6);
        QVERIFY(tools->methods[u"nix"_s]);
        QVERIFY(!tools->scanTools[u"snyk"_s]);
        QCOMPARE(tools->secretManagers.size(), 4);
    }

    void readsCapabilitiesAsAHint()
    {
        const auto plain = parseCapabilities(recorded(u"policies/getOperationCapabilities"_s).answer.body);
        const Recorded answer = recorded(u"policies/getCapabilitySurfaces"_s);
        const auto surfaces = parseCapabilitySurfaces(answer.answer.body, answer.tenant);
        QVERIFY(plain && surfaces);
        QCOMPARE(plain->entitled, surfaces->entitled);
        QVERIFY(surfaces->denials.contains(u"builds.list"_s));
        QVERIFY(plain->denials.isEmpty());
        QCOMPARE(parseCapabilitySurfaces(answer.answer.body, TenantId(QUuid::createUuid())).error().kind,
                 ErrorKind::NotFound);
    }

    void readsTheThreePolicies()
    {
        const auto quarantine = parseQuarantinePolicy(recorded(u"policies/getQuarantinePolicy"_s).answer.body);
        QVERIFY(quarantine && quarantine->enabled);
        QCOMPARE(quarantine->mode, u"dry_run"_s);
        QCOMPARE(quarantine->maxCritical, 0.0);
        QCOMPARE(quarantine->severities[u"p1"_s], QStringList{u"critical"_s});
        const auto epr = parseRegistrationPolicy(recorded(u"policies/getEprRegistrationPolicy"_s).answer.body);
        QVERIFY(epr && epr->enforced);
        const auto release = parseReleasePolicy(recorded(u"policies/getReleaseGovernancePolicy"_s).answer.body);
        QVERIFY(release);
        QCOMPARE(release->failureRatio, 0.2);
        QCOMPARE(release->windowMinutes, 60);
        QVERIFY(!parseReleasePolicy("{}"));
    }
};

QTEST_GUILESS_MAIN(TestRecordedPolicies)
#include "tst_recorded_policies.moc"
