// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "settings/profile.h"

using namespace motcua;
using namespace motcua::fuzz;

// A file of profiles from somebody else.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Result<std::vector<Profile>> read = readProfiles(bytesOf(data, size).toByteArray());
    if (!read) {
        hold(!read.error().message.isEmpty(), "no sentence");
        return 0;
    }
    for (const Profile& profile : *read) {
        hold(!profile.name.isEmpty() && !profile.uuid.isNull(), "a profile nobody can name");
        if (profile.kind == ProfileKind::Server) {
            const ServerProfile server = readServer(profile);
            hold(!server.hasKey && server.keyVariable.isEmpty(), "a key is used");
            hold(server.arguments.isEmpty(), "llama-server is told something");
        }
        if (profile.kind == ProfileKind::ToolServer) {
            const ToolServer server = readToolServer(profile);
            hold(!server.enabled && server.trusted.isEmpty(), "a program would run");
        }
    }
    const Result<std::vector<Profile>> again = readProfiles(writeProfiles(*read));
    hold(again.has_value() && *again == *read, "what was written is not read");
    return 0;
}
