// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The language of the program: our translation and Qt's own, swapped while it runs. Every widget gets a LanguageChange
// event and says its texts again.
//
// Thread: GUI thread.

#include <QObject>
#include <QTranslator>

namespace motcua {

class Language : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Language() override;

    /// "en", "vi", or "system" for the desktop's language; anything else is English.
    void set(const QString& code);
    /// What is spoken now: "en" or "vi"; empty before the first set().
    QString current() const { return m_current; }

private:
    QString m_current; ///< Empty until the first set(), which so installs English too.
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace motcua
