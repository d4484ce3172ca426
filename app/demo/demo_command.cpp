// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_command.h"

#include "app/demo/demo_server.h"
#include "app/demo/process_end.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// The argument is marked with QT_TRANSLATE_NOOP at the place of the call.
QString sentence(const char *text)
{
    return QCoreApplication::translate("DemoCommand", text);
}

/// Options of the command, with the names and defaults of the manual.
struct Switches
{
    QCommandLineOption help{u"help"_s, QCoreApplication::translate("DemoCommand", "Shows this help.")};
    QCommandLineOption port{u"port"_s, QCoreApplication::translate("DemoCommand", "Port on 127.0.0.1; 0 = a free one."),
                            u"P"_s, u"0"_s};
    QCommandLineOption builds{u"builds"_s, QCoreApplication::translate("DemoCommand", "Number of builds."), u"N"_s,
                              u"20000"_s};
    QCommandLineOption projects{u"projects"_s, QCoreApplication::translate("DemoCommand", "Number of projects."),
                                u"N"_s, u"25"_s};
    QCommandLineOption members{
        u"members"_s, QCoreApplication::translate("DemoCommand", "Number of people, at least 12."), u"N"_s, u"18"_s};
    QCommandLineOption seed{u"seed"_s, QCoreApplication::translate("DemoCommand", "Same seed, same data."), u"S"_s,
                            u"1"_s};
    QCommandLineOption now{u"now"_s,
                           QCoreApplication::translate("DemoCommand", "Where the past ends (ISO 8601); default: now."),
                           u"ISO"_s};
    QCommandLineOption live{
        u"live"_s, QCoreApplication::translate("DemoCommand", "Lets builds happen (--live=N: N a minute, default 6)."),
        u"BUILDS_PER_MINUTE"_s};
    QCommandLineOption fault{
        u"fault"_s,
        QCoreApplication::translate("DemoCommand",
                                    "Fails on purpose: hang, cut, length, 503, 429, 401 or 403; every "
                                    "7th request, NAME:K every K-th, NAME:all each. May be repeated."),
        u"NAME"_s};
    QCommandLineOption latency{u"latency"_s,
                               QCoreApplication::translate("DemoCommand", "Milliseconds to wait before each answer."),
                               u"MS"_s, u"0"_s};
    QCommandLineOption truth{
        u"truth"_s, QCoreApplication::translate("DemoCommand", "Writes what was made to this file (JSON lines)."),
        u"FILE"_s};
    QCommandLineOption parent{
        u"parent-pid"_s, QCoreApplication::translate("DemoCommand", "Ends when this parent process ends."), u"PID"_s};
    QCommandLineOption stdinEnd{u"until-stdin-closes"_s,
                                QCoreApplication::translate("DemoCommand", "Ends when standard input is closed.")};
};

Error wrongUsage(const QString &text)
{
    return Error{ErrorKind::BadInput, 0, text, {}};
}

Result<int> wholeNumber(const QCommandLineParser &parser, const QCommandLineOption &option, int least, int most)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return wrongUsage(sentence(QT_TRANSLATE_NOOP("DemoCommand", "--%1 takes a number from %2 to %3."))
                              .arg(option.names().constFirst())
                              .arg(least)
                              .arg(most));
    }
    return value;
}

/// `--live` may stand alone; QCommandLineParser knows no optional values.
QStringList withLiveRate(QStringList arguments)
{
    for (QString &argument : arguments) {
        if (argument == "--live"_L1)
            argument = u"--live=6"_s;
    }
    return arguments;
}

