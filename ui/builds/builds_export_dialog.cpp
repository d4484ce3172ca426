// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/builds/builds_export_dialog.h"

#include "models/wording/numbers.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int dialogWidth = 520;
constexpr int progressHeight = 6;
constexpr int progressSteps = 1000; ///< a count of rows does not fit into an int for sure

struct Format
{
    QString word;
    QString name;
    QString about;
};

std::array<Format, 3> offeredFormats()
{
    return {
        {{u"csv"_s, BuildsExportDialog::tr("CSV"),
          BuildsExportDialog::tr("Text for spreadsheets and scripts, UTF-8, times in UTC. A text that a spreadsheet "
                                 "would take for a formula gets an apostrophe in front.")},
         {u"xlsx"_s, BuildsExportDialog::tr("Excel (XLSX)"),
          BuildsExportDialog::tr("Numbers are numbers, times are dates in UTC, and no text is taken for a formula.")},
         {u"json"_s, BuildsExportDialog::tr("JSON"),
          BuildsExportDialog::tr("For programs: the same keys, unknown values are null.")}}};
}

QLabel *wrapped(const QString &text, TextRole role, LabelColor color, QWidget *parent)
{
    auto *label = plainLabel(text, role, color, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

BuildsExportDialog::BuildsExportDialog(const BuildsExportOffer &offer, QWidget *parent)
    : QDialog(parent)
    , m_offer(offer)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export builds"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *count = plainLabel(m_offer.rows == 1 ? tr("1 build") : tr("%1 builds").arg(groupedNumber(m_offer.rows)),
                             TextRole::CardTitle, LabelColor::Text, this);
    count->setObjectName(u"exportCount"_s);
    auto *scope = wrapped(m_offer.scope, TextRole::Second, LabelColor::Second, this);
    scope->setObjectName(u"exportScope"_s);
    column->addWidget(count);
    column->addWidget(scope);
    column->addSpacing(4);
    column->addWidget(makeFormats());
    column->addSpacing(4);
    column->addWidget(makeFile());
    m_words = wrapped({}, TextRole::Second, LabelColor::Third, this);
    m_words->setObjectName(u"exportWords"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setMinimumHeight(m_words->fontMetrics().height() * 2);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    column->addWidget(m_progress);
    column->addWidget(m_words);
    column->addWidget(makeButtons());
    new FocusRing(this);
    setFixedWidth(dialogWidth);
    followFormat();
    setStage(Stage::Choice);
    (m_accept->isEnabled() ? m_accept : m_close)->setFocus();
    resize(dialogWidth, column->totalHeightForWidth(dialogWidth));
}

QWidget *BuildsExportDialog::makeFormats()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_formats = new Segments(tr("Format"), box);
    m_formats->setObjectName(u"exportFormat"_s);
    for (const Format &format : offeredFormats()) {
        m_formats->add(format.word, format.name);
        m_formats->setHint(format.word, format.about);
    }
    m_formats->choose(m_offer.format);
    if (m_formats->chosen().isEmpty())
        m_formats->choose(offeredFormats().front().word);
    m_about = wrapped({}, TextRole::Caption, LabelColor::Third, box);
    m_about->setObjectName(u"exportAbout"_s);
    m_about->setMinimumHeight(m_about->fontMetrics().height() * 2);
    m_about->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_formats, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    connect(m_formats, &Segments::chosenByUser, this, &BuildsExportDialog::followFormat);
    return box;
}

QWidget *BuildsExportDialog::makeFile()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_path = new QLineEdit(m_offer.path, box);
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("File"));
    m_choose = new QPushButton(tr("Choose…"), box);
    m_choose->setObjectName(u"exportChoose"_s);
    m_choose->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &BuildsExportDialog::askFile);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_replaceAgreed = false;
        explain();
    });
    return box;
}

QWidget *BuildsExportDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    m_folder = new QPushButton(tr("Open folder"), box);
    m_folder->setObjectName(u"exportFolder"_s);
    m_close = new QPushButton(tr("Cancel"), box);
    m_close->setObjectName(u"exportClose"_s);
    m_accept = new QPushButton(tr("Export"), box);
    m_accept->setObjectName(u"exportAccept"_s);
    m_accept->setProperty("look", u"primary"_s);
    m_accept->setDefault(true);
    row->addWidget(m_folder);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_accept);
    connect(m_folder, &QPushButton::clicked, this, [this] { emit folderRequested(path()); });
    connect(m_close, &QPushButton::clicked, this, &BuildsExportDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &BuildsExportDialog::begin);
    return box;
}

