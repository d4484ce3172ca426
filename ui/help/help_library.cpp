// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_library.h"

#include "models/analytics/glossary/glossary.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto helpScheme = "help:"_L1;
constexpr auto glossaryScheme = "glossary:"_L1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viewer::Help)
};

/// In the order of reading.
constexpr const char *topicIds[] = {"start", "overview",  "projects", "builds",  "build",    "log",         "health",
                                    "notes", "shortcuts", "sign-in",  "offline", "settings", "command-line"};

HelpTopic readTopic(const QString &id)
{
    HelpTopic topic;
    topic.id = id;
    QFile file(u":/help/%1.md"_s.arg(id));
    if (file.open(QIODevice::ReadOnly))
        topic.text = QString::fromUtf8(file.readAll());
    const qsizetype end = topic.text.indexOf(u'\n');
    topic.title = topic.text.left(end).mid(2).trimmed(); // "# Title"
    QTextDocument document;
    document.setMarkdown(topic.text);
    topic.plain = document.toPlainText();
    return topic;
}

/// Names of other formulas become links.
QString linked(const QString &text, const analytics::Glossary &glossary, const QString &own)
{
    static const QRegularExpression formula(u"[a-z_]+\\.[a-z0-9_]+"_s);
    QString html;
    qsizetype at = 0;
    auto matches = formula.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured() == own || !glossary.entry(match.captured()))
            continue;
        html += text.mid(at, match.capturedStart() - at).toHtmlEscaped();
        html += u"<a href=\"%1%2\">%2</a>"_s.arg(glossaryScheme, match.captured());
        at = match.capturedEnd();
    }
    html += text.mid(at).toHtmlEscaped();
    return html.replace(u'\n', "<br/>"_L1);
}

HelpTopic topicOf(const analytics::GlossaryEntry &entry, const analytics::Glossary &glossary)
{
    const std::pair<QString, QString> parts[] = {
        {Words::tr("Formula"), entry.formula},       {Words::tr("Unit"), entry.unit},
        {Words::tr("Minimum"), entry.minimum},       {Words::tr("Leaves out"), entry.leavesOut},
        {Words::tr("No value when"), entry.fails},   {Words::tr("Pitfalls"), entry.pitfalls},
        {Words::tr("What to expect"), entry.expect}, {Words::tr("Source"), entry.source}};
    HelpTopic topic;
    topic.id = HelpLibrary::glossaryTopic(entry.id);
    topic.title = entry.title;
    topic.form = HelpTopic::Form::Html;
    topic.text = u"<h1>%1</h1><p>%2</p>"_s.arg(
        entry.title.toHtmlEscaped(), Words::tr("%1, version %2").arg(entry.id).arg(entry.version).toHtmlEscaped());
    topic.plain = entry.title + u'\n' + entry.id;
    for (const auto &[name, text] : parts) {
        if (text.isEmpty())
            continue;
        topic.text += u"<h2>%1</h2><p>%2</p>"_s.arg(name.toHtmlEscaped(), linked(text, glossary, entry.id));
        topic.plain += u'\n' + text;
    }
    return topic;
}

} // namespace

HelpLibrary::HelpLibrary()
{
    addTopics();
    addGlossary();
}

void HelpLibrary::addTopics()
{
    for (const char *id : topicIds)
        m_topics.push_back(readTopic(QString::fromLatin1(id)));
}

void HelpLibrary::addGlossary()
{
    const analytics::Glossary glossary;
    const auto first = std::ptrdiff_t(m_topics.size());
    for (const analytics::GlossaryEntry &entry : glossary.entries())
        m_topics.push_back(topicOf(entry, glossary));
    std::sort(m_topics.begin() + first, m_topics.end(),
              [](const HelpTopic &a, const HelpTopic &b) { return QString::localeAwareCompare(a.title, b.title) < 0; });
}

const HelpTopic *HelpLibrary::topic(const QString &id) const
{
    const auto found =
        std::find_if(m_topics.begin(), m_topics.end(), [&id](const HelpTopic &topic) { return topic.id == id; });
    return found == m_topics.end() ? nullptr : &*found;
}

QStringList HelpLibrary::words(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

std::vector<const HelpTopic *> HelpLibrary::find(const QString &text) const
{
    const QStringList wanted = words(text);
    const auto holdsAll = [&wanted](const QString &where) {
        return std::all_of(wanted.begin(), wanted.end(),
                           [&where](const QString &word) { return where.contains(word, Qt::CaseInsensitive); });
    };
    std::vector<const HelpTopic *> found;
    for (const HelpTopic &topic : m_topics) {
        if (holdsAll(topic.plain) || holdsAll(topic.title))
            found.push_back(&topic);
    }
    std::stable_partition(found.begin(), found.end(), [&](const HelpTopic *topic) { return holdsAll(topic->title); });
    return found;
}

QString HelpLibrary::topicOfLink(const QString &link)
{
    if (link.startsWith(helpScheme))
        return link.mid(helpScheme.size());
    return link.startsWith(glossaryScheme) ? link : QString();
}

QString HelpLibrary::glossaryTopic(const QString &formula)
{
    return glossaryScheme + formula;
}

} // namespace viewer
