// SPDX-License-Identifier: GPL-3.0-or-later
// All texts of the help: the topics, written in Markdown and built into the program, and the glossary, made from the
// formulas. English. Needs no network.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace viewer {

struct HelpTopic
{
    enum class Form { Markdown, Html };

    QString
        id; ///< "builds"; of the glossary "glossary:rate.eventual". Links in texts have the form help:ID, glossary:ID
    QString title;
    QString text; ///< in its form; safe: nothing in it comes from a server
    Form form = Form::Markdown;
    QString plain; ///< what is searched

    bool isGlossary() const { return form == Form::Html; }
};

/// Immutable once made; making it reads some 70 short texts from the program itself. GUI thread (it uses text
/// documents).
class HelpLibrary
{
public:
    HelpLibrary();

    /// The topics in the order of reading, then the glossary by title.
    const std::vector<HelpTopic> &topics() const { return m_topics; }
    /// Null for an id that is none.
    const HelpTopic *topic(const QString &id) const;
    /// Those that contain every word of the text, whatever their case; titles that do come first. All for no words.
    std::vector<const HelpTopic *> find(const QString &text) const;

    /// What a link of a text leads to; empty for one that leads out of the help.
    static QString topicOfLink(const QString &link);
    static QString glossaryTopic(const QString &formula);
    static QStringList words(const QString &text);

private:
    void addTopics();
    void addGlossary();

    std::vector<HelpTopic> m_topics;
};

} // namespace viewer
