// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_line.h"
#include "app/command/translations.h"
#ifdef VIEWER_GUI
#include "app/composition/window_program.h"
#endif

#include <QCoreApplication>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

/// Tokens live in memory: no core file, and no other process of the same person may read along.
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("imagefactory-viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIEWER_VERSION));
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);

#ifdef VIEWER_GUI
    if (!viewer::command::namesCommand(arguments))
        return viewer::runWindow(argc, argv, arguments);
#endif
    QCoreApplication application(argc, argv);
    viewer::installTranslations(application);
    return viewer::command::runCommand(arguments);
}
