// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "library/extraction.h"
#include "library/trouble.h"

using namespace motcua;

SCENARIO("What the reading process says comes back unchanged", "[library][readers]")
{
    const DocumentText document{QStringLiteral("Tựa \"đề\""),
                                QStringLiteral("Đầu\n\ntrang hai 😀"),
                                {0, 5, 5},
                                {{0, 3, 2}},
                                QStringLiteral("utf-8"),
                                3};
    const Result<DocumentText> back = extractionFromJson(toJson(document), QStringLiteral("x"));
    REQUIRE(back.has_value());
    CHECK(*back == document);

    const Result<DocumentText> error = extractionFromJson(
        toJson(refusal(Trouble::Dtd, QStringLiteral("other"))), QStringLiteral("x.docx"));
    REQUIRE(!error.has_value());
    CHECK(error.error() == refusal(Trouble::Dtd, QStringLiteral("x.docx")));
}

SCENARIO("An answer that cannot be true is not believed", "[library][readers]")
{
    const auto crashed = [](const char* json) {
        const Result<DocumentText> result = extractionFromJson(json, QStringLiteral("x"));
        return !result && result.error().detail == QStringLiteral("crashed");
    };
    CHECK(crashed(""));
    CHECK(crashed("{"));
    CHECK(crashed("[]"));
    CHECK(crashed("{\"text\":\"\"}"));
    CHECK(crashed("{\"error\":{\"trouble\":\"unheard of\"}}"));
    CHECK(crashed("{\"text\":\"abc\",\"pages\":[0,9]}"));
    CHECK(crashed("{\"text\":\"abc\",\"pages\":[1]}"));
    CHECK(crashed("{\"text\":\"abc\",\"pages\":[0,2,1]}"));
    CHECK(crashed("{\"text\":\"abc\",\"pages\":[0,\"x\"]}"));
    CHECK(crashed("{\"text\":\"abc\",\"headings\":[[2,1,1]]}"));
    CHECK(crashed("{\"text\":\"abc\",\"headings\":[[0,2,1],[1,3,1]]}"));
    CHECK(crashed("{\"text\":\"a\\u0000b\"}"));
    CHECK(crashed("{\"text\":\"o\\u0302\"}")); // not composed: every offset after it would be wrong
    CHECK(!crashed("{\"text\":\"abc\",\"pages\":[0,3],\"headings\":[[0,1,1],[1,3,2]]}"));
}
