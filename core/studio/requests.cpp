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

QString summaryMeta(const QString& meta, const std::vector<QUuid>& covered)
{
    QJsonObject object = QJsonDocument::fromJson(meta.toUtf8()).object();
    QJsonArray ids;
    for (const QUuid& id : covered)
        ids.append(id.toString(QUuid::WithoutBraces));
    object.insert(kCovers, ids);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::vector<QUuid> coveredBy(const Message& message)
{
    std::vector<QUuid> covered;
    if (message.role != Role::System || !message.meta.contains(kCovers))
        return covered;
    const auto ids =
        QJsonDocument::fromJson(message.meta.toUtf8()).object().value(kCovers).toArray();
    for (const auto& id : ids)
        covered.emplace_back(id.toString());
    return covered;
}

std::vector<Turn> turnsOf(const std::vector<Message>& path, QString* summary)
{
    std::set<QUuid> covered;
    for (const Message& message : path)
        for (const QUuid& id : coveredBy(message))
            if (message.status == Status::Complete)
                covered.insert(id);
    std::vector<Turn> turns;
    turns.reserve(path.size());
    for (const Message& message : path) {
        const bool isSummary = !coveredBy(message).empty();
        if (isSummary && summary && message.status == Status::Complete)
            *summary = message.text; // a later one covers what an earlier one said
        const bool silent = message.role == Role::Assistant && message.text.isEmpty();
        if (isSummary || silent || isUnfinished(message.status) || covered.contains(message.uuid))
            continue;
        turns.push_back({message.role, message.text, message.id, {}, message.uuid});
    }
    return turns;
}

Request Requests::plain(const AssistantInfo& info, const QString& options,
                        const std::vector<Message>& path) const
{
    Request request;
    QString summary;
    request.path = turnsOf(path, &summary);
    request.system = filledByTheMoment(m_settings.value(settings::kSystemPrompt, options));
    if (!summary.isEmpty())
        request.system +=
            u"\n\nWhat was said earlier in this conversation, summarised:\n"_s + summary;
    request.citations = m_settings.value(settings::kCitations, options);
    for (const QString& id : m_settings.value(settings::kDocuments, options))
        request.documents.emplace_back(id.toLongLong());
    if (!info.isModel)
        return request;
    request.passages = m_settings.value(settings::kPassages, options);
    request.parameters = parametersFor(m_settings, options);
    request.policy = policyFor(m_settings, options);
    request.contextLimit = m_settings.value(settings::kContextLimit, options);
    return request;
}

Async<Request> Requests::make(const AssistantInfo& info, const QString& options,
                              const std::vector<Message>& path, const QString& prefix)
{
    Request request = plain(info, options, path);
    request.prefix = prefix;
    if (!info.isModel)
        return ready(Result<Request>(std::move(request)));
    return complete(std::move(request), options, path, true);
}

Async<Request> Requests::outline(const AssistantInfo& info, const QString& options,
                                 const std::vector<Message>& path)
{
    return complete(plain(info, options, path), options, path, false);
}

Async<Request> Requests::complete(Request request, const QString& options,
                                  const std::vector<Message>& path, bool toSend)
{
    auto enclosed = enclose(std::move(request), path, toSend);
    if (!m_settings.value(settings::kTools, options) || !m_tools)
        return enclosed;
    return andThen(std::move(enclosed), this, [this, toSend](const Request& whole) {
        return andThen(m_tools(whole.documents, toSend), this, [whole](ToolBox tools) {
            Request request = whole;
            request.tools = std::move(tools);
            return ready(Result<Request>(std::move(request)));
        });
    });
}

/// A request whose turns get what they enclose, one after the other.
struct Requests::Enclosing {
    Request request;
    std::vector<std::pair<size_t, Attachment>> all; ///< With the turn each goes with.
    size_t next = 0;
    bool pictures = true; ///< With their bytes.
    QPromise<Result<Request>> promise;

    void add(const QByteArray& bytes, const QString& mime)
    {
        const auto& [turn, attachment] = all[next++];
        request.path[turn].enclosures.push_back({attachment.name, mime, bytes});
    }
};

Async<Request> Requests::enclose(Request request, const std::vector<Message>& path, bool pictures)
{
    auto work = std::make_shared<Enclosing>();
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
            work->all.emplace_back(static_cast<size_t>(turn - request.path.begin()), one);
    }
    if (work->all.empty() || !m_attachments)
        return ready(Result<Request>(std::move(request)));
    work->request = std::move(request);
    work->pictures = pictures;
    work->promise.start();
    auto future = work->promise.future();
    encloseNext(work);
    return future;
}

/// What is gone from the store is left out and named.
void Requests::encloseNext(const std::shared_ptr<Enclosing>& work)
{
    while (work->next < work->all.size()) {
        const Attachment& attachment = work->all[work->next].second;
        if (const QByteArray* text = m_texts.object(attachment.hash))
            work->add(*text, attachment.mime);
        else if (attachment.isImage() && !work->pictures)
            work->add({}, attachment.mime);
        else
            break;
    }
    if (work->next == work->all.size()) {
        work->promise.addResult(Result<Request>(std::move(work->request)));
        return work->promise.finish();
    }
    const Attachment attachment = work->all[work->next].second;
    whenReady(m_attachments->bytes(attachment.hash), this,
              [this, work, attachment](const Result<QByteArray>& bytes) {
                  if (bytes && !attachment.isImage())
                      m_texts.insert(attachment.hash, new QByteArray(*bytes), bytes->size());
                  // An empty text under its name stands for what is gone.
                  work->add(bytes.value_or(QByteArray()),
                            bytes ? attachment.mime : u"text/plain"_s);
                  encloseNext(work);
              });
}

} // namespace motcua
