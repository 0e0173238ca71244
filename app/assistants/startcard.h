// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One of the ways to begin: a card with an icon, a title, a few words, rows of what was found, each with its button, and
// below them whatever else belongs to it.
//
// Thread: GUI.

#include "widgets/pill.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace motcua {

class SentenceLine;

/// Something found that one click makes usable.
struct StartRow {
    QString key; ///< Says which one; part of the button's object name.
    QString name;
    QString detail;
    QString word = {}; ///< On a pill; may be empty.
    Pill::Kind kind = Pill::Kind::Neutral;
    QString button;
    bool enabled = true;
    bool primary = false;

    bool operator==(const StartRow&) const = default;
};

class StartCard final : public QWidget {
    Q_OBJECT
public:
    StartCard(const QString& name, QStringView icon, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& words);
    void setRows(const std::vector<StartRow>& rows);
    SentenceLine& sentence() { return *m_sentence; }
    /// Add what else belongs to the card.
    QVBoxLayout& rest() { return *m_rest; }

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeRow(const StartRow& row);

    QString m_icon;
    std::vector<StartRow> m_shown;
    QWidget* m_mark;
    QLabel* m_title;
    QLabel* m_words;
    SentenceLine* m_sentence;
    QVBoxLayout* m_rows;
    QVBoxLayout* m_rest;
};

} // namespace motcua
