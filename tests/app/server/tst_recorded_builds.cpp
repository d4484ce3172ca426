// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded traces, workflows and logs of a real server: every oddity that the contract tells of them.
#include "app/server/parsing/build_config.h"
#include "app/server/parsing/logs.h"
#include "app/server/parsing/trace.h"
#include "models/domain/log_reading.h"
#include "models/domain/secrets.h"
#include "tests/app/server/recorded_answer.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::server;
using namespace viewer::test;

namespace {

Result<BuildTrace> traceOf(const QString &name)
{
    const Recorded answer = recorded(u"builds/getBuildTrace-"_s + name);
    return parseTrace(answer.answer.body, answer.tenant);
}

LogPage logOf(const QString &name)
{
    const Recorded answer = recorded(u"builds/getBuildLogs-"_s + name);
    const BuildId build = BuildId::parse(answer.path.section(u'/', 2, 2)).value_or(BuildId());
    Result<LogPage> page = parseLogPage(answer.answer.body, build);
    if (!page)
        qFatal("no page: %s", qPrintable(page.error().detail));
    return *page;
}

QList<StepState> statesOf(const BuildTrace &trace)
{
    QList<StepState> states;
    for (const WorkflowStep &step : stepsInOrder(trace.workflow))
        states += stepStateOf(step, trace.build.state());
    return states;
}

QString factOf(const BuildConfig &config, const QString &name)
{
    const auto fact = std::ranges::find(config.facts, name, &ConfigFact::name);
    return fact == config.facts.end() ? QString() : fact->value;
}

} // namespace

class TestRecordedBuilds : public QObject
{
    Q_OBJECT

private slots:
    void readsATraceWhole()
    {
        const auto trace = traceOf(u"kaniko-failed"_s);
        QVERIFY(trace);
        QCOMPARE(trace->build.number, 203);
        QVERIFY(trace->build.fromDetail);
        QCOMPARE(trace->attempts.size(), size_t(1));
        QCOMPARE(trace->attempts[0].number, 1);
        QCOMPARE(trace->selected, trace->attempts[0].id);
        QCOMPARE(trace->activeStep, u"build.monitor"_s);
        using enum StepState;
        QCOMPARE(statesOf(*trace), (QList{Succeeded, Succeeded, Succeeded, Succeeded, Failed, NotRun}));
        const WorkflowStep monitor = stepsInOrder(trace->workflow)[4];
        QCOMPARE(monitor.error, u"push to registry denied: 401 unauthorized"_s);
        QVERIFY(!monitor.completed);
    }

    void aStepThatNeverRanMayHaveAStart()
    {
        const auto trace = traceOf(u"kaniko-failed"_s);
        const WorkflowStep finalize = stepsInOrder(trace->workflow)[5];
        QVERIFY(finalize.started);
        QCOMPARE(finalize.tries, 1);
        QCOMPARE(stepStateOf(finalize, trace->build.state()), StepState::NotRun);
        QCOMPARE(stepStateOf(finalize, BuildState::Running), StepState::Waiting);
    }

    void theBuildDecidesWhenItsAttemptRunsOn()
    {
        const auto trace = traceOf(u"cancelled-attempt-running"_s);
        QCOMPARE(trace->build.state(), BuildState::Cancelled);
        QCOMPARE(trace->attempts[0].state(), BuildState::Running);
        QCOMPARE(trace->workflow.statusWord, u"running"_s);
        for (const StepState state : statesOf(*trace))
            QCOMPARE(state, StepState::NotRun);
        const auto odd = traceOf(u"odd-attempt-success-build-failed"_s);
        QCOMPARE(odd->build.state(), BuildState::Failed);
        QCOMPARE(odd->attempts[0].state(), BuildState::Succeeded);
        QCOMPARE(stepStateOf({u"x"_s, u"running"_s, 1, {}, {}, {}}, BuildState::Failed), StepState::Unfinished);
        QCOMPARE(stepStateOf({u"x"_s, u"melting"_s, 1, {}, {}, {}}, BuildState::Failed), StepState::Unknown);
    }

    void nullStepsAndNoAttemptAreEmpty()
    {
        const auto trace = traceOf(u"cancelled-never-started"_s);
        QVERIFY(trace);
        QVERIFY(trace->attempts.empty() && trace->hasAllAttempts);
        QVERIFY(trace->selected.isNull());
        QVERIFY(trace->workflow.steps.empty());
        QCOMPARE(stepsInOrder(trace->workflow).size(), size_t(6));
    }

