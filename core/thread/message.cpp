// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread/message.h"

#include "text/plaintext.h"

#include <QRegularExpression>

#include <array>

namespace motcua {
namespace {

struct RoleName {
    Role role;
    QLatin1StringView name;
};
struct StatusName {
    Status status;
    QLatin1StringView name;
};

constexpr std::array kRoles{RoleName{Role::System, QLatin1StringView("system")},
                            RoleName{Role::User, QLatin1StringView("user")},
                            RoleName{Role::Assistant, QLatin1StringView("assistant")},
                            RoleName{Role::Tool, QLatin1StringView("tool")}};
constexpr std::array kStatuses{StatusName{Status::Complete, QLatin1StringView("complete")},
                               StatusName{Status::Pending, QLatin1StringView("pending")},
                               StatusName{Status::Streaming, QLatin1StringView("streaming")},
                               StatusName{Status::Stopped, QLatin1StringView("stopped")},
                               StatusName{Status::Failed, QLatin1StringView("failed")},
                               StatusName{Status::Interrupted, QLatin1StringView("interrupted")}};

} // namespace

QString excerptOf(QStringView text)
{
    constexpr qsizetype kMost = 120;
    constexpr qsizetype kSource = 1000; // enough for so many words in any markup
    static const QRegularExpression quotes(QStringLiteral("^(?:> ?)+"),
                                           QRegularExpression::MultilineOption);
    QString line = plainText(text.left(kSource)).remove(quotes).simplified();
    if (line.isEmpty())
        line = text.left(kSource).toString().simplified();
    if (line.size() <= kMost)
        return line;
    return line.left(line[kMost - 1].isHighSurrogate() ? kMost - 1 : kMost);
}

QString nameOf(Role role)
{
    for (const auto& entry : kRoles)
        if (entry.role == role)
            return entry.name;
    return {};
}

QString nameOf(Status status)
{
    for (const auto& entry : kStatuses)
        if (entry.status == status)
            return entry.name;
    return {};
}

Role roleNamed(QStringView name)
{
    for (const auto& entry : kRoles)
        if (entry.name == name)
            return entry.role;
    return Role::User;
}

Status statusNamed(QStringView name)
{
    for (const auto& entry : kStatuses)
        if (entry.name == name)
            return entry.status;
    return Status::Complete;
}

} // namespace motcua
