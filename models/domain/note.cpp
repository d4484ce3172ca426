// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/note.h"

#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr std::array kindWords{std::pair{NoteSubject::Kind::Build, "build"_L1},
                               std::pair{NoteSubject::Kind::Project, "project"_L1},
                               std::pair{NoteSubject::Kind::Figure, "figure"_L1}};

}

QString subjectKey(NoteSubject::Kind kind)
{
    for (const auto &[known, word] : kindWords) {
        if (known == kind)
            return word;
    }
    return {};
}

std::optional<NoteSubject::Kind> subjectOfKey(QStringView key)
{
    for (const auto &[kind, word] : kindWords) {
        if (key == word)
            return kind;
    }
    return std::nullopt;
}

} // namespace viewer
