// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeerror.h"

#include <QCoreApplication>
#include <QSqlError>

namespace motcua {
namespace {

// Primary result codes of SQLite; the extended ones carry them in the low byte.
enum Code {
    kPerm = 3,
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kInterrupt = 9,
    kIoError = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kConstraint = 19,
    kNotADatabase = 26
};

QString sentence(Error::Kind kind)
{
    const auto said = [](const char* text) { return QCoreApplication::translate("Store", text); };
    switch (kind) {
    case Error::Kind::Full:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "The disk is full, so the change was not saved. Make "
                                      "room and try again."));
    case Error::Kind::ReadOnly:
        return said(QT_TRANSLATE_NOOP("Store", "The conversations are open for reading only, so "
                                               "nothing can be changed."));
    case Error::Kind::Busy:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "Another program is using the conversations. Close it "
                                      "and try again."));
    case Error::Kind::Corrupt:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "The file with the conversations is damaged. Restart "
                                      "the program to have it repaired."));
    case Error::Kind::TooNew:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "The conversations were saved by a newer version of "
                                      "this program. Use that version; nothing was changed."));
    case Error::Kind::NotFound:
        return said(QT_TRANSLATE_NOOP("Store", "This is not there any more."));
    case Error::Kind::Cancelled:
        return said(QT_TRANSLATE_NOOP("Store", "It was cancelled; nothing was changed."));
    case Error::Kind::Invalid:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "The change does not fit what is stored, so it was not "
                                      "made."));
    default:
        return said(QT_TRANSLATE_NOOP("Store",
                                      "The conversations could not be read or saved. Check "
                                      "the disk and try again."));
    }
}

Error::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case kFull:
        return Error::Kind::Full;
    case kReadOnly:
    case kPerm:
        return Error::Kind::ReadOnly;
    case kBusy:
    case kLocked:
        return Error::Kind::Busy;
    case kCorrupt:
    case kNotADatabase:
        return Error::Kind::Corrupt;
    case kInterrupt:
        return Error::Kind::Cancelled;
    case kConstraint:
        return Error::Kind::Invalid;
    default:
        return Error::Kind::Io;
    }
}

} // namespace

Error errorFrom(const QSqlError& error, const QString& doing)
{
    const int code = error.nativeErrorCode().toInt();
    const Error::Kind kind = kindOf(code);
    return {kind, sentence(kind),
            doing + QStringLiteral(": ") + QString::number(code) + QStringLiteral(" ") +
                error.databaseText()};
}

Error storeError(Error::Kind kind, const QString& detail)
{
    return {kind, sentence(kind), detail};
}

} // namespace motcua
