// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/profilevalue.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QUuid uuidOf(const ProfileValue& value)
{
    return std::visit([](const auto& one) { return one.uuid; }, value);
}

ProfileId idOf(const ProfileValue& value)
{
    return std::visit([](const auto& one) { return one.id; }, value);
}

QString nameOf(const ProfileValue& value)
{
    return std::visit([](const auto& one) { return one.name; }, value);
}

ProfileKind kindOf(const ProfileValue& value)
{
    if (std::holds_alternative<Persona>(value))
        return ProfileKind::Persona;
    if (std::holds_alternative<Prompt>(value))
        return ProfileKind::Prompt;
    if (std::holds_alternative<ToolServer>(value))
        return ProfileKind::ToolServer;
    return ProfileKind::Server;
}

ProfileValue withName(ProfileValue value, const QString& name)
{
    std::visit([&name](auto& one) { one.name = name; }, value);
    return value;
}

ProfileValue duplicateOf(ProfileValue value, const QString& name)
{
    std::visit(
        [&name](auto& one) {
            one.id = {};
            one.uuid = QUuid::createUuid();
            one.name = name;
        },
        value);
    if (auto* server = std::get_if<ServerProfile>(&value))
        server->hasKey = false;
    return value;
}

bool holdsTheSame(const ProfileValue& one, const ProfileValue& other)
{
    if (one.index() != other.index())
        return false;
    ProfileValue same = other;
    std::visit(
        [&one](auto& value) {
            value.id = idOf(one);
            value.uuid = uuidOf(one);
        },
        same);
    return same == one;
}

Profile rowOf(const ProfileValue& value)
{
    return std::visit([](const auto& one) { return toProfile(one); }, value);
}

ProfileValue valueOf(const Profile& row)
{
    switch (row.kind) {
    case ProfileKind::Persona:
        return readPersona(row);
    case ProfileKind::Prompt:
        return readPrompt(row);
    case ProfileKind::ToolServer:
        return readToolServer(row);
    case ProfileKind::Server:
        break;
    }
    return readServer(row);
}

QString freeName(const QString& name, const QStringList& taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number)
        free = name + u' ' + QString::number(number);
    return free;
}

} // namespace motcua
