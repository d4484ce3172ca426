// SPDX-License-Identifier: GPL-3.0-or-later
// A log: of an attempt that the store holds, or any file. Lines, search, steps, filters, copies. Everything in a log is
// shown as plain text. GUI thread.
#pragma once

#include "models/domain/ids.h"
#include "models/logs/log_document.h"
#include "ui/builds/log/log_state.h"
#include "ui/builds/log/log_text.h"

#include <QAction>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace viewer {

class Banner;
class ElidedLabel;
class EmptyState;
class LogBar;
class LogMap;
class LogSide;

class LogView final : public QWidget
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    void setZone(const QTimeZone &zone);
    /// Shows what the store holds of the attempt; NotFound when it holds nothing: nothing is shown then.
    Result<Done> showAttempt(const logs::LogStore &store, AttemptId attempt, Instant now);
    /// The store holds more of the attempt that is shown.
    void refresh();
    /// Shows nothing but what the state says.
    void clear();
    /// Shows any file; the log of the attempt comes back by the button of its banner (fileClosed()).
    Result<Done> openFile(const QString &path);
    bool showsFile() const { return m_isFile; }
    void setState(const LogState &state);
    const LogState &state() const { return m_state; }
    /// Attempts of the build as words, for the choice; empty = none.
    void setAttempts(const QStringList &names, int current);
    /// What a saved file is called, without folder.
    void setFileName(const QString &name) { m_fileName = name; }

    /// Wrap, times and the widths of the parts, to be kept.
    QJsonObject options() const;
    void restore(const QJsonObject &options);

    LogText *text() const { return m_text; }
    const logs::LogDocument &document() const { return *m_document; }
    /// Begins to search; the first match is gone to when it is found.
    void search(const QString &text);
    /// Lines are counted from 1 here.
    void goToLineNumber(qint64 number);
    /// When it is not known yet, as soon as it is; showRequested() when the view is hidden.
    void goToFirstError();
    /// Nobody waits for the first error any more: another build is open.
    void forgetWishes() { m_wantsError = false; }
    /// What can be done where the log is not seen: by key on the whole page of the build.
    QAction *firstErrorAction() const { return m_firstError; }
    QAction *saveAction() const { return m_save; }
    /// Actions of the page around, for the menu of the log; they outlive the view.
    void setPageActions(const QList<QAction *> &actions) { m_pageActions = actions; }
    void setLevel(logs::LogLevel level);
    /// Writes a copy without escape sequences and secrets; the foot tells how it goes.
    void saveTo(const QString &path);

signals:
    void readRequested(); ///< "Read the log", "Try again"
    void attemptChosen(int index);
    void showRequested(); ///< something is to be seen in it
    void fileClosed();
    void optionsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // log_view_parts.cpp
    void makeActions();
    void layOut();
    void connectDocument();
    void connectParts();
    void askForLine();
    void askForFile();
    void askWhereToSave();
    QMenu *timesMenu();

    // log_view_menu.cpp
    void makeMenuActions();
    void refreshMenuActions();
    void showMenu(const QPoint &at);
    void showOnlyLevel();
    void showAllLines();

    // log_view_search.cpp
    void startSearch();
    void showSearch(bool finished, bool complete);
    void goToNextMatch(bool forward);
    void goToHit(qint64 line);

    void begin();
    void rebuildRows();
    void showOutline();
    void showFirstError();
    void endWish();
    void showFoot();
    void foldStep(int step, bool fold);
    void foldAt(qint64 line, bool fold);
    void showLine(qint64 line);
    void showOnlyStep(int step);
    void tell(const QString &words); ///< at the foot, for a while

    std::unique_ptr<logs::LogDocument> m_document;
    LogState m_state;
    QString m_fileName;
    bool m_isFile = false;
    logs::LogFilter m_filter;
    QSet<int> m_folded;
    QTimer m_searchSoon;
    bool m_goToFirstHit = false;
    bool m_wantsError = false;
    std::optional<qint64> m_errorShown; ///< the line that was shown as the first error, while it may change
    qint64 m_hitLine = -1;
    logs::LineSet m_shownHits; ///< hits in lines that are shown
    std::shared_ptr<logs::LogTask> m_saving;
    QTimer m_watchSaving;
    QString m_told;
    QTimer m_tellEnd;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    LogBar *m_bar;
    Banner *m_fileBanner;
    Banner *m_copyBanner;
    Banner *m_errorBanner;
    QSplitter *m_splitter;
    LogSide *m_side;
    LogText *m_text;
    LogMap *m_map;
    ElidedLabel *m_foot;
    ElidedLabel *m_footEnd;
    QPushButton *m_stop;
    QAction *m_find;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_firstError;
    QAction *m_goToLine;
    QAction *m_follow;
    QAction *m_wrap;
    QAction *m_save;
    QAction *m_openFile;
    QAction *m_times;
    QAction *m_copy;
    QAction *m_onlyStep;
    QAction *m_onlyLevel;
    QAction *m_allLines;
    QList<QAction *> m_pageActions;
};

} // namespace viewer
