#!/bin/sh
# Installs style-lint VERSION for whoever runs it, and needs no .NET.
#   curl -fsSL https://github.com/REPOSITORY/releases/latest/download/install.sh | sh
# What follows "sh -s --" is run afterwards: sh -s -- check stories
# STYLE_LINT_HOME is where it goes; without it, ~/.local/bin.
# The release workflow writes the version, the repository and the checksums into this file.
set -eu

give_up() { printf 'style-lint: %s\n' "$1" >&2; exit 2; }

# In a function, so that a script that arrives cut short does nothing.
install_style_lint() {
  checksums='CHECKSUMS'

  case "$(uname -s)" in
    Linux) system=linux; if ls /lib/ld-musl-* > /dev/null 2>&1; then system=linux-musl; fi ;;
    Darwin) system=osx ;;
    *) give_up "there is no program for $(uname -s) here; on Windows: winget install StyleLint.StyleLint, or npx style-lint" ;;
  esac
  case "$(uname -m)" in
    x86_64 | amd64) platform=$system-x64 ;;
    arm64 | aarch64) platform=$system-arm64 ;;
    *) platform=$system-$(uname -m) ;;
  esac

  archive=style-lint-VERSION-$platform.tar.gz
  checksum=$(printf '%s\n' "$checksums" | sed -n "s/^\([0-9a-f]*\)  $archive\$/\1/p")
  [ -n "$checksum" ] || give_up "there is no program for $platform; with .NET 10: dotnet tool install --global style-lint"

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$work/$archive" \
    "https://github.com/REPOSITORY/releases/download/vVERSION/$archive" || give_up "$archive could not be downloaded"
  if command -v sha256sum > /dev/null; then sum=$(sha256sum "$work/$archive"); else sum=$(shasum -a 256 "$work/$archive"); fi
  [ "${sum%% *}" = "$checksum" ] || give_up "$archive is not what was released"
  tar -xzf "$work/$archive" -C "$work"

  home=${STYLE_LINT_HOME:-$HOME/.local/bin}
  mkdir -p "$home"
  # Into its place in one step, so that a program that runs just now goes on.
  mv "$work/style-lint" "$home/.style-lint.new"
  mv "$home/.style-lint.new" "$home/style-lint"
  rm -rf "$work"
  printf 'style-lint VERSION is in %s\n' "$home" >&2
  # shellcheck disable=SC2016  # PATH is for the reader to fill in.
  case ":$PATH:" in *":$home:"*) ;; *) printf 'Add it to the PATH: export PATH="%s:$PATH"\n' "$home" >&2 ;; esac
  [ "$#" -eq 0 ] || exec "$home/style-lint" "$@" < /dev/null
}

install_style_lint "$@"
