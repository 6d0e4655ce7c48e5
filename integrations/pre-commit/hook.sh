#!/usr/bin/env bash
# Runs gitopsgen for pre-commit: the one that is installed, else one that is built once beside this file.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
tool="$here/bin/gitopsgen"
if command -v gitopsgen > /dev/null; then
  tool=gitopsgen
elif [ ! -x "$tool" ]; then
  if ! command -v dotnet > /dev/null; then
    echo "this hook needs gitopsgen on the path, or the .NET 10 SDK to build it" >&2
    exit 1
  fi
  # Into place in one step: hooks may run side by side.
  build="$(mktemp -d "$here/build.XXXXXX")"
  "$here/../../run" install "$build"
  ln -sn "$(basename "$build")" "$here/bin" 2> /dev/null || rm -rf "$build"
fi
exec "$tool" "$@"
