// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/samples.h"

#include "thread/attachment.h"

#include <QBuffer>
#include <QCryptographicHash>

#include <array>

namespace motcua::test {

QUuid uuid(int number)
{
    return QUuid(0x11111111, 0x2222, 0x4333, 0x84, 0x44, 0, 0, uchar(number >> 24),
                 uchar(number >> 16), uchar(number >> 8), uchar(number));
}

TranscriptMessage message(int number, int parent, Role role, const QString& text)
{
    TranscriptMessage out;
    out.uuid = uuid(number);
    out.parent = parent > 0 ? uuid(parent) : QUuid();
    out.role = role;
    out.text = text;
    out.created = 1'700'000'000'000 + number * 60'000LL;
    return out;
}

Transcript sample()
{
    Transcript out;
    out.uuid = uuid(1000);
    out.title = QStringLiteral("Hồ sơ \"một cửa\": năm 2017 <b>");
    out.tags = {QStringLiteral("báo cáo"), QStringLiteral("x:y")};
    out.folder = {QStringLiteral("Sở"), QStringLiteral("2018")};
    out.pinned = true;
    out.created = 1'700'000'000'000;
    out.updated = 1'700'000'900'000;
    out.options = QStringLiteral("{\"assistant\":\"quote\"}");
    out.messages = {
        message(1, 0, Role::System, QStringLiteral("Trả lời bằng *trích dẫn*.")),
        message(2, 1, Role::User, QStringLiteral("Trong 3 năm có bao nhiêu hồ sơ?")),
        message(3, 2, Role::Assistant,
                QStringLiteral("“… là **63.820**.” [1]\n\n| Năm | Số |\n|:---|---:|\n| 2017 | "
                               "20.000 |\n\n```cpp\nstd::vector<int> v;\n```")),
        message(
            4, 2, Role::Assistant,
            QStringLiteral(
                "Không rõ, xem https://example.org/a?b=1&c=2 hoặc [đây](javascript:alert(1)).")),
        message(5, 3, Role::User,
                QStringLiteral("# Cảm ơn\n- [x] xong\n- [ ] chưa\n\n> trích\n\nHết.")),
        message(6, 4, Role::User, QStringLiteral("Hỏi lại"))};
    out.messages[2].author = QStringLiteral("Quote");
    out.messages[2].model = QStringLiteral("quote 1");
    out.messages[2].reasoning = QStringLiteral("Tìm \"hồ sơ\".\n\nĐã thấy.");
    out.messages[2].meta = QStringLiteral(
        "{\"citations\":[{\"end\":20,\"number\":1,\"page\":3,\"quote\":\"tổng số hồ sơ là "
        "63.820.\",\"start\":0,\"title\":\"Báo cáo & phụ lục\"}],\"found\":true}");
    out.messages[3].position = 1;
    out.messages[3].status = Status::Stopped;
    out.messages[4].edited = 1'700'000'800'000;
    out.head = uuid(5);
    out.branches = {{uuid(4), QStringLiteral("nháp B")}};
    out.notes = {{uuid(3), QStringLiteral("kiểm lại số"), 1'700'000'500'000, 0},
                 {{}, QStringLiteral("cả cuộc"), 1'700'000'600'000, 0}};
    return out;
}

QByteArray smallPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mPg"
                                  "L8uDIAY4CwA2zgWzbtT9OQAAAABJRU5ErkJggg==");
}

