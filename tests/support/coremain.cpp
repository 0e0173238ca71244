// SPDX-License-Identifier: GPL-3.0-or-later
// With the sanitizers GCC 12 takes what they add to the runner's std::function for uninitialised values.
#if defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#endif

// A QGuiApplication, because PDF transcripts are laid out with fonts; no Widgets are linked.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // No test may reach the keychain of whoever runs it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