    void emptyCorrelationAndWaitingWorkflow()
    {
        const auto trace = traceOf(u"pending"_s);
        QVERIFY(trace);
        using enum StepState;
        QCOMPARE(statesOf(*trace), (QList{Blocked, Waiting, Waiting, Waiting, Waiting, Waiting}));
        const auto odd = traceOf(u"odd-repo-config"_s);
        QVERIFY(odd);
        QCOMPARE(odd->activeStep, QString());
        QVERIFY(odd->workflow.steps.empty());
    }

    void theRepoConfigProblemIsNamed()
    {
        const auto trace = traceOf(u"failed-never-started-repo-config"_s);
        QVERIFY(trace && trace->repoConfig);
        QVERIFY(trace->repoConfig->error.contains("image-factory.yaml not found"_L1));
        QVERIFY(!traceOf(u"kaniko-failed"_s)->repoConfig);
    }

    void fiftyAttemptsMayNotBeAll()
    {
        const auto many = traceOf(u"sixty-attempts"_s);
        QVERIFY(many);
        QCOMPARE(many->attempts.size(), size_t(50));
        QVERIFY(!many->hasAllAttempts);
        QCOMPARE(many->attempts[0].number, 0); // not known here
        const auto few = traceOf(u"retried"_s);
        QVERIFY(few->hasAllAttempts);
        QCOMPARE(few->attempts.front().number, 4);
        QCOMPARE(few->attempts.back().number, 1);
    }

    void selectsTheAttemptAskedFor()
    {
        const auto trace = traceOf(u"other-attempt"_s);
        QVERIFY(trace);
        QCOMPARE(trace->selected, trace->attempts.back().id);
    }

    void aTraceOfAnotherTenantIsNotFound()
    {
        const Recorded answer = recorded(u"builds/getBuildTrace-retried"_s);
        const auto trace = parseTrace(answer.answer.body, TenantId(QUuid::createUuid()));
        QCOMPARE(trace.error().kind, ErrorKind::NotFound);
        QCOMPARE(traceWithoutSecrets(answer.answer.body, TenantId(QUuid::createUuid())).error().kind,
                 ErrorKind::NotFound);
    }

    void attemptsThatCannotBeReadAreTheServersProblem()
    {
        for (const QString &name : {u"builds/getBuildTrace-error-null-message"_s,
                                    u"builds/getBuildLogs-error-null-message"_s}) // the log says 400
            QCOMPARE(errorOf(recorded(name).answer)->kind, ErrorKind::ServerProblem);
    }

    void aTraceOfTheBareBuildSaysThatAttemptsAreMissing()
    {
        const QStringList names = recordingsOf({u"getBuild"_s});
        int read = 0;
        for (const QString &name : names) {
            const Recorded answer = recorded(name);
            if (!answer.answer.good())
                continue;
            const auto trace = parseTraceOfBuild(answer.answer.body, answer.tenant);
            if (!trace)
                continue; // of another tenant
            QVERIFY(!trace->attemptsReadable && !trace->hasAllAttempts);
            ++read;
        }
        QVERIFY(read > 5);
    }

    void readsWorkflowsAloneAndOfUnknownBuilds()
    {
        const auto unknown = parseWorkflow(recorded(u"builds/getBuildWorkflow-unknown-id"_s).answer.body);
        QVERIFY(unknown && unknown->steps.empty() && unknown->statusWord.isEmpty());
        const auto blocked = parseWorkflow(recorded(u"builds/getBuildWorkflow-odd-blocked"_s).answer.body);
        QVERIFY(blocked);
        QCOMPARE(blocked->steps[3].error, u"<b>dispatch</b> blocked: quota"_s); // text, not markup
        QVERIFY(!parseWorkflow("{}"));
    }

