// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says and does; its parts are made in build_page_layout.cpp.
#include "ui/builds/build_page.h"

#include "models/domain/link.h"
#include "models/wording/numbers.h"
#include "ui/builds/build_attempts_view.h"
#include "ui/builds/build_config_text.h"
#include "ui/builds/build_duration_view.h"
#include "ui/builds/build_notes_view.h"
#include "ui/builds/build_page_export.h"
#include "ui/builds/build_page_lines.h"
#include "ui/builds/build_steps_view.h"
#include "ui/builds/error_block.h"
#include "ui/builds/similar_failures_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr Milliseconds saidTime{6000};

void setNote(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

void BuildPage::show(const BuildPageValues &values, Instant now, const QTimeZone &zone)
{
    const bool another = values.id != m_values.id;
    m_values = values;
    m_notesView->setTime(now, zone);
    if (another) {
        m_said->clear();
        setNotes({});
    }
    refreshHead();
    if (values.standing != BuildPageValues::Standing::Shown)
        return;
    m_notice->setVisible(values.notice != BuildPageValues::Notice::None);
    if (m_notice->isVisibleTo(this))
        m_notice->setMessage(values.notice == BuildPageValues::Notice::Warn ? Banner::Kind::Warn : Banner::Kind::Info,
                             values.noticeFact, values.noticeRest);
    m_about->setLines(values.about);
    m_duration->show(values);
    m_configuration->setLines(values.configuration);
    setNote(m_configurationNote, values.configurationNote);
    m_origin->setLines(values.origin);
    m_error->setVisible(values.failed);
    if (values.failed)
        m_error->setText(values.errorTitle, values.error);
    m_steps->show(values.steps);
    m_stepsAge->setText(values.asOf);
    setNote(m_stepsNote, values.stepsNote);
    m_attemptsCard->setCount(values.attempts.empty() ? QString() : groupedNumber(qint64(values.attempts.size())));
    m_attempts->show(values.attempts);
    setNote(m_attemptsNote, values.attemptsNote);
    m_similarCard->setVisible(values.similarShown);
    const bool several = values.similar.known && values.similar.count > 1;
    m_similarCard->setCount(several ? groupedNumber(values.similar.count) : QString());
    setNote(m_similarPattern, values.similar.known ? values.similar.pattern : QString());
    m_similarWords->setText(values.similarWords);
    m_similar->show(values.similar, now, zone);
    m_similarAll->setVisible(several);
    m_images->setLines(values.images);
    m_images->setVisible(!values.images.empty());
    setNote(m_imagesNote, values.imagesNote);
    refreshTexts();
}

void BuildPage::refreshHead()
{
    using Standing = BuildPageValues::Standing;
    const bool shown = m_values.standing == Standing::Shown;
    m_title->setText(m_values.title);
    setAccessibleName(tr("Build %1").arg(m_values.title));
    m_pill->setVisible(shown);
    m_subtitle->setText(shown ? m_values.subtitle : QString());
    if (shown)
        m_pill->setLook(m_values.offline ? statusLookOffline(m_values.state) : statusLook(m_values.state));
    m_previous->setEnabled(!m_values.previous.isNull());
    m_next->setEnabled(!m_values.next.isNull());
    m_previousButton->setEnabled(m_previous->isEnabled());
    m_nextButton->setEnabled(m_next->isEnabled());
    m_trace->setEnabled(m_online && shown);
    m_tabs->setVisible(shown);
    m_stack->setVisible(shown);
    m_empty->setVisible(!shown);
    if (m_values.standing == Standing::Unknown)
        m_empty->setMessage(u"builds"_s, tr("There is no build with this ID here."),
                            tr("It may have been deleted, or it belongs to another tenant."), tr("All builds"));
    else if (!shown)
        m_empty->setLoading(tr("Reading the build…"), {}, -1);
}

void BuildPage::refreshTexts()
{
    QStringList names;
    for (const ConfigText &text : m_values.texts)
        names << text.name;
    QStringList had;
    for (int i = 0; i < m_textChoice->count(); ++i)
        had << m_textChoice->itemText(i);
    if (names != had) {
        const QSignalBlocker quiet(m_textChoice);
        m_textChoice->clear();
        m_textChoice->addItems(names);
    }
    const int index = m_textChoice->currentIndex();
    const bool any = index >= 0 && size_t(index) < m_values.texts.size();
    m_textChoice->setVisible(names.size() > 1);
    m_text->setVisible(any);
    m_noText->setVisible(!any);
    if (any) {
        QString text = m_values.texts[size_t(index)].text;
        if (text.endsWith(u'\n')) // it ends a line, it does not begin one
            text.chop(1);
        m_text->setText(text);
        m_text->setAccessibleName(names[index]);
    } else {
        m_noText->setMessage(u"file"_s, tr("No text"),
                             m_values.configurationNote.isEmpty()
                                 ? tr("This build has no Dockerfile, Packer template or Nix expression.")
                                 : m_values.configurationNote);
    }
}

void BuildPage::setLogView(QWidget *view)
{
    if (m_log)
        return;
    m_log = view;
    m_stack->addWidget(view);
    m_tabs->insertTab(m_tabs->count() - 1, tr("Log"));
    m_tabs->setTabData(m_tabs->count() - 2, int(Tab::Log));
}

void BuildPage::openTab(Tab tab)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == int(tab))
            m_tabs->setCurrentIndex(i);
    }
}

