// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/server_list.h"

#include "models/wording/times.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QFontMetricsF>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

enum Role { SecondLine = Qt::UserRole + 1, Icon };
constexpr int rowHeight = 56;

class ServerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const bool open = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const QRectF body = QRectF(option.rect).adjusted(8, 0, -8, 0);
        const Token ground = open ? Token::Card : hovered ? Token::Hover : Token::Navigation;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(open ? QPen(theme.color(Token::Line2), 1) : QPen(Qt::NoPen));
        painter->setBrush(theme.color(ground));
        painter->drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
        if (open) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(Token::AccentLine));
            painter->drawRoundedRect(QRectF(body.x(), body.y() + 16, 3, body.height() - 32), 1.5, 1.5);
        }
        paintIcon(*painter, QRectF(body.x() + 8, body.y(), 16, body.height()), index.data(Icon).toString(),
                  theme.color(open ? Token::AccentLine : Token::Text3), theme.color(ground), 16);
        const QRectF text = body.adjusted(36, 0, -8, 0);
        const auto line = [&](const QFont &font, Token color, const QString &words, qreal top, qreal height) {
            painter->setFont(font);
            painter->setPen(theme.color(color));
            painter->drawText(QRectF(text.x(), body.y() + top, text.width(), height),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetricsF(font).elidedText(words, Qt::ElideRight, text.width()));
        };
        line(textFont(TextRole::Body, open ? QFont::DemiBold : QFont::Medium), Token::Text, index.data().toString(), 10,
             20);
        line(textFont(TextRole::Caption), Token::Text3, index.data(SecondLine).toString(), 30, 16);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.color(Token::AccentLine), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(body.adjusted(1, 1, -1, -1), 5, 5);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }
};

/// Mark, name and version of the program.
class BrandBlock final : public QWidget
{
public:
    BrandBlock(const QString &version, QWidget *parent)
        : QWidget(parent)
        , m_version(version)
    {
        setFixedHeight(80);
        setAccessibleName(u"Image Factory Viewer "_s + version);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        paintBrand(painter, QRectF(24, 24, 40, 40));
        painter.setFont(textFont(TextRole::PanelTitle));
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRectF(76, 26, width(), 20), Qt::AlignLeft | Qt::AlignVCenter, u"Image Factory"_s);
        painter.setFont(textFont(TextRole::Second));
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(QRectF(76, 46, width(), 16), Qt::AlignLeft | Qt::AlignVCenter, u"Viewer "_s + m_version);
    }

private:
    QString m_version;
};

/// The lock and the promise at the foot.
class ReadOnlyNote final : public QWidget
{
public:
    explicit ReadOnlyNote(QWidget *parent)
        : QWidget(parent)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(24 + 14 + 8, 16, 24, 24);
        QLabel *label = plainLabel(ServerList::tr("Read-only: this program never changes anything on the server."),
                                   TextRole::Second, LabelColor::Third, this);
        label->setWordWrap(true);
        row->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        paintIcon(painter, QRectF(24, 17, 14, 14), u"lock"_s, theme.color(Token::Text3), theme.color(Token::Navigation),
                  14);
    }
};

QString secondLineOf(const SignInServer &server, Instant now, const QTimeZone &zone)
{
    const QString who = server.personName.isEmpty() ? server.email : server.personName;
    if (!server.lastUsed)
        return who;
    const QString when = ServerList::tr("last used %1").arg(dayWords(*server.lastUsed, now, zone));
    return who.isEmpty() ? when : u"%1, %2"_s.arg(who, when);
}

QString hostOf(const QString &origin)
{
    const QUrl url(origin);
    if (url.host().isEmpty())
        return origin;
    const QString port = url.port() > 0 ? u':' + QString::number(url.port()) : QString();
    return url.host() + port + url.path();
}

} // namespace

ServerList::ServerList(const QString &version, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"serverPane"_s);
    setProperty("ground", u"nav"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(288);
    m_list->setObjectName(u"serverList"_s);
    m_list->setAccessibleName(tr("Servers"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ServerDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("ground", u"nav"_s);
    auto *add = new QPushButton(themedIcon(u"plus"_s, Token::Link), tr("Add a server"), this);
    add->setObjectName(u"addServer"_s);
    add->setProperty("look", u"navlink"_s);
    add->setIconSize({24, 16});
    add->setCursor(Qt::PointingHandCursor);
    QLabel *head = plainLabel(tr("Servers"), textFont(TextRole::Caption, QFont::DemiBold), LabelColor::Third, this);
    head->setContentsMargins(24, 8, 24, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new BrandBlock(version, this));
    column->addWidget(head);
    column->addWidget(m_list);
    auto *addRow = new QHBoxLayout;
    addRow->setContentsMargins(8, 8, 8, 0);
    addRow->addWidget(add);
    column->addLayout(addRow);
    column->addStretch(1);
    column->addWidget(new ReadOnlyNote(this));
    connect(add, &QPushButton::clicked, this, &ServerList::anotherServerChosen);
    connect(m_list, &QListView::clicked, this, &ServerList::activate);
    connect(m_list, &QListView::activated, this, &ServerList::activate);
    setServers({}, {}, QTimeZone::utc());
}

void ServerList::setServers(const std::vector<SignInServer> &servers, Instant now, const QTimeZone &zone)
{
    m_servers = servers;
    m_rows->clear();
    const auto addRow = [this](const QString &name, const QString &second, const QString &icon) {
        auto *row = new QStandardItem(name);
        row->setData(second, SecondLine);
        row->setData(icon, Icon);
        row->setData(second.isEmpty() ? name : name + u", "_s + second, Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    };
    for (const SignInServer &server : m_servers)
        addRow(hostOf(server.origin), secondLineOf(server, now, zone), u"server"_s);
    addRow(tr("Demo"), tr("sample data on this computer"), u"show"_s);
    // At most five rows before the list scrolls; the foot must stay in sight.
    m_list->setFixedHeight(std::min(m_rows->rowCount(), 5) * rowHeight);
}

void ServerList::setCurrent(int server)
{
    const QModelIndex index = server < 0 ? QModelIndex() : m_rows->index(server, 0);
    if (!index.isValid())
        m_list->clearSelection();
    m_list->setCurrentIndex(index);
}

void ServerList::activate(const QModelIndex &index)
{
    if (index.row() == int(m_servers.size()))
        emit demoChosen();
    else if (index.isValid())
        emit serverChosen(index.row());
}

} // namespace viewer
