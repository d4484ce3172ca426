// SPDX-License-Identifier: GPL-3.0-or-later
// What the demo server made, as data that tests compare with what a client makes of it.
#pragma once

#include "app/demo/world.h"

#include "models/domain/result.h"

class QIODevice;

namespace viewer::demo {

/// JSON lines: one object a line with `kind` = `tenant`, `member`, `project` or `build`; builds newest first.
/// Times are those the server shows (whole seconds), `duration_s` is the difference of the shown times, and null
/// where a time is missing or the end lies before the start. Builds of the second tenant are left out. A
/// project tells its `part` (`broken`, `slower`, `flaky` or `none`) and since when (`turn`: builds created from then
/// on are broken or slower; null = always, or never).
void writeTruth(const World &world, QIODevice &device);
Result<Done> writeTruthFile(const World &world, const QString &path);

} // namespace viewer::demo
