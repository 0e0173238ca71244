// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/formats.h"

#include "format/htmlexporter.h"
#include "format/jsonexporter.h"
#include "format/jsonimporter.h"
#include "format/markdownexporter.h"
#include "format/pdfexporter.h"
#include "format/textexporter.h"

#include <QCoreApplication>

#include <algorithm>

namespace motcua {

QString Format::name() const
{
    return QCoreApplication::translate("Format", info.label);
}

std::vector<Format> builtinFormats()
{
    using V = QLatin1StringView;
    return {
        {{V("markdown"), QT_TRANSLATE_NOOP("Format", "Markdown"), V("md"), V("text/markdown")},
         std::make_shared<MarkdownExporter>(),
         nullptr},
        {{V("html"), QT_TRANSLATE_NOOP("Format", "Web page (HTML)"), V("html"), V("text/html"),
          Embeds::Pictures},
         std::make_shared<HtmlExporter>(),
         nullptr},
        {{V("pdf"), QT_TRANSLATE_NOOP("Format", "PDF"), V("pdf"), V("application/pdf"),
          Embeds::Pictures},
         std::make_shared<PdfExporter>(),
         nullptr},
        {{V("text"), QT_TRANSLATE_NOOP("Format", "Plain text"), V("txt"), V("text/plain")},
         std::make_shared<TextExporter>(),
         nullptr},
        {{V("json"), QT_TRANSLATE_NOOP("Format", "Complete (JSON)"), V("json"),
          V("application/json"), Embeds::Everything},
         std::make_shared<JsonExporter>(),
         std::make_shared<JsonImporter>()},
    };
}

const Format* formatWithId(const std::vector<Format>& formats, QStringView id)
{
    const auto it = std::find_if(formats.begin(), formats.end(),
                                 [&](const Format& f) { return f.info.id == id; });
    return it == formats.end() ? nullptr : &*it;
}

const Format* formatOfContent(const std::vector<Format>& formats, QByteArrayView head)
{
    const auto it = std::find_if(formats.begin(), formats.end(), [&](const Format& f) {
        return f.importer && f.importer->recognises(head);
    });
    return it == formats.end() ? nullptr : &*it;
}

} // namespace motcua
