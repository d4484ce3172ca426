// SPDX-License-Identifier: GPL-3.0-or-later
// How one build was configured, without its secrets.
#pragma once

#include <QString>

#include <vector>

namespace viewer {

/// One setting. Values of build arguments, variables and the environment are hidden (`maskSign`), their names shown.
struct ConfigFact
{
    QString name; ///< as the server calls it: "BuildContext", "BuildArgs.VERSION", "PaketoConfig.builder"
    QString value;

    friend bool operator==(const ConfigFact &, const ConfigFact &) = default;
};

/// A text of several lines: a Dockerfile, a Packer template, a Nix expression. Token-like words hidden.
struct ConfigText
{
    QString name; ///< "Dockerfile", "PackerTemplate", "NixExpression"
    QString text;

    friend bool operator==(const ConfigText &, const ConfigText &) = default;
};

/// `manifest` of a build with its `build_config`. `Secrets`, ids of stored credentials and the environment are never
/// taken. Settings that are empty, false or an empty list are left out.
struct BuildConfig
{
    QString methodWord;     ///< BuildType; empty when the server has no config for this build
    QString infrastructure; ///< infrastructure_type
    QString gitUrl;         ///< credentials hidden
    QString gitBranch;
    QString refPolicy; ///< source_default, fixed, …
    QString fixedRef;
    std::vector<ConfigFact> facts;
    std::vector<ConfigText> texts;

    bool isKnown() const { return !methodWord.isEmpty() || !facts.empty() || !texts.empty(); }
};

} // namespace viewer
