// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts what others wrote (passages, enclosed documents, results of tools) between fences, so that a model can tell it
// from what the person says. Servers read control words such as "<|im_end|>" in any text as the control tokens
// themselves, so a document could end its message and begin another in the system's name: such words, and words that
// look like our fences, lose their first sign to a look-alike ("‹|im_end|>"). Nothing else is changed, but that
// characters nobody can see (the Unicode tags) are left out.
//
// Thread: any.

#include <QString>

#include <utility>
#include <vector>

namespace motcua {

/// Text of others that can neither close a fence nor begin a message. Idempotent.
QString defused(const QString& text);

/// `<name key="value">`, the defused text, `</name>`, each on lines of their own. Values are put on one line, without
/// signs that would end them, at most 200 code units; empty ones are left out.
QString fenced(const QString& name, const std::vector<std::pair<QString, QString>>& attributes,
               const QString& text);

} // namespace motcua