std::optional<Error> readNumbers(const QCommandLineParser &parser, const Switches &switches, DemoCommand &command)
{
    struct Number
    {
        const QCommandLineOption &option;
        int least;
        int most;
        int *target;
    };
    int port = 0;
    const std::array numbers{Number{switches.port, 0, 65535, &port},
                             Number{switches.builds, 0, 5000000, &command.options.builds},
                             Number{switches.projects, 1, 1000, &command.options.projects},
                             Number{switches.members, 12, 5000, &command.options.members},
                             Number{switches.latency, 0, 600000, &command.options.latencyMs}};
    for (const Number &number : numbers) {
        const Result<int> value = wholeNumber(parser, number.option, number.least, number.most);
        if (!value)
            return value.error();
        *number.target = *value;
    }
    command.port = quint16(port);
    bool isNumber = false;
    command.options.seed = parser.value(switches.seed).toULongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(sentence(QT_TRANSLATE_NOOP("DemoCommand", "--seed takes a whole number.")));
    if (parser.isSet(switches.parent)) {
        command.parentPid = parser.value(switches.parent).toLongLong(&isNumber);
        if (!isNumber || command.parentPid <= 0)
            return wrongUsage(
                sentence(QT_TRANSLATE_NOOP("DemoCommand", "--parent-pid takes the number of a process.")));
    }
    return std::nullopt;
}

} // namespace

Result<DemoCommand> parseDemoCommand(const QStringList &arguments)
{
    const Switches switches;
    QCommandLineParser parser;
    parser.setApplicationDescription(sentence(
        QT_TRANSLATE_NOOP("DemoCommand", "Serves the Image Factory contract with invented data on 127.0.0.1.")));
    parser.addOptions({switches.help, switches.port, switches.builds, switches.projects, switches.members,
                       switches.seed, switches.now, switches.live, switches.fault, switches.latency, switches.truth,
                       switches.parent, switches.stdinEnd});
    if (!parser.parse(QStringList(u"imagefactory-viewer demo-server"_s) + withLiveRate(arguments)))
        return wrongUsage(parser.errorText());
    DemoCommand command;
    if (parser.isSet(switches.help)) {
        command.helpText = parser.helpText();
        return command;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(sentence(QT_TRANSLATE_NOOP("DemoCommand", "Unexpected argument: %1"))
                              .arg(parser.positionalArguments().constFirst()));
    if (const std::optional<Error> error = readNumbers(parser, switches, command))
        return *error;
    if (parser.isSet(switches.now)) {
        command.options.now = parseInstant(parser.value(switches.now));
        if (!command.options.now)
            return wrongUsage(
                sentence(QT_TRANSLATE_NOOP("DemoCommand", "--now takes a time such as 2026-03-12T13:55:02Z.")));
    }
    if (parser.isSet(switches.live)) {
        bool isNumber = false;
        const double rate = parser.value(switches.live).toDouble(&isNumber);
        if (!isNumber || rate <= 0 || rate > 6000)
            return wrongUsage(
                sentence(QT_TRANSLATE_NOOP("DemoCommand", "--live takes builds a minute, above 0 and up to 6000.")));
        command.options.liveBuildsPerMinute = rate;
    }
    const QStringList faults = parser.values(switches.fault);
    for (const QString &name : faults) {
        const std::optional<Fault> fault = Fault::parse(name);
        if (!fault)
            return wrongUsage(sentence(QT_TRANSLATE_NOOP("DemoCommand", "Unknown fault: %1")).arg(name));
        command.options.faults.push_back(*fault);
    }
    command.options.truthFile = parser.value(switches.truth);
    command.endWithStdin = parser.isSet(switches.stdinEnd);
    return command;
}

int runDemoServer(const QStringList &arguments)
{
    const Result<DemoCommand> command = parseDemoCommand(arguments);
    if (!command) {
        std::fprintf(stderr, "%s\n", qPrintable(command.error().detail));
        return 2;
    }
    if (!command->helpText.isEmpty()) {
        std::fprintf(stdout, "%s", qPrintable(command->helpText));
        return 0;
    }
    ProcessEnd end(command->parentPid, command->endWithStdin);
    if (end.alreadyOver())
        return 0;
    QObject::connect(&end, &ProcessEnd::requested, qApp, &QCoreApplication::quit);

    DemoServer server(command->options);
    const Result<ServerAddress> address = server.listen(command->port);
    if (!address) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(sentence(QT_TRANSLATE_NOOP("DemoCommand", "The demo server could not start: %1"))
                                    .arg(address.error().detail)));
        return 1;
    }
    std::fputs(server.readyLine().constData(), stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace viewer::demo
