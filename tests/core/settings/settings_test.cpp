// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/catalogue.h"
#include "settings/settingsstore.h"

#include "support/catch.h"
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace motcua;
using motcua::test::TempFolder;

namespace {

QString iniOf(const TempFolder& folder)
{
    return folder.path(QStringLiteral("settings.ini"));
}

/// Collects the keys announced by a store.
struct Listener {
    explicit Listener(SettingsStore& store)
    {
        QObject::connect(&store, &SettingsStore::changed, &store,
                         [this](const QString& key) { keys << key; });
    }
    QStringList keys;
};

constexpr Setting<double> kRatio{{.key = QLatin1StringView("test/ratio")}, 0.4, 0.0, 2.0};

} // namespace

SCENARIO("Every setting of the catalogue is declared once and completely", "[settings]")
{
    QSet<QString> keys;
    Section last = Section::Thread;
    for (const AnySetting& setting : settings::kCatalogue) {
        const SettingInfo& info = infoOf(setting);
        INFO(info.key.data());
        CHECK_FALSE(keys.contains(info.key));
        keys.insert(info.key);
        CHECK(QString(info.key).count(u'/') == 1);
        CHECK_FALSE(settingText(info.label).isEmpty());
        CHECK(int(info.section) >= int(last)); // sections are not torn apart
        last = info.section;
        const bool ofThread = info.section == Section::Thread || info.section == Section::Model;
        CHECK((info.scope == Scope::Thread) == ofThread);
    }
    CHECK(keys.size() == qsizetype(settings::kCatalogue.size()));
}

SCENARIO("Every fallback is a value its own setting allows", "[settings]")
{
    for (const AnySetting& any : settings::kCatalogue) {
        INFO(infoOf(any).key.data());
        std::visit(
            [](const auto* s) {
                using S = std::remove_cvref_t<decltype(*s)>;
                if constexpr (requires { typename S::Value; })
                    CHECK(admit(*s, QVariant(fallbackOf(*s))) == fallbackOf(*s));
                if constexpr (std::is_same_v<S, Setting<int>>)
                    CHECK((s->fallback - s->low) % s->step == 0);
            },
            any);
    }
}

SCENARIO("What was set is there after a restart", "[settings]")
{
    const TempFolder folder;
    const QString prompt = QStringLiteral("Trả lời ngắn, “trích dẫn”; dùng %1\nvà =\\ dòng hai");
    {
        SettingsStore store(iniOf(folder));
        CHECK(store.notice().isEmpty());
        CHECK(store.set(settings::kSystemPrompt, prompt));
        CHECK(store.set(settings::kFontSize, 18));
        CHECK(store.set(settings::kTimestamps, false));
        CHECK(store.set(settings::kTheme, QStringLiteral("dark")));
        CHECK(store.set(kRatio, 1.25));
        CHECK(store.set(settings::kDocuments, QStringList{QStringLiteral("7")}));
        store.remember(QStringLiteral("panel"), QByteArray("\0\1\2", 3));
    }
    const SettingsStore store(iniOf(folder));
    CHECK(store.value(settings::kSystemPrompt) == prompt);
    CHECK(store.value(settings::kFontSize) == 18);
    CHECK_FALSE(store.value(settings::kTimestamps));
    CHECK(store.value(settings::kTheme) == QStringLiteral("dark"));
    CHECK(store.value(kRatio) == 1.25);
    CHECK(store.value(settings::kDocuments) == QStringList{QStringLiteral("7")});
    CHECK(store.remembered(QStringLiteral("panel")).toByteArray() == QByteArray("\0\1\2", 3));
    CHECK(store.value(settings::kCitations) == settings::kCitations.fallback);
}

SCENARIO("A change is announced once, and only when it is one", "[settings]")
{
    const TempFolder folder;
    SettingsStore store(iniOf(folder));
    Listener listener(store);
    CHECK(store.set(settings::kCitations, 5));
    CHECK(store.set(settings::kCitations, 5));
    CHECK(listener.keys == QStringList{QStringLiteral("thread/citations")});
    CHECK(store.reset(settings::kCitations));
    CHECK(store.value(settings::kCitations) == 3);
    CHECK_FALSE(store.isSet(settings::kCitations));
    CHECK(listener.keys.size() == 2);
    CHECK(store.reset(settings::kCitations));
    CHECK(listener.keys.size() == 2);
}

