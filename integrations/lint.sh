#!/usr/bin/env bash
# Lints what other people's pipelines use of this repository, with each format's own tools. Needs npm; uses shellcheck and
# pre-commit where they are installed. Exits with 1 when a file is wrong, and names the tools that were missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tools="${GITOPSGEN_LINT_TOOLS:-${TMPDIR:-/tmp}/gitopsgen-lint-$(id -u)}"
failed=0

# check NAME COMMAND…: runs quietly, and shows the output only of what fails.
check() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "ok       $name"
  else
    printf 'FAILED   %s\n%s\n' "$name" "$output"
    failed=1
  fi
}

skip() { echo "skipped  $1"; }

npm_tools() {
  command -v npm > /dev/null || return 1
  mkdir -p "$tools"
  [ -x "$tools/node_modules/.bin/gitlab-ci-local" ] ||
    npm install --silent --no-save --prefix "$tools" \
      @action-validator/core@0.6.0 @action-validator/cli@0.6.0 dockerfilelint@1.8.0 gitlab-ci-local@4.61.0 > /dev/null 2>&1
}

# gitlab-ci-local carries GitLab's own schema, and wants a Git repository around the file.
gitlab_ci() {
  local work
  work=$(mktemp -d)
  cp integrations/gitlab/gitopsgen.gitlab-ci.yml "$work/.gitlab-ci.yml"
  git -C "$work" init -q && git -C "$work" remote add origin git@gitlab.com:acme/mesh.git
  local code=0
  (cd "$work" && "$tools/node_modules/.bin/gitlab-ci-local" --list) || code=$?
  rm -rf "$work"
  return "$code"
}

# Without Docker here, at least: what the projects embed is in the image's context, of which all but its ! lines are left out.
image_context() {
  local project file path missing=0
  for project in src/*/*.csproj src/Polyfills/*/*.csproj; do
    while read -r file; do
      path=$file
      until grep -qxF "!$path" integrations/docker/Dockerfile.dockerignore; do
        [[ $path == */* ]] || { echo "$file, which $project embeds"; missing=1; break; }
        path=${path%/*}
      done
    done < <(dotnet msbuild "$project" -getItem:EmbeddedResource | sed -n 's|.*"FullPath": "'"$PWD"'/\(.*\)",|\1|p')
  done
  return "$missing"
}

if npm_tools; then
  check "GitHub action" "$tools/node_modules/.bin/action-validator" integrations/github-action/action.yml
  for workflow in integrations/examples/github/*.yml; do
    check "GitHub workflow $(basename "$workflow")" "$tools/node_modules/.bin/action-validator" "$workflow"
  done
  check "GitLab CI template" gitlab_ci
  check "Dockerfile" "$tools/node_modules/.bin/dockerfilelint" integrations/docker/Dockerfile
else
  skip "GitHub action, GitLab CI template, Dockerfile: no npm, or the registry is out of reach"
fi

check "files of the image" image_context
if command -v pre-commit > /dev/null; then
  check "pre-commit hooks" pre-commit validate-manifest .pre-commit-hooks.yaml
  check "pre-commit example" pre-commit validate-config integrations/examples/pre-commit/.pre-commit-config.yaml
else
  skip "pre-commit hooks: no pre-commit"
fi

if command -v shellcheck > /dev/null; then
  # SC2317 takes the functions that check calls for unreachable.
  check "shell scripts" shellcheck -e SC2317 integrations/lint.sh integrations/github-action/run.sh integrations/pre-commit/hook.sh
else
  skip "shell scripts: no shellcheck"
fi
exit "$failed"
