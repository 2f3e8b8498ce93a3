#!/usr/bin/env bash
# Sourced after lib.sh: class paths that every root file system understands that sees this repository.

# The class path of modules and their tests' libraries, an entry a line. A library stands twice when two modules use it.
module_path() {
  local module
  for module in "$@"; do
    printf '%s\n' "$root/$module/target/classes"
    tr ':' '\n' <"$root/$module/target/bench-classpath"
    echo
  done
}

# copied_path FOLDER MODULE...: makes an empty FOLDER with copies of the modules' classes and libraries; prints their class path.
copied_path() {
  local folder=$1 entry copy path=
  shift
  rm -rf "$folder"
  mkdir -p "$folder/classes" "$folder/lib"
  while read -r entry; do
    [ -n "$entry" ] || continue
    copy=$folder/lib/${entry##*/}
    [ -f "$entry" ] || copy=$folder/lib/$(basename "${entry%/target/*}")
    [ -e "$copy" ] || cp -r "$entry" "$copy"
    path=$path:$copy
  done < <(module_path "$@")
  printf '%s' "${path#:}"
}

# Compiles ours/ against the modules' classes.
prepare_ours() {
  local folder=$root/distribution/target/ours path
  (cd "$root" && mvn -q -B test-compile dependency:build-classpath -pl plugins/thumbnail,plugins/metadata -am \
    -Dmdep.outputFile=target/bench-classpath -Dmdep.includeScope=test >&2)
  path=$(copied_path "$folder" plugins/thumbnail plugins/metadata)
  printf '%s' "$path" >"$folder/class-path"
  "$(java_home)/bin/javac" -d "$folder/classes" -cp "$path" "$root"/distribution/bench/ours/*.java
}
