// SPDX-License-Identifier: GPL-3.0-or-later
// Which step a line belongs to, read from its text, where its entry does not say.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace viewer::logs {

/// Views into the line.
struct StepMark
{
    QByteArrayView name;  ///< "#12", "build/step-compile", "Step 3/7", "docker.debian"; empty: the step before ends
    QByteArrayView title; ///< "[stage 3/7] RUN make", where this line says it
    bool lasts = false;   ///< lines without a mark belong to the step too, until another begins
    bool finished = false;
    bool failed = false;
};

/// Knows BuildKit's plain progress (`#12 …`), the classic Docker builder (`Step 3/7 : …`), Tekton (`[task/step] …`),
/// Packer (`==> name: …`) and groups (`##[group]…`, `::group::…`). The bytes have no escape sequences.
std::optional<StepMark> stepMarkOf(QByteArrayView line);

} // namespace viewer::logs
