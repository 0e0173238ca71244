// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/requests.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/attachments.h"
#include "studio/parameters.h"
#include "text/prompttemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <set>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kCovers("covers");

/// The day, the time and the language of the moment; variables that only a person can fill stay as they are.
QString filledByTheMoment(const QString& text)
{
    QHash<QString, QString> values;
    for (const TemplateVariable& variable : variablesOf(text)) {
        const QLocale locale;
        if (variable.kind == TemplateVariable::Kind::Today)
            values.insert(variable.name,
                          locale.toString(QDate::currentDate(), QLocale::LongFormat));
        else if (variable.kind == TemplateVariable::Kind::Now)
            values.insert(variable.name,
                          locale.toString(QTime::currentTime(), QLocale::ShortFormat));
        else if (variable.kind == TemplateVariable::Kind::Language)
            values.insert(variable.name, locale.nativeLanguageName());
    }
    return filled(text, values);
}

} // namespace

QString summaryMeta(const QString& meta, const std::vector<MessageId>& covered)
{
    QJsonObject object = QJsonDocument::fromJson(meta.toUtf8()).object();
    QJsonArray ids;
    for (const MessageId id : covered)
        ids.append(id.value());
    object.insert(kCovers, ids);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::vector<MessageId> coveredBy(const Message& message)
{
    std::vector<MessageId> covered;
    if (message.role != Role::System || !message.meta.contains(kCovers))
        return covered;
    const auto ids =
        QJsonDocument::fromJson(message.meta.toUtf8()).object().value(kCovers).toArray();
    for (const auto& id : ids)
        covered.emplace_back(id.toInteger());
    return covered;
}

std::vector<Turn> turnsOf(const std::vector<Message>& path, QString* summary)
{
    std::set<MessageId> covered;
    for (const Message& message : path)
        for (const MessageId id : coveredBy(message))
            if (message.status == Status::Complete)
                covered.insert(id);
    std::vector<Turn> turns;
    turns.reserve(path.size());
    for (const Message& message : path) {
        const bool isSummary = !coveredBy(message).empty();
        if (isSummary && summary && message.status == Status::Complete)
            *summary = message.text; // a later one covers what an earlier one said
        const bool silent = message.role == Role::Assistant && message.text.isEmpty();
        if (isSummary || silent || isUnfinished(message.status) || covered.contains(message.id))
            continue;
        turns.push_back({message.role, message.text, message.id, {}});
    }
    return turns;
}

Async<Request> Requests::make(const AssistantInfo& info, const QString& options,
                              const std::vector<Message>& path, const QString& prefix)
{
    Request request;
    QString summary;
    request.path = turnsOf(path, &summary);
    request.system = filledByTheMoment(m_settings.value(settings::kSystemPrompt, options));
    if (!summary.isEmpty())
        request.system +=
            u"\n\nWhat was said earlier in this conversation, summarised:\n"_s + summary;
    request.prefix = prefix;
    request.citations = m_settings.value(settings::kCitations, options);
    for (const QString& id : m_settings.value(settings::kDocuments, options))
        request.documents.emplace_back(id.toLongLong());
    if (!info.isModel)
        return ready(Result<Request>(std::move(request)));
    request.passages = m_settings.value(settings::kPassages, options);
    request.parameters = parametersFor(m_settings, options);
    request.policy = policyFor(m_settings, options);
    request.contextLimit = m_settings.value(settings::kContextLimit, options);
    const bool tools = m_settings.value(settings::kTools, options);
    std::vector<std::pair<size_t, Attachment>> missing;
    for (const Message& message : path) {
        const std::vector<Attachment> attachments = attachmentsOf(message.meta);
        const auto turn =
            attachments.empty()
                ? request.path.end()
                : std::find_if(request.path.begin(), request.path.end(),
                               [&](const Turn& one) { return one.message == message.id; });
        if (turn == request.path.end())
            continue;
        for (const Attachment& one : attachments)
            missing.emplace_back(static_cast<size_t>(turn - request.path.begin()), one);
    }
    auto enclosed = enclose(std::move(request), std::move(missing));
    if (!tools || !m_tools)
        return enclosed;
    return andThen(std::move(enclosed), this,
                   [this](Request whole) { return withTools(std::move(whole)); });
}

Async<Request> Requests::withTools(Request request)
{
    return andThen(m_tools(request.documents), this,
                   [request = std::move(request)](std::vector<Tool*> tools) {
                       Request whole = request;
                       whole.tools = std::move(tools);
                       return ready(Result<Request>(std::move(whole)));
                   });
}

/// One after the other; what is gone from the store is left out and named.
Async<Request> Requests::enclose(Request request,
                                 std::vector<std::pair<size_t, Attachment>> missing)
{
    if (missing.empty() || !m_attachments)
        return ready(Result<Request>(std::move(request)));
    const auto [turn, attachment] = missing.front();
    missing.erase(missing.begin());
    auto promise = std::make_shared<QPromise<Result<Request>>>();
    promise->start();
    auto future = promise->future();
    whenReady(m_attachments->bytes(attachment.hash), this,
              [this, promise, request = std::move(request), missing = std::move(missing),
               turn = turn, attachment = attachment](Result<QByteArray> bytes) mutable {
                  Enclosure enclosure{attachment.name, attachment.mime, {}};
                  if (bytes)
                      enclosure.bytes = std::move(*bytes);
                  else
                      enclosure.mime = u"text/plain"_s; // an empty text under its name
                  request.path[turn].enclosures.push_back(std::move(enclosure));
                  whenReady(enclose(std::move(request), std::move(missing)), this,
                            [promise](Result<Request> whole) {
                                promise->addResult(std::move(whole));
                                promise->finish();
                            });
              });
    return future;
}

} // namespace motcua
