// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything the window can be told to do, declared once: menus, key shortcuts, the command palette, the list of
// shortcuts and the tests are all made from this table. To add an action, add a row to actionspec.cpp and connect its
// id in the part of the window that does the work.
//
// Thread: any.

#include <QString>

#include <cstdint>
#include <span>

namespace motcua {

/// What has to be so for an action to make sense. Bits; all of those named must hold.
namespace need {
inline constexpr std::uint32_t kNothing = 0;
inline constexpr std::uint32_t kThread = 1U << 0;    ///< A thread is open in the Chat room.
inline constexpr std::uint32_t kMessages = 1U << 1;  ///< It has messages.
inline constexpr std::uint32_t kAnswering = 1U << 2; ///< An answer to it is being written.
inline constexpr std::uint32_t kIdle = 1U << 3;      ///< None is.
inline constexpr std::uint32_t kAnswer = 1U << 4;    ///< The path shown ends in an answer.
inline constexpr std::uint32_t kBroken = 1U
                                         << 5; ///< That answer was stopped, failed or interrupted.
inline constexpr std::uint32_t kUndo = 1U << 6;
inline constexpr std::uint32_t kRedo = 1U << 7;
inline constexpr std::uint32_t kWritable = 1U << 8; ///< The home is open and not read-only.
inline constexpr std::uint32_t kFindable =
    1U << 9; ///< What is shown can be searched: a thread or a document.
inline constexpr std::uint32_t kDocument = 1U << 10; ///< A document is open in the Library room.
inline constexpr std::uint32_t kAsked = 1U << 11;    ///< A tool waits for the person's word.
inline constexpr std::uint32_t kQueued = 1U << 12;   ///< A message waits to be sent.
inline constexpr std::uint32_t kSeveral = 1U << 13;  ///< There are several assistants to ask.
inline constexpr std::uint32_t kContext = 1U << 14;  ///< It is known what would be sent.
} // namespace need

/// The menus of the ☰ button, in this order.
enum class MenuId { Conversation, Edit, View, Library, Data, Help };

struct ActionSpec {
    const char* id;   ///< Also the QAction's objectName.
    const char* text; ///< English source text, context "Actions"; with a mnemonic.
    const char* icon; ///< Name for themeIcon(), or empty.
    const char*
        shortcuts; ///< Portable key sequences, "; " between alternatives; the first is shown.
    MenuId menu;
    std::uint32_t needs = need::kNothing;
    bool separatorBefore = false;
    bool checkable = false;
};

/// Every action, in menu order.
std::span<const ActionSpec> actionSpecs();
/// Null when there is none.
const ActionSpec* findAction(QAnyStringView id);

/// Translated; `text` keeps the mnemonic, `plainText` has none.
QString actionText(const ActionSpec& spec);
QString actionPlainText(const ActionSpec& spec);
QString menuTitle(MenuId menu);

} // namespace motcua
