#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a compiler through ccache. Objects are shared between build folders and checkouts, and a precompiled header of
# hundreds of megabytes is not read anew for every file that uses it: its sum, written here beside it, stands for it.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1
ccache "$@" || exit
before= made=
for word in "$@"; do
  [ "$before" != -o ] || made=$word
  before=$word
done
case $made in *.gch) cksum <"$made" >"$made.sum" ;; esac
