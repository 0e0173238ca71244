// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Properties (RapidCheck) inside Catch tests: said once, tried with many generated cases, and the
// smallest failing case is what the failed test prints. The seed is fixed, so that a run today and
// one on another machine try the same cases; RC_PARAMS="seed=…" tries others.
//
//     holds("undo brings the tree back", [](const std::vector<int>& numbers) { RC_ASSERT(…); });
//
// Inside a property use RC_ASSERT and RC_PRE, never REQUIRE.

#include "support/catch.h"

#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <unordered_map>

namespace motcua::test {

struct Tries {
    int cases = 100; ///< Generated cases that must hold.
    int size = 100;  ///< The largest size a generator is asked for.
};

/// Fails the running test with RapidCheck's words when `property` does not hold.
template <class Property> void holds(const std::string& what, Property&& property, Tries tries = {})
{
    struct Silent final : rc::detail::TestListener {
        void onTestCaseFinished(const rc::detail::CaseDescription&) override {}
        void onShrinkTried(const rc::detail::CaseDescription&, bool) override {}
        void onTestFinished(const rc::detail::TestMetadata&, const rc::detail::TestResult&) override
        {
        }
    } silent;
    rc::detail::TestParams parameters;
    parameters.seed = 20'180'716;
    if (qEnvironmentVariableIsSet("RC_PARAMS"))
        parameters = rc::detail::configuration().testParams;
    parameters.maxSuccess = tries.cases;
    parameters.maxSize = tries.size;
    const auto result = rc::detail::checkTestable(
        std::forward<Property>(property), rc::detail::TestMetadata{what, what}, parameters, silent,
        std::unordered_map<std::string, rc::detail::Reproduce>{});
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    INFO(what << ": " << words.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

} // namespace motcua::test
