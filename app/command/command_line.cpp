// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_line.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/export_command.h"
#include "app/command/log_command.h"
#include "app/command/metrics_command.h"
#include "app/command/metrics_options.h"
#include "app/command/query_options.h"
#include "app/command/status_command.h"
#include "app/command/sync_command.h"
#include "app/demo/demo_command.h"
#include "app/server/allow_list.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace viewer::command {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

struct CommandName
{
    QLatin1StringView name;
    const char *summary;
};

constexpr CommandName commands[] = {
    {"sync"_L1, QT_TRANSLATE_NOOP("Command", "sign in and bring the cache up to date")},
    {"status"_L1, QT_TRANSLATE_NOOP("Command", "what the cache holds and how old each part is")},
    {"metrics"_L1,
     QT_TRANSLATE_NOOP("Command", "success rates, durations and what stands out, for a choice of builds")},
    {"export"_L1, QT_TRANSLATE_NOOP("Command", "write builds, attempts, projects, members or activity as CSV or JSON")},
    {"log"_L1, QT_TRANSLATE_NOOP("Command", "print the log of a build")},
    {"demo-server"_L1, QT_TRANSLATE_NOOP("Command", "serve sample data on this computer")},
};

bool isCommand(const QString &word)
{
    for (const CommandName &command : commands) {
        if (word == command.name)
            return true;
    }
    return false;
}

/// An address is something for the window to open, not a command.
bool isAddress(const QString &word)
{
    return word.contains("://"_L1);
}

/// Place of the command among the arguments: the first word that is no option, no value of one and no address.
qsizetype commandPlace(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "--data-dir"_L1 || arguments[i] == "--builds"_L1)
            ++i;
        else if (!arguments[i].startsWith(u'-') && !isAddress(arguments[i]))
            return i;
    }
    return -1;
}

void addAccountOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"data-dir"_s, Words::tr("Folder for everything this program keeps."), u"DIR"_s},
        {u"server"_s, Words::tr("Address of the server."), u"URL"_s},
        {u"email"_s, Words::tr("E-mail address of the account."), u"EMAIL"_s},
        {u"tenant"_s, Words::tr("Tenant, by name or id."), u"TENANT"_s},
    });
    parser.addHelpOption();
}

/// Parses strictly; an exit code when the command is over (help, wrong usage).
std::optional<int> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype positionals)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    if (!parser.parse(arguments)) {
        say(parser.errorText());
        return WrongUsage;
    }
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText().trimmed());
        return Succeeded;
    }
    if (parser.positionalArguments().size() != positionals) {
        say(Words::tr("Wrong number of words; see --help."));
        return WrongUsage;
    }
    return std::nullopt;
}

AccountChoice choiceOf(const QCommandLineParser &parser)
{
    return {parser.value(u"server"_s), parser.value(u"email"_s), parser.value(u"tenant"_s)};
}

/// The password for --server, from standard input; false, with the reason said, for wrong usage.
bool readPassword(const QCommandLineParser &parser, SignInOptions &options)
{
    if (!options.server.isEmpty()) {
        if (options.email.isEmpty() || !parser.isSet(u"password-stdin"_s)) {
            say(Words::tr("--server needs --email and --password-stdin."));
            return false;
        }
        options.password = QString::fromUtf8(readLine());
        if (parser.isSet(u"mfa-code-stdin"_s))
            options.mfaCode = QString::fromUtf8(readLine());
    } else if (parser.isSet(u"password-stdin"_s)) {
        say(Words::tr("--password-stdin needs --server and --email."));
        return false;
    }
    return true;
}

int runSync(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAccountOptions(parser);
    parser.addOptions({
        {u"password-stdin"_s, Words::tr("Read the password from the first line of standard input.")},
        {u"mfa-code-stdin"_s, Words::tr("Read the second-factor code from the next line of standard input.")},
        {u"full"_s, Words::tr("Read the whole list again, to find what vanished.")},
        {u"attempts"_s, Words::tr("Read the attempts of every build, not only of open and retried ones.")},
        {u"no-details"_s, Words::tr("Leave out times and errors of single builds.")},
        {u"remember"_s, Words::tr("Keep the session in the key store.")},
    });
    if (const auto over = parse(parser, arguments, 0))
        return *over;
    SyncOptions options;
    options.server = parser.value(u"server"_s);
    options.email = parser.value(u"email"_s);
    options.tenant = parser.value(u"tenant"_s);
    options.full = parser.isSet(u"full"_s);
    options.attempts = parser.isSet(u"attempts"_s);
    options.details = !parser.isSet(u"no-details"_s);
    options.remember = parser.isSet(u"remember"_s);
    if (!readPassword(parser, options))
        return WrongUsage;
    const DataFolder folder(parser.value(u"data-dir"_s));
    const SystemClock clock;
    SyncCommand sync(folder, clock, options);
    QObject::connect(
        &sync, &SyncCommand::finished, qApp, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    sync.start();
    return QCoreApplication::exec();
}

int runStatusCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAccountOptions(parser);
    parser.addOption({u"json"_s, Words::tr("Print one JSON object.")});
    if (const auto over = parse(parser, arguments, 0))
        return *over;
    const DataFolder folder(parser.value(u"data-dir"_s));
    const auto account = chooseAccount(folder, choiceOf(parser));
    if (!account) {
        say(account.error().detail);
        return exitCodeOf(account.error());
    }
    return runStatus(folder.accountFolder(account->key()), parser.isSet(u"json"_s));
}

int runExportCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAccountOptions(parser);
    addQueryOptions(parser);
    parser.addOptions({
        {u"format"_s, Words::tr("csv, json or xlsx."), u"FORMAT"_s, u"csv"_s},
        {{u"o"_s, u"output"_s}, Words::tr("File to write; standard output without it."), u"FILE"_s},
    });
    parser.addPositionalArgument(u"what"_s, u"builds|attempts|projects|members|activity"_s);
    if (const auto over = parse(parser, arguments, 1))
        return *over;
    const DataFolder folder(parser.value(u"data-dir"_s));
    return runExport(folder, parser.positionalArguments().first(), parser, choiceOf(parser));
}

int runMetricsCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAccountOptions(parser);
    addMetricsOptions(parser);
    if (const auto over = parse(parser, arguments, 0))
        return *over;
    const SystemClock clock;
    return runMetrics(DataFolder(parser.value(u"data-dir"_s)), parser, choiceOf(parser), clock);
}

int runLogCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAccountOptions(parser);
    addLogOptions(parser);
    parser.addPositionalArgument(u"build"_s, Words::tr("Build, by ID or as PROJECT#NUMBER."));
    if (const auto over = parse(parser, arguments, 1))
        return *over;
    std::optional<LogOptions> options = logOptions(parser);
    if (!options)
        return WrongUsage;
    if (!options->fetch && parser.isSet(u"password-stdin"_s)) {
        say(Words::tr("--password-stdin needs --fetch."));
        return WrongUsage;
    }
    if (options->fetch && !readPassword(parser, *options))
        return WrongUsage;
    const DataFolder folder(parser.value(u"data-dir"_s));
    const SystemClock clock;
    LogCommand log(folder, clock, *options);
    QObject::connect(
        &log, &LogCommand::finished, qApp, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    log.start();
    return QCoreApplication::exec();
}

int usage()
{
    print(Words::tr("Usage: imagefactory-viewer [COMMAND] [OPTIONS]"));
    print(Words::tr("Without a command the window opens: [--demo] [--builds N] [--minimized] [--data-dir DIR] [LINK]"));
    for (const CommandName &command : commands)
        print(u"  %1  %2"_s.arg(QString(command.name).leftJustified(12), Words::tr(command.summary)));
    print(Words::tr("Each command has --help. --version and --allow-list print and end."));
    return Succeeded;
}

} // namespace

bool namesCommand(const QStringList &arguments)
{
    for (const QString &word : arguments.mid(1)) {
        if (word == "--help"_L1 || word == "-h"_L1 || word == "--version"_L1 || word == "--allow-list"_L1)
            return true;
    }
    return commandPlace(arguments) >= 0;
}

int runCommand(const QStringList &arguments)
{
    const qsizetype place = commandPlace(arguments);
    const QString word = place < 0 ? QString() : arguments[place];
    QStringList rest = arguments;
    if (place >= 0)
        rest.removeAt(place);
    if (word == "demo-server"_L1)
        return demo::runDemoServer(rest.mid(1));
    if (word == "sync"_L1)
        return runSync(rest);
    if (word == "status"_L1)
        return runStatusCommand(rest);
    if (word == "metrics"_L1)
        return runMetricsCommand(rest);
    if (word == "log"_L1)
        return runLogCommand(rest);
    if (word == "export"_L1)
        return runExportCommand(rest);
    if (!word.isEmpty() && !isCommand(word)) {
        say(Words::tr("There is no command \"%1\"; see --help.").arg(word));
        return WrongUsage;
    }
    if (arguments.contains("--version"_L1)) {
        print(u"imagefactory-viewer %1"_s.arg(QCoreApplication::applicationVersion()));
        return Succeeded;
    }
    if (arguments.contains("--allow-list"_L1)) {
        print(server::allowListText().trimmed());
        return Succeeded;
    }
    return usage();
}

std::optional<WindowOptions> windowOptions(const QStringList &arguments, QString &problem)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"data-dir"_s, Words::tr("Folder for everything this program keeps."), u"DIR"_s},
        {u"demo"_s, Words::tr("Open the built-in sample data.")},
        {u"builds"_s, Words::tr("Builds of the sample data."), u"N"_s, u"20000"_s},
        {u"minimized"_s, Words::tr("Begin as an icon.")},
    });
    if (!parser.parse(arguments)) {
        problem = parser.errorText();
        return std::nullopt;
    }
    bool ok = false;
    WindowOptions options;
    options.dataDir = parser.value(u"data-dir"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.demoBuilds = parser.value(u"builds"_s).toInt(&ok);
    options.minimized = parser.isSet(u"minimized"_s);
    options.link = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() > 1) {
        problem = Words::tr("Only one link can be opened at a time.");
        return std::nullopt;
    }
    if (!ok || options.demoBuilds < 0) {
        problem = Words::tr("--builds takes a whole number.");
        return std::nullopt;
    }
    return options;
}

} // namespace viewer::command
