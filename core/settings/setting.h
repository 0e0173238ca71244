// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a setting is: declared once, as a constant, with everything the store, the panel and the tests need to know of
// it. No widget and no QObject in it. The list of all of them is catalogue.h.
//
// Labels are English source texts, marked for translation in the context "Settings"; show them through
// settingText(). Thread: any.

#include <QCoreApplication>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <span>
#include <variant>

namespace motcua {

enum class Section { Thread, Model, Appearance, Chat, Models, Language, Storage, Privacy };

/// Whether one thread may differ from the rest of the program. The program's value is what new threads start from.
enum class Scope { Application, Thread };

/// What every entry of the catalogue has.
struct SettingInfo {
    QLatin1StringView key; ///< "section/name"; in the file, in thread options and in object names.
    Section section = Section::Appearance;
    const char* label = "";
    const char* help = ""; ///< One sentence below the editor; may be empty.
    Scope scope = Scope::Application;
    bool needsRestart = false;
};

template <class T> struct Setting;

template <> struct Setting<bool> : SettingInfo {
    using Value = bool;
    bool fallback = false;
};

template <> struct Setting<int> : SettingInfo {
    using Value = int;
    int fallback = 0;
    int low = 0; ///< Lowest and highest value, both allowed.
    int high = 100;
    int step = 1;
    const char* unit = ""; ///< After the number: "px"; translated.
};

template <> struct Setting<double> : SettingInfo {
    using Value = double;
    double fallback = 0;
    double low = 0;
    double high = 1;
    double step = 0.1;
};

/// How a text is edited.
enum class TextKind { Line, Paragraph, FontFamily };

template <> struct Setting<QString> : SettingInfo {
    using Value = QString;
    QLatin1StringView fallback;
    TextKind kind = TextKind::Line;
    const char* placeholder = ""; ///< Shown while it is empty; translated.
};

struct Choice {
    QLatin1StringView value;
    const char* label = "";
};

/// One of a few words.
struct ChoiceSetting : SettingInfo {
    using Value = QString;
    QLatin1StringView fallback;
    std::span<const Choice> choices;
    bool open = false; ///< More choices are known only at run time; any value is kept.
};

/// Any number of things known only at run time, by their ids. None chosen means all.
struct SelectionSetting : SettingInfo {
    using Value = QStringList;
    const char* all = ""; ///< What it says when nothing is chosen.
};

/// Something to do rather than to set.
struct SettingAction : SettingInfo {
    const char* button = "";
};

/// Something to read. `text` is shown when the program gives nothing else.
struct SettingReadout : SettingInfo {
    const char* text = "";
};

using AnySetting =
    std::variant<const Setting<bool>*, const Setting<int>*, const Setting<double>*,
                 const Setting<QString>*, const ChoiceSetting*, const SelectionSetting*,
                 const SettingAction*, const SettingReadout*>;

constexpr const SettingInfo& infoOf(const AnySetting& setting)
{
    return std::visit([](const auto* s) -> const SettingInfo& { return *s; }, setting);
}

/// A label, help, unit or choice in the language of the moment.
inline QString settingText(const char* source)
{
    return *source ? QCoreApplication::translate("Settings", source) : QString();
}

} // namespace motcua
