#!/usr/bin/env bash
# Side by side: the tool from config to written files, and cdk8s writing 7 Applications and 7 value files for each of 100 clusters. Five runs each, best of five.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund cdk8s constructs >/dev/null)
cp "$here/cdk8s.js" "$work/"
"$root/run" install "$work/tool"
dotnet build "$root/tests/GitOpsGen.Benchmarks" -c Release -v quiet -clp:NoSummary -p:RunAnalyzers=false >/dev/null
dotnet "$root/tests/GitOpsGen.Benchmarks/bin/Release/net10.0/GitOpsGen.Benchmarks.dll" config 100 bare >"$work/mesh.config.yaml"

# best NAME COMMAND…: the fastest of five runs, in milliseconds
best() {
  local name=$1 fastest=999999 start elapsed
  shift
  for run in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$@" "$work/out-$name-$run" >/dev/null
    elapsed=$((($(date +%s%N) - start) / 1000000))
    [ "$elapsed" -ge "$fastest" ] || fastest=$elapsed
  done
  echo "$name: $fastest ms, $(find "$work/out-$name-1" -name '*.yaml' | wc -l) files"
}

# A folder of its own for each run: ext4 is slow to make files just after many were deleted.
best cdk8s node "$work/cdk8s.js" 100
best gitopsgen "$work/tool/gitopsgen" render -c "$work/mesh.config.yaml" -o
