// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/remotetools.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace motcua {

namespace {

struct RemoteWords {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

} // namespace

class RemoteTool final : public Tool {
public:
    RemoteTool(const ToolServer& server, const RemoteTools::Call& call, OfferedTool offered,
               QString modelName)
        : m_server(server),
          m_call(call),
          m_offered(std::move(offered)),
          m_modelName(std::move(modelName)),
          m_print(printOf(bareSpec()))
    {
    }

    ToolSpec spec() const override
    {
        ToolSpec spec = bareSpec();
        spec.readOnly = m_server.trusted.contains(TrustedTool{m_offered.name, m_print});
        return spec;
    }
    Async<QString> call(const QJsonObject& arguments) override
    {
        if (m_isOffered)
            return m_call(m_offered.name, arguments);
        const QString sentence = RemoteWords::tr("“%1” no longer offers the tool “%2”.")
                                     .arg(m_server.name, m_offered.name);
        return ready(Result<QString>(Error{Error::Kind::NotFound, sentence, {}}));
    }

    const QString& name() const { return m_offered.name; }
    const QString& modelName() const { return m_modelName; }
    bool isOffered() const { return m_isOffered; }
    void withdraw() { m_isOffered = false; }
    void update(const OfferedTool& offered)
    {
        m_isOffered = true;
        m_offered = offered;
        m_print = printOf(bareSpec());
    }

private:
    ToolSpec bareSpec() const
    {
        return {m_modelName, QString(m_server.name + u'/' + m_offered.name), m_offered.about,
                m_offered.parameters, false};
    }

    const ToolServer& m_server;
    const RemoteTools::Call& m_call;
    OfferedTool m_offered;
    QString m_modelName;
    QString m_print;
    bool m_isOffered = true;
};

RemoteTools::RemoteTools(const ToolServer& server, Call call)
    : m_server(server), m_call(std::move(call))
{
}

RemoteTools::~RemoteTools() = default;

void RemoteTools::take(const std::vector<OfferedTool>& offered)
{
    QSet<QString> taken;
    for (const auto& tool : m_tools) {
        tool->withdraw();
        taken.insert(tool->modelName());
    }
    QSet<QString> seen;
    for (const OfferedTool& one : offered) {
        if (seen.contains(one.name))
            continue;
        seen.insert(one.name);
        const auto known = std::find_if(m_tools.begin(), m_tools.end(),
                                        [&](const auto& tool) { return tool->name() == one.name; });
        if (known != m_tools.end()) {
            (*known)->update(one);
            continue;
        }
        const QString modelName = modelNameOf(m_server.name, one.name, taken);
        taken.insert(modelName);
        m_tools.push_back(std::make_unique<RemoteTool>(m_server, m_call, one, modelName));
    }
}

std::vector<Tool*> RemoteTools::offered() const
{
    std::vector<Tool*> all;
    for (const auto& tool : m_tools)
        if (tool->isOffered())
            all.push_back(tool.get());
    return all;
}

} // namespace motcua
