// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The reader behind inlineMarkdown: cuts the text into pieces, pairs emphasis signs and brackets, and writes what
// remains. Linear in the length of the text, whatever the text.

#include "chat/inlinetext.h"

#include <map>
#include <optional>

namespace motcua {

class InlineParser {
public:
    InlineParser(QStringView text, const CitedNumbers& citations)
        : m_text(text), m_citations(citations)
    {
    }

    InlineText parse();

private:
    struct Piece {
        QString text;
        quint8 styles = 0;
        int target = -1;
        // Emphasis signs: how many are left to pair, 0 for ordinary text.
        QChar sign;
        int signs = 0;
        int original = 0;
        bool opens = false;
        bool closes = false;
    };
    struct Bracket {
        int piece = 0;
        qsizetype at = 0;
        bool image = false;
    };
    struct Range {
        int first = 0;
        int last = 0; ///< Exclusive.
        quint8 style = 0;
        int target = -1;
    };
    struct Destination {
        QUrl url;
        QString title;
        qsizetype end = 0; ///< Behind the closing parenthesis.
    };

    void readPieces();
    void plain(QStringView text);
    bool readEscape();
    bool readCode();
    bool readAngle();
    bool readBareUrl();
    bool readEntity();
    bool readCitation();
    void readSigns();
    void readClosingBracket();
    std::optional<Destination> destinationAt(qsizetype at) const;
    void addLink(const QUrl& url, const QString& title, QStringView text);
    void pairSigns();
    void write(InlineText* out) const;

    QStringView m_text;
    const CitedNumbers& m_citations;
    qsizetype m_at = 0;
    std::vector<Piece> m_pieces;
    std::vector<Bracket> m_brackets;
    std::vector<Range> m_ranges;
    std::vector<InlineLink> m_links;
    std::map<qsizetype, qsizetype>
        m_noFence; ///< Runs of backticks known to have no partner, by length.
};

} // namespace motcua
