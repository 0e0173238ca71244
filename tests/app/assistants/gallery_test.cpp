// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the Assistants room in light and dark, wide and narrow, and with words one third longer. The test looks
// at what can be told by a program (surfaces, nothing cut off); for people it saves them into the folder MOTCUA_SHOTS.
#include "app/assistants/samples.h"
#include "assistants/assistantlist.h"
#include "assistants/findmodelspage.h"
#include "assistants/logview.h"
#include "assistants/modelpage.h"
#include "assistants/personapage.h"
#include "assistants/promptpage.h"
#include "assistants/quotepage.h"
#include "assistants/serverpage.h"
#include "assistants/startpage.h"
#include "assistants/toolserverpage.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "theme/theme.h"

#include <QtWidgets>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFree = 6'100'000'000;

/// Every text one third longer, as languages are.
class LongWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString longer;
        for (const QString& word : QString::fromUtf8(source).split(u' '))
            longer += (longer.isEmpty() ? QString() : u" "_s) + word +
                      (word.size() > 3 ? word.left(word.size() / 3) : QString());
        return longer;
    }
    bool isEmpty() const override { return false; }
};

struct Pages {
    OptionsBench bench;
    std::vector<std::pair<QString, std::unique_ptr<QWidget>>> all;

    Pages()
    {
        addStart();
        addServer();
        addModels();
        addPersona();
        auto prompt = std::make_unique<PromptPage>();
        prompt->showValue(somePrompt(), {});
        all.emplace_back(u"prompt"_s, std::move(prompt));
        auto tools = std::make_unique<ToolServerPage>();
        tools->showValue(someTools(), {});
        tools->setTools(someToolSpecs());
        all.emplace_back(u"tools"_s, std::move(tools));
        auto quote = std::make_unique<QuotePage>();
        quote->setCitations(3);
        all.emplace_back(u"quote"_s, std::move(quote));
    }

    void addStart()
    {
        auto start = std::make_unique<StartPage>();
        start->setProgram(u"/usr/bin/llama-server"_s);
        start->setModels(foundModels(), kFree);
        start->setServers({{knownServers().front(), u"5 models"_s}});
        all.emplace_back(u"start"_s, std::move(start));
        auto empty = std::make_unique<StartPage>();
        empty->setProgram({});
        empty->setModels({}, kFree);
        empty->setServers({});
        all.emplace_back(u"start-empty"_s, std::move(empty));
    }

    void addServer()
    {
        auto server = std::make_unique<ServerPage>();
        ServerProfile value = someServer();
        value.hasKey = true;
        server->showValue(value, {});
        ServerTest test;
        test.reached = true;
        test.sentence = u"Reached in 12 ms: qwen3:4b, context 32 768 tokens."_s;
        test.models = {{u"qwen3:4b"_s, 32768}, {u"gemma3:12b"_s, 0}};
        server->setTested(test);
        server->setUnsaved(true, false);
        all.emplace_back(u"server"_s, std::move(server));
        auto wrong = std::make_unique<ServerPage>();
        ServerProfile bad = someServer(u"Office"_s);
        bad.address = u"http://office.example:8000/v1"_s;
        bad.keyVariable = u"OFFICE_KEY"_s;
        wrong->showValue(bad, {});
        wrong->setTested(
            ServerTest{false, u"Nobody answers at office.example:8000."_s, {}, 0, false});
        all.emplace_back(u"server-wrong"_s, std::move(wrong));
    }

    void addModels()
    {
        auto find = std::make_unique<FindModelsPage>();
        find->setProgram(u"/usr/bin/llama-server"_s);
        find->setFolders({u"/home/lan/models"_s},
                         {u"/home/lan/models"_s, u"/home/lan/.cache/huggingface"_s});
        find->setModels(foundModels(), kFree);
        all.emplace_back(u"find"_s, std::move(find));
        auto none = std::make_unique<FindModelsPage>();
        none->setProgram({});
        none->setFolders({}, {u"/home/lan/.cache/huggingface"_s});
        none->setModels({}, kFree);
        all.emplace_back(u"find-none"_s, std::move(none));
        for (const auto state : {LlamaServer::State::Ready, LlamaServer::State::Failed}) {
            auto model = std::make_unique<ModelPage>();
            model->showValue(someModel(), {});
            model->setModel(foundModels()[2], kFree);
            model->setProgram(u"/usr/bin/llama-server"_s);
            const bool failed = state == LlamaServer::State::Failed;
            model->setState(state,
                            failed ? u"There was not enough memory for the model."_s : QString());
            model->log().setLog(u"load_model: loading model\nggml: out of memory\n"_s);
            all.emplace_back(failed ? u"model-failed"_s : u"model"_s, std::move(model));
        }
    }

