// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"
#include "settings/catalogue.h"
#include "theme/theme.h"

#include "app/settings/panelroom.h"

#include <QTest>
#include <QtWidgets>

using namespace motcua;
using namespace motcua::test;

namespace {

void pick(QComboBox* box, const QString& value)
{
    const int index = box->findData(value);
    REQUIRE(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

/// Every text one third longer, as languages are.
class LongWords final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer;
        for (const QString& word : text.split(u' '))
            longer += (longer.isEmpty() ? QString() : QStringLiteral(" ")) + word +
                      (word.size() > 2 ? word.left(word.size() / 3) : QString());
        return longer;
    }
    bool isEmpty() const override { return false; }
};

/// Some words in Vietnamese.
class SomeVietnamese final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        static const QHash<QByteArray, QString> words{
            {"Font size", QStringLiteral("Cỡ chữ")},
            {"Theme", QStringLiteral("Giao diện")},
            {"Dark", QStringLiteral("Tối")},
            {"Appearance", QStringLiteral("Hình thức")},
            {"Find a setting", QStringLiteral("Tìm cài đặt")},
            {"Storage", QStringLiteral("Lưu trữ")},
        };
        return words.value(QByteArray(source));
    }
    bool isEmpty() const override { return false; }
};

void save(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (!folder.isEmpty())
        REQUIRE(widget.grab().save(folder + QLatin1Char('/') + name));
}

} // namespace

SCENARIO("Every setting of the catalogue has its control in the panel, once and named",
         "[settings][panel]")
{
    PanelRoom room;
    for (const AnySetting& setting : settings::kCatalogue) {
        const QString name = QStringLiteral("setting.") + infoOf(setting).key;
        INFO(name.toStdString());
        const auto found = room.panel.findChildren<QWidget*>(name);
        REQUIRE(found.size() == 1);
        CHECK(found.first()->accessibleName() == settingText(infoOf(setting).label));
        CHECK(found.first()->focusPolicy() != Qt::NoFocus);
    }
}

SCENARIO("A control shows the value of its setting and sets it", "[settings][panel]")
{
    PanelRoom room;
    pick(room.control<QComboBox>(settings::kTheme), QStringLiteral("dark"));
    CHECK(room.store.value(settings::kTheme) == QStringLiteral("dark"));
    room.control<QCheckBox>(settings::kTimestamps)->click();
    CHECK_FALSE(room.store.value(settings::kTimestamps));
    auto* size = room.control<QSlider>(settings::kFontSize);
    QTest::keyClick(size, Qt::Key_Right);
    CHECK(room.store.value(settings::kFontSize) == 15);
    QTest::keyClick(size, Qt::Key_End);
    CHECK(room.store.value(settings::kFontSize) == settings::kFontSize.high);
    auto* prompt = room.control<QPlainTextEdit>(settings::kSystemPrompt);
    prompt->setFocus();
    QTest::keyClicks(prompt, QStringLiteral("short"));
    room.panel.focusFilter(); // leaving the field keeps what was typed
    CHECK(room.store.value(settings::kSystemPrompt) == QStringLiteral("short"));
    CHECK(room.errors.isEmpty());

    CHECK(room.store.set(settings::kFontSize, 12));
    CHECK(size->value() == 12 - settings::kFontSize.low);
}

SCENARIO("A changed setting can be taken back", "[settings][panel]")
{
    PanelRoom room;
    auto* back = room.control<QAbstractButton>(settings::kDensity, ".reset");
    CHECK_FALSE(back->isVisible());
    pick(room.control<QComboBox>(settings::kDensity), QStringLiteral("compact"));
    CHECK(back->isVisible());
    back->click();
    CHECK(room.store.value(settings::kDensity) == QStringLiteral("comfortable"));
    CHECK(room.control<QComboBox>(settings::kDensity)->currentData() ==
          QStringLiteral("comfortable"));
    CHECK_FALSE(back->isVisible());
}

