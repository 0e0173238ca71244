// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Streaming XML for office documents: no tree is built, a document type is refused before a single entity is expanded,
// and nesting is bounded.

#include "library/trouble.h"

#include <QStringView>
#include <QXmlStreamAttributes>

#include <optional>

namespace motcua::readers {

struct Element {
    QStringView space; ///< Namespace URI.
    QStringView name;  ///< Without prefix.
    const QXmlStreamAttributes& attributes;

    /// The attribute of this name without prefix, in any namespace; empty when absent.
    QStringView attribute(QLatin1StringView attribute) const;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(const Element& element) = 0;
    virtual void end(QStringView space, QStringView name) = 0;
    virtual void text(QStringView text) = 0;
    /// Asked after every element: true stops the reading as too large.
    virtual bool isFull() const { return false; }
};

inline constexpr int kDeepestXml = 256;

/// Nothing when it was read to its end; Dtd, Deep, Damaged or TooLarge otherwise.
std::optional<Trouble> readXml(const QByteArray& xml, XmlHandler& handler);

/// The text of the first element of this name; empty when there is none or the XML is broken.
QString firstText(const QByteArray& xml, QLatin1StringView name);

} // namespace motcua::readers
