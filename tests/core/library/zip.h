// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace motcua::test {

/// A zip archive in memory, entries in this order.
QByteArray zip(const std::vector<std::pair<QByteArray, QByteArray>>& entries,
               const QByteArray& password = {});

/// A Word document with this body, and parts besides.
QByteArray docx(const QByteArray& body, std::vector<std::pair<QByteArray, QByteArray>> parts = {});
/// An OpenDocument text with this body; `styles` go into the automatic styles.
QByteArray odt(const QByteArray& body, const QByteArray& styles = {},
               std::vector<std::pair<QByteArray, QByteArray>> parts = {});

} // namespace motcua::test