QString BuildsExportDialog::format() const
{
    return m_formats->chosen();
}

QString BuildsExportDialog::path() const
{
    QString path = m_path->text().trimmed();
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    return path;
}

/// The name ends as the format says, as long as it ends with a format at all.
void BuildsExportDialog::followFormat()
{
    QString path = m_path->text();
    for (const Format &other : offeredFormats()) {
        if (other.word == format())
            m_about->setText(other.about);
        if (path.endsWith(u'.' + other.word, Qt::CaseInsensitive))
            path.chop(other.word.size() + 1);
    }
    if (path != m_path->text() || path == m_offer.path)
        m_path->setText(path + u'.' + format());
    explain();
}

void BuildsExportDialog::explain()
{
    if (m_stage != Stage::Choice || !m_accept)
        return;
    const QFileInfo file(path());
    QString words;
    bool possible = false;
    if (!m_offer.obstacle.isEmpty())
        words = m_offer.obstacle;
    else if (path().isEmpty() || !file.isAbsolute())
        words = tr("Please name the file with its folder.");
    else if (file.isDir())
        words = tr("This is a folder. Please name a file in it.");
    else if (!file.dir().exists())
        words = tr("There is no folder %1.").arg(QDir::toNativeSeparators(file.path()));
    else
        possible = true;
    if (possible && file.exists() && !m_replaceAgreed)
        words = tr("The file exists and will be replaced.");
    m_words->setText(words);
    setLabelColor(m_words, LabelColor::Third);
    m_accept->setEnabled(possible);
    m_accept->setText(possible && file.exists() && !m_replaceAgreed ? tr("Replace") : tr("Export"));
}

void BuildsExportDialog::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Export builds"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format());
    dialog->setNameFilters({tr("%1 (*.%2)").arg(format().toUpper(), format())});
    dialog->setDirectory(QFileInfo(path()).path());
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        m_replaceAgreed = true;
        explain();
    });
    dialog->open();
}

void BuildsExportDialog::begin()
{
    if (m_stage == Stage::Written) {
        accept();
        return;
    }
    setStage(Stage::Running);
    setProgress(0);
    emit exportRequested(format(), path());
}

void BuildsExportDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool choice = stage == Stage::Choice;
    m_formats->setEnabled(choice);
    m_path->setEnabled(choice);
    m_choose->setEnabled(choice);
    m_progress->setVisible(stage == Stage::Running);
    m_folder->setVisible(stage == Stage::Written);
    m_close->setVisible(stage != Stage::Written);
    m_accept->setVisible(stage != Stage::Running);
    if (choice) {
        explain();
    } else if (stage == Stage::Running) {
        m_close->setFocus(); // Enter and Esc stop it
    } else {
        m_accept->setText(tr("Close"));
        m_accept->setFocus();
    }
}

void BuildsExportDialog::setProgress(qint64 rows)
{
    m_progress->setValue(int(double(rows) / double(std::max<qint64>(m_offer.rows, 1)) * progressSteps));
    m_words->setText(tr("%1 of %2 rows written").arg(groupedNumber(rows), groupedNumber(m_offer.rows)));
}

void BuildsExportDialog::setWritten(qint64 rows)
{
    setStage(Stage::Written);
    const QString file = QDir::toNativeSeparators(path());
    m_words->setText(rows == 1 ? tr("1 row written to %1").arg(file)
                               : tr("%1 rows written to %2").arg(groupedNumber(rows), file));
    setLabelColor(m_words, LabelColor::Text);
}

void BuildsExportDialog::setCancelled()
{
    setStage(Stage::Choice);
    m_words->setText(tr("Stopped. No file was written."));
}

void BuildsExportDialog::setFailed(const QString &fact, const QString &rest)
{
    setStage(Stage::Choice);
    m_words->setText(rest.isEmpty() ? fact : fact + u' ' + rest);
    setLabelColor(m_words, LabelColor::Text);
    m_accept->setText(tr("Try again"));
}

void BuildsExportDialog::reject()
{
    if (m_stage == Stage::Running)
        emit cancelRequested();
    else
        QDialog::reject();
}

} // namespace viewer