    void noSecretOfAnyRecordingGetsThrough()
    {
        // What the recordings plant: all made-up secrets say so.
        const QStringList planted{u"not-a-real-"_s, u"FAKE-"_s, u"FAKEFAKE"_s};
        int configs = 0;
        for (const QString &name : recordingsOf({u"getBuild"_s, u"getBuildTrace"_s, u"exportBuildTrace"_s})) {
            const Recorded answer = recorded(name);
            if (!answer.answer.good())
                continue;
            const QJsonObject body = QJsonDocument::fromJson(answer.answer.body).object();
            const QJsonObject build = body.contains("build"_L1) ? body["build"_L1].toObject() : body;
            const BuildConfig config = buildConfigOf(build["manifest"_L1].toObject());
            QStringList shown{config.gitUrl};
            for (const ConfigFact &fact : config.facts)
                shown += fact.name + u' ' + fact.value;
            for (const ConfigText &text : config.texts)
                shown += text.text;
            if (body.contains("build"_L1)) {
                const auto file = traceWithoutSecrets(answer.answer.body, answer.tenant);
                QVERIFY(file);
                shown += QString::fromUtf8(*file);
            }
            for (const QString &secret : planted)
                QVERIFY2(!shown.join(u'\n').contains(secret), qPrintable(name + u": "_s + shown.join(u'\n')));
            configs += config.isKnown();
        }
        QVERIFY(configs > 10);
    }

    void showsTheConfigurationWithItsNames()
    {
        const BuildConfig kaniko = traceOf(u"kaniko-failed"_s)->config;
        QCOMPARE(kaniko.methodWord, u"kaniko"_s);
        QCOMPARE(kaniko.infrastructure, u"kubernetes"_s);
        QCOMPARE(kaniko.refPolicy, u"fixed"_s);
        QCOMPARE(factOf(kaniko, u"Dockerfile"_s), u"Dockerfile"_s); // a name
        QCOMPARE(factOf(kaniko, u"BuildArgs.VERSION"_s), maskSign.toString());
        QCOMPARE(factOf(kaniko, u"Cache"_s), u"true"_s);
        QCOMPARE(factOf(kaniko, u"Pure"_s), QString()); // not set
        QVERIFY(kaniko.texts.empty());
        const BuildConfig buildx = traceOf(u"sixty-attempts"_s)->config;
        QCOMPARE(factOf(buildx, u"Platforms"_s), u"linux/amd64, linux/arm64"_s);
        QCOMPARE(buildx.texts.size(), size_t(1)); // a Dockerfile in full
        QCOMPARE(buildx.texts[0].text, u"FROM alpine:3.20\nRUN apk add --no-cache curl\n"_s);
        for (const ConfigFact &fact : buildx.facts)
            QVERIFY2(!fact.name.startsWith("Secrets"_L1), qPrintable(fact.name));
    }

    void keepsTheLinesOfAHiddenTemplate()
    {
        const QString text = u"{\n  \"region\": \"eu\",\n  \"secret_key\": \"abc\"\n}\n"_s;
        const QJsonObject manifest{{u"build_config"_s, QJsonObject{{u"PackerTemplate"_s, text}}}};
        const BuildConfig config = buildConfigOf(manifest);
        QCOMPARE(config.texts.size(), size_t(1));
        QCOMPARE(config.texts[0].text.count(u'\n'), text.count(u'\n'));
        QVERIFY(!config.texts[0].text.contains("abc"_L1));
        QVERIFY(config.texts[0].text.contains("\"region\": \"eu\""_L1));
    }

    void exportKeepsWhatIsHarmless()
    {
        const Recorded answer = recorded(u"builds/exportBuildTrace"_s);
        const auto file = traceWithoutSecrets(answer.answer.body, answer.tenant);
        QVERIFY(file);
        const QJsonObject object = QJsonDocument::fromJson(*file).object();
        QVERIFY(!object.contains("runtime"_L1));
        QCOMPARE(object["workflow"_L1]["steps"_L1].toArray().size(), 6);
        const QJsonObject config = object["build"_L1]["manifest"_L1]["build_config"_L1].toObject();
        QVERIFY(!config.contains("Secrets"_L1));
        QCOMPARE(config["BuildArgs"_L1]["VERSION"_L1].toString(), maskSign.toString());
        QCOMPARE(config["BuildContext"_L1].toString(), u"."_s);
    }

    void readsTheWholeLogOfFiveThousandLines()
    {
        size_t lines = 0;
        for (int page = 1; page <= 5; ++page) {
            const LogPage log = logOf(u"5000-page-%1"_s.arg(page));
            QCOMPARE(log.lines.size(), size_t(1000));
            lines += log.lines.size();
        }
        QCOMPARE(lines, size_t(5000));
        QVERIFY(logOf(u"5000-past-end"_s).lines.empty());
    }

