// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of the recorded answers belongs to a parser, or is listed with the reason why nothing reads it.
#include "app/server/parsing/attempts.h"
#include "app/server/parsing/audit.h"
#include "app/server/parsing/build_event.h"
#include "app/server/parsing/builds.h"
#include "app/server/parsing/groups.h"
#include "app/server/parsing/image_details.h"
#include "app/server/parsing/images.h"
#include "app/server/parsing/invitations.h"
#include "app/server/parsing/logs.h"
#include "app/server/parsing/notifications.h"
#include "app/server/parsing/people.h"
#include "app/server/parsing/policies.h"
#include "app/server/parsing/project_settings.h"
#include "app/server/parsing/projects.h"
#include "app/server/parsing/quarantine.h"
#include "app/server/parsing/sign_in.h"
#include "app/server/parsing/trace.h"
#include "tests/app/server/recorded_answer.h"

#include <QDirIterator>
#include <QMap>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

using Reader = std::function<std::optional<Error>(const Recorded &)>;

template <class T>
std::optional<Error> errorIn(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// Id of the path segment after `name`.
template <class IdType>
IdType idIn(const Recorded &answer, const QString &name)
{
    const QStringList parts = answer.path.split(u'/');
    return IdType::parse(parts.value(parts.indexOf(name) + 1)).value_or(IdType());
}

const QMap<QString, Reader> &readers()
{
    using R = const Recorded &;
    static const QMap<QString, Reader> all{
        {u"getLoginOptions"_s, [](R r) { return errorIn(parseLoginOptions(r.answer.body)); }},
        {u"login"_s, [](R r) { return errorIn(parseLogin(r.answer.body)); }},
        {u"refreshSession"_s, [](R r) { return errorIn(parseLogin(r.answer.body)); }},
        {u"getProfile"_s, [](R r) { return errorIn(parseProfile(r.answer.body)); }},
        {u"listProjects"_s, [](R r) { return errorIn(parseProjects(r.answer.body, r.tenant)); }},
        {u"listProjectMembers"_s,
         [](R r) { return errorIn(parseMembers(r.answer.body, idIn<ProjectId>(r, u"projects"_s))); }},
        {u"getProjectBuildSettings"_s,
         [](R r) { return errorIn(parseProjectBuildSettings(r.answer.body, idIn<ProjectId>(r, u"projects"_s))); }},
        {u"listProjectSources"_s,
         [](R r) { return errorIn(parseProjectSources(r.answer.body, r.tenant, idIn<ProjectId>(r, u"projects"_s))); }},
        {u"listWebhookReceipts"_s, [](R r) { return errorIn(parseWebhookReceipts(r.answer.body)); }},
        {u"listProjectTriggers"_s,
         [](R r) { return errorIn(parseProjectTriggers(r.answer.body, idIn<ProjectId>(r, u"projects"_s))); }},
        {u"listUsers"_s, [](R r) { return errorIn(parseUsers(r.answer.body, r.tenant)); }},
        {u"getUser"_s, [](R r) { return errorIn(parseUser(r.answer.body, r.tenant)); }},
        {u"listTenantGroups"_s, [](R r) { return errorIn(parseGroups(r.answer.body, r.tenant)); }},
        {u"listGroupMembers"_s, [](R r) { return errorIn(parseGroupMembers(r.answer.body)); }},
        {u"listRoles"_s, [](R r) { return errorIn(parseRoles(r.answer.body)); }},
        {u"listTenantRoles"_s, [](R r) { return errorIn(parseRoles(r.answer.body)); }},
        {u"listBuilds"_s, [](R r) { return errorIn(parseBuilds(r.answer.body, r.tenant)); }},
        {u"getBuild"_s, [](R r) { return errorIn(parseBuild(r.answer.body, r.tenant)); }},
        {u"getBuildStatus"_s, [](R r) { return errorIn(parseBuildStatus(r.answer.body)); }},
        {u"listBuildExecutions"_s, [](R r) { return errorIn(parseAttempts(r.answer.body)); }},
        {u"listAuditEvents"_s, [](R r) { return errorIn(parseAuditEvents(r.answer.body, r.tenant)); }},
        {u"listNotifications"_s, [](R r) { return errorIn(parseNotifications(r.answer.body)); }},
        {u"searchImages"_s, [](R r) { return errorIn(parseImages(r.answer.body, r.tenant)); }},
        {u"listVmImages"_s, [](R r) { return errorIn(parseVmImages(r.answer.body)); }},
        {u"getBuildTrace"_s, [](R r) { return errorIn(parseTrace(r.answer.body, r.tenant)); }},
        {u"exportBuildTrace"_s, [](R r) { return errorIn(traceWithoutSecrets(r.answer.body, r.tenant)); }},
        {u"getBuildWorkflow"_s, [](R r) { return errorIn(parseWorkflow(r.answer.body)); }},
        {u"getBuildLogs"_s, [](R r) { return errorIn(parseLogPage(r.answer.body, idIn<BuildId>(r, u"builds"_s))); }},
        {u"getImage"_s, [](R r) { return errorIn(parseImage(r.answer.body, r.tenant)); }},
        {u"getImageDetails"_s, [](R r) { return errorIn(parseImageDetails(r.answer.body, r.tenant)); }},
        {u"listImageVersions"_s, [](R r) { return errorIn(parseImageVersions(r.answer.body)); }},
        {u"listImageTags"_s, [](R r) { return errorIn(parseImageTags(r.answer.body)); }},
        {u"getVmImage"_s, [](R r) { return errorIn(parseVmImage(r.answer.body)); }},
        {u"listPopularImages"_s, [](R r) { return errorIn(parseImages(r.answer.body, r.tenant)); }},
        {u"listRecentImages"_s, [](R r) { return errorIn(parseImages(r.answer.body, r.tenant)); }},
        {u"listReleasedArtifacts"_s, [](R r) { return errorIn(parseReleasedArtifacts(r.answer.body, r.tenant)); }},
        {u"listImportRequests"_s, [](R r) { return errorIn(parseImportRequests(r.answer.body, r.tenant)); }},
        {u"getImportRequest"_s, [](R r) { return errorIn(parseImportRequest(r.answer.body, r.tenant)); }},
        {u"getImportWorkflow"_s, [](R r) { return errorIn(parseImportWorkflow(r.answer.body)); }},
        {u"getImportLogs"_s, [](R r) { return errorIn(parseImportLogs(r.answer.body)); }},
        {u"listScanRequests"_s, [](R r) { return errorIn(parseImportRequests(r.answer.body, r.tenant)); }},
        {u"getScanRequest"_s, [](R r) { return errorIn(parseImportRequest(r.answer.body, r.tenant)); }},
        {u"listEprRegistrations"_s, [](R r) { return errorIn(parseRegistrations(r.answer.body, r.tenant)); }},
        {u"listBuildPolicies"_s, [](R r) { return errorIn(parseBuildPolicies(r.answer.body)); }},
        {u"getToolAvailability"_s, [](R r) { return errorIn(parseToolAvailability(r.answer.body)); }},
        {u"getOperationCapabilities"_s, [](R r) { return errorIn(parseCapabilities(r.answer.body)); }},
        {u"getCapabilitySurfaces"_s, [](R r) { return errorIn(parseCapabilitySurfaces(r.answer.body, r.tenant)); }},
        {u"getQuarantinePolicy"_s, [](R r) { return errorIn(parseQuarantinePolicy(r.answer.body)); }},
        {u"getEprRegistrationPolicy"_s, [](R r) { return errorIn(parseRegistrationPolicy(r.answer.body)); }},
        {u"getReleaseGovernancePolicy"_s, [](R r) { return errorIn(parseReleasePolicy(r.answer.body)); }},
        {u"getInvitation"_s, [](R r) { return errorIn(parseInvitation(r.answer.body)); }},
        {u"acceptInvitation"_s, [](R r) { return errorIn(parseAcceptedInvitation(r.answer.body)); }},
        {u"validateResetToken"_s, [](R r) { return errorIn(parseResetLink(r.answer.body)); }},
    };
    return all;
}

/// Operations that no parser reads, and why.
const QMap<QString, QString> &notRead()
{
    const QString noBody = u"only whether it worked counts; errors are classified by content"_s;
    const QString never = u"never called: "_s;
    const QString figures = never + u"the contract says which figures may not be shown; ours come from the builds"_s;
    const QString triggers = never + u"by default a viewer is told nothing; desktop alerts come from the builds"_s;
    const QString probe = u"no call of the contract: how the server answers a wrong request"_s;
    const QString sockets = u"text frames and upgrades: read by tst_event_socket and tst_live"_s;
    static const QMap<QString, QString> reasons{
        {u"logout"_s, noBody},
        {u"changePassword"_s, noBody},
        {u"forgotPassword"_s, noBody},
        {u"resetPassword"_s, noBody},
        {u"markNotificationRead"_s, noBody},
        {u"markAllNotificationsRead"_s, noBody},
        {u"getBootstrapStatus"_s, u"sign-in itself says that the set-up is not done"_s},
        {u"getTenant"_s, never + u"all but name and status are constants; both come with the profile"_s},
        {u"getRole"_s, never + u"the list has the same rows with their rights"_s},
        {u"listRolePermissions"_s, never + u"the list of roles has them; the rest is not filled"_s},
        {u"getProject"_s, never + u"the list has the same rows; alone it would open drafts of other people"_s},
        {u"listGitProviders"_s, never + u"the projects name their provider"_s},
        {u"getProjectNotificationTriggers"_s, triggers},
        {u"getTenantNotificationTriggers"_s, triggers},
        {u"getUnreadCount"_s, never + u"counted from the rows"_s},
        {u"getImageStats"_s, never + u"the details of an image hold all that it counts"_s},
        {u"getBuildPolicy"_s, never + u"answers 404 to every id of the list"_s},
        {u"getTenantSummary"_s, figures},
        {u"getTenantActivity"_s, figures},
        {u"getBuildAnalytics"_s, figures},
        {u"getBuildPerformance"_s, figures},
        {u"getBuildFailures"_s, figures},
        {u"authMe"_s, probe},
        {u"doubleslash"_s, probe},
        {u"head"_s, probe},
        {u"options"_s, probe},
        {u"strippedApi"_s, probe},
        {u"trailing"_s, probe},
        {u"unknownRoute"_s, probe},
        {u"wrongMethod"_s, probe},
        {u"frames"_s, sockets},
        {u"upgrade"_s, sockets},
    };
    return reasons;
}

QString operationOf(const QString &name)
{
    return name.section(u'/', 1).section(u'-', 0, 0);
}

} // namespace

