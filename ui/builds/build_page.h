// SPDX-License-Identifier: GPL-3.0-or-later
// One build: what it is, how it went, why it failed, how it was configured. Nothing on it can be typed into; what it
// needs is asked for by signal. GUI thread.
#pragma once

#include "models/domain/build_query.h"
#include "models/domain/note.h"
#include "ui/builds/build_page_values.h"

#include <QUrl>
#include <QWidget>

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace viewer {

class Banner;
class BuildAttemptsView;
class BuildConfigText;
class BuildDurationView;
class BuildNotesView;
class BuildPageLines;
class BuildStepsView;
class Card;
class ElidedLabel;
class EmptyState;
class ErrorBlock;
class SimilarFailuresView;
class StatusPill;

class BuildPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Summary, Configuration, Log };

    explicit BuildPage(QWidget *parent = nullptr);

    /// Also for every tick of a running build: only what changed is drawn anew.
    void show(const BuildPageValues &values, Instant now, const QTimeZone &zone);
    const BuildPageValues &values() const { return m_values; }
    BuildId build() const { return m_values.id; }
    /// The tab "Log"; the page owns the widget. Before that there is no such tab.
    void setLogView(QWidget *view);
    void openTab(Tab tab);
    Tab tab() const;
    void setWebOrigin(const QString &origin, const QString &server = {});
    /// Of this build, oldest first.
    void setNotes(const std::vector<Note> &notes);
    /// Whether the server can be asked: without it the trace cannot be saved.
    void setOnline(bool online);
    void focusFirst();
    /// What was done, for some seconds: "Saved as …".
    void say(const QString &text);

signals:
    void backRequested();
    void buildRequested(const viewer::BuildId &id); ///< previous and next
    void projectRequested(const viewer::ProjectId &id);
    void queryRequested(const viewer::BuildQuery &query);
    void notesRequested(const viewer::NoteSubject &subject);
    void webRequested(const QUrl &address);
    /// A draft for the mail program.
    void mailRequested(const QUrl &draft);
    void readRequested(const viewer::BuildId &id); ///< read it anew
    /// The log of an attempt; the tab is open by then.
    void attemptRequested(const viewer::AttemptId &id);
    void logShown(); ///< the tab "Log" is looked at
    void pageSaveRequested(const QString &path, const QByteArray &content);
    void traceSaveRequested(const viewer::BuildId &id, const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeSummary();
    QWidget *makeAbout();
    QLayout *makeCourse();
    QLayout *makeSurroundings();
    QWidget *makeNotes();
    QWidget *makeConfiguration();
    void makeActions();
    void arrange();
    void refreshHead();
    void refreshTexts();
    void takeTab();
    void choose(BuildLine::Does does, const QString &key);
    void showSimilarIn(const ProjectId &project);
    void copyId();
    void copyLink();
    void askNotes();
    void askMail();
    QString link() const;
    void askPageFile();
    void askTraceFile();

    BuildPageValues m_values;
    QString m_webOrigin;
    QString m_server; ///< for links of this program
    bool m_online = false;
    QPushButton *m_back = nullptr;
    ElidedLabel *m_title = nullptr;
    StatusPill *m_pill = nullptr;
    ElidedLabel *m_subtitle = nullptr;
    QToolButton *m_previousButton = nullptr;
    QToolButton *m_nextButton = nullptr;
    QPushButton *m_link = nullptr;
    QTabBar *m_tabs = nullptr;
    QLabel *m_said = nullptr;
    QStackedWidget *m_stack = nullptr; ///< summary, configuration, log
    QWidget *m_log = nullptr;
    EmptyState *m_empty = nullptr;
    Banner *m_notice = nullptr;
    QBoxLayout *m_sides = nullptr; ///< facts beside the rest, or above it in a narrow window
    QBoxLayout *m_course = nullptr;
    QBoxLayout *m_surroundings = nullptr;
    QWidget *m_aboutCard = nullptr;
    BuildPageLines *m_about = nullptr;
    BuildDurationView *m_duration = nullptr;
    BuildPageLines *m_configuration = nullptr;
    QLabel *m_configurationNote = nullptr;
    BuildPageLines *m_origin = nullptr;
    ErrorBlock *m_error = nullptr;
    BuildStepsView *m_steps = nullptr;
    QLabel *m_stepsAge = nullptr;
    QLabel *m_stepsNote = nullptr;
    Card *m_attemptsCard = nullptr;
    BuildAttemptsView *m_attempts = nullptr;
    QLabel *m_attemptsNote = nullptr;
    Card *m_similarCard = nullptr;
    QLabel *m_similarWords = nullptr;
    QLabel *m_similarPattern = nullptr;
    SimilarFailuresView *m_similar = nullptr;
    QPushButton *m_similarAll = nullptr;
    BuildPageLines *m_images = nullptr;
    QLabel *m_imagesNote = nullptr;
    BuildNotesView *m_notesView = nullptr;
    Card *m_notesCard = nullptr;
    QComboBox *m_textChoice = nullptr;
    BuildConfigText *m_text = nullptr;
    EmptyState *m_noText = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_linkAction = nullptr;
    QAction *m_web = nullptr;
    QAction *m_mail = nullptr;
    QAction *m_trace = nullptr;
};

} // namespace viewer
