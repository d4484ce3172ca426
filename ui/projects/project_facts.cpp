// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_facts.h"

#include "models/wording/error_sentences.h"
#include "models/wording/numbers.h"
#include "models/wording/status_words.h"
#include "models/wording/times.h"
#include "ui/projects/schedule_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::ProjectFacts)
};

/// Why a part of the settings is not there; the right it needs is named.
QString reasonFor(const Error &error, const QString &right)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::NotSeeded:
        return Words::tr("not open to your role: it lacks the right %1; ask an administrator").arg(right);
    case ErrorKind::NotFound:
        return Words::tr("the server does not know this project any more");
    default:
        return errorSentence(error).happened;
    }
}

// Not in the template below: lupdate loses the context of texts there.
QString notReadWords(bool reading)
{
    return reading ? Words::tr("reading…") : Words::tr("not read yet");
}

/// A line for a part that has no value.
template <class T>
Fact missing(const QString &key, const QString &name, const SettingsPart<T> &part, const SettingsState &state,
             const QString &right)
{
    Fact fact{key, name, {}, {}, true, false};
    if (part.error)
        fact.value = reasonFor(*part.error, right);
    else
        fact.value = notReadWords(state.reading);
    return fact;
}

QString onErrorWords(const QString &onError)
{
    if (onError == "strict"_L1)
        return Words::tr("stop the build");
    if (onError == "fallback_to_ui"_L1)
        return Words::tr("use the settings of the web application");
    return quoted(onError);
}

void addBuild(std::vector<Fact> &facts, const SettingsState &state)
{
    const auto &part = state.settings.build;
    if (!part.value) {
        facts.push_back(missing(u"buildFile"_s, Words::tr("Build file"), part, state, u"projects:read"_s));
        return;
    }
    const ProjectBuildSettings &build = *part.value;
    const bool inRepository = build.mode == "repo_managed"_L1;
    const QString where = inRepository  ? Words::tr("in the repository")
        : build.mode == "ui_managed"_L1 ? Words::tr("not used, set up in the web application")
                                        : quoted(build.mode);
    facts.push_back({u"buildFile"_s, Words::tr("Build file"), build.file, where, false, true});
    facts.push_back({u"onError"_s, Words::tr("If it is wrong"), onErrorWords(build.onError),
                     build.updated ? QString() : Words::tr("never changed, the default"), false, false});
}

void addSources(std::vector<Fact> &facts, const SettingsState &state, bool all)
{
    const auto &part = state.settings.sources;
    const QString name = Words::tr("Sources");
    if (!part.value) {
        facts.push_back(missing(u"sources"_s, name, part, state, u"projects:read"_s));
        return;
    }
    const auto &sources = *part.value;
    const qint64 active = std::ranges::count(sources, true, &ProjectSource::active);
    Fact counted{u"sources"_s, name, Words::tr("%1 active").arg(groupedNumber(active)), {}, false, false};
    if (qint64(sources.size()) != active)
        counted.rest = Words::tr("of %1").arg(groupedNumber(qint64(sources.size())));
    if (sources.empty())
        counted = {u"sources"_s, name, Words::tr("none"), {}, true, false};
    facts.push_back(counted);
    if (!all)
        return;
    for (size_t i = 0; i < sources.size(); ++i) {
        const ProjectSource &source = sources[i];
        QStringList rest;
        if (!source.branch.isEmpty())
            rest << source.branch;
        if (source.isDefault)
            rest << Words::tr("default");
        rest << (source.active ? Words::tr("active") : Words::tr("off"));
        facts.push_back({u"source%1"_s.arg(i), source.name, source.address, rest.join(u" · "_s), false, true});
    }
}

QString activeWords(const ProjectTrigger &trigger)
{
    return trigger.active ? Words::tr("active") : Words::tr("off");
}

Fact triggerFact(const ProjectTrigger &trigger, const QString &key, const QString &name, const CellContext &context)
{
    Fact fact{key, name, {}, {}, false, false};
    QStringList rest;
    if (trigger.type == "schedule"_L1) {
        fact.value = scheduleWords(trigger.cron);
        if (!trigger.timeZone.isEmpty())
            rest << trigger.timeZone;
        if (!trigger.active)
            rest << activeWords(trigger);
        else if (trigger.next)
            rest << Words::tr("next %1").arg(asOfWords(*trigger.next, context.now, context.zone));
    } else if (trigger.type == "webhook"_L1) {
        fact.value = trigger.events.isEmpty() ? Words::tr("every event") : trigger.events.join(u", "_s);
        rest << activeWords(trigger);
    } else {
        fact.value = trigger.branchPattern.isEmpty() ? quoted(trigger.type) : trigger.branchPattern;
        rest << activeWords(trigger);
    }
    fact.rest = rest.join(u" · "_s);
    return fact;
}

