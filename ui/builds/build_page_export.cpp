// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/build_page_export.h"
#include "ui/builds/build_page.h"

#include "models/wording/status_words.h"
#include "ui/builds/build_page_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

QString joined(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(u" · "_s);
}

class TextPage
{
public:
    void title(const QString &text) { m_lines << QString() << text << QString(text.size(), u'-'); }
    void line(const QString &text)
    {
        if (!text.isEmpty())
            m_lines << text;
    }
    void lines(const std::vector<BuildLine> &lines)
    {
        for (const BuildLine &line : lines)
            m_lines << line.name + u": "_s + joined({line.value, line.rest});
    }
    QString text() const { return m_lines.join(u'\n').trimmed() + u'\n'; }

private:
    QStringList m_lines;
};

QJsonArray linesJson(const std::vector<BuildLine> &lines)
{
    QJsonArray array;
    for (const BuildLine &line : lines)
        array.append(QJsonObject{
            {u"key"_s, line.key}, {u"name"_s, line.name}, {u"value"_s, line.value}, {u"rest"_s, line.rest}});
    return array;
}

QJsonArray stepsJson(const std::vector<BuildStepLine> &steps)
{
    QJsonArray array;
    for (const BuildStepLine &step : steps)
        array.append(QJsonObject{{u"key"_s, step.key},
                                 {u"title"_s, step.title},
                                 {u"state"_s, step.word},
                                 {u"started"_s, step.started},
                                 {u"duration"_s, step.duration},
                                 {u"error"_s, step.error}});
    return array;
}

QJsonArray attemptsJson(const std::vector<BuildAttemptColumn> &attempts)
{
    QJsonArray array;
    for (const BuildAttemptColumn &attempt : attempts)
        array.append(QJsonObject{{u"id"_s, attempt.id.toString()},
                                 {u"number"_s, attempt.title},
                                 {u"state"_s, attempt.word.isEmpty() ? stateKey(attempt.state) : attempt.word},
                                 {u"created"_s, attempt.created},
                                 {u"ended"_s, attempt.ended},
                                 {u"duration"_s, attempt.duration},
                                 {u"message"_s, attempt.message}});
    return array;
}

} // namespace

QString buildPageAsText(const BuildPageValues &values)
{
    TextPage page;
    page.line(values.title);
    page.line(values.subtitle);
    page.line(joined({values.noticeFact, values.noticeRest}));
    page.title(BuildPage::tr("Build"));
    page.lines(values.about);
    page.line(BuildPage::tr("Duration: %1")
                  .arg(joined({values.durationWords, values.verdict, values.usualWords, values.expectedWords})));
    if (values.failed) {
        page.title(values.errorTitle);
        page.line(values.error);
    }
    page.title(BuildPage::tr("Workflow steps"));
    for (const BuildStepLine &step : values.steps)
        page.line(step.title + u": "_s + joined({step.word, step.started, step.duration, step.error}));
    page.line(values.stepsNote);
    page.title(BuildPage::tr("Attempts"));
    for (const BuildAttemptColumn &attempt : values.attempts) {
        const QString state = attempt.word.isEmpty() ? statusWord(attempt.state) : attempt.word;
        page.line(attempt.title + u": "_s
                  + joined({state, attempt.created, attempt.ended, attempt.duration, attempt.message}));
    }
    page.line(values.attemptsNote);
    page.title(BuildPage::tr("Method and configuration"));
    page.lines(values.configuration);
    page.line(values.configurationNote);
    page.lines(values.origin);
    if (values.similarShown) {
        page.title(BuildPage::tr("Similar failures"));
        page.line(values.similarWords);
        page.line(values.similar.pattern);
        for (const SimilarProject &project : values.similar.projects)
            page.line(project.name + u": "_s + QString::number(project.count));
    }
    page.title(BuildPage::tr("Linked images"));
    page.lines(values.images);
    page.line(values.imagesNote);
    for (const ConfigText &text : values.texts) {
        page.title(text.name);
        page.line(text.text);
    }
    return page.text();
}

QByteArray buildPageAsJson(const BuildPageValues &values)
{
    QJsonArray texts;
    for (const ConfigText &text : values.texts)
        texts.append(QJsonObject{{u"name"_s, text.name}, {u"text"_s, text.text}});
    QJsonArray projects;
    for (const SimilarProject &project : values.similar.projects)
        projects.append(QJsonObject{{u"id"_s, project.project.toString()},
                                    {u"name"_s, project.name},
                                    {u"count"_s, project.count},
                                    {u"last"_s, toIso(project.last)}});
    QJsonObject page{
        {u"id"_s, values.id.toString()},
        {u"title"_s, values.title},
        {u"state"_s, stateKey(values.state)},
        {u"build"_s, linesJson(values.about)},
        {u"duration"_s,
         QJsonObject{{u"milliseconds"_s, values.duration ? QJsonValue(qint64(values.duration->count())) : QJsonValue()},
                     {u"usual"_s, values.usualWords},
                     {u"verdict"_s, values.verdict}}},
        {u"error"_s, values.failed ? QJsonValue(values.error) : QJsonValue()},
        {u"steps"_s, stepsJson(values.steps)},
        {u"attempts"_s, attemptsJson(values.attempts)},
        {u"configuration"_s, linesJson(values.configuration)},
        {u"texts"_s, texts},
        {u"source"_s, linesJson(values.origin)},
        {u"images"_s, linesJson(values.images)}};
    if (values.similarShown && values.similar.known)
        page.insert(u"similarFailures"_s,
                    QJsonObject{{u"pattern"_s, values.similar.pattern},
                                {u"count"_s, values.similar.count},
                                {u"projects"_s, projects}});
    return QJsonDocument(page).toJson(QJsonDocument::Indented);
}

namespace {

constexpr qsizetype longestSubject = 120;
constexpr qsizetype longestExcerpt = 600; // mail programs are given addresses of some 2,000 characters at most

/// One line; characters that steer or reorder text are left out.
QString harmless(const QString &text)
{
    QString kept;
    for (const QChar c : text.simplified()) {
        if (c.isPrint() || c.isSurrogate())
            kept += c;
    }
    return kept;
}

/// Cut between two characters, not within one.
QString cut(QString text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    text.truncate(text[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    return text + u'…';
}

} // namespace

QUrl buildMailDraft(const BuildPageValues &values, const QString &link)
{
    const QString state = statusWord(values.state);
    const QString subject = cut(harmless(values.title), longestSubject) + u": "_s + state;
    QStringList lines{harmless(values.title), harmless(joined({state, values.subtitle}))};
    if (values.failed && !values.error.isEmpty()) {
        lines << QString() << harmless(values.errorTitle);
        for (const QString &line : cut(values.error, longestExcerpt).split(u'\n'))
            lines << harmless(line);
    }
    if (!link.isEmpty())
        lines << QString() << link;
    const auto encoded = [](const QString &text) { return QUrl::toPercentEncoding(text); };
    return QUrl::fromEncoded("mailto:?subject="_ba + encoded(subject) + "&body="_ba + encoded(lines.join(u"\r\n"_s)),
                             QUrl::StrictMode);
}

QString buildFileName(const BuildPageValues &values)
{
    QString name;
    for (const QChar c : values.title) {
        if (c.isLetterOrNumber() || c == u'.' || c == u'_')
            name += c;
        else if (!name.endsWith(u'-') && !name.isEmpty())
            name += u'-';
    }
    return name.left(80);
}

} // namespace viewer
