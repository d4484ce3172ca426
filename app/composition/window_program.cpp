// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/window_program.h"

#include "app/command/command_line.h"
#include "app/command/console.h"
#include "app/command/exit_code.h"
#include "app/command/translations.h"
#include "app/composition/program.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace viewer {

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
    loadFonts();
    Program program(application, *options);
    program.start();
    return QApplication::exec();
}

} // namespace viewer
