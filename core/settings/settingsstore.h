// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The values of the settings: one ini file, read at the start, written at once when something changes. The only user of
// QSettings. A value set where the file cannot be written holds until the program ends, and the caller is told.
//
// Keys never belong here: they live in the system's keychain.
//
// Thread: the thread it was made in.

#include "base/result.h"
#include "settings/admit.h"
#include "settings/overrides.h"

#include <QObject>

#include <memory>

class QSettings;

namespace motcua {

class SettingsStore final : public QObject {
    Q_OBJECT
public:
    /// Reads `path` (an absolute path, Home::settings()); a missing file is one without values. A file that is no
    /// settings file is kept aside under another name, and notice() says so.
    explicit SettingsStore(const QString& path, QObject* parent = nullptr);
    ~SettingsStore() override;

    /// One translated sentence when the file had to be put aside or cannot be read; empty when all was well.
    QString notice() const { return m_notice; }

    template <class S> typename S::Value value(const S& setting) const
    {
        return admit(setting, raw(setting.key));
    }

    /// What holds in a thread with these options (Thread::options).
    template <class S> typename S::Value value(const S& setting, const QString& options) const
    {
        return effective(setting, value(setting), options);
    }

    /// Brings `value` into range, keeps it, and emits changed() when it is another than before.
    /// Fails: Io, ReadOnly; the value holds all the same until the program ends.
    template <class S> Result<> set(const S& setting, const typename S::Value& value)
    {
        return write(setting.key, QVariant(this->value(setting)),
                     QVariant(admit(setting, QVariant(value))));
    }

    /// Back to the fallback. Fails as set() does.
    template <class S> Result<> reset(const S& setting)
    {
        return remove(setting.key, QVariant(value(setting)) != QVariant(fallbackOf(setting)));
    }

    /// True when somebody has set it.
    bool isSet(const SettingInfo& setting) const;

    /// What the window remembers beside the settings: sizes, what is open. Not in the panel, nothing depends on it;
    /// a failed write is only logged.
    QVariant remembered(const QString& name, const QVariant& otherwise = {}) const;
    void remember(const QString& name, const QVariant& value);

Q_SIGNALS:
    /// `key` is SettingInfo::key.
    void changed(const QString& key);

private:
    QVariant raw(QLatin1StringView key) const;
    Result<> write(QLatin1StringView key, const QVariant& before, const QVariant& after);
    Result<> remove(QLatin1StringView key, bool differs);
    Result<> save();

    std::unique_ptr<QSettings> m_file;
    QString m_notice;
};

} // namespace motcua
