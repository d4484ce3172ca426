// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/routes_logs_lines.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::demo {

namespace {

/// What a build says, in order; %1 is a number, %2 a word. Some carry what logs carry: colours, a secret, a link,
/// a progress bar that writes over itself, a text of several lines.
constexpr std::array<QStringView, 12> phrases{
    u"\u001b[36mINFO\u001b[0m[0%1] Unpacking rootfs as cmd RUN apt-get update requires it.",
    u"Get:%1 http://deb.debian.org/debian bookworm/main amd64 %2 amd64 12.2.%1 [19.3 MB]",
    u"Selecting previously unselected package %2.",
    u"Preparing to unpack .../%2_12.2.%1_amd64.deb ...",
    u"Unpacking %2 (12.2.%1) ...",
    u"\u001b[32mSetting up\u001b[0m %2 (12.2.%1) ...",
    u"[%1/412] \u001b[1mCompiling\u001b[0m src/%2/%1.cpp",
    u"\u001b[33mwarning\u001b[0m: %2 is deprecated, use %2-ng (line %1)",
    u" 12 %   %1 kB/s\r 48 %   %1 kB/s\r100 %   %1 kB/s",
    u"COPY --from=build /out/%2 /usr/lib/%2",
    u"sha256:9b1c%1e5f0a77: Pulling \u001b]8;;https://registry.example/%2\u001b\\layer %2\u001b]8;;\u001b\\",
    u"drwxr-xr-x root root %1 %2\n-rw-r--r-- root root %1 %2.so\n-rw-r--r-- root root %1 %2.a",
};
constexpr std::array<QStringView, 6> words{u"libstdc++", u"build-essential", u"linux-libc-dev",
                                           u"binutils",  u"openssl",         u"zlib1g"};

struct Part
{
    const char *task;
    const char *step;
    int share; ///< of a hundred lines
};
constexpr std::array parts{Part{"clone-source", "clone", 6}, Part{"restore-cache", "restore", 10},
                           Part{"build-and-push", "build", 72}, Part{"build-and-push", "push", 12}};

QString phraseOf(quint64 salt, int line)
{
    const quint64 mix = mixed(salt, 0x94, quint32(line));
    const int number = int(100 + mix / 64 % 900);
    if (line % 211 == 100)
        return u"+ docker login -u ci -p \u001b[2m$PASS\u001b[0m && export NPM_TOKEN=npm_%1not0a0real0token0at0all"_s
            .arg(number);
    QString text = phrases[mix % phrases.size()].toString();
    text.replace(u"%2"_s, words[mix / 4096 % words.size()].toString());
    return text.replace(u"%1"_s, QString::number(number));
}

int lengthOf(const World &world, quint32 ordinal)
{
    const quint64 mix = mixed(world.seed(), 0x92, ordinal);
    return mix % 41 == 0 ? 5000 : 40 + int(mix / 41 % 400);
}

bool isWarning(QStringView text)
{
    return text.startsWith(u"\u001b[33mwarning");
}

} // namespace

bool runsOnTekton(const World &world, quint32 ordinal)
{
    return !world.build(ordinal).has(BuildRow::OnNode) && mixed(world.seed(), 0x93, ordinal) % 2 == 0;
}

std::vector<DemoLine> linesOf(const World &world, quint32 ordinal, int attempt, Instant now)
{
    const BuildRow &row = world.build(ordinal);
    const AttemptTimes times = attemptOf(row, attempt);
    const bool tekton = runsOnTekton(world, ordinal);
    const Instant end = times.completed.value_or(times.created + Seconds(300));
    const auto span = double(std::max<qint64>(1000, (end - times.created).count()));
    std::vector<DemoLine> lines;
    const auto add = [&](double part, const char *level, const QString &text, const char *task = "",
                         const char *step = "") {
        lines.push_back({times.created + Milliseconds(qint64(span * part)), level, text,
                         tekton ? QString::fromLatin1(task) : QString(), QString::fromLatin1(step)});
    };
    add(0, "info", "Starting build #"_L1 + QString::number(row.number) + ", try "_L1 + QString::number(attempt + 1));
    add(0.005, "debug", u"\u001b[36mworkspace\u001b[0m prepared in 412ms"_s);
    if (tekton)
        add(0.01, "info", u"Created PipelineRun: build-%1-%2"_s.arg(row.number).arg(attempt + 1));
    const int count = lengthOf(world, ordinal);
    const bool failed = !times.isLast || row.status == StatusWord::Failed;
    int line = 0;
    for (const Part &part : parts) {
        const int upTo = line + count * part.share / 100;
        for (; line < upTo; ++line) {
            const QString text = phraseOf(world.seed() + ordinal, line);
            const double when = 0.02 + 0.94 * line / count;
            if (tekton)
                add(when, "info", u"[%1/%2] "_s.arg(QLatin1StringView(part.task), QLatin1StringView(part.step)) + text,
                    part.task, part.step);
            else
                add(when, isWarning(text) ? "warn" : "info", text);
        }
        if (failed && QByteArrayView(part.step) == "build")
            break;
    }
    if (failed) {
        const QString reason = row.error != 0 ? world.errorOf(ordinal) : u"attempt failed"_s;
        if (tekton)
            add(0.97, "info", u"[build-and-push/build] \u001b[31merror\u001b[0m: "_s + reason, "build-and-push",
                "build");
        add(0.98, "error", reason);
    } else if (row.isOver()) {
        add(1.0, "info", u"\u001b[32mImage pushed\u001b[0m"_s);
    }
    if (!times.completed && !row.isOver())
        std::erase_if(lines, [now](const DemoLine &one) { return one.time > now; });
    return lines;
}

} // namespace viewer::demo
