// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// People, servers and model files for the tests of the Assistants room, and hands to work its pages with.

#include "assistant/tool.h"
#include "assistants/assistantentry.h"
#include "assistants/modelwords.h"
#include "assistants/profilevalue.h"
#include "settings/settingsstore.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "widgets/optionseditor.h"

#include <QInputMethodEvent>
#include <QTest>
#include <QWidget>

namespace motcua::test {

ServerProfile someServer(const QString& name = QStringLiteral("Ollama"));
ServerProfile someModel(const QString& name = QStringLiteral("Qwen 3 4B"));
Persona somePersona(const QString& name = QStringLiteral("Clerk"));
Prompt somePrompt();
/// What someTools() offers; the first is trusted.
std::vector<ToolSpec> someToolSpecs();
ToolServer someTools();
FoundModel foundModel(const QString& name, qint64 bytes, Fit fit);
/// Usable ones, one too large, one damaged.
std::vector<FoundModel> foundModels();
std::vector<AssistantEntry> someEntries();

/// A home with settings, and what makes editors of options from them.
struct OptionsBench {
    TempFolder folder;
    SettingsStore store{folder.path(QStringLiteral("settings.ini"))};
    MakeOptionsEditor make();
};

/// The child of that name; fails the test when there is none.
template <class W = QWidget> W* child(QWidget& page, const QString& name)
{
    auto* found = page.findChild<W*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

/// As a person types: with every letter announced. What was there is replaced.
void typeInto(QWidget& page, const QString& name, const QString& text);
void clickOn(QWidget& page, const QString& name);

} // namespace motcua::test
