// SPDX-License-Identifier: GPL-3.0-or-later
// What changes from build to build in an error text, replaced by what it is.
#pragma once

#include <QString>

namespace viewer::analytics {

/// Grows with any change after which some text gets another mask: part of every fingerprint.
inline constexpr int maskRules = 1;
/// A text is read up to this many words and letters: what follows is mostly the output of a command.
inline constexpr int maskedWords = 40;
inline constexpr int maskedLetters = 4096;

/// @method failures.masks 1
/// @title Masked message
/// @formula Secrets hidden first; then, left to right, the first rule that fits: time → <time>, UUID → <uuid>,
///          sha1/256/512 digest (hex, base64, Nix base 32) → <sha>, IPv4 or [IPv6] with or without port → <address>,
///          address of a web page: scheme and host kept, rest → <path>, path or file of two and more parts → <path>,
///          image with tag or digest → <image>, tag after a name → <tag>, number with a unit of time → <duration>,
///          0x… and runs of 7 and more hexadecimal digits of both kinds → <hex>, number, version, size, line →
///          <number>. White space becomes one space; at most 40 words of the first 4,096 letters.
/// @source Zhu et al. 2019, Tools and Benchmarks for Automated Log Parsing (masking before parsing); the list is ours
/// @unit text
/// @minimum one character that is no white space; else the answer is empty
/// @leaves-out words after the 40th, letters after the 4,096th
/// @fails never
/// @pitfalls Numbers of at most three digits after "code", "status", "http", "errno", "signal", and HTTP errors with
///           their words, stay: 401 is not 503. Two messages that differ only in a name without digits stay two here;
///           the template joins them. A message that is only numbers becomes "<number>".
QString maskedMessage(const QString &text);

} // namespace viewer::analytics
