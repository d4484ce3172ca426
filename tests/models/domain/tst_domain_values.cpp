// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"
#include "models/domain/audit_event.h"
#include "models/domain/build.h"
#include "models/domain/people.h"
#include "models/domain/time.h"

#include <QJsonArray>
#include <QTest>

using namespace viewer;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"2f1b6b9e-7c0d-4b3a-9a11-0c5e5d3f8a01"_s;
const QString otherId = u"11111111-7c0d-4b3a-9a11-0c5e5d3f8a01"_s;

AuditEvent auditEvent(const QString &type, const QString &resource, const QString &action, const QJsonObject &details,
                      bool named = true)
{
    AuditEvent event;
    if (named)
        event.user = *UserId::parse(someId);
    event.eventType = type;
    event.resource = resource;
    event.action = action;
    event.details = details;
    return event;
}

} // namespace

class TestDomainValues : public QObject
{
    Q_OBJECT

private slots:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("whole seconds") << u"2026-03-12T13:55:02Z"_s << u"2026-03-12T13:55:02Z"_s;
        QTest::newRow("lower case") << u"2026-03-12t13:55:02z"_s << u"2026-03-12T13:55:02Z"_s;
        QTest::newRow("tenths") << u"2026-03-12T13:55:02.5Z"_s << u"2026-03-12T13:55:02.500Z"_s;
        QTest::newRow("milliseconds") << u"2026-03-12T13:55:02.123Z"_s << u"2026-03-12T13:55:02.123Z"_s;
        QTest::newRow("nanoseconds cut") << u"2026-03-12T13:55:02.123987654Z"_s << u"2026-03-12T13:55:02.123Z"_s;
        QTest::newRow("east") << u"2026-03-12T13:55:02+02:30"_s << u"2026-03-12T11:25:02Z"_s;
        QTest::newRow("west over midnight") << u"2026-03-12T23:55:02-05:00"_s << u"2026-03-13T04:55:02Z"_s;
        QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << u"2024-02-29T00:00:00Z"_s;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.999Z"_s << u"1969-12-31T23:59:59.999Z"_s;
        QTest::newRow("zero time of the server") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto time = parseInstant(text);
        QVERIFY(time);
        QCOMPARE(toIso(*time), iso);
        QCOMPARE(parseInstant(toIso(*time)), time);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "2026-03-12", "2026-03-12T13:55:02", "2026-03-12 13:55:02Z", "2026-02-30T00:00:00Z",
              "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-03-12T24:00:00Z", "2026-03-12T13:60:00Z",
              "2026-03-12T13:55:02.Z", "2026-03-12T13:55:02Zx", "2026-03-12T13:55:02+0230", "2026-03-12T13:55:02+25:00",
              "2026-03-12T13:55:02.5", "2026-3-12T13:55:02Z", "-026-03-12T13:55:02Z", "2026-03-12T13:5 :02Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!parseInstant(text));
    }

    void turnsTimesToQtAndBack()
    {
        const Instant time = *parseInstant(u"2026-03-29T01:00:00.001Z");
        QCOMPARE(toDateTime(time).toUTC().toString(Qt::ISODateWithMs), u"2026-03-29T01:00:00.001Z"_s);
        QCOMPARE(fromDateTime(toDateTime(time)), time);
        QCOMPARE(fromDateTime(toDateTime(time).toLocalTime()), time);
    }

    void leavesDurationsUnknownWhenATimeIsMissingOrBackwards()
    {
        const Instant begin = *parseInstant(u"2026-03-12T13:00:00Z");
        QCOMPARE(durationBetween(begin, begin + Milliseconds(1500)), Milliseconds(1500));
        QCOMPARE(durationBetween(begin, begin), Milliseconds(0));
        QVERIFY(!durationBetween(begin, begin - Milliseconds(1)));
        QVERIFY(!durationBetween(std::nullopt, begin));
        QVERIFY(!durationBetween(begin, std::nullopt));
    }

    void knowsEverySpellingOfAState_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("state");
        const auto row = [](const char *word, BuildState state) {
            QTest::newRow(word) << QString::fromLatin1(word) << int(state);
        };
        row("completed", BuildState::Succeeded);
        row("success", BuildState::Succeeded);
        row("succeeded", BuildState::Succeeded);
        row("failed", BuildState::Failed);
        row("cancelled", BuildState::Cancelled);
        row("running", BuildState::Running);
        row("in_progress", BuildState::Running);
        row("queued", BuildState::Queued);
        row("pending", BuildState::Pending);
        row("exploded", BuildState::Unknown);
        row("Failed", BuildState::Unknown);
        row("", BuildState::Unknown);
    }
    void knowsEverySpellingOfAState()
    {
        QFETCH(QString, word);
        QFETCH(int, state);
        QCOMPARE(int(buildStateOf(word)), state);
    }

    void givesEachStateAKeyThatLeadsBack()
    {
        QSet<QString> keys;
        for (const BuildState state : allBuildStates) {
            QCOMPARE(stateOfKey(stateKey(state)), state);
            keys.insert(stateKey(state));
        }
        QCOMPARE(keys,
                 (QSet<QString>{u"completed"_s, u"failed"_s, u"cancelled"_s, u"running"_s, u"queued"_s, u"pending"_s,
                                u"unknown"_s}));
        QVERIFY(!stateOfKey(u"exploded"));
    }

    void callsOnlyThreeStatesFinal()
    {
        QSet<int> final;
        for (const BuildState state : allBuildStates) {
            if (isFinal(state))
                final.insert(int(state));
        }
        QCOMPARE(final, (QSet<int>{int(BuildState::Succeeded), int(BuildState::Failed), int(BuildState::Cancelled)}));
    }

    void showsDockerAsContainer()
    {
        QCOMPARE(buildMethodOf(u"docker"), BuildMethod::Container);
        QCOMPARE(methodWord(BuildMethod::Container), u"container"_s);
        for (const BuildMethod method : allBuildMethods)
            QCOMPARE(buildMethodOf(methodWord(method)), method);
        QCOMPARE(buildMethodOf(u"origami"), BuildMethod::Unknown);
    }

    void readsTheNumberInAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("number"); // -1 = none
        QTest::newRow("plain") << u"Build #203"_s << 203;
        QTest::newRow("zero") << u"Build #0"_s << 0;
        QTest::newRow("last one counts") << u"Copy of #7 #12"_s << 12;
        QTest::newRow("spaces") << u"Build # 12 "_s << 12;
        QTest::newRow("none") << u"nightly"_s << -1;
        QTest::newRow("word behind") << u"Build #12b"_s << -1;
        QTest::newRow("nothing behind") << u"Build #"_s << -1;
        QTest::newRow("negative") << u"Build #-4"_s << -1;
        QTest::newRow("too large") << u"Build #99999999999"_s << -1;
        QTest::newRow("empty") << QString() << -1;
    }
    void readsTheNumberInAName()
    {
        QFETCH(QString, name);
        QFETCH(int, number);
        QCOMPARE(buildNumberOf(name).value_or(-1), number);
    }

    void takesWhoStartedABuildOnlyFromTheResourceBuilds()
    {
        const QJsonObject details{{"build_id", someId}, {"new_build_id", otherId}};
        const auto started = [&](const char *type, const char *resource, const char *action, bool named = true) {
            return startedBuild(auditEvent(QString::fromLatin1(type), QString::fromLatin1(resource),
                                           QString::fromLatin1(action), details, named));
        };
        QCOMPARE(started("build_create", "builds", "create"), *BuildId::parse(someId));
        QCOMPARE(started("build_create", "builds", "clone"), *BuildId::parse(otherId));
        QVERIFY(started("build_create", "build", "create").isNull());
        QVERIFY(started("build_create", "builds", "create", false).isNull());
        QVERIFY(started("build_start", "builds", "create").isNull());
    }

    void tellsRetriesAndDeletionsApart()
    {
        const QJsonObject details{{"build_id", someId}};
        const AuditEvent retry = auditEvent(u"build_start"_s, u"builds"_s, u"retry"_s, details);
        const AuditEvent start = auditEvent(u"build_start"_s, u"builds"_s, u"start"_s, details);
        const AuditEvent deletion = auditEvent(u"build_cancel"_s, u"builds"_s, u"delete"_s, details);
        const AuditEvent cancel = auditEvent(u"build_cancel"_s, u"builds"_s, u"cancel"_s, details);
        QCOMPARE(retriedBuild(retry), *BuildId::parse(someId));
        QVERIFY(retriedBuild(start).isNull());
        QVERIFY(retriedBuild(deletion).isNull());
        QCOMPARE(deletedBuild(deletion), *BuildId::parse(someId));
        QVERIFY(deletedBuild(cancel).isNull());
        QVERIFY(deletedBuild(retry).isNull());
    }

    void survivesDetailsThatHoldNoId()
    {
        for (const QJsonValue &value :
             {QJsonValue(7), QJsonValue(u"x"_s), QJsonValue(), QJsonValue(QJsonArray{someId})})
            QVERIFY(
                startedBuild(auditEvent(u"build_create"_s, u"builds"_s, u"create"_s, {{"build_id", value}})).isNull());
        QVERIFY(projectOf(auditEvent(u"project_update"_s, u"projects"_s, u"update"_s, {})).isNull());
        QCOMPARE(projectOf(auditEvent(u"x"_s, u"y"_s, u"z"_s, {{"project_id", someId}})), *ProjectId::parse(someId));
    }

    void refusesIdsThatAreNotInThePlainForm()
    {
        QVERIFY(BuildId::parse(someId));
        QVERIFY(BuildId::parse(someId.toUpper()));
        QVERIFY(!BuildId::parse(u'{' + someId + u'}'));
        QVERIFY(!BuildId::parse(someId.chopped(1)));
        QVERIFY(!BuildId::parse(u"00000000-0000-0000-0000-000000000000"));
        QVERIFY(!BuildId::parse(u"zzzzzzzz-7c0d-4b3a-9a11-0c5e5d3f8a01"));
        QCOMPARE(BuildId::parse(someId)->toString(), someId);
        QCOMPARE(BuildId::fromBytes(BuildId::parse(someId)->bytes()), *BuildId::parse(someId));
        QVERIFY(BuildId::fromBytes("short"_ba).isNull());
    }

    void namesAPersonByNameThenAddressThenShortId()
    {
        Person person;
        person.id = *UserId::parse(someId);
        QCOMPARE(displayName(person), someId.left(8));
        person.email = u"a@example.test"_s;
        QCOMPARE(displayName(person), u"a@example.test"_s);
        person.lastName = u" Lovelace "_s;
        QCOMPARE(displayName(person), u"Lovelace"_s);
        person.firstName = u"Ada"_s;
        QCOMPARE(displayName(person), u"Ada Lovelace"_s);
    }

    void keepsAccountsOfAnotherServerPersonOrTenantApart()
    {
        Account account;
        account.server = u"https://a.example"_s;
        account.user = *UserId::parse(someId);
        account.tenant = *TenantId::parse(otherId);
        const QString key = account.key();
        QCOMPARE(key.size(), 32);
        QVERIFY(std::all_of(key.begin(), key.end(), [](QChar c) { return u"0123456789abcdef"_s.contains(c); }));

        Account server = account, user = account, tenant = account, swapped = account, same = account;
        server.server = u"https://b.example"_s;
        user.user = *UserId::parse(otherId);
        tenant.tenant = *TenantId::parse(someId);
        swapped.user = *UserId::parse(otherId);
        swapped.tenant = *TenantId::parse(someId);
        same.email = u"changed@example.test"_s;
        const QSet<QString> keys{key, server.key(), user.key(), tenant.key(), swapped.key()};
        QCOMPARE(keys.size(), 5);
        QCOMPARE(same.key(), key);
    }
};

QTEST_GUILESS_MAIN(TestDomainValues)
#include "tst_domain_values.moc"
