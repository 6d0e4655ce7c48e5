#!/usr/bin/env bash
# `gitopsgen --version`, published ReadyToRun, beside an empty console program published the same way. Thirty runs each, median.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() {
  dotnet publish "$1" -c Release -p:PublishReadyToRun=true -r linux-x64 --self-contained false -o "$2" -v quiet -clp:NoSummary -p:RunAnalyzers=false >/dev/null
}
mkdir "$work/empty"
cat >"$work/empty/empty.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
X
echo 'System.Console.WriteLine("0.1.0");' >"$work/empty/Program.cs"
publish "$work/empty" "$work/empty-out"
publish "$root/src/GitOpsGen.Cli" "$work/tool"

median() {
  for _ in $(seq 30); do
    local start
    start=$(date +%s%N)
    "$@" >/dev/null
    echo $((($(date +%s%N) - start) / 10000))
  done | sort -n | sed -n 15p
}
median "$work/tool/gitopsgen" --version >/dev/null
empty=$(median "$work/empty-out/empty")
tool=$(median "$work/tool/gitopsgen" --version)
awk -v e="$empty" -v t="$tool" 'BEGIN { printf "empty program: %.1f ms\ngitopsgen --version: %.1f ms (%.2f times)\n", e / 100, t / 100, t / e }'
