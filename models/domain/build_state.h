// SPDX-License-Identifier: GPL-3.0-or-later
// The one table that normalises the server's spellings of a status and of a method.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace viewer {

/// State of a build as people see it. Success has three names on the server (completed, success, succeeded).
enum class BuildState : std::uint8_t { Pending, Queued, Running, Succeeded, Failed, Cancelled, Unknown };

inline constexpr std::array allBuildStates{BuildState::Succeeded, BuildState::Failed, BuildState::Cancelled,
                                           BuildState::Running,   BuildState::Queued, BuildState::Pending,
                                           BuildState::Unknown};

/// The state a server word stands for. A word outside the contract is Unknown and is shown as it was sent.
BuildState buildStateOf(QStringView word);

/// The key of a state in JSON and filters: completed, failed, cancelled, running, queued, pending, unknown.
QString stateKey(BuildState state);
/// The state of such a key, or of any spelling of the server; empty for other words.
std::optional<BuildState> stateOfKey(QStringView key);

/// Succeeded, Failed or Cancelled: nothing moves any more, unless a retry is seen.
bool isFinal(BuildState state);

/// How an image is built: the server's `type`.
enum class BuildMethod : std::uint8_t { Container, Vm, Cloud, Packer, Paketo, Kaniko, Buildx, Nix, Unknown };

inline constexpr std::array allBuildMethods{BuildMethod::Container, BuildMethod::Buildx, BuildMethod::Kaniko,
                                            BuildMethod::Paketo,    BuildMethod::Packer, BuildMethod::Nix,
                                            BuildMethod::Vm,        BuildMethod::Cloud,  BuildMethod::Unknown};

/// `docker` is Container; a word outside the contract is Unknown and is shown as it was sent.
BuildMethod buildMethodOf(QStringView word);
/// The lower-case word shown for a method ("container", never "docker").
QString methodWord(BuildMethod method);

} // namespace viewer
