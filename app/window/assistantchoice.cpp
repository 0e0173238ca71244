// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/assistantchoice.h"

#include "assistant/endpoint.h"
#include "chat/variabledialog.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/assistants.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/parameters.h"
#include "text/prompttemplate.h"

#include <algorithm>
#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beside a system prompt that was filled in for a persona: which one. It goes when another answers.
constexpr SettingInfo kFilledFor{.key = "thread/filledFor"_L1, .scope = Scope::Thread};

/// Variables that only hold for the moment of choosing: what a person types, selects or has copied.
bool isFilledOnce(const TemplateVariable& variable)
{
    using Kind = TemplateVariable::Kind;
    return variable.isAsked() || variable.kind == Kind::Selection ||
           variable.kind == Kind::Clipboard;
}

/// With those filled in and never read as variables again; the day and the time stay variables, each question has its
/// own.
QString filledPrompt(const QString& text, QHash<QString, QString> values)
{
    for (QString& value : values)
        value = asTemplate(value);
    for (const TemplateVariable& variable : variablesOf(text))
        if (!isFilledOnce(variable))
            values.insert(variable.name, u"{{"_s + variable.name + u"}}"_s);
    return filled(text, values);
}

} // namespace

AssistantChoice::AssistantChoice(Studio& studio, QWidget* window, QObject* parent)
    : QObject(parent), m_studio(studio), m_window(window)
{
}

void AssistantChoice::setThread(const Thread& thread)
{
    if (thread.id != m_thread.id && !thread.id.isValid())
        m_new.clear();
    m_thread = thread;
}

AssistantInfo AssistantChoice::current() const
{
    return m_studio.dialogue().assistantFor(options());
}

const Persona* AssistantChoice::persona(const QString& id) const
{
    const std::vector<Persona>& all = m_studio.assistants().personas();
    const QUuid uuid(id);
    const auto found =
        std::ranges::find_if(all, [&uuid](const Persona& one) { return one.uuid == uuid; });
    return uuid.isNull() || found == all.end() ? nullptr : &*found;
}

const ServerProfile* AssistantChoice::serverOf(const QString& id) const
{
    const Persona* who = persona(id);
    const QUuid uuid = who ? who->server : QUuid(id);
    const std::vector<ServerProfile>& all = m_studio.assistants().servers();
    const auto found =
        std::ranges::find_if(all, [&uuid](const ServerProfile& one) { return one.uuid == uuid; });
    return uuid.isNull() || found == all.end() ? nullptr : &*found;
}

QString AssistantChoice::host() const
{
    const ServerProfile* server = serverOf(current().id);
    if (!server || server->isLocalFile())
        return {};
    const QUrl address(server->address);
    return isLoopback(address) ? QString() : address.host();
}

bool AssistantChoice::summarises() const
{
    const Persona* who = persona(current().id);
    const QString all = who ? optionsOver(options(), who->options) : options();
    return policyFor(m_studio.settings(), all) == ContextPolicy::Summarise;
}

void AssistantChoice::choose(const QString& assistant, const QString& selection)
{
    const Persona* who = persona(assistant);
    const QString system = who ? who->system : QString();
    if (std::ranges::none_of(variablesOf(system), isFilledOnce))
        return set(assistant, {});
    const QHash<QString, QString> known = knownVariables(system, selection);
    if (!VariableDialog::isNeeded(system))
        return set(assistant, filledPrompt(system, known));
    auto* dialog = new VariableDialog(who->name, system, known, tr("Use"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VariableDialog::valuesGiven, this,
            [this, assistant, system](const QHash<QString, QString>& values) {
                set(assistant, filledPrompt(system, values));
            });
    dialog->open();
}

/// `systemPrompt`: of a persona whose variables were filled in; empty: its own, or the thread's.
void AssistantChoice::set(const QString& assistant, const QString& systemPrompt)
{
    QString next = withOverride(options(), settings::kAssistant, assistant);
    if (isOverridden(next, kFilledFor)) {
        next = withoutOverride(next, settings::kSystemPrompt);
        next = withoutOverride(next, kFilledFor);
    }
    if (!systemPrompt.isEmpty()) {
        next = withOverride(next, settings::kSystemPrompt, systemPrompt);
        next = withRawOverride(next, kFilledFor, assistant);
    }
    if (!m_thread.id.isValid()) {
        m_new = next;
        Q_EMIT changed();
        return;
    }
    whenReady(m_studio.conversations().setOptions(m_thread.id, next), this,
              [this](const Result<Done>& done) {
                  if (!done)
                      Q_EMIT failed(done.error());
              });
}

Async<Done> AssistantChoice::giveTo(ThreadId thread)
{
    const QString options = std::exchange(m_new, {});
    return options.isEmpty() ? ready(Result<Done>())
                             : m_studio.conversations().setOptions(thread, options);
}

} // namespace motcua