SCENARIO("A value out of range is brought into it, nonsense becomes the fallback", "[settings]")
{
    const TempFolder folder;
    folder.write(QStringLiteral("settings.ini"),
                 "[thread]\ncitations=99\n[appearance]\nfontSize=small\ntheme=purple\n"
                 "chatWidth=1e300\n[chat]\ntimestamps=perhaps\n[test]\nratio=-3\n");
    SettingsStore store(iniOf(folder));
    CHECK(store.value(settings::kCitations) == 10);
    CHECK(store.value(settings::kFontSize) == 14);
    CHECK(store.value(settings::kTheme) == QStringLiteral("system"));
    CHECK(store.value(settings::kChatWidth) == 1400);
    CHECK(store.value(settings::kTimestamps));
    CHECK(store.value(kRatio) == 0.0);
    CHECK(store.set(settings::kCitations, -4));
    CHECK(store.value(settings::kCitations) == 1);
    CHECK(store.set(settings::kTheme, QStringLiteral("mauve")));
    CHECK(store.value(settings::kTheme) == QStringLiteral("system"));
}

SCENARIO("A settings file that is none is kept aside and said so", "[settings]")
{
    const TempFolder folder;
    const QByteArray bytes =
        GENERATE(as<QByteArray>(), QByteArray("SQLite format 3\0\1\2\3", 19),
                 QByteArray("\xff\xfe[a]\n"), QByteArray("no sign\nof order\n"));
    folder.write(QStringLiteral("settings.ini"), bytes);
    {
        SettingsStore store(iniOf(folder));
        CHECK(store.notice().contains(QStringLiteral("settings.ini.broken-")));
        CHECK(store.value(settings::kFontSize) == 14);
        CHECK(store.set(settings::kFontSize, 16));
    }
    const QStringList aside =
        QDir(folder.path()).entryList({QStringLiteral("settings.ini.broken-*")});
    REQUIRE(aside.size() == 1);
    QFile kept(folder.path(aside.first()));
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == bytes);
    const SettingsStore again(iniOf(folder));
    CHECK(again.notice().isEmpty());
    CHECK(again.value(settings::kFontSize) == 16);
}

SCENARIO("Where nothing can be written a setting holds until the end, and the person is told",
         "[settings]")
{
    const TempFolder folder;
    folder.write(QStringLiteral("file"), "not a folder");
    SettingsStore store(folder.path(QStringLiteral("file/settings.ini")));
    const Result<> saved = store.set(settings::kFontSize, 20);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message.contains(QStringLiteral("settings.ini")));
    CHECK(store.value(settings::kFontSize) == 20);
}

SCENARIO("A thread differs from the program only in what it overrides", "[settings]")
{
    const TempFolder folder;
    SettingsStore store(iniOf(folder));
    CHECK(store.set(settings::kCitations, 4));
    QString options;
    CHECK(store.value(settings::kCitations, options) == 4);
    options = withOverride(options, settings::kCitations, 7);
    options = withOverride(options, settings::kSystemPrompt, QStringLiteral("ngắn"));
    options =
        withOverride(options, settings::kDocuments, {QStringLiteral("3"), QStringLiteral("9")});
    CHECK(store.value(settings::kCitations, options) == 7);
    CHECK(store.value(settings::kSystemPrompt, options) == QStringLiteral("ngắn"));
    CHECK(store.value(settings::kDocuments, options).size() == 2);
    CHECK(isOverridden(options, settings::kCitations));
    CHECK_FALSE(isOverridden(options, settings::kAssistant));
    CHECK(store.set(settings::kCitations, 2));
    CHECK(store.value(settings::kCitations, options) == 7);
    options = withoutOverride(options, settings::kCitations);
    CHECK(store.value(settings::kCitations, options) == 2);
    CHECK(isOverridden(options, settings::kSystemPrompt));
    options =
        withoutOverride(withoutOverride(options, settings::kSystemPrompt), settings::kDocuments);
    CHECK(options.isEmpty());
}

SCENARIO("Thread options from elsewhere do no harm", "[settings]")
{
    const QString broken = GENERATE(
        as<QString>(), QStringLiteral("{"), QStringLiteral("[1]"), QStringLiteral("null"),
        QStringLiteral("{\"thread/citations\":[]}"), QStringLiteral("{\"thread/citations\":true}"));
    CHECK(effective(settings::kCitations, 4, broken) == 4);
    CHECK(effective(settings::kCitations, 4, QStringLiteral("{\"thread/citations\":4000}")) == 10);
    const QString foreign =
        withOverride(QStringLiteral("{\"later/key\":1}"), settings::kCitations, 5);
    CHECK(QJsonDocument::fromJson(foreign.toUtf8()).object().contains(QStringLiteral("later/key")));
    // What belongs to the whole program cannot be changed by a thread.
    CHECK(effective(settings::kFontSize, 14, QStringLiteral("{\"appearance/fontSize\":20}")) == 14);
}