class TestRecordedLists : public QObject
{
    Q_OBJECT

private slots:
    void everyFileHasAParserOrAReason()
    {
        const QStringList names = recordingsOf({});
        QVERIFY(names.size() > 400);
        QSet<QString> met;
        for (const QString &name : names) {
            const QString operation = operationOf(name);
            met.insert(operation);
            QVERIFY2(readers().contains(operation) != notRead().contains(operation), qPrintable(name));
        }
        for (const QString &operation : readers().keys() + notRead().keys())
            QVERIFY2(met.contains(operation), qPrintable(operation + u" is not recorded"_s));
    }

    // A reason "never called" must be true: no source of the program names the path.
    void callsNothingThatItDoesNotRead()
    {
        QStringList sources;
        QDirIterator files(QStringLiteral(VIEWER_SOURCE_DIR "/app"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (name.contains("/demo/"_L1) || name.endsWith("/allow_list.cpp"_L1))
                continue;
            QFile file(name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += QString::fromUtf8(file.readAll());
        }
        QVERIFY(sources.size() > 20);
        QVERIFY(sources.join(u'\n').contains("/images/vm"_L1)); // the search below can find something
        for (auto it = notRead().begin(); it != notRead().end(); ++it) {
            if (!it->startsWith("never called"_L1))
                continue;
            const auto call = std::ranges::find(allowList(), it.key(), &AllowedCall::operation);
            QVERIFY2(call != allowList().end(), qPrintable(it.key()));
            const QString tail = QString(call->path).section(u"{id}"_s, -1);
            const QString needle =
                tail.isEmpty() ? QString(call->path).section(u"{id}"_s, 0, 0) + u"%1\""_s : tail + u'"';
            for (const QString &source : std::as_const(sources))
                QVERIFY2(!source.contains(needle), qPrintable(it.key() + u' ' + needle));
        }
    }

    void everyAnswerBecomesValuesOrAnError_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : recordingsOf(readers().keys()))
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyAnswerBecomesValuesOrAnError()
    {
        QFETCH(QString, name);
        const Recorded answer = recorded(name);
        const std::optional<Error> error = errorOf(answer.answer);
        QCOMPARE(error.has_value(), !answer.answer.good());
        if (error)
            QVERIFY2(error->kind != ErrorKind::UnexpectedAnswer, qPrintable(error->detail));
        else if (const auto failure = readers()[operationOf(name)](answer))
            QFAIL(qPrintable(failure->detail));
    }

    void numbersAttemptsFromTheFirst()
    {
        const auto retried = parseAttempts(recorded(u"builds/listBuildExecutions-retried"_s).answer.body);
        QVERIFY(retried);
        QCOMPARE(retried->items.size(), size_t(4));
        QCOMPARE(retried->items.front().number, 4);
        QCOMPARE(retried->items.front().state(), BuildState::Succeeded);
        QVERIFY(!retried->items.front().started);
        QCOMPARE(retried->items.back().number, 1);
        QCOMPARE(retried->items.back().error, u"unit tests failed with exit code 2"_s);
        const auto last = parseAttempts(recorded(u"builds/listBuildExecutions-page-4-short"_s).answer.body);
        QVERIFY(last);
        QCOMPARE(last->items.size(), size_t(1));
        QCOMPARE(last->items.front().number, 1);
        const auto timed = parseAttempts(recorded(u"builds/listBuildExecutions-with-started-at"_s).answer.body);
        QVERIFY(timed && timed->items.front().started);
    }

    void aBrokenAttemptIsTheServersProblem()
    {
        const Recorded broken = recorded(u"builds/listBuildExecutions-error-null-message"_s);
        QCOMPARE(errorOf(broken.answer)->kind, ErrorKind::ServerProblem);
    }

    void readsImagesToAShortPage()
    {
        const Recorded full = recorded(u"images/searchImages-first-page"_s);
        const auto page = parseImages(full.answer.body, full.tenant);
        QVERIFY(page);
        QCOMPARE(page->rows(), 50);
        QVERIFY(!page->total); // the server's total is the size of this page
        const Recorded end = recorded(u"images/searchImages-past-end"_s);
        const auto none = parseImages(end.answer.body, end.tenant);
        QVERIFY(none);
        QCOMPARE(none->rows(), 0); // null stands for an empty list
        QCOMPARE(errorOf(recorded(u"images/searchImages-error-null-tags"_s).answer)->kind, ErrorKind::ServerProblem);
    }

    void keepsPublicImagesOfOthersAndNoPrivateOnes()
    {
        const Recorded answer = recorded(u"images/searchImages-short-page"_s);
        const auto page = parseImages(answer.answer.body, answer.tenant);
        QVERIFY(page);
        QCOMPARE(page->foreignRows, 0);
        int publicOnes = 0;
        for (const Image &image : page->items)
            publicOnes += image.tenant != answer.tenant && image.visibility == "public"_L1;
        QCOMPARE(publicOnes, 2);
        const auto asForeign = parseImages(answer.answer.body, TenantId(QUuid::createUuid()));
        QVERIFY(asForeign);
        QVERIFY(asForeign->foreignRows > 20);
        for (const Image &image : asForeign->items)
            QCOMPARE(image.visibility, u"public"_s);
        const auto named = std::ranges::find(page->items, u"booking-api"_s, &Image::name);
        QVERIFY(named != page->items.end());
        QCOMPARE(named->tags, (QStringList{u"latest"_s, u"stable"_s}));
        const auto nobodys = std::ranges::find(page->items, u"no-creator"_s, &Image::name);
        QVERIFY(nobodys != page->items.end() && nobodys->creator.isNull());
    }

    void readsVmImages()
    {
        const auto page = parseVmImages(recorded(u"images/listVmImages"_s).answer.body);
        QVERIFY(page);
        QCOMPARE(page->total, 5);
        QCOMPARE(page->items.size(), size_t(5));
        QCOMPARE(page->items[0].number, 219);
        QCOMPARE(page->items[0].lifecycle, u"deprecated"_s);
        QVERIFY(page->items[2].artifacts.isEmpty());
        QVERIFY(!page->items[3].completed);
        QCOMPARE(page->items[4].artifacts.size(), 3);
    }

    void readsGroupsRolesAndNotifications()
    {
        const Recorded answer = recorded(u"people/listTenantGroups"_s);
        const auto groups = parseGroups(answer.answer.body, answer.tenant);
        QVERIFY(groups);
        QCOMPARE(groups->items.size(), size_t(5));
        QCOMPARE(groups->items[0].roleType, u"custom-kind"_s);
        QVERIFY(!groups->items[0].membersRead);
        const auto members = parseGroupMembers(recorded(u"people/listGroupMembers"_s).answer.body);
        QVERIFY(members && members->items.size() > 1);
        QCOMPARE(members->items[0].name, u"Al Most"_s);
        QCOMPARE(members->items[0].added, parseInstant(u"2026-10-25T06:32:00Z"));
        const auto unknown = parseGroupMembers(recorded(u"people/listGroupMembers-unknown"_s).answer.body);
        QVERIFY(unknown && unknown->items.empty());
        const auto roles = parseRoles(recorded(u"people/listRoles"_s).answer.body);
        QVERIFY(roles);
        const auto viewer = std::ranges::find(roles->items, u"Viewer"_s, &Role::name);
        QVERIFY(viewer != roles->items.end());
        QCOMPARE(viewer->permissions.size(), 22); // what the contract says that a Viewer holds
        QVERIFY(viewer->permissions.contains(u"build:view_logs"_s));
        const auto notes = parseNotifications(recorded(u"notifications/listNotifications"_s).answer.body);
        QVERIFY(notes);
        QCOMPARE(notes->total, 64);
        QCOMPARE(notes->items.size(), size_t(5));
        QCOMPARE(notes->items[0].type, u"build_failed"_s);
        QVERIFY(!notes->items[0].resource.isNull() && !notes->items[0].read);
    }
};

QTEST_GUILESS_MAIN(TestRecordedLists)
#include "tst_recorded_lists.moc"
