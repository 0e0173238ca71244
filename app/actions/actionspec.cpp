// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionspec.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace motcua {

namespace {

using namespace need;

constexpr std::uint32_t kChange = kThread | kWritable;

constexpr auto kSpecs = std::to_array<ActionSpec>({
    {"thread.new", QT_TRANSLATE_NOOP("Actions", "&New conversation"), "plus", "Ctrl+N",
     MenuId::Conversation, kWritable},
    {"thread.newFolder", QT_TRANSLATE_NOOP("Actions", "New f&older"), "folder", "Ctrl+Shift+N",
     MenuId::Conversation, kWritable},
    {"thread.write", QT_TRANSLATE_NOOP("Actions", "&Write a message"), "edit", "Ctrl+L",
     MenuId::Conversation},
    {"message.attach", QT_TRANSLATE_NOOP("Actions", "Attac&h files to the message…"), "attach",
     "Ctrl+Shift+A", MenuId::Conversation, kWritable},
    {"message.assistant", QT_TRANSLATE_NOOP("Actions", "Choose who answe&rs"), "assistants",
     "Ctrl+Shift+M", MenuId::Conversation, kWritable},
    {"message.several", QT_TRANSLATE_NOOP("Actions", "As&k several assistants at once…"), "merge",
     "Ctrl+Shift+G", MenuId::Conversation, kWritable | kSeveral | kIdle},
    {"message.sendQueued", QT_TRANSLATE_NOOP("Actions", "Sen&d the message that waits"), "send",
     "Ctrl+Shift+Return", MenuId::Conversation, kChange | kQueued | kIdle},
    {"answer.stop", QT_TRANSLATE_NOOP("Actions", "&Stop the answer"), "stop", "Esc",
     MenuId::Conversation, kAnswering, true},
    {"answer.permission", QT_TRANSLATE_NOOP("Actions", "&Go to the question of a tool"), "warning",
     "Ctrl+J", MenuId::Conversation, kAsked},
    {"answer.again", QT_TRANSLATE_NOOP("Actions", "Answer &again as a new branch"), "regenerate",
     "Ctrl+R", MenuId::Conversation, kChange | kAnswer | kIdle},
    {"answer.compare", QT_TRANSLATE_NOOP("Actions", "Co&mpare the answers"), "branches",
     "Ctrl+Shift+D", MenuId::Conversation, kThread | kMessages},
    {"answer.continue", QT_TRANSLATE_NOOP("Actions", "&Continue the answer"), "continue",
     "Ctrl+Return", MenuId::Conversation, kChange | kBroken | kIdle},
    {"chat.whatWasSent", QT_TRANSLATE_NOOP("Actions", "&What was sent to the model"), "eye",
     "Ctrl+Shift+R", MenuId::Conversation, kThread | kMessages},
    {"thread.fork", QT_TRANSLATE_NOOP("Actions", "&Fork this path to a new conversation"), "fork",
     "Ctrl+Shift+F", MenuId::Conversation, kChange | kMessages},
    {"thread.import", QT_TRANSLATE_NOOP("Actions", "&Import conversations…"), "import",
     "Ctrl+Shift+I", MenuId::Conversation, kWritable, true},
    {"thread.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", "Ctrl+E",
     MenuId::Conversation},
    {"thread.print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "print", "Ctrl+P",
     MenuId::Conversation, kThread | kMessages},
    {"thread.trash", QT_TRANSLATE_NOOP("Actions", "Move the conversation to the &trash"), "delete",
     "Ctrl+Shift+Delete", MenuId::Conversation, kChange | kIdle, true},
    {"app.newWindow", QT_TRANSLATE_NOOP("Actions", "New &window"), "", "Ctrl+Alt+N",
     MenuId::Conversation, kNothing, true},
    {"app.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q", MenuId::Conversation},

    {"edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z", MenuId::Edit,
     kUndo | kWritable},
    {"edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z; Ctrl+Y",
     MenuId::Edit, kRedo | kWritable},
    {"edit.search", QT_TRANSLATE_NOOP("Actions", "&Search everything"), "search", "Ctrl+K",
     MenuId::Edit, kNothing, true},
    {"edit.find", QT_TRANSLATE_NOOP("Actions", "&Find on this page"), "find", "Ctrl+F",
     MenuId::Edit, kFindable},

    {"view.chat", QT_TRANSLATE_NOOP("Actions", "&Chat"), "chat", "Ctrl+1", MenuId::View},
    {"view.library", QT_TRANSLATE_NOOP("Actions", "&Library"), "library", "Ctrl+2", MenuId::View},
    {"view.assistants", QT_TRANSLATE_NOOP("Actions", "&Assistants"), "assistants", "Ctrl+3",
     MenuId::View},
    {"view.settings", QT_TRANSLATE_NOOP("Actions", "&Settings"), "settings", "Ctrl+,", MenuId::View,
     kNothing, true},
    {"view.branches", QT_TRANSLATE_NOOP("Actions", "&Branches"), "branches", "Ctrl+Shift+B",
     MenuId::View},
    {"view.sources", QT_TRANSLATE_NOOP("Actions", "S&ources"), "quote", "Ctrl+Shift+S",
     MenuId::View},
    {"view.notes", QT_TRANSLATE_NOOP("Actions", "&Notes"), "note", "Ctrl+Shift+T", MenuId::View},
    {"view.context", QT_TRANSLATE_NOOP("Actions", "How f&ull the context is"), "info",
     "Ctrl+Shift+C", MenuId::View, kContext},
    {"view.left", QT_TRANSLATE_NOOP("Actions", "Left &panel"), "sidebar", "Ctrl+B", MenuId::View,
     kNothing, true, true},
    {"view.right", QT_TRANSLATE_NOOP("Actions", "&Right panel"), "panel", "Ctrl+Alt+B",
     MenuId::View, kNothing, false, true},
    {"view.panels", QT_TRANSLATE_NOOP("Actions", "&Hide or show both panels"), "", "Ctrl+\\",
     MenuId::View},
    {"view.nextPane", QT_TRANSLATE_NOOP("Actions", "Next part of the &window"), "", "F6",
     MenuId::View},
    {"view.previousPane", QT_TRANSLATE_NOOP("Actions", "Previous part of the w&indow"), "",
     "Shift+F6", MenuId::View},
    {"view.theme", QT_TRANSLATE_NOOP("Actions", "Light or &dark"), "theme", "Ctrl+Shift+L",
     MenuId::View, kNothing, true},
    {"view.larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "",
     "Ctrl++; Ctrl+=", MenuId::View},
    {"view.smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "", "Ctrl+-", MenuId::View},
    {"view.ordinary", QT_TRANSLATE_NOOP("Actions", "Text at its &usual size"), "", "Ctrl+0",
     MenuId::View},

    {"library.add", QT_TRANSLATE_NOOP("Actions", "&Add documents…"), "plus", "Ctrl+O",
     MenuId::Library, kWritable},
    {"library.addFolder", QT_TRANSLATE_NOOP("Actions", "Add a &folder…"), "folder", "Ctrl+Shift+O",
     MenuId::Library, kWritable},
    {"library.samples", QT_TRANSLATE_NOOP("Actions", "Add the &sample library"), "library", "",
     MenuId::Library, kWritable},
    {"library.check", QT_TRANSLATE_NOOP("Actions", "&Look for changed files"), "regenerate", "F5",
     MenuId::Library, kWritable, true},
    {"library.remove", QT_TRANSLATE_NOOP("Actions", "&Remove this document"), "delete", "",
     MenuId::Library, kDocument | kWritable},

    {"assistants.models", QT_TRANSLATE_NOOP("Actions", "&Find models on this computer…"), "chip",
     "", MenuId::Data},
    {"assistants.import", QT_TRANSLATE_NOOP("Actions", "Import &personas and prompts…"), "import",
     "", MenuId::Data, kWritable},
    {"assistants.export", QT_TRANSLATE_NOOP("Actions", "E&xport personas and prompts…"), "export",
     "", MenuId::Data},
    {"data.trash", QT_TRANSLATE_NOOP("Actions", "&Deleted messages…"), "delete", "", MenuId::Data,
     kNothing, true},
    {"data.backup", QT_TRANSLATE_NOOP("Actions", "&Back up…"), "backup", "", MenuId::Data, kNothing,
     true},
    {"data.restore", QT_TRANSLATE_NOOP("Actions", "&Restore a backup…"), "restore", "",
     MenuId::Data, kWritable},
    {"data.check", QT_TRANSLATE_NOOP("Actions", "&Check the data"), "check", "", MenuId::Data,
     kWritable, true},
    {"data.compact", QT_TRANSLATE_NOOP("Actions", "Make the data &smaller"), "database", "",
     MenuId::Data, kWritable},
    {"data.folder", QT_TRANSLATE_NOOP("Actions", "Show where the data &is"), "open", "",
     MenuId::Data},

    {"help.commands", QT_TRANSLATE_NOOP("Actions", "&All commands"), "menu", "Ctrl+Shift+P",
     MenuId::Help},
    {"help.shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "info", "F1",
     MenuId::Help},
    {"help.about", QT_TRANSLATE_NOOP("Actions", "About &Motcua"), "info", "", MenuId::Help},
});

} // namespace

std::span<const ActionSpec> actionSpecs()
{
    return kSpecs;
}

const ActionSpec* findAction(QAnyStringView id)
{
    const auto found = std::ranges::find_if(
        kSpecs, [id](const ActionSpec& s) { return id == QAnyStringView(s.id); });
    return found == kSpecs.end() ? nullptr : &*found;
}

QString actionText(const ActionSpec& spec)
{
    return QCoreApplication::translate("Actions", spec.text);
}

QString actionPlainText(const ActionSpec& spec)
{
    return actionText(spec).remove(QLatin1Char('&'));
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::Conversation:
        return QCoreApplication::translate("Actions", "&Conversation");
    case MenuId::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case MenuId::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuId::Library:
        return QCoreApplication::translate("Actions", "&Library");
    case MenuId::Data:
        return QCoreApplication::translate("Actions", "&Data");
    case MenuId::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

} // namespace motcua
