// SPDX-License-Identifier: GPL-3.0-or-later
// All that the catalogue knows about one image. Parts that fail on the server are silently empty there: an empty list
// means "none or not readable". A number that is not sent is unknown (a dash), never 0.
#pragma once

#include "models/domain/image.h"

#include <vector>

namespace viewer {

struct ImageVersion
{
    QString version;
    QString description;
    QString digest; ///< empty when not told; `isDigest()` says whether it is one
    std::optional<qint64> bytes;
    Instant created{};
    std::optional<Instant> published;
    UserId creator; ///< null = unknown
};

struct ImagePackage
{
    QString name;
    QString version;
    QString type;
    QString layer; ///< digest of its layer; may be empty
    std::optional<int> vulnerabilities;
    std::optional<int> critical;
};

struct ImageLayer
{
    int number = 0;
    QString digest;
    std::optional<qint64> bytes;
    QString mediaType;
    bool isBase = false;
    QString baseImage; ///< "alpine:3.20"
    QString command;   ///< history_created_by or source_command, token-like words hidden
    std::optional<int> packages;
    std::optional<int> vulnerabilities;
};

/// Counts by severity; empty = 0 or unknown, the server does not tell them apart.
struct SeverityCounts
{
    std::optional<int> critical;
    std::optional<int> high;
    std::optional<int> medium;
    std::optional<int> low;
    std::optional<int> negligible;
    std::optional<int> unknown;
};

struct ImageScan
{
    QString tool;
    QString statusWord; ///< completed in_progress failed …, open set
    SeverityCounts counts;
    QString verdict; ///< pass_fail_result
    BuildId build;   ///< null when not told
    std::optional<Instant> started;
    std::optional<Instant> completed;
    QString error; ///< token-like words hidden
};

struct ImageSbom
{
    QString format;
    QString version;
    QString statusWord;
    QString tool;
    std::optional<Instant> scanned;
    std::vector<ImagePackage> packages;
};

/// How fresh a kind of evidence is, and the build it came from: the only link from an image to builds.
struct Evidence
{
    QString statusWord; ///< fresh stale unavailable, open set; empty = not told
    BuildId build;
    std::optional<Instant> updated;
};

struct ImageDetails
{
    Image image;
    std::vector<ImageVersion> versions; ///< as sent, newest first
    QStringList tags;                   ///< inline, normalized and merged ones together, sorted
    std::vector<ImageLayer> layers;
    std::optional<ImageSbom> sbom;
    std::vector<ImageScan> scans; ///< as sent, newest first
    QString configDigest;
    QString manifestDigest;
    std::optional<qint64> compressedBytes;
    std::optional<qint64> uncompressedBytes;
    QString entrypoint; ///< token-like words hidden, as are the next four
    QString command;
    QString workingDirectory;
    QStringList environment; ///< names only: "PORT", "API_KEY"
    QStringList labels;      ///< "key=value"
    Evidence layersEvidence;
    Evidence sbomEvidence;
    Evidence vulnerabilityEvidence;
};

/// `sha256:` and 64 hexadecimal digits. The server's placeholder "unknown" is none.
bool isDigest(QStringView text);

} // namespace viewer
