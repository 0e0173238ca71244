// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation for screen readers: a list whose items are messages, each named by its author and its text. Made by
// Qt only while an assistive technology is listening. Thread: GUI.

namespace motcua {

/// Tells Qt how to describe a ChatView; more calls do nothing.
void describeChatViews();

} // namespace motcua
