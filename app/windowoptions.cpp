// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowoptions.h"

#include "cli/arguments.h"
#include "window/rooms.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeast = 200;
constexpr int kMost = 20000; // pixels

Error wrong(const QString& option, const QString& value, const QString& allowed)
{
    return {Error::Kind::Invalid,
            QCoreApplication::translate("WindowOptions", "“%2” is no value for --%1; it takes %3.")
                .arg(option, value, allowed),
            {}};
}

} // namespace

Result<WindowOptions> windowOptions(const QStringList& words)
{
    const std::vector<Option> known{
        {u"home"_s, u"DIR"_s, {}},  {u"theme"_s, u"NAME"_s, {}}, {u"language"_s, u"NAME"_s, {}},
        {u"room"_s, u"NAME"_s, {}}, {u"size"_s, u"WxH"_s, {}},   {u"screenshot"_s, u"FILE"_s, {}},
        {u"thread"_s, u"ID"_s, {}}};
    const Result<Arguments> given = parseArguments(words, known);
    if (!given)
        return given.error();
    WindowOptions options;
    options.home = given->value(u"home"_s);
    options.screenshot = given->value(u"screenshot"_s);
    options.theme = given->value(u"theme"_s);
    if (given->has(u"theme"_s) && options.theme != "light"_L1 && options.theme != "dark"_L1)
        return wrong(u"theme"_s, options.theme, u"light, dark"_s);
    options.language = given->value(u"language"_s);
    if (given->has(u"language"_s) && options.language != "en"_L1 && options.language != "vi"_L1)
        return wrong(u"language"_s, options.language, u"en, vi"_s);
    options.room = given->value(u"room"_s);
    if (given->has(u"room"_s) && !roomNamed(options.room))
        return wrong(u"room"_s, options.room, u"chat, library"_s);
    options.thread = given->value(u"thread"_s).toLongLong();
    if (given->has(u"thread"_s) && options.thread <= 0)
        return wrong(u"thread"_s, given->value(u"thread"_s), u"1, 2, 3…"_s);
    if (given->has(u"size"_s)) {
        const QString size = given->value(u"size"_s);
        const auto match = QRegularExpression(u"^(\\d{3,5})x(\\d{3,5})$"_s).match(size);
        options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || options.size.width() < kLeast || options.size.height() < kLeast ||
            options.size.width() > kMost || options.size.height() > kMost)
            return wrong(u"size"_s, size, u"1280x800"_s);
    }
    return options;
}

} // namespace motcua
