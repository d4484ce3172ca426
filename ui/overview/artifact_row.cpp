// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/artifact_row.h"

#include "models/wording/times.h"
#include "ui/actions/make_action.h"
#include "ui/overview/row_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr int rowHeight = 28;
constexpr int headHeight = 28;
constexpr int edge = 16;
constexpr int cellGap = 16;
constexpr int createdWidth = 104;

} // namespace

ArtifactCells ArtifactCells::in(const QRect &row)
{
    ArtifactCells cells;
    const int elastic = std::max(120, row.width() - 2 * edge - createdWidth);
    const int artifact = elastic * 11 / 20;
    const int left = row.x() + edge;
    cells.rect[Artifact] = QRect(left, row.y(), artifact - cellGap, row.height());
    cells.rect[From] = QRect(left + artifact, row.y(), elastic - artifact - cellGap, row.height());
    cells.rect[Created] = QRect(left + elastic, row.y(), createdWidth, row.height());
    return cells;
}

ArtifactHead::ArtifactHead(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(headHeight);
}

void ArtifactHead::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Head));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
    const QString titles[] = {tr("Artifact"), tr("Build or registry"), tr("Created")};
    const ArtifactCells cells = ArtifactCells::in(rect());
    for (int i = 0; i < ArtifactCells::count; ++i)
        paintText(painter, cells.rect[size_t(i)], textFont(TextRole::Caption, QFont::DemiBold), Token::Text3, titles[i],
                  i == ArtifactCells::Created ? Qt::AlignRight : Qt::AlignLeft);
}

ArtifactRow::ArtifactRow(QWidget *parent)
    : CardRow(rowHeight, parent)
    , m_openBuild(makeRowAction(ActionId::OpenItem, this, u"artifactOpen"_s, tr("Open the build")))
    , m_copyAddress(makeRowAction(ActionId::CopyLink, this, u"artifactCopy"_s, tr("Copy the address")))
{
    setObjectName(u"artifactRow"_s);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_openBuild, &QAction::triggered, this, &ArtifactRow::open);
    connect(m_copyAddress, &QAction::triggered, this, &ArtifactRow::copy);
    m_copied.setSingleShot(true);
    connect(this, &QAbstractButton::clicked, this, &ArtifactRow::open);
    connect(&m_copied, &QTimer::timeout, this, &ArtifactRow::speak);
}

void ArtifactRow::open()
{
    if (!m_entry.build.isNull()) {
        emit buildOpened(m_entry.build);
        return;
    }
    copy();
}

void ArtifactRow::copy()
{
    if (m_entry.address.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_entry.address);
    m_copied.start(copiedShown);
    speak();
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void ArtifactRow::setEntry(const ArtifactEntry &entry, const OverviewContext &context)
{
    if (entry.name != m_entry.name || entry.address != m_entry.address)
        m_copied.stop(); // it was another one
    m_entry = entry;
    m_context = context;
    m_openBuild->setVisible(!entry.build.isNull());
    m_copyAddress->setVisible(!entry.address.isEmpty());
    setCursor(entry.build.isNull() && entry.address.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    speak();
}

void ArtifactRow::setContext(const OverviewContext &context)
{
    m_context = context;
    if (ageWords(m_entry.created, context.now) != m_age)
        speak();
}

QString ArtifactRow::cell(ArtifactCells::Cell which) const
{
    switch (which) {
    case ArtifactCells::Artifact:
        return m_entry.forMachines ? tr("%1 · VM").arg(m_entry.name) : m_entry.name;
    case ArtifactCells::From: {
        QStringList parts;
        if (m_entry.number)
            parts << u"#%1"_s.arg(*m_entry.number);
        if (!m_entry.project.isEmpty())
            parts << m_entry.project;
        if (!parts.isEmpty())
            return parts.join(u' ');
        // The end of an address is the name, which stands in the first column.
        if (const QString registry = m_entry.address.section(u'/', 0, -2); !registry.isEmpty())
            return registry;
        return m_entry.address.isEmpty() ? u"\u2013"_s : m_entry.address;
    }
    case ArtifactCells::Created:
        break;
    }
    return m_copied.isActive() ? tr("Address copied") : ageWords(m_entry.created, m_context.now);
}

void ArtifactRow::speak()
{
    m_age = ageWords(m_entry.created, m_context.now);
    const QString from = !m_entry.build.isNull() ? cell(ArtifactCells::From)
        : m_entry.address.isEmpty()              ? tr("address not known")
                                                 : m_entry.address;
    setText(m_entry.name);
    setAccessibleName(QStringList{m_entry.name,
                                  m_entry.forMachines ? tr("image for virtual machines") : tr("image of the catalogue"),
                                  from, cell(ArtifactCells::Created)}
                          .join(u", "_s));
    const QString does = !m_entry.build.isNull() ? tr("Opens the build")
        : m_entry.address.isEmpty()              ? QString()
                                                 : tr("Copies the address");
    setAccessibleDescription(does);
    QStringList lines{m_entry.name};
    if (from != m_entry.name)
        lines << from;
    lines << tr("Created %1").arg(fullTime(m_entry.created, m_context.zone));
    if (!does.isEmpty())
        lines << does;
    setToolTip(plainToolTip(lines.join(u'\n')).replace(u'\n', u"<br>"_s));
    update();
}

void ArtifactRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGround(painter);
    painter.fillRect(0, height() - 1, width(), 1, currentTheme().color(Token::ChartGrid));
    const ArtifactCells cells = ArtifactCells::in(rect());
    const QFont body = textFont(TextRole::Body);
    paintText(painter, cells.rect[ArtifactCells::Artifact], textFont(TextRole::Body, QFont::Medium), Token::Text,
              cell(ArtifactCells::Artifact), Qt::AlignLeft, Qt::ElideMiddle);
    paintText(painter, cells.rect[ArtifactCells::From], body, Token::Text2, cell(ArtifactCells::From));
    paintText(painter, cells.rect[ArtifactCells::Created], body, Token::Text2, cell(ArtifactCells::Created),
              Qt::AlignRight);
    paintFocus(painter);
}

} // namespace viewer
