// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/htmlparts.h"

#include "format/wording.h"
#include "library/answermeta.h"

#include <QCoreApplication>

namespace motcua {
namespace {

using V = QLatin1StringView;

QString element(const char* open, const QString& text, const char* close)
{
    return V(open) + htmlEscaped(text) + V(close);
}

QString reasoningHtml(const TranscriptMessage& message, HtmlFlavour flavour)
{
    const QString label = QCoreApplication::translate("Format", "Reasoning");
    const QString body = markdownToHtml(message.reasoning, flavour, 4);
    if (flavour == HtmlFlavour::Page)
        return element("<details class=\"reasoning\"><summary>", label, "</summary>\n") + body +
               V("</details>\n");
    return element("<blockquote><p><b>", label, "</b></p>\n") + body + V("</blockquote>\n");
}

// Footnotes: the answer has [1], and here is what it stands for.
QString sourcesHtml(const TranscriptMessage& message, const QString& anchor, HtmlFlavour flavour)
{
    QString out;
    for (const Citation& citation : readAnswerMeta(message.meta).citations) {
        const QString number = QString::number(citation.number);
        const bool page = flavour == HtmlFlavour::Page;
        out += page ? QString(V("<li value=\"") + number + V("\" id=\"") + htmlEscaped(anchor) +
                              V("-source-") + number + V("\">"))
                    : QString(V("<p class=\"sources\"><small>[") + number + V("] "));
        out += element("<cite>", wording::source(citation), "</cite>");
        if (!citation.quote.isEmpty())
            out += QStringLiteral(": “") + htmlEscaped(wording::oneLine(citation.quote)) + u'”';
        out += page ? V("</li>\n") : V("</small></p>\n");
    }
    if (out.isEmpty() || flavour == HtmlFlavour::Paper)
        return out;
    return V("<ol class=\"sources\">\n") + out + V("</ol>\n");
}

QString attachmentsHtml(const TranscriptMessage& message, HtmlFlavour flavour,
                        const PictureHtml& picture)
{
    QString out;
    for (const Attachment& attachment : attachmentsOf(message.meta)) {
        const QString words = wording::attachment(attachment);
        const QString shown = picture ? picture(attachment.hash, words) : QString();
        if (flavour == HtmlFlavour::Page)
            out += shown.isEmpty()
                       ? element("<p class=\"attached\">", words, "</p>\n")
                       : QString(V("<figure>") + shown +
                                 element("<figcaption>", words, "</figcaption></figure>\n"));
        else
            out += (shown.isEmpty() ? QString() : QString(V("<p>") + shown + V("</p>\n"))) +
                   element("<p class=\"attached\"><small>", words, "</small></p>\n");
    }
    return out;
}

} // namespace

QString headHtml(const Transcript& transcript, const ExportOptions& options, HtmlFlavour)
{
    QStringList about;
    about += wording::time(transcript.created, options.zone);
    about += transcript.folder.join(QStringLiteral(" › "));
    if (!transcript.tags.isEmpty())
        about += QLatin1Char('#') + transcript.tags.join(QStringLiteral(" #"));
    about.removeAll(QString());
    QString out = element("<h1 dir=\"auto\">", wording::title(transcript), "</h1>\n");
    if (!about.isEmpty())
        out += element("<p class=\"about\">", wording::oneLine(about.join(QStringLiteral(" · "))),
                       "</p>\n");
    return out;
}

QString messageHtml(const TranscriptMessage& message, const QString& anchor,
                    const ExportOptions& options, HtmlFlavour flavour, const PictureHtml& picture)
{
    const bool page = flavour == HtmlFlavour::Page;
    const QString byline = wording::byline(message, options);
    QString out;
    if (page) {
        out += V("<article class=\"") + nameOf(message.role) + V("\" id=\"") + htmlEscaped(anchor) +
               V("\">\n<header>");
        out += element("<span class=\"speaker\">", wording::speaker(message.role), "</span>");
        if (!byline.isEmpty())
            out += element("<bdi class=\"byline\">", byline, "</bdi>");
        out += V("</header>\n");
    } else {
        out += element("<h2>", wording::speaker(message.role), "</h2>\n");
        if (!byline.isEmpty())
            out += element("<p><small>", byline, "</small></p>\n");
    }
    if (options.reasoning && !message.reasoning.isEmpty())
        out += reasoningHtml(message, flavour);
    const QString text = markdownToHtml(message.text, flavour);
    out += page ? QString(V("<div class=\"text\" dir=\"auto\">\n") + text + V("</div>\n")) : text;
    out += attachmentsHtml(message, flavour, picture);
    out += sourcesHtml(message, anchor, flavour);
    return page ? QString(out + V("</article>\n")) : out;
}

} // namespace motcua
