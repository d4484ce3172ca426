// SPDX-License-Identifier: GPL-3.0-or-later
// A number with what it rests on: label and i mark, value, n and interval, change in words, spark picture. The whole
// tile is a button that opens the builds behind it. GUI thread.
#pragma once

#include "ui/widgets/spark.h"

#include <QAbstractButton>

namespace viewer {

class FormulaMark;
class StaleMarker;

/// What a tile says. All text is plain; empty parts are left out.
struct TileFigure
{
    enum class Arrow : unsigned char { None, Up, Down, Same };

    QString value;  ///< "95.8", "–"
    QString unit;   ///< smaller, behind it: " %", " / 16:44", " waiting"
    QString detail; ///< n and interval
    Arrow arrow = Arrow::None;
    QString change;      ///< "0.8 pt lower"
    bool worse = false;  ///< beyond doubt: red
    QString changeRest;  ///< "vs before"
    QString target;      ///< "2.1 points below the target of 98 %"
    bool missed = false; ///< beyond doubt: red
    QString spoken;      ///< the tile as one sentence, without its label

    friend bool operator==(const TileFigure &, const TileFigure &) = default;
};

class MetricTile final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `formula` is what the i mark says in short; its glossary entry says it in full.
    explicit MetricTile(const QString &label, const QString &formula, QWidget *parent = nullptr);

    /// Grey blocks until the first figure.
    void setFigure(const TileFigure &figure);
    const QString &label() const { return m_label; }
    const TileFigure &figure() const { return m_figure; }
    /// Room for a line about the target, also while there is none: tiles side by side are equally high.
    void setTargetLine(bool wanted);
    void setLoading();
    bool loading() const { return m_loading; }
    void setSpark(const Spark &spark);
    const Spark &spark() const { return m_spark; }
    /// "09:14"; empty = fresh.
    void setStale(const QString &time);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The i mark: how the figure is computed, in full.
    void formulaRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void paintValue(QPainter &painter) const;
    void paintChange(QPainter &painter) const;
    void paintBlocks(QPainter &painter) const;
    void speak();

    QString m_label;
    TileFigure m_figure;
    Spark m_spark;
    bool m_loading = true;
    bool m_targetLine = false;
    FormulaMark *m_info;
    StaleMarker *m_stale;
};

} // namespace viewer
