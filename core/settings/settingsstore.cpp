// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsstore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStringDecoder>

namespace motcua {

namespace {

const QString kRemembered = QStringLiteral("window/");

/// Whether the bytes can be a settings file at all; QSettings itself takes almost anything.
bool isText(const QByteArray& bytes)
{
    if (bytes.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

std::unique_ptr<QSettings> opened(const QString& path)
{
    auto file = std::make_unique<QSettings>(path, QSettings::IniFormat);
    file->setFallbacksEnabled(false);
    return file;
}

/// A free name beside `path`.
QString asideOf(const QString& path)
{
    const QString stamp =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = path + QStringLiteral(".broken-") + stamp;
    for (int again = 2; QFileInfo::exists(aside); ++again)
        aside = path + QStringLiteral(".broken-%1-%2").arg(stamp).arg(again);
    return aside;
}

} // namespace

SettingsStore::SettingsStore(const QString& path, QObject* parent) : QObject(parent)
{
    QFile file(path);
    bool broken = false;
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly)) {
            m_notice = tr("The settings in %1 cannot be read, so the program starts with its own; "
                          "check the permissions of the file.")
                           .arg(path);
        } else {
            const QByteArray bytes = file.readAll();
            file.close();
            broken = !bytes.isEmpty() && !isText(bytes);
        }
    }
    if (!broken) {
        m_file = opened(path);
        static_cast<void>(m_file->allKeys()); // sections are parsed when they are asked for
        broken = m_file->status() == QSettings::FormatError;
    }
    if (!broken)
        return;
    m_file.reset();
    const QString aside = asideOf(path);
    m_notice = QFile::rename(path, aside)
                   ? tr("The settings file was damaged; it was kept as %1, and the settings are "
                        "back to where they began.")
                         .arg(aside)
                   : tr("The settings file %1 is damaged and cannot be moved aside, so the "
                        "settings are back to where they began.")
                         .arg(path);
    m_file = opened(path);
}

SettingsStore::~SettingsStore() = default;

bool SettingsStore::isSet(const SettingInfo& setting) const
{
    return m_file->contains(setting.key);
}

QVariant SettingsStore::raw(QLatin1StringView key) const
{
    return m_file->value(key);
}

Result<> SettingsStore::write(QLatin1StringView key, const QVariant& before, const QVariant& after)
{
    m_file->setValue(key, after);
    const Result<> saved = save();
    if (before != after)
        Q_EMIT changed(key);
    return saved;
}

Result<> SettingsStore::remove(QLatin1StringView key, bool differs)
{
    m_file->remove(key);
    const Result<> saved = save();
    if (differs)
        Q_EMIT changed(key);
    return saved;
}

Result<> SettingsStore::save()
{
    m_file->sync();
    if (m_file->status() == QSettings::NoError)
        return {};
    const QString path = m_file->fileName();
    const QFileInfo folder(QFileInfo(path).path());
    const bool writable =
        folder.isWritable() && (!QFileInfo::exists(path) || QFileInfo(path).isWritable());
    return Error{writable ? Error::Kind::Io : Error::Kind::ReadOnly,
                 tr("The setting holds until you close the program, but could not be saved in %1; "
                    "check that the folder can be written and the disk is not full.")
                     .arg(path),
                 QStringLiteral("QSettings status %1").arg(int(m_file->status()))};
}

QVariant SettingsStore::remembered(const QString& name, const QVariant& otherwise) const
{
    return m_file->value(kRemembered + name, otherwise);
}

void SettingsStore::remember(const QString& name, const QVariant& value)
{
    m_file->setValue(kRemembered + name, value);
}

} // namespace motcua
