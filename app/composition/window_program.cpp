// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_program.h"

#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/translations.h"
#include "app/composition/program.h"
#include "app/desktop/single_instance.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString alreadyOpen()
{
    return QCoreApplication::translate("Program", "The program is open already; its window comes to the front.");
}

QString openButSilent()
{
    return QCoreApplication::translate("Program",
                                       "The program is open already, but its window does not answer. End it "
                                       "first, or wait.");
}

/// Asks the window that is open to do what this start was asked for.
int runSecond(SingleInstance &instance, const command::WindowOptions &options)
{
    QObject::connect(&instance, &SingleInstance::handedOver, qApp, [] {
        command::say(alreadyOpen());
        QCoreApplication::exit(command::Succeeded);
    });
    QObject::connect(&instance, &SingleInstance::notAnswered, qApp, [] {
        command::say(openButSilent());
        QCoreApplication::exit(command::FailedWithReason);
    });
    instance.handOver({options.link, qgetenv("XDG_ACTIVATION_TOKEN")});
    return QApplication::exec();
}

} // namespace

int runWindow(int argc, char *argv[], const QStringList &arguments)
{
    QApplication application(argc, argv);
    installTranslations(application);
    QApplication::setDesktopFileName(u"io.github.imagefactory_viewer"_s);
    QApplication::setApplicationDisplayName(QCoreApplication::translate("Program", "Image Factory Viewer"));
    QApplication::setWindowIcon(QIcon(u":/appicon/io.github.imagefactory_viewer.svg"_s));
    QString problem;
    const auto options = command::windowOptions(arguments, problem);
    if (!options) {
        command::say(problem);
        return command::WrongUsage;
    }
    SingleInstance instance(windowFolder(*options));
    if (instance.claim() == SingleInstance::Place::Second)
        return runSecond(instance, *options);
    loadFonts();
    Program program(application, *options);
    QObject::connect(&instance, &SingleInstance::started, &program, &Program::takeStart);
    program.start();
    return QApplication::exec();
}

} // namespace viewer
