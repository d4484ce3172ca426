// SPDX-License-Identifier: GPL-3.0-or-later
// The demo server as a program of its own, for tests and for work on the client.
#include "app/demo/demo_command.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return viewer::demo::runDemoServer(QCoreApplication::arguments().sliced(1));
}
