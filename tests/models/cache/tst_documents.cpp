// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of projects and traces of builds in the cache: as they were, replaced as a whole, without secrets.
#include "app/server/parsing/project_settings.h"
#include "app/server/parsing/trace.h"
#include "models/cache/documents.h"
#include "tests/app/server/recorded_answer.h"
#include "tests/models/cache/sample_cache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viewer;
using namespace viewer::cache;
using namespace viewer::sample;
using viewer::test::Recorded;
using viewer::test::recorded;
using viewer::test::recordingsOf;

namespace {

ProjectSettings someSettings()
{
    ProjectSettings settings;
    settings.project = idOf<ProjectId>(3);
    settings.asOf = at(90);
    settings.build.value = ProjectBuildSettings{u"repo_managed"_s, u"image-factory.yaml"_s, u"strict"_s, at(5)};
    settings.sources.value = std::vector{ProjectSource{
        u"main <b>"_s, u"github"_s, u"https://\u2022\u2022\u2022@git.example.test/x.git"_s, u"main"_s, true, true}};
    settings.triggers.value = std::vector{ProjectTrigger{
        u"schedule"_s, u"nightly"_s, {u"push"_s, u"tag"_s}, u"0 2 * * *"_s, u"UTC"_s, u"release/*"_s, at(1), {}, true}};
    settings.receipts.error = Error{ErrorKind::ServerProblem, 500, {}, std::nullopt};
    return settings;
}

QByteArray bytesOf(const QString &folder)
{
    QByteArray all;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void keepsSettingsAsTheyWere()
    {
        File f;
        Batch batch;
        batch.settings = {someSettings()};
        QVERIFY(!isEmpty(batch));
        f.apply(batch, at(90));
        QCOMPARE(f.failure, QString());
        const auto kept = projectSettings(*f.connection, idOf<ProjectId>(3));
        QVERIFY(kept.ok() && kept->has_value());
        const ProjectSettings &settings = **kept;
        QCOMPARE(settings.project, idOf<ProjectId>(3));
        QCOMPARE(settings.asOf, at(90));
        QCOMPARE(settings.build.value->file, u"image-factory.yaml"_s);
        QCOMPARE(settings.build.value->updated, at(5));
        QCOMPARE(settings.sources.value->size(), size_t(1));
        QCOMPARE(settings.sources.value->front().address, someSettings().sources.value->front().address);
        QVERIFY(settings.sources.value->front().isDefault);
        const ProjectTrigger &trigger = settings.triggers.value->front();
        QCOMPARE(trigger.events, (QStringList{u"push"_s, u"tag"_s}));
        QCOMPARE(trigger.last, at(1));
        QVERIFY(!trigger.next && trigger.active);
        QVERIFY(!settings.receipts.value); // never read: not the same as none
        QVERIFY(!settings.receipts.error);
        QCOMPARE(bodyOf(settings), bodyOf(someSettings()));
    }

    void knowsWhatWasNeverRead()
    {
        File f;
        const auto kept = projectSettings(*f.connection, idOf<ProjectId>(3));
        QVERIFY(kept.ok() && !kept->has_value());
        QVERIFY(tracesOf(*f.connection, idOf<BuildId>(1))->empty());
    }

    void theNewestReadingReplacesTheOld()
    {
        File f;
        Batch batch;
        batch.settings = {someSettings()};
        f.apply(batch, at(90));
        ProjectSettings later = someSettings();
        later.asOf = at(200);
        later.sources.value.reset(); // may not be read any more
        batch.settings = {later};
        f.apply(batch, at(200));
        const auto kept = projectSettings(*f.connection, later.project);
        QCOMPARE((*kept)->asOf, at(200));
        QVERIFY(!(*kept)->sources.value);
    }

    void keepsATraceForEachAttempt()
    {
        const Recorded newest = recorded(u"builds/getBuildTrace-retried"_s);
        const Recorded other = recorded(u"builds/getBuildTrace-other-attempt"_s);
        const auto first = server::parseTrace(newest.answer.body, newest.tenant);
        const auto second = server::parseTrace(other.answer.body, other.tenant);
        QVERIFY(first && second);
        File f;
        Batch batch;
        batch.traces = {*first};
        f.apply(batch, at(10));
        batch.traces = {*second};
        f.apply(batch, at(20));
        QCOMPARE(f.failure, QString());
        const auto traces = tracesOf(*f.connection, first->build.id);
        QVERIFY(traces.ok());
        QCOMPARE(traces->size(), size_t(2));
        QCOMPARE((*traces)[0].trace.selected, second->selected);
        QCOMPARE((*traces)[0].asOf, at(20));
        QCOMPARE((*traces)[1].trace.selected, first->selected);
        QVERIFY((*traces)[1].trace.workflow == first->workflow);
        QVERIFY((*traces)[1].trace.config.facts == first->config.facts);
        QVERIFY((*traces)[1].trace.config.texts == first->config.texts);
        QCOMPARE((*traces)[1].trace.config.refPolicy, first->config.refPolicy);
        QCOMPARE((*traces)[1].trace.activeStep, first->activeStep);
    }

    void keepsATraceWithoutAttempts()
    {
        const Recorded answer = recorded(u"builds/getBuildTrace-failed-never-started-repo-config"_s);
        const auto trace = server::parseTrace(answer.answer.body, answer.tenant);
        QVERIFY(trace && trace->selected.isNull());
        File f;
        Batch batch;
        batch.traces = {*trace};
        f.apply(batch, at(10));
        QCOMPARE(f.failure, QString());
        const auto traces = tracesOf(*f.connection, trace->build.id);
        QCOMPARE(traces->size(), size_t(1));
        QVERIFY(traces->front().trace.selected.isNull());
        QVERIFY(traces->front().trace.repoConfig == trace->repoConfig);
    }

    void noSecretReachesTheFile()
    {
        File f;
        Batch batch;
        QByteArray sent;
        for (const QString &name : recordingsOf({u"getBuildTrace"_s})) {
            const Recorded answer = recorded(name);
            if (!answer.answer.good())
                continue;
            sent += answer.answer.body;
            if (const auto trace = server::parseTrace(answer.answer.body, answer.tenant))
                batch.traces.push_back(*trace);
        }
        int number = 0;
        for (const QString &name : recordingsOf({u"listProjectSources"_s, u"listProjectTriggers"_s})) {
            const Recorded answer = recorded(name);
            if (!answer.answer.good())
                continue;
            sent += answer.answer.body;
            const auto project = ProjectId::parse(answer.path.section(u'/', 2, 2)).value_or(ProjectId());
            ProjectSettings settings;
            settings.project = idOf<ProjectId>(100 + ++number);
            if (const auto sources = server::parseProjectSources(answer.answer.body, answer.tenant, project))
                settings.sources.value = sources->items;
            if (const auto triggers = server::parseProjectTriggers(answer.answer.body, project))
                settings.triggers.value = triggers->items;
            batch.settings.push_back(settings);
        }
        f.apply(batch, at(10));
        QCOMPARE(f.failure, QString());
        QVERIFY(batch.traces.size() > 5 && number > 1);
        const QByteArray stored = bytesOf(QFileInfo(f.path).absolutePath());
        QVERIFY(stored.contains("image-factory.yaml")); // the search finds what is there
        for (const char *secret : {"FAKE-", "not-a-real-"}) {
            QVERIFY2(sent.contains(secret), secret);
            QVERIFY2(!stored.contains(secret), secret);
        }
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
