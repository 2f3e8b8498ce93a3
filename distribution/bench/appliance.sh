# Sourced after lib.sh: what the benches of the whole appliance need.

# Builds what has changed, once for all benches of a run, and finds the JDK for their small Java programs.
prepare_appliance() {
  BENCH_JDK=$(java_home)
  export BENCH_JDK
  [ -z "${BENCH_BUILT:-}" ] || return 0
  echo "Building ..." >&2
  (cd "$root" && JAVA25_HOME=$BENCH_JDK mvn -q -B -Dmaven.test.skip=true -pl distribution -am package >&2)
  export BENCH_BUILT=yes
}

# run_bench PROGRAM ARGUMENT...
run_bench() {
  prepare_appliance
  exec node "$root/distribution/bench/$1.mjs" "${@:2}"
}