BuildPage::Tab BuildPage::tab() const
{
    return Tab(m_tabs->tabData(m_tabs->currentIndex()).toInt());
}

void BuildPage::takeTab()
{
    m_stack->setCurrentIndex(int(tab()));
    if (tab() == Tab::Log)
        emit logShown();
}

void BuildPage::setWebOrigin(const QString &origin, const QString &server)
{
    m_webOrigin = origin;
    m_server = server;
    m_linkAction->setEnabled(!origin.isEmpty());
    m_web->setEnabled(!origin.isEmpty());
    m_link->setEnabled(!origin.isEmpty());
}

void BuildPage::setOnline(bool online)
{
    m_online = online;
    m_trace->setEnabled(online && m_values.standing == BuildPageValues::Standing::Shown);
}

void BuildPage::focusFirst()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

void BuildPage::say(const QString &text)
{
    m_said->setText(text);
    QTimer::singleShot(saidTime, m_said, [label = m_said, text] {
        if (label->text() == text)
            label->clear();
    });
}

void BuildPage::choose(BuildLine::Does does, const QString &key)
{
    switch (does) {
    case BuildLine::Does::CopyId:
        copyId();
        break;
    case BuildLine::Does::OpenProject:
        emit projectRequested(m_values.project);
        break;
    case BuildLine::Does::OpenStarter: {
        BuildQuery query;
        query.starters.people = {m_values.starter};
        emit queryRequested(query);
        break;
    }
    case BuildLine::Does::OpenText:
        m_textChoice->setCurrentText(key.section(u'_', 1));
        openTab(Tab::Configuration);
        m_text->setFocus(Qt::OtherFocusReason);
        break;
    case BuildLine::Does::Nothing:
        break;
    }
}

/// Null = in all projects.
void BuildPage::showSimilarIn(const ProjectId &project)
{
    BuildQuery query;
    query.states = {BuildState::Failed};
    query.search = m_values.similar.search;
    if (!project.isNull())
        query.projects = {project};
    emit queryRequested(query);
}

void BuildPage::copyId()
{
    QGuiApplication::clipboard()->setText(m_values.id.toString());
    say(tr("Copied the build ID"));
}

QString BuildPage::link() const
{
    return m_webOrigin.isEmpty() ? QString() : m_webOrigin + u"/builds/"_s + m_values.id.toString();
}

void BuildPage::copyLink()
{
    if (m_webOrigin.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(copiedLinks(m_webOrigin, m_server, u"/builds/"_s + m_values.id.toString()));
    say(tr("Copied the link"));
}

void BuildPage::askNotes()
{
    emit notesRequested({NoteSubject::Kind::Build, m_values.id.toString(), m_values.title});
}

void BuildPage::askMail()
{
    if (m_values.standing == BuildPageValues::Standing::Shown)
        emit mailRequested(buildMailDraft(m_values, link()));
}

void BuildPage::setNotes(const std::vector<Note> &notes)
{
    m_notesView->setNotes(notes);
    m_notesCard->setCount(notes.empty() ? QString() : groupedNumber(qint64(notes.size())));
}

void BuildPage::askPageFile()
{
    if (m_values.standing != BuildPageValues::Standing::Shown)
        return;
    auto *dialog = new QFileDialog(this, tr("Save this page"));
    dialog->setObjectName(u"savePageDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString text = tr("Text (*.txt)");
    const QString json = tr("JSON (*.json)");
    dialog->setNameFilters({text, json});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(buildFileName(m_values) + u".txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, json](const QString &filter) { dialog->setDefaultSuffix(filter == json ? u"json"_s : u"txt"_s); });
    // What was shown when it was asked for, also if the build goes on meanwhile.
    connect(dialog, &QFileDialog::fileSelected, this, [this, values = m_values](const QString &path) {
        const bool asJson = path.endsWith(".json"_L1, Qt::CaseInsensitive);
        emit pageSaveRequested(path, asJson ? buildPageAsJson(values) : buildPageAsText(values).toUtf8());
    });
    dialog->open();
}

void BuildPage::askTraceFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the trace"));
    dialog->setObjectName(u"saveTraceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(buildFileName(m_values) + u"-trace.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = m_values.id](const QString &path) { emit traceSaveRequested(id, path); });
    dialog->open();
}

} // namespace viewer
