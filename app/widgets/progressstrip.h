// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Long work at a glance: what is being done, how far, and a way to stop it. Hidden while nothing is being done.

#include <QWidget>

class QLabel;
class QProgressBar;

namespace motcua {

class ElidedLabel;
class IconButton;

class ProgressStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);

    /// Shows the strip. `what` names the work: "Adding documents".
    void begin(const QString& what, bool cancellable = true);
    /// `total` 0 or less: nobody knows how long it takes. `detail` follows `what`: a file's name.
    void setProgress(qint64 done, qint64 total, const QString& detail = {});
    void end();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// The person asked to stop; the work ends when its owner calls end().
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ElidedLabel* m_words;
    QProgressBar* m_bar;
    QLabel* m_percent;
    IconButton* m_cancel;
    QString m_what;
    bool m_busy = false;
};

} // namespace motcua
