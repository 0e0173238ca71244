// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the tests are compiled with the address sanitizer, under which everything takes ten times as long: what is done
// often to meet a rare moment is done less often there.

namespace motcua::test {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

} // namespace motcua::test