SCENARIO("With a thread open its own settings change that thread only", "[settings][panel]")
{
    PanelRoom room;
    const ThreadId thread(7);
    room.panel.setThread(thread, QString());
    auto* slider = room.control<QSlider>(settings::kCitations);
    QTest::keyClick(slider, Qt::Key_Right);
    CHECK(room.thread == thread);
    CHECK(effective(settings::kCitations, 3, room.options) == 4);
    CHECK(room.store.value(settings::kCitations) == 3);
    CHECK(room.control(settings::kCitations, ".own")->isVisible());

    WHEN("the thread's value is taken back")
    {
        room.control<QAbstractButton>(settings::kCitations, ".reset")->click();
        CHECK(room.options.isEmpty());
        CHECK_FALSE(room.control(settings::kCitations, ".own")->isVisible());
    }
    WHEN("it is made the value of all")
    {
        room.panel.findChild<QAbstractButton*>(QStringLiteral("settings.useForAll"))->click();
        CHECK(room.options.isEmpty());
        CHECK(room.store.value(settings::kCitations) == 4);
        CHECK(slider->value() == 3);
    }
    WHEN("another thread is opened")
    {
        room.panel.setThread(ThreadId(8), QStringLiteral("{\"thread/citations\":9}"));
        CHECK(slider->value() == 8);
    }
    WHEN("it is set to what holds for all threads")
    {
        QTest::keyClick(slider, Qt::Key_Left);
        CHECK(room.options.isEmpty());
    }
}

SCENARIO("A prompt still being typed goes to the thread it was typed in", "[settings][panel]")
{
    PanelRoom room;
    room.panel.setThread(ThreadId(7), QString());
    auto* prompt = room.control<QPlainTextEdit>(settings::kSystemPrompt);
    QTest::keyClicks(prompt, QStringLiteral("for seven"));
    CHECK(room.optionChanges == 0);
    room.panel.setThread(ThreadId(8), QString());
    CHECK(room.thread == ThreadId(7));
    CHECK(effective(settings::kSystemPrompt, QString(), room.options) ==
          QStringLiteral("for seven"));
    CHECK(prompt->toPlainText().isEmpty());
}

SCENARIO("A number of a wide range is typed", "[settings][panel]")
{
    PanelRoom room;
    room.panel.setThread(ThreadId(7), QString());
    auto* seed = room.control<QSpinBox>(settings::kSeed);
    CHECK(seed->value() == -1);
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("2147483647"));
    CHECK(room.optionChanges == 0); // half a number is no number
    WHEN("Enter is pressed")
    {
        QTest::keyClick(seed, Qt::Key_Return);
        CHECK(effective(settings::kSeed, -1, room.options) == 2147483647);
    }
    WHEN("another thread is opened meanwhile")
    {
        room.panel.setThread(ThreadId(8), QString());
        CHECK(room.thread == ThreadId(7));
        CHECK(effective(settings::kSeed, -1, room.options) == 2147483647);
        CHECK(seed->value() == -1);
    }
}

SCENARIO("What a model is told belongs to the thread too", "[settings][panel]")
{
    PanelRoom room;
    room.panel.setThread(ThreadId(7), withOverride({}, settings::kTemperature, 1.5));
    auto* slider = room.control<QSlider>(settings::kTemperature);
    auto* useForAll = room.panel.findChild<QAbstractButton*>(QStringLiteral("settings.useForAll"));
    CHECK(slider->value() == 30); // steps of 0.05
    CHECK(room.control(settings::kTemperature, ".own")->isVisible());
    CHECK(useForAll->isVisible());

    WHEN("another thread is opened")
    {
        room.panel.setThread(ThreadId(8), QString());
        CHECK(slider->value() == 16);
        CHECK_FALSE(room.control(settings::kTemperature, ".own")->isVisible());
        CHECK_FALSE(useForAll->isVisible());
    }
    WHEN("a new thread is begun while a schema is still being typed")
    {
        auto* schema = room.control<QPlainTextEdit>(settings::kJsonSchema);
        QTest::keyClicks(schema, QStringLiteral("{}"));
        room.panel.setThread(ThreadId(), QString());
        CHECK(room.thread == ThreadId(7));
        CHECK(effective(settings::kJsonSchema, QString(), room.options) == QStringLiteral("{}"));
        CHECK(room.store.value(settings::kJsonSchema).isEmpty());
        CHECK(schema->toPlainText().isEmpty());
    }
    WHEN("it is made the value of all")
    {
        useForAll->click();
        CHECK(room.options.isEmpty());
        CHECK(room.store.value(settings::kTemperature) == 1.5);
        CHECK_FALSE(useForAll->isVisible());
    }
}

