// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/parsing/build_config.h"

#include "app/server/masking.h"
#include "models/domain/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace viewer::server {

namespace {

/// Settings taken, in the order shown; whatever else the server sends is dropped.
constexpr std::array plainSettings{
    "SBOMTool"_L1,       "ScanTool"_L1,
    "RegistryType"_L1,   "SecretManagerType"_L1,
    "RegistryRepo"_L1,   "BuildContext"_L1,
    "Target"_L1,         "Platforms"_L1,
    "Cache"_L1,          "CacheRepo"_L1,
    "CacheTo"_L1,        "CacheFrom"_L1,
    "CacheDir"_L1,       "SkipUnusedStages"_L1,
    "FlakeURI"_L1,       "Attributes"_L1,
    "Outputs"_L1,        "Pure"_L1,
    "ShowTrace"_L1,      "PackerTargetProfileID"_L1,
    "OnError"_L1,        "Parallel"_L1,
    "Builders"_L1,       "Provisioners"_L1,
    "PostProcessors"_L1,
};
/// Values set by people for their builds: only the names are shown.
constexpr std::array hiddenSettings{"BuildArgs"_L1, "Variables"_L1, "BuildVars"_L1};
constexpr std::array hiddenInPaketo{"env"_L1, "build_args"_L1};

QString compact(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(masked(value.toObject())).toJson(QJsonDocument::Compact));
    return masked(value.toVariant().toString());
}

/// A value as one text; empty for what is not set.
QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : QString();
    if (!value.isArray())
        return value.isObject() && value.toObject().isEmpty() ? QString() : compact(value);
    QStringList parts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &part : array)
        parts += compact(part);
    return parts.join(u", "_s);
}

void addFact(BuildConfig &config, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        config.facts.push_back({name, value});
}

void addHidden(BuildConfig &config, const QString &name, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        config.facts.push_back({name + u'.' + it.key(), maskSign.toString()});
}

/// Texts in a JSON value that stand under a key which names a secret: what `masked()` hides.
void collectSecrets(const QJsonValue &value, const QJsonValue &hidden, QStringList &secrets)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonObject shown = hidden.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collectSecrets(*it, shown[it.key()], secrets);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const QJsonArray shown = hidden.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collectSecrets(array[i], shown[i], secrets);
    } else if (value.isString() && value != hidden) {
        secrets += value.toString();
    }
}

/// A text with its lines as they are: a template in JSON has its secrets found by their keys, too.
QString hiddenText(const QString &text)
{
    QString result = text;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject()) {
        QStringList secrets;
        collectSecrets(document.object(), masked(document.object()), secrets);
        for (const QString &secret : std::as_const(secrets)) {
            if (!secret.isEmpty())
                result.replace(secret, maskSign.toString());
        }
    }
    return masked(result);
}

void addText(BuildConfig &config, const QString &name, const QString &text)
{
    const bool isName = name == "Dockerfile"_L1 && !text.contains(u'\n') && !text.startsWith("FROM "_L1);
    if (text.isEmpty())
        return;
    if (isName) // the name of a file in the repository
        addFact(config, name, masked(text));
    else
        config.texts.push_back({name, hiddenText(text)});
}

void addPaketo(BuildConfig &config, const QJsonObject &paketo)
{
    for (auto it = paketo.begin(); it != paketo.end(); ++it) {
        const QString name = u"PaketoConfig."_s + it.key();
        if (std::ranges::find(hiddenInPaketo, it.key()) != hiddenInPaketo.end())
            addHidden(config, name, *it);
        else
            addFact(config, name, textOf(*it));
    }
}

} // namespace

BuildConfig buildConfigOf(const QJsonObject &manifest)
{
    BuildConfig config;
    const QJsonObject metadata = manifest["metadata"_L1].toObject();
    config.infrastructure = manifest["infrastructure_type"_L1].toString();
    config.gitUrl = maskedAddress(metadata["git_url"_L1].toString());
    config.gitBranch = metadata["git_branch"_L1].toString();
    config.refPolicy = metadata["ref_policy"_L1].toString();
    config.fixedRef = metadata["fixed_ref"_L1].toString();
    const QJsonObject sent = manifest["build_config"_L1].toObject();
    config.methodWord = sent["BuildType"_L1].toString();
    addText(config, u"Dockerfile"_s, sent["Dockerfile"_L1].toString());
    addText(config, u"PackerTemplate"_s, sent["PackerTemplate"_L1].toString());
    addText(config, u"NixExpression"_s, sent["NixExpression"_L1].toString());
    for (const QLatin1StringView name : plainSettings)
        addFact(config, name, textOf(sent[name]));
    addPaketo(config, sent["PaketoConfig"_L1].toObject());
    for (const QLatin1StringView name : hiddenSettings)
        addHidden(config, name, sent[name]);
    return config;
}

} // namespace viewer::server
