// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace viewer {

namespace {

constexpr auto appIconPath = ":/appicon/io.github.imagefactory_viewer.svg"_L1;

QByteArray recoloured(const QString &path, const QByteArray &from, const QColor &color, const QColor &cutOut)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("#FFFFFF"_ba, cutOut.name().toLatin1());
    svg.replace(from, color.name().toLatin1());
    return svg;
}

QPixmap rendered(const QByteArray &svg, int pixels)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

QPixmap cachedRendering(const QString &path, const QByteArray &from, const QColor &color, const QColor &cutOut,
                        int pixels)
{
    const QString key = u"viewer:%1:%2:%3:%4"_s.arg(path, color.name(), cutOut.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(recoloured(path, from, color, cutOut), pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, Token token, Token checked)
        : m_name(name)
        , m_token(token)
        , m_checked(checked)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        paintIcon(*painter, QRectF(rect.x(), rect.y() + (rect.height() - side) / 2.0, side, side), m_name,
                  color(mode, state), currentTheme().color(Token::Card), side);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap canvas(size);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        const int side = std::min(size.width(), size.height());
        painter.drawPixmap(0, (size.height() - side) / 2,
                           iconPixmap(m_name, color(mode, state), currentTheme().color(Token::Card), side, 1.0));
        return canvas;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString key() const override { return u"viewer-themed"_s; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme theme = currentTheme();
        if (mode == QIcon::Disabled)
            return theme.color(Token::TextDisabled);
        return theme.color(state == QIcon::On ? m_checked : m_token);
    }

    QString m_name;
    Token m_token;
    Token m_checked;
};

} // namespace

QIcon themedIcon(const QString &name, Token token)
{
    return themedIcon(name, token, token);
}

QIcon themedIcon(const QString &name, Token token, Token checked)
{
    return QIcon(new ThemedIconEngine(name, token, checked));
}

QPixmap iconPixmap(const QString &name, const QColor &color, const QColor &cutOut, int size, qreal devicePixelRatio)
{
    const int pixels = int(std::lround(size * devicePixelRatio));
    QPixmap pixmap = cachedRendering(u":/icons/%1.svg"_s.arg(name), "currentColor"_ba, color, cutOut, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color, const QColor &cutOut,
               int size)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = iconPixmap(name, color, cutOut, size, ratio);
    const auto snapped = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    painter.drawPixmap(
        QPointF(snapped(rect.x() + (rect.width() - size) / 2.0), snapped(rect.y() + (rect.height() - size) / 2.0)),
        pixmap);
}

void paintBrand(QPainter &painter, const QRectF &rect)
{
    const Theme theme = currentTheme();
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = cachedRendering(appIconPath, "#2B59D0"_ba, theme.color(Token::Accent),
                                     theme.color(Token::AccentText), int(std::lround(rect.width() * ratio)));
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QIcon applicationIcon()
{
    QIcon icon;
    for (int size : {16, 24, 32, 48, 64, 128, 256}) {
        icon.addPixmap(cachedRendering(appIconPath, "#2B59D0"_ba,
                                       QColor::fromRgb(tokenRgb(Token::Accent, Scheme::Light)), Qt::white, size));
    }
    return icon;
}

} // namespace viewer
