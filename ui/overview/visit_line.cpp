// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/visit_line.h"

#include "models/wording/numbers.h"
#include "models/wording/times.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/stale_marker.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int barLine = 40;
constexpr int partHeight = 28;
constexpr int partPadding = 12;
constexpr int signSize = 14;
constexpr int iconGap = 8;
constexpr int numberGap = 5;

/// The clock before the title.
class Sign final : public QWidget
{
public:
    explicit Sign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(signSize, signSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"clock"_s, currentTheme().color(Token::Text3), currentTheme().color(Token::Card),
                  signSize);
    }
};

} // namespace

/// Number and words behind a rule.
class VisitLine::Part final : public QAbstractButton
{
public:
    Part(const QString &icon, Token color, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
        , m_color(color)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    /// A number with no list to open: it is read, and is no button.
    void makePlain()
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        unsetCursor();
    }

    void setWords(qint64 count, const QString &words)
    {
        m_number = groupedNumber(count);
        setText(words);
        setAccessibleName(m_number + u' ' + words);
        setEnabled(count > 0);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        return {2 * partPadding + signSize + iconGap + numberFont().horizontalAdvance(m_number) + numberGap
                    + wordFont().horizontalAdvance(text()) + 1,
                partHeight};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() && isEnabled()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Hover));
            painter.drawRoundedRect(rect(), 6, 6);
        }
        const Token color = isEnabled() ? m_color : Token::Text3;
        paintIcon(painter, QRectF(partPadding, 0, signSize, height()), m_icon, theme.color(color),
                  theme.color(Token::Card), signSize);
        int x = partPadding + signSize + iconGap;
        painter.setFont(textFont(TextRole::Body, QFont::DemiBold));
        painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Text3));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, m_number);
        x += numberFont().horizontalAdvance(m_number) + numberGap;
        painter.setFont(textFont(TextRole::Second));
        painter.setPen(theme.color(isEnabled() ? Token::Text2 : Token::Text3));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    static QFontMetrics numberFont() { return QFontMetrics(textFont(TextRole::Body, QFont::DemiBold)); }
    static QFontMetrics wordFont() { return QFontMetrics(textFont(TextRole::Second)); }

    QString m_icon;
    Token m_color;
    QString m_number;
};

VisitLine::VisitLine(QWidget *parent)
    : QFrame(parent)
    , m_when(plainLabel({}, TextRole::Second, LabelColor::Third, this))
    , m_stale(new StaleMarker(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"visitLine"_s);
    setProperty("focusArea", true);
    setFixedHeight(barLine);
    setAccessibleName(tr("Since your last visit"));
    m_when->setObjectName(u"visitWhen"_s);
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(0);
    m_row->addWidget(new Sign(this));
    m_row->addSpacing(8);
    m_row->addWidget(plainLabel(tr("Since your last visit"), TextRole::CardTitle, LabelColor::Text, this));
    m_row->addSpacing(8);
    m_row->addWidget(m_when);
    m_row->addSpacing(8);
    m_row->addWidget(m_stale);
    m_row->addSpacing(8);
    m_failures = addPart(u"visitFailures"_s, u"status-fail"_s, Token::Fail);
    m_fixed = addPart(u"visitFixed"_s, u"status-ok"_s, Token::Ok);
    m_builds = addPart(u"visitBuilds"_s, u"builds"_s, Token::Text3);
    m_images = addPart(u"visitImages"_s, u"artifacts"_s, Token::Text3);
    m_team = addPart(u"visitTeam"_s, u"team"_s, Token::Text3);
    m_row->addStretch(1);
    auto *seenLink = new QPushButton(tr("Mark as seen"), this);
    seenLink->setObjectName(u"markAsSeen"_s);
    seenLink->setProperty("look", u"link"_s);
    seenLink->setFont(textFont(TextRole::Second, QFont::Medium));
    seenLink->setCursor(Qt::PointingHandCursor);
    m_row->addWidget(seenLink);
    connect(m_failures, &QAbstractButton::clicked, this, &VisitLine::failuresRequested);
    connect(m_fixed, &QAbstractButton::clicked, this, &VisitLine::fixedRequested);
    connect(m_builds, &QAbstractButton::clicked, this, &VisitLine::buildsRequested);
    // Until there are pages of images and of the team.
    m_images->makePlain();
    m_team->makePlain();
    connect(seenLink, &QPushButton::clicked, this, &VisitLine::seen);
    hide();
}

VisitLine::Part *VisitLine::addPart(const QString &objectName, const QString &icon, Token color)
{
    auto *part = new Part(icon, color, this);
    part->setObjectName(objectName);
    m_row->addWidget(part);
    return part;
}

void VisitLine::setVisit(const std::optional<VisitEntry> &visit, const OverviewContext &context)
{
    setVisible(visit.has_value());
    if (!visit)
        return;
    const auto words = [](const char *text, qint64 n) { return tr(text, nullptr, int(n)); };
    m_when->setText(asOfWords(visit->when, context.now, context.zone));
    m_when->setToolTip(plainToolTip(fullTime(visit->when, context.zone)));
    m_stale->setTime(context.offline ? asOfWords(context.asOf, context.now, context.zone) : QString());
    const analytics::VisitFigures &figures = visit->figures;
    m_failures->setWords(figures.newFailures, words(QT_TR_N_NOOP("new failure(s)"), figures.newFailures));
    m_fixed->setWords(qint64(figures.fixed.size()), words(QT_TR_N_NOOP("fixed"), qint64(figures.fixed.size())));
    m_builds->setWords(figures.newBuilds, words(QT_TR_N_NOOP("new build(s)"), figures.newBuilds));
    m_images->setVisible(visit->newImages.has_value());
    m_team->setVisible(visit->teamChanges.has_value());
    if (visit->newImages)
        m_images->setWords(*visit->newImages, words(QT_TR_N_NOOP("new image(s)"), *visit->newImages));
    if (visit->teamChanges)
        m_team->setWords(*visit->teamChanges, words(QT_TR_N_NOOP("team change(s)"), *visit->teamChanges));
}

void VisitLine::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (const QWidget *part : findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible() && part->objectName() != u"markAsSeen"_s)
            painter.fillRect(QRectF(part->x(), 10, 1, height() - 20), theme.color(Token::Line2));
    }
}

} // namespace viewer
