// SPDX-License-Identifier: GPL-3.0-or-later
// A flag of BuildChunk::flags beside BuildFlag.
#pragma once

#include <cstdint>

namespace viewer {

/// The attempts of the build are known (firstAttempt is not attemptsNotRead), but the audit names retries of it that
/// the server lists no attempt of: fewer attempts than retries + 1. Such a retry ended before it made one, or its
/// attempt was removed since.
inline constexpr std::uint8_t retryWithoutAttemptFlag = 4;

} // namespace viewer
