// SPDX-License-Identifier: GPL-3.0-or-later
// The log of an attempt, made from its build row. Attempts in Kubernetes run on Tekton, every second one of them: their
// pod lines carry metadata. Times are whole milliseconds in order; lines of a running attempt appear as time passes.
#pragma once

#include "app/demo/world.h"

namespace viewer::demo {

struct DemoLine
{
    Instant time{};
    const char *level = "info";
    QString text;
    QString task; ///< of a pod line; empty = lifecycle
    QString step;
};

bool runsOnTekton(const World &world, quint32 ordinal);
/// Lines up to `now`.
std::vector<DemoLine> linesOf(const World &world, quint32 ordinal, int attempt, Instant now);

} // namespace viewer::demo