SCENARIO("Actions are asked for and readouts say what they are given", "[settings][panel]")
{
    PanelRoom room;
    room.control<QAbstractButton>(settings::kCheck)->click();
    room.control<QAbstractButton>(settings::kBackUp)->click();
    CHECK(room.actions == QStringList{settings::kCheck.key, settings::kBackUp.key});
    room.panel.setActionEnabled(settings::kCheck, false);
    CHECK_FALSE(room.control(settings::kCheck)->isEnabled());
    room.panel.setReadout(settings::kDataSize, QStringLiteral("12 MB <b>"));
    CHECK(room.control<QTextEdit>(settings::kDataSize)->toPlainText() ==
          QStringLiteral("12 MB <b>"));
    CHECK_FALSE(room.control<QTextEdit>(settings::kNetwork)->toPlainText().isEmpty());
}

SCENARIO("Documents are chosen from a list", "[settings][panel]")
{
    PanelRoom room;
    room.panel.setThread(ThreadId(1), QString());
    room.panel.setOffers(settings::kDocuments,
                         {{QStringLiteral("4"), QStringLiteral("Báo cáo cải cách hành chính")},
                          {QStringLiteral("9"), QStringLiteral("Kế hoạch kiểm tra 2018")}});
    auto* box = room.control<QComboBox>(settings::kDocuments);
    const QString all = box->currentText();
    box->showPopup();
    auto* list =
        room.panel.findChild<QListWidget*>(QStringLiteral("setting.thread/documents.list"));
    REQUIRE(list);
    REQUIRE(list->count() == 2);
    list->item(1)->setCheckState(Qt::Checked);
    CHECK(effective(settings::kDocuments, {}, room.options) == QStringList{QStringLiteral("9")});
    CHECK(box->currentText() == QStringLiteral("Kế hoạch kiểm tra 2018"));
    list->item(1)->setCheckState(Qt::Unchecked);
    CHECK(box->currentText() == all);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(0)).center()); // beside its box
    CHECK(box->currentText() == QStringLiteral("Báo cáo cải cách hành chính"));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK_FALSE(list->isVisible());
    CHECK(box->currentText() == QStringLiteral("Báo cáo cải cách hành chính"));
}

SCENARIO("The filter finds settings by label, help, section and choice", "[settings][panel]")
{
    PanelRoom room;
    room.panel.setFilter(QStringLiteral("FONT size"));
    CHECK(room.shows(settings::kFontSize));
    CHECK_FALSE(room.shows(settings::kTheme));
    room.panel.setFilter(QStringLiteral("dark"));
    CHECK(room.shows(settings::kTheme));
    CHECK_FALSE(room.shows(settings::kFontSize));
    room.panel.setFilter(QStringLiteral("appearance"));
    CHECK(room.shows(settings::kFontSize));
    CHECK(room.shows(settings::kDensity));
    room.panel.setFilter(QStringLiteral("qzx"));
    CHECK(room.panel.findChild<QLabel*>(QStringLiteral("settings.nothing"))->isVisible());
    room.panel.setFilter(QString());
    for (const AnySetting& setting : settings::kCatalogue)
        CHECK(room.shows(infoOf(setting)));
}

