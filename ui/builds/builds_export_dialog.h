// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for format and file of an export, shows how it goes on, and says how it ended.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace viewer {

class Segments;

/// What the dialog is opened with.
struct BuildsExportOffer
{
    qint64 rows = 0;
    QString scope;    ///< the filters in words
    QString obstacle; ///< why nothing can be exported now; empty = it can
    QString format;   ///< "csv", "xlsx" or "json": chosen first
    QString path;     ///< proposed; its suffix follows the format
};

class BuildsExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Stage { Choice, Running, Written };

    /// Deletes itself when it is closed, which it is not while rows are being written.
    explicit BuildsExportDialog(const BuildsExportOffer &offer, QWidget *parent = nullptr);

    QString format() const;
    QString path() const;
    Stage stage() const { return m_stage; }

    /// Answers to exportRequested().
    void setProgress(qint64 rows);
    void setWritten(qint64 rows);
    void setCancelled();
    /// Nothing was written; the choice is there again.
    void setFailed(const QString &fact, const QString &rest);

signals:
    void exportRequested(const QString &format, const QString &path);
    void cancelRequested();
    void folderRequested(const QString &path); ///< open the folder of this file

public slots:
    void reject() override;

private:
    QWidget *makeFormats();
    QWidget *makeFile();
    QWidget *makeButtons();
    void setStage(Stage stage);
    void followFormat();
    void explain();
    void askFile();
    void begin();

    BuildsExportOffer m_offer;
    Stage m_stage = Stage::Choice;
    bool m_replaceAgreed = false; ///< the file dialog asked already
    Segments *m_formats = nullptr;
    QLabel *m_about = nullptr; ///< what the chosen format is for
    QLineEdit *m_path = nullptr;
    QPushButton *m_choose = nullptr;
    QLabel *m_words = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace viewer
