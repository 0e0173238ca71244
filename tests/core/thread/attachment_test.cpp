// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "thread/attachment.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Attachments are named in the meta of a message, beside everything else in it",
         "[thread][attachments]")
{
    const std::vector<Attachment> two{{QString(64, u'a'), u"ảnh \"1\".png"_s, u"image/png"_s, 12},
                                      {QString(64, u'0'), u"đơn\n.pdf"_s, u"text/plain"_s, 0}};
    const QString meta = withAttachments(u"{\"found\":true,\"n\":{\"x\":[1]}}"_s, two);
    CHECK(attachmentsOf(meta) == two);
    CHECK(meta.contains(u"\"found\":true"_s));
    CHECK(two.front().isImage());
    CHECK_FALSE(two.back().isImage());
    CHECK(attachmentsOf(withAttachments(meta, {two.back()})) == std::vector{two.back()});
    CHECK(withAttachments(meta, {}) == u"{\"found\":true,\"n\":{\"x\":[1]}}");
    CHECK(withAttachments({}, {}).isEmpty());
    CHECK(withAttachments(withAttachments({}, two), {}).isEmpty());
    // What is not touched stays letter by letter.
    CHECK(withAttachments(u"{ \"spaced\" : 1 }"_s, {}) == u"{ \"spaced\" : 1 }");
    CHECK(withAttachments(u"no JSON"_s, {}) == u"no JSON");
}

SCENARIO("Entries without a well-formed hash are no attachments", "[thread][attachments]")
{
    for (const QString& hash :
         {QString(), u"../../etc/passwd"_s, QString(63, u'a'), QString(65, u'a'), QString(64, u'A'),
          QString(64, u'g'), QString(64, u'١')}) {
        CHECK_FALSE(isAttachmentHash(hash));
        CHECK(attachmentsOf(u"{\"attachments\":[{\"hash\":\"%1\"}]}"_s.arg(hash)).empty());
    }
    for (const QString& meta :
         {QString(), u"attachments"_s, u"[\"attachments\"]"_s, u"{\"attachments\":7}"_s,
          u"{\"attachments\":{\"hash\":\"x\"}}"_s, u"{\"attachments\":[7,null,\"x\",[]]}"_s})
        CHECK(attachmentsOf(meta).empty());
    const QString hash(64, u'b');
    const auto odd = attachmentsOf(
        u"{\"attachments\":[{\"hash\":\"%1\",\"name\":7,\"bytes\":-5},{\"hash\":\"x\"}]}"_s.arg(
            hash));
    CHECK(odd == std::vector{Attachment{hash, {}, {}, 0}});
}
