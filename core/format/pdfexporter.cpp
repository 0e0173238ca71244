// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/pdfexporter.h"

#include "format/htmlparts.h"
#include "format/output.h"
#include "format/wording.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace motcua {
namespace {

constexpr int kResolution = 300; // dots per inch: enough for line positions, text itself stays text
constexpr qreal kFontSize = 10.5;
constexpr int kFootPoints = 28;

// The style for paper; QTextDocument knows little of CSS.
constexpr char kPaperStyle[] =
    "h1 { font-size: 18pt; margin-bottom: 4pt; } h2 { font-size: 11pt; margin-top: 14pt; "
    "margin-bottom: 2pt; } h3, h4, h5, h6 { font-size: 11pt; } "
    "pre { font-family: 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; font-size: 9pt; "
    "white-space: pre-wrap; } blockquote { color: #444444; } .about, .sources { color: #444444; }";

/// Loads nothing, whatever the text names.
class ClosedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QFont paperFont()
{
    QFont font;
    // Fonts with all Vietnamese letters; whichever is there.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"), font.family()});
    font.setPointSizeF(kFontSize);
    return font;
}

QString bodyOf(const Transcript& transcript, const ExportOptions& options, Output& count)
{
    QString html = headHtml(transcript, options, HtmlFlavour::Paper);
    for (const Strand& strand : strandsOf(transcript)) {
        if (strand.depth > 0 && !options.otherBranches)
            continue;
        if (strand.depth > 0)
            html += QLatin1StringView("<hr/><h1>") + htmlEscaped(wording::strandTitle(strand)) +
                    QLatin1StringView("</h1>\n");
        for (const TranscriptMessage* message : strand.messages) {
            if (!count.tick())
                return html;
            html += messageHtml(*message, {}, options, HtmlFlavour::Paper);
        }
    }
    return html;
}

class Paper {
public:
    Paper(QIODevice& device, const QString& title) : m_writer(&device), m_title(title)
    {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(20, 18, 20, 14), QPageLayout::Millimeter);
        m_writer.setResolution(kResolution);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("Motcua"));
    }

    bool begin() { return m_painter.begin(&m_writer); }
    bool end() { return m_painter.end(); }

    /// Every document begins on a page of its own.
    bool draw(const QString& html, const Progress& progress)
    {
        ClosedDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&m_writer);
        document.setDefaultFont(paperFont());
        document.setDefaultStyleSheet(QLatin1StringView(kPaperStyle));
        document.setHtml(html);
        const qreal foot = kFootPoints * kResolution / 72.0;
        const QSizeF body(m_writer.width(), m_writer.height() - foot);
        document.setPageSize(body);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (progress.isCancelled() || (m_page > 0 && !m_writer.newPage()))
                return false;
            ++m_page;
            const QRectF view(0, page * body.height(), body.width(), body.height());
            m_painter.save();
            m_painter.translate(0, -view.top());
            m_painter.setClipRect(view);
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = view;
            context.palette.setColor(QPalette::Text, Qt::black);
            document.documentLayout()->draw(&m_painter, context);
            m_painter.restore();
            drawFoot(QRectF(0, body.height(), body.width(), foot));
        }
        return true;
    }

private:
    void drawFoot(const QRectF& place)
    {
        QFont font = paperFont();
        font.setPointSizeF(8);
        m_painter.setFont(font);
        m_painter.setPen(QColor(0x44, 0x44, 0x44));
        const QString number = QString::number(m_page);
        const qreal width = place.width() - m_painter.fontMetrics().horizontalAdvance(number) * 2;
        const QString title =
            m_painter.fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(width));
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, title);
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, number);
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_title;
    int m_page = 0;
};

} // namespace

Result<> PdfExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                            const ExportOptions& options, const Progress& progress) const
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate(
                         "Format", "PDF cannot be written here, because no fonts are loaded."),
                     {}};
    Output out(device, progress, wording::messageCount(transcripts));
    Paper paper(device, wording::bundleTitle(transcripts, options));
    if (!paper.begin()) {
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Format", "The transcript could not be written."),
                     device.errorString()};
    }
    bool drawn = true;
    for (size_t i = 0; i < transcripts.size() && drawn; ++i)
        drawn = paper.draw(bodyOf(transcripts[i], options, out), progress);
    if (!paper.end())
        drawn = false;
    if (const Result<> result = out.result(); !result)
        return result;
    if (!drawn)
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Format", "The transcript could not be written."),
                     device.errorString()};
    return {};
}

} // namespace motcua
