// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/parameters.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

class Collector {
public:
    Collector(const SettingsStore& settings, const QString& options)
        : m_settings(settings), m_options(options)
    {
    }

    /// The value of a setting, when somebody has set it.
    template <class S> void take(const S& setting, QLatin1StringView name)
    {
        if (isSet(setting))
            parameters.insert(name, QJsonValue(m_settings.value(setting, m_options)));
    }

    template <class S> bool isSet(const S& setting) const
    {
        return m_settings.isSet(setting) || isOverridden(m_options, setting);
    }

    QJsonObject parameters;

private:
    const SettingsStore& m_settings;
    const QString& m_options;
};

QJsonArray linesOf(const QString& text)
{
    QJsonArray lines;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.append(line);
    return lines;
}

} // namespace

QJsonObject parametersFor(const SettingsStore& settings, const QString& options)
{
    using namespace settings;
    Collector from(settings, options);
    from.take(kTemperature, "temperature"_L1);
    from.take(kTopP, "top_p"_L1);
    from.take(kTopK, "top_k"_L1);
    from.take(kMinP, "min_p"_L1);
    from.take(kRepeatPenalty, "repeat_penalty"_L1);
    from.take(kPresencePenalty, "presence_penalty"_L1);
    from.take(kFrequencyPenalty, "frequency_penalty"_L1);
    if (const int seed = settings.value(kSeed, options); seed >= 0)
        from.parameters.insert("seed"_L1, seed);
    if (const int most = settings.value(kMaxTokens, options); most > 0)
        from.parameters.insert("max_tokens"_L1, most);
    if (const QJsonArray stop = linesOf(settings.value(kStop, options)); !stop.isEmpty())
        from.parameters.insert("stop"_L1, stop);
    const auto schema =
        QJsonDocument::fromJson(settings.value(kJsonSchema, options).toUtf8()).object();
    if (!schema.isEmpty())
        from.parameters.insert("response_format"_L1,
                               QJsonObject{{u"type"_s, u"json_schema"_s},
                                           {u"json_schema"_s, QJsonObject{{u"name"_s, u"answer"_s},
                                                                          {u"schema"_s, schema}}}});
    if (const QString grammar = settings.value(kGrammar, options); !grammar.trimmed().isEmpty())
        from.parameters.insert("grammar"_L1, grammar);
    return from.parameters;
}

ContextPolicy policyFor(const SettingsStore& settings, const QString& options)
{
    const QString name = settings.value(settings::kContextPolicy, options);
    if (name == "keepFirstAndLast"_L1)
        return ContextPolicy::KeepFirstAndLast;
    if (name == "summarise"_L1)
        return ContextPolicy::Summarise;
    return name == "refuse"_L1 ? ContextPolicy::Refuse : ContextPolicy::DropOldest;
}

QString optionsOver(const QString& above, const QString& below)
{
    QJsonObject merged = QJsonDocument::fromJson(below.toUtf8()).object();
    const QJsonObject over = QJsonDocument::fromJson(above.toUtf8()).object();
    for (auto entry = over.begin(); entry != over.end(); ++entry)
        merged.insert(entry.key(), entry.value());
    if (merged.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(merged).toJson(QJsonDocument::Compact));
}

} // namespace motcua
