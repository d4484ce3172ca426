// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/build_state.h"

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

struct StateSpelling
{
    QLatin1StringView word;
    BuildState state;
};

/// The first spelling of each state is its key. Sources: viewer-api.md (e) "Spellings".
constexpr std::array stateSpellings{
    StateSpelling{"completed"_L1, BuildState::Succeeded}, StateSpelling{"success"_L1, BuildState::Succeeded},
    StateSpelling{"succeeded"_L1, BuildState::Succeeded}, StateSpelling{"failed"_L1, BuildState::Failed},
    StateSpelling{"cancelled"_L1, BuildState::Cancelled}, StateSpelling{"running"_L1, BuildState::Running},
    StateSpelling{"in_progress"_L1, BuildState::Running}, StateSpelling{"queued"_L1, BuildState::Queued},
    StateSpelling{"pending"_L1, BuildState::Pending},     StateSpelling{"unknown"_L1, BuildState::Unknown},
};

struct MethodSpelling
{
    QLatin1StringView word;
    BuildMethod method;
};

constexpr std::array methodSpellings{
    MethodSpelling{"container"_L1, BuildMethod::Container},
    MethodSpelling{"docker"_L1, BuildMethod::Container},
    MethodSpelling{"vm"_L1, BuildMethod::Vm},
    MethodSpelling{"cloud"_L1, BuildMethod::Cloud},
    MethodSpelling{"packer"_L1, BuildMethod::Packer},
    MethodSpelling{"paketo"_L1, BuildMethod::Paketo},
    MethodSpelling{"kaniko"_L1, BuildMethod::Kaniko},
    MethodSpelling{"buildx"_L1, BuildMethod::Buildx},
    MethodSpelling{"nix"_L1, BuildMethod::Nix},
    MethodSpelling{"unknown"_L1, BuildMethod::Unknown},
};

} // namespace

std::optional<BuildState> stateOfKey(QStringView key)
{
    for (const StateSpelling &spelling : stateSpellings) {
        if (key == spelling.word)
            return spelling.state;
    }
    return std::nullopt;
}

BuildState buildStateOf(QStringView word)
{
    return stateOfKey(word).value_or(BuildState::Unknown);
}

QString stateKey(BuildState state)
{
    for (const StateSpelling &spelling : stateSpellings) {
        if (spelling.state == state)
            return spelling.word;
    }
    return {};
}

bool isFinal(BuildState state)
{
    return state == BuildState::Succeeded || state == BuildState::Failed || state == BuildState::Cancelled;
}

BuildMethod buildMethodOf(QStringView word)
{
    for (const MethodSpelling &spelling : methodSpellings) {
        if (word == spelling.word)
            return spelling.method;
    }
    return BuildMethod::Unknown;
}

QString methodWord(BuildMethod method)
{
    for (const MethodSpelling &spelling : methodSpellings) {
        if (spelling.method == method)
            return spelling.word;
    }
    return {};
}

} // namespace viewer
