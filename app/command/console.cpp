// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/console.h"

#include "models/wording/error_sentences.h"

#include <cstdio>
#include <unistd.h>

namespace viewer::command {

namespace {

QByteArray harmless(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = u' ';
    }
    return clean.toUtf8();
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString &line)
{
    write(stdout, harmless(line) + '\n');
}

void say(const QString &line)
{
    write(stderr, harmless(line) + '\n');
}

void say(const Error &error)
{
    say(errorSentence(error, ErrorPlace::CommandLine).text());
}

void sayProgress(const QString &line)
{
    if (isatty(STDERR_FILENO))
        write(stderr, "\r\x1b[K" + harmless(line));
}

void endProgress()
{
    if (isatty(STDERR_FILENO))
        write(stderr, "\r\x1b[K");
}

QByteArray readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.append(char(c));
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace viewer::command
