#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Gets a real llama-server for the live tests: downloads Debian's packages of its unstable suite from the mirror this
# machine already uses, and unpacks them into a folder of ours. Nothing is installed, and the system's own package
# sources and lists stay as they are. Where there is no apt, one that is installed is taken.
#
#   llama-server.sh FOLDER
#
# Afterwards FOLDER/llama-server runs it, and FOLDER/plan says how a program starts it without a shell: program and
# arguments one a line, and before them what stands in its environment (GGML_BACKEND_PATH=…). Ends with 0; or with 77 and
# one sentence, also in FOLDER/why, where it cannot be had. MOTCUA_LIVE=off: never tried.
set -eu

packages="llama.cpp-tools libllama0 libggml0 libc6 libstdc++6 libgcc-s1 libgomp1 libssl3t64 zlib1g libzstd1"

[ $# -eq 1 ] || { echo "usage: llama-server.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
skip() { echo "$1" >"$folder/why"; echo "SKIPPED: $1"; exit 77; }
[ "${MOTCUA_LIVE:-}" != off ] || skip "MOTCUA_LIVE=off says not to."
[ ! -x "$folder/llama-server" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1 && installed=$(command -v llama-server); then
  echo "$installed" >"$folder/plan"
  ln -sf "$installed" "$folder/llama-server"
  exit 0
fi
for tool in apt-get apt-config dpkg flock timeout; do
  command -v "$tool" >/dev/null 2>&1 || skip "There is no $tool here; a real llama-server comes as Debian packages."
done
exec 9>"$folder/lock"
flock 9
[ ! -x "$folder/llama-server" ] || exit 0 # another run was faster

# ---- where this machine gets Debian from ----------------------------------------------------------------------------
# The first source of Debian's own archive; security and third parties are other archives.
uri() { apt-get indextargets --format "$1" 'Created-By: Packages' 2>/dev/null; }
mirror=$(uri '$(ORIGIN)|$(LABEL)|$(REPO_URI)' | sed -n 's/^Debian|Debian|//p' | head -n 1)
# Where no lists have been fetched yet apt does not know whose archive it is.
[ -n "$mirror" ] || mirror=$(uri '$(REPO_URI)' | grep -E '/debian/?$' | head -n 1 || true)
[ -n "$mirror" ] || skip "apt is not set up for a mirror of Debian on this machine."
signed=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$signed" ] || signed= # then apt's own list of keys decides

# ---- its own lists, so that the system's are not touched --------------------------------------------------------------
apt="$folder/apt"
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$folder/packages"
: >"$apt/status"
echo "deb ${signed:+[signed-by=$signed] }$mirror unstable main" >"$apt/sources.list"
# A mirror may be some weeks behind: its list is signed all the same.
own="-o Dir::Etc::SourceList=$apt/sources.list -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists=$apt/lists
  -o Dir::State::Status=$apt/status -o Dir::Cache=$apt/cache -o APT::Sandbox::User=root
  -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none
  -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20"
case $folder in *[[:space:]]*) skip "The build folder has a blank in its name, which apt's options cannot hold." ;; esac

log="$folder/log"
why() { grep -m 1 -E '^[EW]:' "$log" | cut -c1-200 || true; }
timeout 300 apt-get $own -q update >"$log" 2>&1 || skip "The list of Debian's unstable suite could not be fetched. $(why)"
! grep -q '^W: Failed to fetch' "$log" || skip "The list of Debian's unstable suite could not be fetched. $(why)"
(cd "$folder/packages" && timeout 600 apt-get $own -q download $packages) >"$log" 2>&1 ||
  skip "The packages of llama-server could not be downloaded. $(why)"

# ---- unpacked, and run through its own loader -----------------------------------------------------------------------
root="$folder/root"
rm -rf "$root"
for package in "$folder"/packages/*.deb; do
  dpkg -x "$package" "$root" || skip "A downloaded package cannot be unpacked: ${package##*/}."
done
first() { find "$root" "$@" \( -type f -o -type l \) 2>/dev/null | sort | head -n 1; }
program=$(first -path '*/bin/llama-server')
loader=$(first -name 'ld-linux*.so.*')
# The plainest backend runs on every processor, and answers the same on each.
backend=$(first -name 'libggml-cpu-x64.so')
[ -n "$backend" ] || backend=$(first -name 'libggml-cpu-armv8.0*.so')
[ -n "$backend" ] || backend=$(first -name 'libggml-cpu*.so')
[ -n "$program" ] && [ -n "$loader" ] || skip "The packages hold no llama-server any more."
libraries=$(find "$root" -name 'lib*.so*' ! -path '*/backends*' ! -path '*/gconv/*' -printf '%h\n' | sort -u | paste -s -d : -)
{
  [ -z "$backend" ] || printf 'GGML_BACKEND_PATH=%s\n' "$backend"
  printf '%s\n' "$loader" --library-path "$libraries" "$program"
} >"$folder/plan"
cat >"$folder/llama-server.new" <<WRAPPER
#!/bin/sh
${backend:+GGML_BACKEND_PATH="$backend" }exec "$loader" --library-path "$libraries" "$program" "\$@"
WRAPPER
chmod +x "$folder/llama-server.new"
timeout 60 "$folder/llama-server.new" --version >"$log" 2>&1 ||
  skip "llama-server was unpacked, but does not run: $(tail -n 1 "$log")"
mv "$folder/llama-server.new" "$folder/llama-server"
