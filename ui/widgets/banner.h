// SPDX-License-Identifier: GPL-3.0-or-later
// One line across a page or panel: bold fact, what still works, one action.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace viewer {

class ElidedLabel;

class Banner final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warn, Fail, Ok };
    enum class Place {
        Page,  ///< 40 px, edge to edge, a line below
        Panel, ///< 36 px, rounded
        Text,  ///< rounded, as high as its wrapped text: for narrow forms
    };

    explicit Banner(Place place, QWidget *parent = nullptr);

    /// `icon` empty = the shape of the kind. All text is plain.
    void setMessage(Kind kind, const QString &fact, const QString &rest = {}, const QString &icon = {});
    /// Empty text = no button.
    void setAction(const QString &text);

    Kind kind() const { return m_kind; }
    QString fact() const;
    QString rest() const;

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    Place m_place;
    Kind m_kind = Kind::Info;
    QString m_iconName;
    QString m_restText;
    QLabel *m_icon;
    QLabel *m_fact;
    QLabel *m_wrapped = nullptr;
    ElidedLabel *m_rest = nullptr;
    QPushButton *m_action;
};

} // namespace viewer
