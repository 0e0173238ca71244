// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/assistantentry.h"

#include <QCoreApplication>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Assistants)
};

} // namespace

QString titleOf(AssistantSection section)
{
    switch (section) {
    case AssistantSection::Assistants:
        return Words::tr("Assistants");
    case AssistantSection::Servers:
        return Words::tr("Servers");
    case AssistantSection::Models:
        return Words::tr("On this computer");
    case AssistantSection::Prompts:
        return Words::tr("Prompts");
    case AssistantSection::Tools:
        return Words::tr("Tools");
    }
    return {};
}

const std::vector<KnownServer>& knownServers()
{
    static const std::vector<KnownServer> servers{
        {u"Ollama"_s, u"http://localhost:11434/v1"_s},
        {u"LM Studio"_s, u"http://localhost:1234/v1"_s},
        {u"llama.cpp"_s, u"http://localhost:8080/v1"_s},
        {u"vLLM"_s, u"http://localhost:8000/v1"_s},
    };
    return servers;
}

} // namespace motcua