Transcript sampleWithAttachments()
{
    const auto hashOf = [](const QByteArray& bytes) {
        return QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    const QByteArray picture = smallPicture();
    const QByteArray text("Đơn xin <script>cấp</script> phép");
    Transcript out;
    out.uuid = uuid(3000);
    out.title = QStringLiteral("Ảnh và đơn");
    out.messages = {
        message(21, 0, Role::User, QStringLiteral("Xem ![x](data:image/png;base64,AA)")),
        message(22, 21, Role::Assistant, QStringLiteral("Đã xem."))};
    out.messages[0].meta = withAttachments(
        {}, {{hashOf(picture), QStringLiteral("\"><img src=x onerror=alert(1)>.png"),
              QStringLiteral("image/png"), picture.size()},
             {hashOf(text), QStringLiteral("*đơn*](javascript:x)\n# \u202etxt.exe"),
              QStringLiteral("text/plain"), text.size()},
             {QString(64, u'0'), QStringLiteral("mất.png"), QStringLiteral("image/png"), 9}});
    out.head = uuid(22);
    out.attachments = {{hashOf(picture), {QStringLiteral("image/png"), picture}},
                       {hashOf(text), {QStringLiteral("text/plain"), text}}};
    return out;
}

QString hostileText(std::mt19937& random)
{
    static const QStringList pieces{QStringLiteral("<script>alert('lost')</script>"),
                                    QStringLiteral("\"><img src=x onerror=alert(1)>"),
                                    QStringLiteral("</article></main>"),
                                    QStringLiteral("[click](javascript:alert(1))"),
                                    QStringLiteral("[x](java&#115;cript:alert(1))"),
                                    QStringLiteral("![pic](file:///etc/passwd)"),
                                    QStringLiteral("![b](https://tracker.example/p.png \"title\")"),
                                    QStringLiteral("[ok](https://example.org/?a=1&b=2)"),
                                    QStringLiteral("<https://auto.example>"),
                                    QStringLiteral("[t](data:text/html,<b>)"),
                                    QStringLiteral("[v](\tjava\tscript:x)"),
                                    QStringLiteral("[w](\\\\host\\share)"),
                                    QStringLiteral("[m](mailto:a@b.c)"),
                                    QStringLiteral("```"),
                                    QStringLiteral("\n```\ncode `` ``` here"),
                                    QStringLiteral("\n~~~~ text"),
                                    QStringLiteral("`"),
                                    QStringLiteral("\n- ```\n  in a list"),
                                    QStringLiteral("\n\n## You\n\nfake turn"),
                                    QStringLiteral("\nTitle\n===\n"),
                                    QStringLiteral("\nwords\n---\n"),
                                    QStringLiteral("\n---\ntitle: fake\n---\n"),
                                    QStringLiteral("<!-- "),
                                    QStringLiteral("<details>"),
                                    QStringLiteral("<pre>"),
                                    QStringLiteral("<![CDATA["),
                                    QStringLiteral("<?php"),
                                    QStringLiteral("]]>"),
                                    QStringLiteral("-->"),
                                    QStringLiteral("\n[label]: https://evil.example/SECRET\n"),
                                    QStringLiteral("\n> [other]: word \"title\"\n"),
                                    QStringLiteral("[label]"),
                                    QStringLiteral("[text][label]"),
                                    QStringLiteral("\u202eevil\u202c"),
                                    QStringLiteral("\u2066iso\u2069"),
                                    QString(QChar(0)),
                                    QStringLiteral("\x1b[31mred"),
                                    QStringLiteral("\u0085\u2028\u2029"),
                                    QString(QChar(0xfffe)),
                                    QStringLiteral("&amp; &lt; &#0; &#x202e; &nosuch; &"),
                                    QStringLiteral("std::vector<int> x;"),
                                    QStringLiteral("đồng bào ổ ỵ"),
                                    QStringLiteral("😀👩‍👩‍👧"),
                                    QStringLiteral("\n| a | b |\n|---|:-:|\n| c | d |\n"),
                                    QStringLiteral("\n1. one\n7. seven\n"),
                                    QStringLiteral("\n* a\n    * b\n        code\n"),
                                    QStringLiteral("**bold** _it_ ~~no~~"),
                                    QStringLiteral("\n\n    indented <b>code</b>\n"),
                                    QStringLiteral("\\"),
                                    QStringLiteral(" "),
                                    QStringLiteral("\n"),
                                    QStringLiteral("\n\n"),
                                    QStringLiteral("word"),
                                    QStringLiteral("\t")};
    QString out;
    const auto count = random() % 12;
    for (unsigned i = 0; i < count; ++i)
        out += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
    return out;
}

Transcript randomTranscript(std::mt19937& random, int messages)
{
    const auto storable = [&] { return hostileText(random).remove(QChar(0)); };
    Transcript out;
    out.uuid = uuid(static_cast<int>(random() % 1'000'000) + 5'000'000);
    out.title = storable();
    out.tags = {storable(), QStringLiteral("b")};
    out.folder = {storable()};
    out.pinned = random() % 2 == 0;
    out.created = static_cast<qint64>(random()) * 1000;
    out.updated = out.created + 5;
    out.options = random() % 2 ? QStringLiteral("{\"z\":1,\"a\":[1.5,{}]}") : QString();
    static constexpr std::array kRoles{Role::System, Role::User, Role::Assistant, Role::Tool};
    static constexpr std::array kStatuses{Status::Complete, Status::Stopped, Status::Failed,
                                          Status::Interrupted};
    for (int i = 1; i <= messages; ++i) {
        TranscriptMessage next = message(i, static_cast<int>(random() % static_cast<unsigned>(i)),
                                         kRoles[random() % 4], storable());
        next.position = static_cast<int>(random() % 3);
        next.status = kStatuses[random() % 4];
        next.author = storable();
        next.reasoning = random() % 3 ? QString() : storable();
        next.model = storable();
        next.meta = random() % 2 ? QStringLiteral("{\"big\":12345678901234567,\"t\":\"\\u0001\"}")
                                 : QString();
        if (i % 5 == 0)
            next.ratings = {{{}, i % 2 == 0 ? 1 : -1, 7}, {QStringLiteral("Lan"), 4, 8}};
        out.messages.push_back(next);
    }
    if (messages > 0) {
        out.head = out.messages[random() % static_cast<unsigned>(messages)].uuid;
        out.branches = {{out.messages.back().uuid, storable()}};
        out.notes = {{out.messages.front().uuid, storable(), 3, 4}, {{}, storable(), 5, 0}};
    }
    return out;
}

QByteArray written(const Exporter& exporter, const std::vector<Transcript>& transcripts,
                   const ExportOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<> result = exporter.write(transcripts, buffer, options, {});
    return result ? buffer.data() : QByteArray("failed: ") + result.error().message.toUtf8();
}

} // namespace motcua::test
