// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tools of one server of tools, as they are offered to models. Each is the same object for as long as the server is
// known, so that an answer under way keeps what it was given. Thread: GUI.

#include "assistant/tool.h"
#include "assistant/toolcontent.h"
#include "settings/profile.h"

#include <functional>
#include <memory>
#include <vector>

namespace motcua {

class RemoteTool;

class RemoteTools {
public:
    /// Calls a tool by the server's own name for it.
    using Call = std::function<Async<QString>(const QString& tool, const QJsonObject& arguments)>;

    /// `server` outlives this; which of its tools are trusted, and as what, is asked anew each time.
    RemoteTools(const ToolServer& server, Call call);
    ~RemoteTools();

    /// What the server offers from now on. A tool that is not what it was when the person trusted it is not trusted; one
    /// that is not offered any more fails when it is called.
    void take(const std::vector<OfferedTool>& offered);
    std::vector<Tool*> offered() const;

private:
    const ToolServer& m_server;
    Call m_call;
    std::vector<std::unique_ptr<RemoteTool>> m_tools; ///< Also those no longer offered.
};

} // namespace motcua
