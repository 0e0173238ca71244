// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString resolved(const QString& code)
{
    if (code == "vi"_L1)
        return code;
    const bool system = code.isEmpty() || code == "system"_L1;
    return system && QLocale::system().language() == QLocale::Vietnamese ? u"vi"_s : u"en"_s;
}

} // namespace

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::set(const QString& code)
{
    const QString next = resolved(code);
    if (next == m_current)
        return;
    m_current = next;
    const QLocale system = QLocale::system();
    if (next == "vi"_L1)
        QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    else if (system.language() == QLocale::English)
        QLocale::setDefault(system);
    else
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (next != "en"_L1 &&
        m_qt.load(u"qtbase_"_s + next, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has one too: its plural forms, “1 row” and “5 rows”.
    if (m_ours.load(u":/motcua/translations/motcua_"_s + next))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace motcua
