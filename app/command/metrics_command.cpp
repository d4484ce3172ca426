// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/metrics_command.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/metrics_json.h"
#include "app/command/metrics_options.h"
#include "app/command/metrics_text.h"
#include "models/cache/cache.h"
#include "models/cache/column_loader.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

int failed(const Error &error)
{
    error.kind == ErrorKind::BadInput ? say(error.detail) : say(error);
    return exitCodeOf(error);
}

/// "rate.eventual", "rate.eventual/1" as JSON writes it, or "all".
int explain(const QString &wanted)
{
    const analytics::Glossary glossary;
    if (wanted == "all"_L1) {
        for (const analytics::GlossaryEntry &entry : glossary.entries())
            print(u"%1  %2"_s.arg(entry.id, entry.title));
        return Succeeded;
    }
    const analytics::GlossaryEntry *entry = glossary.entry(wanted.section(u'/', 0, 0));
    if (!entry) {
        say(Words::tr("No formula is called \"%1\"; --explain all lists them.").arg(wanted));
        return WrongUsage;
    }
    for (const QString &line : explanationLines(*entry))
        print(line);
    return Succeeded;
}

} // namespace

int runMetrics(const DataFolder &folder, const QCommandLineParser &parser, const AccountChoice &choice,
               const Clock &clock)
{
    if (parser.isSet(u"explain"_s))
        return explain(parser.value(u"explain"_s));
    const auto account = chooseAccount(folder, choice);
    if (!account)
        return failed(account.error());
    auto connection =
        store::Connection::open(cache::Cache::fileIn(folder.accountFolder(account->key())), store::OpenMode::ReadOnly);
    if (!connection)
        return failed(connection.error());
    const auto columns = cache::loadColumns(**connection);
    if (!columns)
        return failed(columns.error());
    const Instant now = clock.now();
    const auto question = metricsQuestion(parser, **columns, now);
    if (!question)
        return failed(question.error());

    const std::atomic<bool> never = false;
    const analytics::Metrics figures = analytics::metrics(**columns, question->query, never);
    if (parser.isSet(u"json"_s)) {
        const QJsonObject object = metricsObject(figures, question->query);
        print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
        return Succeeded;
    }
    for (const QString &line : metricsLines(figures, question->query, now))
        print(line);
    return Succeeded;
}

} // namespace viewer::command
