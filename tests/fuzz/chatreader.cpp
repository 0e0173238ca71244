// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/chatreader.h"

using namespace motcua;
using namespace motcua::fuzz;

namespace {

struct Read {
    QString text;
    QString reasoning;
    Result<StreamEnd> end;
};

Read readIn(const ResponseHead& head, QByteArrayView bytes, qsizetype length)
{
    ChatReader reader(head);
    Read read;
    const auto keep = [&read](const ChatNews& news) {
        read.text += news.text;
        read.reasoning += news.reasoning;
    };
    while (!bytes.isEmpty() && !reader.done()) {
        const qsizetype next = std::min(length, bytes.size());
        keep(reader.read(bytes.first(next)));
        bytes = bytes.sliced(next);
    }
    keep(reader.finish());
    read.end = reader.result();
    return read;
}

bool isWellFormed(const QString& text)
{
    return text.isValidUtf16();
}

ResponseHead headFrom(QByteArrayView& bytes)
{
    static constexpr int kStatus[]{200, 200, 200, 200, 204, 302, 401, 404, 429, 500, 503};
    static constexpr const char* kType[]{"text/event-stream", "application/json", "text/html", ""};
    static constexpr const char* kEncoding[]{"", "", "", "gzip", "deflate", "br"};
    ResponseHead head;
    head.asked = QUrl(QStringLiteral("http://127.0.0.1:1/v1/chat/completions"));
    head.status = kStatus[take(bytes) % std::size(kStatus)];
    head.contentType = kType[take(bytes) % std::size(kType)];
    head.contentEncoding = kEncoding[take(bytes) % std::size(kEncoding)];
    if (head.isRedirect())
        head.location = bytes.first(std::min<qsizetype>(bytes.size(), 100)).toByteArray();
    return head;
}

} // namespace

// The whole way from bytes to an answer: the same text and the same end however the bytes were cut, text that is
// well-formed, and a sentence for everything that is not complete.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QByteArrayView bytes = bytesOf(data, size);
    const ResponseHead head = headFrom(bytes);
    const auto length = static_cast<qsizetype>(1 + take(bytes) % 16);
    const Read pieces = readIn(head, bytes, length);
    const Read whole = readIn(head, bytes, bytes.size() + 1);
    hold(pieces.text == whole.text && pieces.reasoning == whole.reasoning,
         "text depends on the cuts");
    hold(pieces.end.has_value() == whole.end.has_value(), "the end depends on the cuts");
    hold(isWellFormed(whole.text) && isWellFormed(whole.reasoning), "text is ill-formed");
    if (!whole.end) {
        hold(pieces.end.error() == whole.end.error(), "the error depends on the cuts");
        hold(!whole.end.error().message.isEmpty(), "an error without a sentence");
        return 0;
    }
    hold(*pieces.end == *whole.end, "the end depends on the cuts");
    hold(whole.end->complete == whole.end->trouble.isEmpty(), "incomplete without a reason");
    hold(whole.end->calls.size() <= size_t(CallCollector::kMostCalls), "too many calls");
    return 0;
}
