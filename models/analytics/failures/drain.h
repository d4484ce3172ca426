// SPDX-License-Identifier: GPL-3.0-or-later
// Groups masked messages by a template: a tree of fixed depth.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace viewer::analytics {

/// What stands in a template where messages of the group differ.
inline constexpr QStringView anyWord = u"<*>";

struct DrainSettings
{
    int depth = 4;           ///< root, number of words, first word, groups
    double similarity = 0.4; ///< share of equal words a message needs to join a group
    int children = 100;      ///< first words of a node, and groups of a leaf; bounds the work
};

struct DrainGroups
{
    std::vector<std::uint32_t> groupOf; ///< one a message: a place in `templates`
    QStringList templates;              ///< words by a space, `anyWord` where they differ; ascending, all different
};

/// @method failures.drain 1
/// @title Message template
/// @formula Messages in the order of their letters, each once. Node = number of words, fixed words and leading phrase;
///          child = first word after the phrase (one common child for words with digits, and beyond 100);
///          similarity = equal words / words, both after the phrase. A message joins the most similar template (the
///          first of equals) with similarity ≥ 0.4 and at least two equal words of letters, or else founds one; words
///          that differ become <*>. Fixed words are codes of up to three digits; phrases are "ERROR:", "failed to
///          solve:", "error building image:" and the like.
/// @source He, Zhu, Zheng, Lyu 2017, Drain, ICWS (depth 4, similarity 0.4); tree as in drain3 (logpai); the phrase, the
///         fixed words and the two equal words are ours
/// @unit text
/// @minimum one message
/// @leaves-out nothing: an empty message gets the empty template
/// @fails never; beyond 100 templates of a leaf a message that fits none joins a common template of that leaf
/// @pitfalls Messages of different length are never joined. A new message can make a template more general: then its
///           fingerprint changes, and the alias map joins old and new. Same messages, same templates, in any order.
DrainGroups drain(std::span<const QString> messages, const DrainSettings &settings = {});

/// Whether a masked message can be one of a template: equal words, any word for `anyWord`.
bool fitsTemplate(QStringView message, QStringView pattern);

} // namespace viewer::analytics