SCENARIO("Another language takes effect at once, and is found without its marks",
         "[settings][panel]")
{
    PanelRoom room;
    room.panel.setFilter(QStringLiteral("co chu"));
    CHECK_FALSE(room.shows(settings::kFontSize));
    SomeVietnamese vietnamese;
    QCoreApplication::installTranslator(&vietnamese);
    QCoreApplication::processEvents();
    CHECK(room.panel.findChild<QLineEdit*>(QStringLiteral("settings.filter"))->placeholderText() ==
          QStringLiteral("Tìm cài đặt"));
    CHECK(room.control(settings::kFontSize)->accessibleName() == QStringLiteral("Cỡ chữ"));
    CHECK(room.control<QComboBox>(settings::kTheme)->itemText(2) == QStringLiteral("Tối"));
    room.panel.setFilter(QStringLiteral("co chu "));
    CHECK(room.shows(settings::kFontSize));
    room.panel.setFilter(QStringLiteral("font size"));
    CHECK(room.shows(settings::kFontSize));
    room.panel.setFilter(QString());
    save(room.panel, QStringLiteral("settings-vi.png"));
    QCoreApplication::removeTranslator(&vietnamese);
    QCoreApplication::processEvents();
    CHECK(room.control(settings::kFontSize)->accessibleName() == QStringLiteral("Font size"));
}

SCENARIO("The panel holds long words at its narrowest", "[settings][panel]")
{
    applyTheme(*qApp, ThemeChoice::Light);
    PanelRoom room;
    LongWords words;
    QCoreApplication::installTranslator(&words);
    QCoreApplication::processEvents();
    room.panel.setReadout(settings::kDataFolder,
                          QStringLiteral("/home/nguyen-thi-minh-khai/.local/share/motcua/archive"));
    room.panel.resize(kPanelWidth, 720);
    for (int pass = 0; pass < 5; ++pass)
        QCoreApplication::processEvents();
    for (const AnySetting& setting : settings::kCatalogue) {
        QWidget* control = room.control(infoOf(setting));
        INFO(infoOf(setting).key.data());
        const QRect place(control->mapTo(&room.panel, QPoint()), control->size());
        CHECK(place.left() >= 0);
        CHECK(place.right() < kPanelWidth);
    }
    for (const QLabel* label : room.panel.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->wordWrap())
            continue;
        INFO(label->text().toStdString());
        CHECK(label->height() >= label->heightForWidth(label->width()));
    }
    save(room.panel, QStringLiteral("settings-long.png"));
    QCoreApplication::removeTranslator(&words);
}

SCENARIO("The panel is drawn in light and dark", "[settings][panel][gallery]")
{
    for (const bool dark : {false, true}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        PanelRoom room;
        room.panel.setThread(ThreadId(3), withOverride({}, settings::kCitations, 5));
        room.panel.setReadout(settings::kDataFolder,
                              QStringLiteral("/home/lan/.local/share/motcua"));
        room.panel.setReadout(settings::kDataSize, QStringLiteral("12,4 MB · 20 000 messages"));
        room.panel.resize(kPanelWidth, 1560);
        QCoreApplication::processEvents();
        const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
        save(room.panel, QStringLiteral("settings-%1.png").arg(name));
        const QImage image = room.panel.grab().toImage();
        CHECK(image.pixelColor(3, image.height() - 4) ==
              (dark ? darkTokens().window : lightTokens().window));
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

SCENARIO("The look follows the settings", "[settings][theme]")
{
    const TempFolder folder;
    SettingsStore store(folder.path(QStringLiteral("settings.ini")));
    CHECK(appearanceOf(store) == Appearance());
    CHECK(store.set(settings::kTheme, QStringLiteral("dark")));
    CHECK(store.set(settings::kFontSize, 18));
    CHECK(store.set(settings::kDensity, QStringLiteral("compact")));
    applyTheme(*qApp, appearanceOf(store));
    CHECK(Theme::of().dark);
    CHECK(QApplication::font().pixelSize() == 17);
    CHECK(QApplication::palette().color(QPalette::Window) == darkTokens().window);
    applyTheme(*qApp, Appearance{ThemeChoice::Light, {}, 14, Density::Comfortable});
    CHECK_FALSE(Theme::of().dark);
}
