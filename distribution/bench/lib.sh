# Shared by the benches: where things are, and how to run a class of a module's tests.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# An empty folder for one bench, outside the sources.
bench_folder() {
  local folder="$root/distribution/target/bench/$1"
  rm -rf "$folder"
  mkdir -p "$folder"
  printf '%s' "$folder"
}

# The newest JDK from 25 on.
java_home() {
  local home
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -qE ' (2[5-9]|[3-9][0-9])'; then
      printf '%s' "$home"
      return
    fi
  done
  echo "The benches need a JDK 25 or newer; see README.md." >&2
  exit 1
}

# run_main MODULE CLASS ARGUMENT...: compiles the module with its tests and runs a main class of them.
run_main() {
  local module=$1 class=$2
  shift 2
  local list="$root/$module/target/bench-classpath"
  (cd "$root" && mvn -q -B test-compile dependency:build-classpath -pl "$module" -am \
    -Dmdep.outputFile="$list" -Dmdep.includeScope=test >&2)
  "$(java_home)/bin/java" -Dphotofactory.root="$root" -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -cp "$root/$module/target/test-classes:$root/$module/target/classes:$(cat "$list")" "$class" "$@"
}
