// SPDX-License-Identifier: GPL-3.0-or-later
// A note a person keeps on this computer.
#pragma once

#include "models/domain/time.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <cstdint>
#include <optional>

namespace viewer {

/// What a note is about. The title is kept so that the note can be read after its subject has vanished.
struct NoteSubject
{
    enum class Kind : std::uint8_t { Build, Project, Figure };

    Kind kind = Kind::Build;
    QString id;    ///< of the build or project in text form, formula id of a figure
    QString title; ///< "payments-api #22871", as shown when the note was written

    friend bool operator==(const NoteSubject &a, const NoteSubject &b) { return a.kind == b.kind && a.id == b.id; }
};

/// The word of a kind in the file: build, project, figure.
QString subjectKey(NoteSubject::Kind kind);
std::optional<NoteSubject::Kind> subjectOfKey(QStringView key);

struct Note
{
    std::int64_t seq = 0; ///< key in the notebook; 0 = not kept yet
    NoteSubject subject;
    QString text;       ///< plain text, never empty
    QJsonObject frozen; ///< of a figure: value, n, period and age as they were; else empty
    Instant written{};
    std::optional<Instant> changed;
};

/// Key in `frozen` of the sentence people read: "Success rate 95.8 %, n 19,065, 11 Feb – 12 Mar 2026".
inline constexpr QLatin1StringView frozenWords{"words"};

/// Longest note, in UTF-16 units; a longer one is refused with a sentence, not cut.
inline constexpr qsizetype longestNote = 20'000;

} // namespace viewer
