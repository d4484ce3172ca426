// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview says about its figures. Pure functions.
#pragma once

#include "models/domain/note.h"
#include "ui/overview/overview_values.h"
#include "ui/widgets/metric_tile.h"

namespace viewer::overview {

/// "All 25 projects · 11 Feb – 12 Mar 2026, compared with 12 Jan – 10 Feb · today is partial"
QString periodLine(const OverviewValues &values, const OverviewContext &context);
/// "last 30 days", "last 24 hours", "11 Feb – 12 Mar 2026"
QString periodWords(const OverviewPeriod &period, const OverviewContext &context);
/// "Build trend, last 30 days"
QString trendTitle(const OverviewPeriod &period, bool trendIsPeriod, const OverviewContext &context);

// The tiles; the values' figures must be there.
TileFigure successTile(const OverviewValues &values);
TileFigure durationTile(const OverviewValues &values);
TileFigure failedTile(const OverviewValues &values);
TileFigure totalTile(const OverviewValues &values, const OverviewContext &context);
/// While offline "–": what waits now is not known then.
TileFigure queueTile(const OverviewValues &values, const OverviewContext &context);

/// The glossary entry of a tile's figure: "rate.eventual".
QString formulaId(int tile);
/// What a note on a figure is about: its formula and the project.
NoteSubject noteSubject(int tile, const QString &label, const OverviewValues &values);
/// The figure, its period and the age of its data as they are now.
QJsonObject frozenFigure(const QString &label, const TileFigure &figure, const OverviewValues &values,
                         const OverviewContext &context);

/// What the i marks say.
QString successFormula();
QString durationFormula();
QString failedFormula();
QString totalFormula();
QString queueFormula();

/// "since 11:38, 2 h 24 m"; while offline without the span, which goes on unseen.
QString sinceWords(const AttentionEntry &entry, const OverviewContext &context);
/// "5 in a row", "2 of last 10"
QString countWords(const AttentionEntry &entry);
/// "Broken", "Slower", "Flaky", "New message".
QString attentionWord(AttentionEntry::Kind kind);
/// The second line: the message, "5:04 → 7:00, +38 %", "failed, then passed on retry".
QString whatWords(const AttentionEntry &entry);
/// The row as a sentence.
QString attentionSentence(const AttentionEntry &entry, const OverviewContext &context);

} // namespace viewer::overview
