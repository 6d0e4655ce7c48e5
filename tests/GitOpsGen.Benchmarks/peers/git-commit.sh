#!/usr/bin/env bash
# Committing the tree of 1,000 clusters: `gitopsgen publish` to a bare repository, beside `git add -A && git commit` of the
# same files; and publishing a change to one of the 1,000 clusters.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_AUTHOR_NAME=bench GIT_AUTHOR_EMAIL=bench@example.com GIT_COMMITTER_NAME=bench GIT_COMMITTER_EMAIL=bench@example.com

"$root/run" install "$work/tool"
dotnet build "$root/tests/GitOpsGen.Benchmarks" -c Release -v quiet -clp:NoSummary -p:RunAnalyzers=false >/dev/null
bench="$root/tests/GitOpsGen.Benchmarks/bin/Release/net10.0/GitOpsGen.Benchmarks.dll"
dotnet "$bench" config 1000 >"$work/mesh.config.yaml"

milliseconds() {
  local start
  start=$(date +%s%N)
  "$@" >/dev/null
  echo "$((($(date +%s%N) - start) / 1000000)) ms"
}

"$work/tool/gitopsgen" render -c "$work/mesh.config.yaml" -o "$work/tree" >/dev/null
git init -q "$work/tree"
echo "files: $(find "$work/tree" -type f -not -path '*/.git/*' | wc -l)"
echo "git add -A && git commit: $(cd "$work/tree" && milliseconds sh -c 'git add -A && git commit -qm tree')"
dotnet "$bench" commit "$work/mesh.config.yaml"
echo "gitopsgen publish, render to pull request: $(milliseconds "$work/tool/gitopsgen" publish --local -c "$work/mesh.config.yaml")"
git --git-dir "$work/.gitopsgen/repository.git" update-ref refs/heads/main gitopsgen/main
rm -rf "$work/.gitopsgen/pull-requests"
sed -i 's/10\.2\.7\.3}/10.9.7.3}/' "$work/mesh.config.yaml"
echo "gitopsgen publish of one changed cluster: $(milliseconds "$work/tool/gitopsgen" publish --local -c "$work/mesh.config.yaml")"
