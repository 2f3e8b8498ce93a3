#!/bin/sh
# Builds the web app into target/dist with the system's Node and npm; does nothing where nothing changed.
#   build.sh        installs the libraries, checks types and style, builds
#   build.sh test   runs the unit tests
set -eu
cd "$(dirname "$0")"

NEEDED=20

fail() {
  echo "$1" >&2
  exit 1
}

command -v node >/dev/null || fail "The web app is built with Node $NEEDED or newer, which was not found: install it, for example with 'apt install nodejs npm'."
command -v npm >/dev/null || fail "The web app is built with npm, which was not found: install it, for example with 'apt install npm'."
FOUND=$(node -p 'process.versions.node.split(".")[0]')
[ "$FOUND" -ge "$NEEDED" ] || fail "The web app is built with Node $NEEDED or newer, but node is version $FOUND: install a newer one, for example from https://nodejs.org."

# Of the given files, or of the standard input.
fingerprint() {
  { node --version; cat "$@"; } | sha256sum | cut -d ' ' -f 1
}

inputs() {
  find src public -type f | LC_ALL=C sort
  ls ../docs/openapi.json ../docs/panels.d.ts dev/schema.mjs index.html package.json package-lock.json tsconfig.json vite.config.ts vite.frame.config.ts vitest.config.ts .oxlintrc.json build.sh
}

# Does a step again only if the files it depends on differ from those of its last success.
once() {
  step=$1
  wanted=$2
  shift 2
  mark="target/$step.sha256"
  if [ -f "$mark" ] && [ "$(cat "$mark")" = "$wanted" ]; then
    return
  fi
  rm -f "$mark"
  "$@"
  mkdir -p target
  echo "$wanted" >"$mark"
}

libraries() {
  npm ci --no-audit --no-fund --loglevel=error
}

site() {
  npm run --silent check
  npm run --silent build -- --logLevel warn
}

unit_tests() {
  npm run --silent test -- --reporter=dot
}

[ -d node_modules ] || rm -f target/libraries.sha256
[ -f target/dist/index.html ] || rm -f target/site.sha256
once libraries "$(fingerprint package.json package-lock.json)" libraries

# The types of the API come from its document.
node dev/schema.mjs

# File names are part of the fingerprint, so that a renamed file counts as a change.
SOURCES=$(inputs | while IFS= read -r file; do sha256sum "$file"; done | fingerprint)
case "${1:-build}" in
  build) once site "$SOURCES" site ;;
  test) once tests "$SOURCES" unit_tests ;;
  *) fail "build.sh knows 'build' and 'test', not '$1'." ;;
esac
