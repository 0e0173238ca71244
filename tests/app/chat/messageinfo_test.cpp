// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messageinfo.h"

#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

QString statusOf(Status status, const QString& error)
{
    Message message;
    message.role = Role::Assistant;
    message.status = status;
    AnswerMeta meta;
    meta.error = error;
    message.meta = writeAnswerMeta(meta);
    return messageInfo(message, QDate(2026, 1, 1)).status;
}

} // namespace

SCENARIO("An answer that was interrupted says why, where that is known", "[chat]")
{
    const QString reason = u"The server closed the connection before the answer had ended."_s;
    CHECK(statusOf(Status::Interrupted, reason) == u"Interrupted: "_s + reason);
    // Nobody could write a reason down: the program was not there any more.
    CHECK(statusOf(Status::Interrupted, {}) ==
          u"Interrupted: the program ended while this was being written"_s);
    CHECK(statusOf(Status::Failed, reason) == u"Failed before the end: "_s + reason);
    CHECK(statusOf(Status::Failed, {}) == u"Failed before the end"_s);
    CHECK(statusOf(Status::Stopped, {}) == u"Stopped before the end"_s);
    CHECK(statusOf(Status::Complete, {}).isEmpty());
}

SCENARIO("The words of a server are one line and not without end", "[chat]")
{
    const QString status = statusOf(Status::Interrupted, u"a\nb "_s + QString(5000, u'x'));
    CHECK_FALSE(status.contains(u'\n'));
    CHECK(status.size() < 500);
}