    void addPersona()
    {
        auto persona = std::make_unique<PersonaPage>(bench.make());
        const ServerProfile server = someServer();
        Persona value = somePersona();
        value.server = server.uuid;
        value.options = withOverride({}, settings::kTemperature, 0.3);
        persona->setServers({server});
        persona->showValue(value, {});
        persona->setModels({{u"qwen3:4b"_s, 32768}});
        persona->findChild<QAbstractButton*>(u"persona.parameters"_s)->setChecked(true);
        all.emplace_back(u"persona"_s, std::move(persona));
    }
};

void settle()
{
    for (int pass = 0; pass < 6; ++pass)
        QCoreApplication::processEvents();
}

void save(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (!folder.isEmpty())
        REQUIRE(widget.grab().save(folder + u"/assistants-"_s + name + u".png"_s));
}

/// Everything that is shown lies within the page, and every wrapped text has the height it needs.
void checkNothingIsCut(QWidget& page, const QString& name)
{
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->size().isEmpty() || widget->window() != &page)
            continue;
        const bool inView = qobject_cast<QAbstractItemView*>(widget->parentWidget()) ||
                            qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
        if (inView)
            continue;
        INFO(name.toStdString() << ": " << widget->metaObject()->className() << ' '
                                << widget->objectName().toStdString());
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        CHECK(place.left() >= 0);
        CHECK(place.right() < page.width());
        if (const auto* label = qobject_cast<QLabel*>(widget); label && label->wordWrap()) {
            INFO(label->text().toStdString());
            CHECK(label->height() >= label->heightForWidth(label->width()));
        }
        if (const auto* button = qobject_cast<QPushButton*>(widget)) {
            INFO(button->text().toStdString());
            CHECK(button->width() >= button->minimumSizeHint().width());
        }
    }
}

} // namespace

SCENARIO("Every page of the room is drawn in light and dark, at every width",
         "[assistants][gallery]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Pages pages;
        for (auto& [name, page] : pages.all) {
            for (const int width : {960, 420}) {
                page->resize(width, width > 500 ? 728 : 900);
                page->show();
                settle();
                const QString shot = name + (dark ? u"-dark"_s : u"-light"_s) +
                                     (width > 500 ? QString() : u"-narrow"_s);
                save(*page, shot);
                checkNothingIsCut(*page, shot);
                const QImage image = page->grab().toImage();
                CHECK(image.pixelColor(3, 60) ==
                      (dark ? darkTokens().window : lightTokens().window));
            }
            page->hide();
        }
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

SCENARIO("Every page holds long words in a narrow window", "[assistants][gallery]")
{
    applyTheme(*qApp, ThemeChoice::Light);
    Pages pages;
    LongWords words;
    QCoreApplication::installTranslator(&words);
    for (auto& [name, page] : pages.all) {
        page->resize(420, 900);
        page->show();
        settle();
        save(*page, name + u"-long"_s);
        checkNothingIsCut(*page, name);
        page->hide();
    }
    QCoreApplication::removeTranslator(&words);
}

SCENARIO("Every control of every page can be reached and says what it is",
         "[assistants][accessible]")
{
    Pages pages;
    for (auto& [name, page] : pages.all) {
        page->resize(960, 900);
        page->show();
        settle();
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            const bool control =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                qobject_cast<QPlainTextEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QAbstractItemView*>(widget);
            const bool inner = qobject_cast<QComboBox*>(widget->parentWidget()) ||
                               qobject_cast<QLineEdit*>(widget->parentWidget()) ||
                               qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                               widget->objectName().startsWith(u"qt_"_s) ||
                               widget->window() != page.get();
            const bool corner = qobject_cast<QAbstractButton*>(widget) &&
                                qobject_cast<QTableView*>(widget->parentWidget());
            const bool stepless = corner || qobject_cast<QHeaderView*>(widget);
            if (!control || inner || stepless || !widget->isVisible())
                continue;
            INFO(name.toStdString() << ": " << widget->metaObject()->className() << ' '
                                    << widget->objectName().toStdString());
            CHECK_FALSE(widget->objectName().isEmpty());
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(accessible);
            CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
            CHECK((widget->focusPolicy() & Qt::TabFocus) != 0);
        }
        page->hide();
    }
}

SCENARIO("The list of assistants is drawn in light and dark", "[assistants][gallery]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        AssistantListModel model;
        AssistantList list(model);
        const std::vector<AssistantEntry> entries = someEntries();
        model.setEntries(entries);
        list.resize(264, 728);
        list.show();
        list.choose(entries[1].place);
        settle();
        save(list, dark ? u"list-dark"_s : u"list-light"_s);
        const QImage image = list.grab().toImage();
        CHECK(image.pixelColor(3, image.height() - 4) ==
              (dark ? darkTokens().sidebar : lightTokens().sidebar));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}
