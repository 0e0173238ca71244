// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/endpoint.h"

using namespace motcua;
using namespace motcua::fuzz;

// What is taken for an address is one, holds no secret, and reads as the same address again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto address = readAddress(QString::fromUtf8(bytesOf(data, size)));
    if (!address) {
        hold(!address.error().message.isEmpty(), "refused without a sentence");
        return 0;
    }
    hold(address->isValid() && !address->host().isEmpty(), "no address");
    hold(address->scheme() == u"http" || address->scheme() == u"https", "another scheme");
    hold(address->userInfo().isEmpty() && !address->hasQuery(), "a secret in it");
    hold(!address->path().endsWith(u'/'), "a slash at its end");
    const auto again = readAddress(address->toString());
    hold(again && *again == *address, "another address when it is read again");
    return 0;
}
