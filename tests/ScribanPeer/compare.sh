#!/usr/bin/env bash
# compare.sh [SEED [COUNT]]: renders random templates by the real Scriban (from NuGet) and by src/Polyfills/Scriban, and counts what differs.
# By hand, not part of ./run test: the real package needs a registry. Exit code 1 when an output differs or one of the two refuses what the
# other takes; messages of errors are counted only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/src/Polyfills/Scriban" -c Release -v quiet -clp:NoSummary
project() { # NAME REFERENCE
  mkdir "$work/$1"
  cp "$here/Render.cs" "$work/$1/"
  cat >"$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
XML
  dotnet build "$work/$1" -c Release -v quiet -clp:NoSummary
}
project ours "<Reference Include=\"$root/src/Polyfills/Scriban/bin/Release/net10.0/Scriban.dll\" />"
project real '<PackageReference Include="Scriban.Signed" Version="7.2.1" />'
python3 "$here/compare.py" "$work" "$root/tests/Scriban.Tests/Cases" "${1:-1}" "${2:-5000}"