    void knowsATektonEntryFromALifecycleEntry()
    {
        const LogPage first = logOf(u"5000-page-1"_s);
        QVERIFY(first.lines[0].message.startsWith(pipelineMark));
        QVERIFY(!first.lines[0].tekton);
        QVERIFY(first.lines[1].tekton);
        QCOMPARE(first.lines[1].pipelineRun, u"pr-214"_s);
        QCOMPARE(first.lines[1].taskRun, u"b"_s);
        QCOMPARE(first.lines[1].step, u"c"_s);
        for (const LogLine &line : logOf(u"lifecycle"_s).lines)
            QVERIFY(!line.tekton);
        QCOMPARE(logOf(u"kaniko-failed"_s).lines[0].pod, u"pr-203-build-pod"_s);
    }

    void anEmptyFilteredPageIsNotTheEnd()
    {
        QVERIFY(logOf(u"filter-empty-first-page"_s).lines.empty());
        QVERIFY(!logOf(u"filter-empty-first-page"_s).attempt.isNull());
        QCOMPARE(logOf(u"min-level-error"_s).lines.size(), size_t(2));
    }

    void aBuildWithoutAttemptHasNoLog()
    {
        const LogPage none = logOf(u"no-attempt"_s);
        QVERIFY(none.attempt.isNull() && none.lines.empty());
    }

    void aWholeContainerIsOneEntry()
    {
        const LogPage log = logOf(u"whole-container"_s);
        QCOMPARE(log.lines.size(), size_t(1));
        QCOMPARE(log.lines[0].message.count(u'\n'), 4);
        QVERIFY(log.lines[0].tekton);
    }

    void thePollAtTheAnchorBringsTheAnchorFirst()
    {
        const LogPage before = logOf(u"running"_s);
        const LogPage after = logOf(u"running-next-poll"_s);
        QCOMPARE(before.lines.size(), size_t(30));
        QVERIFY(before.lines.back() == after.lines.front());
        QCOMPARE(after.lines.size(), size_t(4));
    }

    void equalTimesComeInAnyOrder()
    {
        const LogPage log = logOf(u"odd-same-time"_s);
        for (const LogLine &line : log.lines)
            QCOMPARE(line.time, log.lines[0].time);
        QCOMPARE(log.lines[0].message, u"same time 300"_s); // kept as sent
    }

    void oddTextIsKeptAndSecretsAreNot()
    {
        const LogPage log = logOf(u"odd-text"_s);
        QCOMPARE(log.lines.size(), size_t(40));
        QCOMPARE(log.lines[0].message, u"\u001b[32m\u2713\u001b[0m Test 1 bestanden"_s);
        QCOMPARE(log.lines[4].message, u"warn: \u202egnp.exe 5"_s);
        QCOMPARE(log.lines[7].message, QString());
        for (const LogLine &line : log.lines)
            QVERIFY2(!line.message.contains("FAKE-log"_L1), qPrintable(line.message));
    }

    void oneRowWithoutMetadataBreaksItsPage()
    {
        const auto error = errorOf(recorded(u"builds/getBuildLogs-error-null-metadata"_s).answer);
        QCOMPARE(error->kind, ErrorKind::ServerProblem);
        QCOMPARE(error->httpStatus, 500); // what `takeLogError()` reads around
        QCOMPARE(errorOf(recorded(u"builds/getBuildLogs-error-null-message"_s).answer)->httpStatus, 400);
    }

    void everyRowCountsAsAPosition()
    {
        const BuildId build(QUuid::createUuid());
        const QByteArray body = "{\"build_id\":\"" + build.toString().toLatin1()
            + "\",\"logs\":[7,{\"message\":\"a\"},null],\"total\":1,\"has_more\":false}";
        const auto page = parseLogPage(body, build);
        QVERIFY(page);
        QCOMPARE(page->lines.size(), size_t(3));
        QCOMPARE(page->lines[1].message, u"a"_s);
        QVERIFY(!parseLogPage(body, BuildId(QUuid::createUuid()))); // the log of another build
        QVERIFY(!parseLogPage("[]", build));
    }
};

QTEST_GUILESS_MAIN(TestRecordedBuilds)
#include "tst_recorded_builds.moc"
