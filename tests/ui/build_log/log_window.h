// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a log view, and a log as a build makes it.
#pragma once

#include "models/domain/time.h"
#include "models/logs/log_store.h"
#include "ui/builds/log/log_view.h"

#include <QFile>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace viewer::test {

using namespace Qt::StringLiterals;

inline const Instant logStart = *parseInstant(u"2026-03-12T12:38:00Z");

inline LogLine logLine(const QString &message, int second, const QString &step = {}, const QString &level = u"info"_s)
{
    LogLine line;
    line.time = logStart + Seconds(second);
    line.levelWord = level;
    line.message = message;
    line.tekton = !step.isEmpty();
    line.step = step;
    return line;
}

/// 1,600 lines in three steps; two errors and some warnings near the end, colours, and what must do no harm.
inline std::vector<LogLine> buildLog()
{
    std::vector<LogLine> lines{logLine(u"Starting build #48218, try 1"_s, 0),
                               logLine(u"Created PipelineRun: base-images-48218"_s, 2)};
    for (int i = 0; i < 40; ++i)
        lines.push_back(logLine(u"remote: Counting objects: %1, done."_s.arg(i), 4 + i / 8, u"clone-source"_s));
    for (int i = 0; i < 1500; ++i) {
        const int second = 20 + i / 7;
        if (i % 120 == 60)
            lines.push_back(logLine(
                u"\u001b[33mWARN\u001b[0m[0167] disk usage of /kaniko is %1% (19.4 of 20.0 GiB)"_s.arg(60 + i / 60),
                second, u"build-and-push"_s));
        else if (i % 7 == 3)
            lines.push_back(logLine(u"\u001b[32mSetting up\u001b[0m libc6-dev:amd64 (2.36-9+deb12u%1) ..."_s.arg(i),
                                    second, u"build-and-push"_s));
        else
            lines.push_back(logLine(u"\u001b[36mINFO\u001b[0m[0099] Unpacking cpp-12 (12.2.0-14+deb12u%1) ..."_s.arg(i),
                                    second, u"build-and-push"_s));
    }
    lines.push_back(logLine(u"\u001b[31merror\u001b[0m building image: error building stage: failed to take snapshot:\n"
                            "  write /kaniko/layers/5f0e88c31b94.tar: no space left on device"_s,
                            240, u"build-and-push"_s));
    lines.push_back(logLine(u"\u001b[36mINFO\u001b[0m[0190] removing partial layer, registry token=abcdef0123456789"_s,
                            241, u"build-and-push"_s));
    lines.push_back(logLine(u"evil \u202e text \u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\ and \u0007 bell"_s, 242,
                            u"build-and-push"_s));
    lines.push_back(logLine(
        u"\u001b[31merror\u001b[0m building image: write /kaniko/layers/a21e.tar: \u001b[1mno space left\u001b[0m on device"_s,
        250, u"build-and-push"_s));
    lines.push_back(logLine(u"no space left on device"_s, 252, {}, u"error"_s));
    return lines;
}

struct LogWindow
{
    explicit LogWindow(int width = 1180, int height = 700)
        : store(folder.filePath(u"logs"_s))
        , view(new LogView(&window))
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view);
        view->setZone(QTimeZone("Europe/Berlin"));
        window.resize(width, height);
        window.show();
    }

    bool fill(const std::vector<LogLine> &lines)
    {
        return store.append(attempt, build, 0, lines, logStart).ok()
            && view->showAttempt(store, attempt, logStart).ok();
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    template <class Part>
    Part *part(const QString &name) const
    {
        Part *found = view->findChild<Part *>(name);
        if (!found)
            qFatal("no part of this name: %s", qPrintable(name));
        return found;
    }

    QTemporaryDir folder;
    logs::LogStore store;
    AttemptId attempt{QUuid(u"7a1f8c52-3a9d-4a5e-9d9e-0d2a6a3e1b11"_s)};
    BuildId build{QUuid(u"7a1f8c52-3a9d-4a5e-9d9e-0d2a6a3e1b12"_s)};
    QWidget window;
    LogView *view;
};

} // namespace viewer::test
