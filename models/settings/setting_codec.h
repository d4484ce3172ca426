// SPDX-License-Identifier: GPL-3.0-or-later
// How each type of setting is written into the ini file, and read back with nothing taken on trust.
#pragma once

#include "models/settings/look_choice.h"
#include "models/settings/setting_values.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace viewer {

QString settingText(bool value);
QString settingText(int value);
QString settingText(const QString &value);
QString settingText(const QByteArray &value);
QString settingText(SchemeChoice value);
QString settingText(Density value);
QString settingText(const QJsonObject &value);
QString settingText(const SeenServers &value);
QString settingText(const TrustedCertificates &value);

/// The value a text stands for; empty when it stands for none.
template <class T>
std::optional<T> settingFromText(const QString &text);

template <>
std::optional<bool> settingFromText(const QString &text);
template <>
std::optional<int> settingFromText(const QString &text);
template <>
std::optional<QString> settingFromText(const QString &text);
template <>
std::optional<QByteArray> settingFromText(const QString &text);
template <>
std::optional<SchemeChoice> settingFromText(const QString &text);
template <>
std::optional<Density> settingFromText(const QString &text);
template <>
std::optional<QJsonObject> settingFromText(const QString &text);
template <>
std::optional<SeenServers> settingFromText(const QString &text);
template <>
std::optional<TrustedCertificates> settingFromText(const QString &text);

} // namespace viewer
