#!/usr/bin/env bash
# Runs the command that action.yml was asked for. Its inputs come in as environment variables.
set -euo pipefail
read -ra arguments <<< "${ARGUMENTS:-}"

case "$COMMAND" in
  validate)
    report="$RUNNER_TEMP/gitopsgen.sarif"
    echo "sarif=$report" >> "$GITHUB_OUTPUT"
    # SARIF for the code host; the words below for whoever reads the log. Both runs find the same.
    gitopsgen validate --output sarif > "$report" || true
    gitopsgen validate ${arguments[@]+"${arguments[@]}"}
    ;;
  render-check)
    gitopsgen render --check ${arguments[@]+"${arguments[@]}"}
    ;;
  diff)
    report="$RUNNER_TEMP/gitopsgen-review.html"
    echo "report=$report" >> "$GITHUB_OUTPUT"
    gitopsgen diff --html "$report" ${arguments[@]+"${arguments[@]}"} | tee "$RUNNER_TEMP/gitopsgen-diff.txt"
    # GitHub takes one megabyte.
    { echo '```'; head -c 900000 "$RUNNER_TEMP/gitopsgen-diff.txt"; echo '```'; } >> "$GITHUB_STEP_SUMMARY"
    ;;
  publish)
    code=0
    gitopsgen publish --output json ${arguments[@]+"${arguments[@]}"} > "$RUNNER_TEMP/gitopsgen.json" || code=$?
    jq -r '.diagnostics[] | (if .location then "\(.location.file):\(.location.line):\(.location.column): " else "" end) + "\(.severity) \(.code): \(.message)" + (if .hint then "\n  hint: \(.hint)" else "" end)' "$RUNNER_TEMP/gitopsgen.json"
    jq -r '.result | select(.outcome) | "\(.outcome) \(.pullRequest.location // "")"' "$RUNNER_TEMP/gitopsgen.json"
    echo "pull-request=$(jq -r '.result.pullRequest.location // ""' "$RUNNER_TEMP/gitopsgen.json")" >> "$GITHUB_OUTPUT"
    exit "$code"
    ;;
  *)
    echo "command is one of validate, render-check, diff, publish, install; not '$COMMAND'" >&2
    exit 64
    ;;
esac