void addTriggers(std::vector<Fact> &facts, const SettingsState &state, const CellContext &context, bool all)
{
    const auto &part = state.settings.triggers;
    if (!part.value) {
        facts.push_back(missing(u"triggers"_s, Words::tr("Triggers"), part, state, u"build:read"_s));
        return;
    }
    const std::pair<QString, QString> kinds[] = {{u"webhook"_s, Words::tr("Webhook")},
                                                 {u"schedule"_s, Words::tr("Schedule")},
                                                 {u"git_event"_s, Words::tr("Git event")}};
    for (const auto &[type, name] : kinds) {
        std::vector<const ProjectTrigger *> ofKind;
        for (const ProjectTrigger &trigger : *part.value) {
            if (trigger.type == type)
                ofKind.push_back(&trigger);
        }
        if (ofKind.empty() && type == "git_event"_L1)
            continue;
        if (ofKind.empty()) {
            facts.push_back({type, name, Words::tr("none"), {}, true, false});
            continue;
        }
        const size_t shown = all ? ofKind.size() : 1;
        for (size_t i = 0; i < shown; ++i) {
            const QString key = i == 0 ? type : type + QString::number(i);
            facts.push_back(triggerFact(*ofKind[i], key, i == 0 ? name : QString(), context));
            if (!all && ofKind.size() > 1)
                facts.back().rest += u" · "_s + Words::tr("%1 in all").arg(groupedNumber(qint64(ofKind.size())));
        }
    }
}

void addReceipts(std::vector<Fact> &facts, const SettingsState &state, const CellContext &context)
{
    const auto &part = state.settings.receipts;
    const QString name = Words::tr("Last delivery");
    if (!part.value) {
        facts.push_back(missing(u"delivery"_s, name, part, state, u"projects:read"_s));
        return;
    }
    if (part.value->empty()) {
        facts.push_back({u"delivery"_s, name, Words::tr("none"), {}, true, false});
        return;
    }
    const WebhookReceipt &receipt = part.value->front();
    QStringList rest{receipt.status};
    rest << Words::tr("%n build(s) started", nullptr, receipt.triggered);
    if (!receipt.signatureValid)
        rest << Words::tr("signature not valid");
    if (!receipt.reason.isEmpty())
        rest << receipt.reason;
    facts.push_back({u"delivery"_s, name,
                     Words::tr("%1, %2", "event and time")
                         .arg(receipt.eventType, asOfWords(receipt.received, context.now, context.zone)),
                     rest.join(u" · "_s), false, false});
}

} // namespace

QString projectStatusWord(const QString &status)
{
    if (status == "active"_L1)
        return Words::tr("Active");
    if (status == "archived"_L1)
        return Words::tr("Archived");
    if (status == "suspended"_L1)
        return Words::tr("Suspended");
    return status.isEmpty() ? Words::tr("Status not known") : quoted(status);
}

QString visibilityWord(const QString &visibility)
{
    if (visibility == "private"_L1)
        return Words::tr("private");
    if (visibility == "internal"_L1)
        return Words::tr("internal");
    if (visibility == "public"_L1)
        return Words::tr("public");
    return visibility.isEmpty() ? Words::tr("visibility not known") : quoted(visibility);
}

std::vector<Fact> projectFacts(const ProjectTableRow &row, const CellContext &context)
{
    const Project &project = row.listed.project;
    if (row.listed.deleted) {
        return {{u"status"_s, Words::tr("Status"), Words::tr("deleted project"), Words::tr("its builds are still here"),
                 false, false}};
    }
    const auto known = [](const QString &key, const QString &name, const QString &text, const QString &rest,
                          bool mono) {
        const bool none = text.isEmpty();
        return Fact{key, name, none ? Words::tr("not recorded") : text, none ? QString() : rest, none, mono};
    };
    std::vector<Fact> facts;
    QString rest = visibilityWord(project.visibility);
    if (project.draft)
        rest += u" · "_s + Words::tr("draft");
    facts.push_back({u"status"_s, Words::tr("Status"), projectStatusWord(project.status), rest, false, false});
    facts.push_back(known(u"source"_s, Words::tr("Source"), project.gitRepo, {}, true));
    facts.push_back(known(u"branch"_s, Words::tr("Branch"), project.gitBranch, Words::tr("default"), false));
    facts.push_back(known(u"provider"_s, Words::tr("Git server"), project.gitProvider, {}, false));
    if (project.created != Instant()) {
        facts.push_back({u"created"_s, Words::tr("Created"), dayWords(project.created, context.now, context.zone),
                         Words::tr("changed %1").arg(dayWords(project.updated, context.now, context.zone)), false,
                         false});
    }
    return facts;
}

std::vector<Fact> settingsFacts(const SettingsState &state, const CellContext &context, bool all)
{
    std::vector<Fact> facts;
    addBuild(facts, state);
    addSources(facts, state, all);
    addTriggers(facts, state, context, all);
    addReceipts(facts, state, context);
    return facts;
}

QString roleSentence(bool member, const QStringList &roles)
{
    const QString role = roles.isEmpty() ? Words::tr("a reader") : roles.join(u", "_s);
    return member ? Words::tr("You are a member, as %1. Nothing here can be changed.").arg(role)
                  : Words::tr("You are no member, you read as %1. Nothing here can be changed.").arg(role);
}

QString settingsAge(const SettingsState &state, const CellContext &context)
{
    if (state.reading)
        return Words::tr("reading…");
    if (!state.settings.asOf)
        return Words::tr("not read yet");
    return Words::tr("as of %1").arg(asOfWords(*state.settings.asOf, context.now, context.zone));
}

} // namespace viewer
