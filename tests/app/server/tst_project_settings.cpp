// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/project_settings.h"
#include "tests/app/server/session_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

const ProjectId kiosk = *ProjectId::parse(u"c0000000-0000-4000-8000-000000000001");
const ProjectId third = *ProjectId::parse(u"c0000000-0000-4000-8000-000000000003");

/// All text of these values, to search in.
QString textOf(const std::vector<ProjectTrigger> &triggers)
{
    QStringList text;
    for (const ProjectTrigger &t : triggers)
        text << t.type << t.name << t.events << t.cron << t.timeZone << t.branchPattern;
    return text.join(u'\n');
}

} // namespace

class ProjectSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBuildSettings()
    {
        const auto settings =
            parseProjectBuildSettings(recorded(u"projects/getProjectBuildSettings"_s).answer.body, kiosk);
        QVERIFY(settings.ok());
        QCOMPARE(settings->mode, u"ui_managed"_s);
        QCOMPARE(settings->file, u"image-factory.yaml"_s);
        QCOMPARE(settings->onError, u"fallback_to_ui"_s);
        QCOMPARE(settings->updated, parseInstant(u"2026-11-24T03:32:18Z"));
        const auto defaults =
            parseProjectBuildSettings(recorded(u"projects/getProjectBuildSettings-p3"_s).answer.body, third);
        QVERIFY(defaults.ok());
        QVERIFY(!defaults->updated); // nobody ever saved them
        QVERIFY(!parseProjectBuildSettings(recorded(u"projects/getProjectBuildSettings"_s).answer.body, third).ok());
    }

    void masksCredentialsOfSources()
    {
        const Recorded recording = recorded(u"projects/listProjectSources"_s);
        const auto page = parseProjectSources(recording.answer.body, recording.tenant, kiosk);
        QVERIFY(page.ok());
        QCOMPARE(page->items.size(), size_t(2));
        QCOMPARE(page->items[0].address, u"https://•••@git.example.test/nord/kiosk.git"_s);
        QVERIFY(page->items[0].isDefault && page->items[0].active);
        QCOMPARE(page->items[1].branch, u"release/2024 🚀"_s);
        QVERIFY(!page->items[1].active);
        const auto foreign = parseProjectSources(recording.answer.body, TenantId(), kiosk);
        QCOMPARE(foreign->foreignRows, 2);
    }

    void neverReadsTheSecretOfATrigger()
    {
        const Recorded recording = recorded(u"projects/listProjectTriggers"_s);
        QVERIFY(recording.answer.body.contains("FAKE-webhook-secret")); // planted
        const auto page = parseProjectTriggers(recording.answer.body, kiosk);
        QVERIFY(page.ok());
        QCOMPARE(page->items.size(), size_t(2));
        QCOMPARE(page->items[0].events, (QStringList{u"push"_s, u"pull_request"_s}));
        QCOMPARE(page->items[1].cron, u"0 3 * * *"_s);
        QCOMPARE(page->items[1].timeZone, u"Europe/Berlin"_s);
        QVERIFY(page->items[1].next);
        QVERIFY(!textOf(page->items).contains(u"FAKE"));
    }

    void readsReceiptsWithoutATotal()
    {
        const auto page = parseWebhookReceipts(recorded(u"projects/listWebhookReceipts"_s).answer.body);
        QVERIFY(page.ok());
        QCOMPARE(page->items.size(), size_t(3));
        QVERIFY(!page->total);
        QCOMPARE(page->items[0].triggered, 1);
        QCOMPARE(page->items[2].triggered, 0);
        QVERIFY(page->items[0].signatureValid);
        QCOMPARE(
            parseWebhookReceipts("{\"data\":[{\"triggered_build_ids\":null,\"received_at\":\"2026-11-24T03:32:18Z\","
                                 "\"status\":\"rejected\",\"reason\":\"token=abcdef\"}]}")
                ->items[0]
                .reason,
            u"token=•••"_s);
    }

    void asksTheFourCallsOfAProject()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.http.script({recording(u"projects/getProjectBuildSettings"_s),
                              recording(u"projects/listProjectSources"_s), recording(u"projects/listProjectTriggers"_s),
                              recording(u"projects/listWebhookReceipts"_s)});
        const Endpoints endpoints(f.session, tenant);
        QVERIFY(await(endpoints.projectBuildSettings(kiosk)).ok());
        QCOMPARE(await(endpoints.projectSources(kiosk))->items.size(), size_t(2));
        QCOMPARE(await(endpoints.projectTriggers(kiosk))->items.size(), size_t(2));
        QCOMPARE(await(endpoints.webhookReceipts(kiosk, 20, 0))->items.size(), size_t(3));
        QCOMPARE(f.server.http.requests().last().target,
                 "/api/v1/projects/" + kiosk.toString().toLatin1() + "/webhook-receipts?limit=20&offset=0");
    }

    void tellsAGoneProject()
    {
        Fixture f;
        QVERIFY(f.signIn());
        f.server.http.script({recording(u"projects/getProjectBuildSettings-unknown"_s)});
        QCOMPARE(await(Endpoints(f.session, tenant).projectBuildSettings(kiosk)).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(ProjectSettingsTest)
#include "tst_project_settings.moc"
