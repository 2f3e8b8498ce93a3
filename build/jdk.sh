# Shared by the scripts of this folder and ./photofactory: finds a JDK that is new enough, whichever java is the default.
needed_java=25

java_of() { # major version of the JDK in folder $1, if there is a compiler in it
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line
  line=$(grep -m1 '^JAVA_VERSION=' "$1/release") || return 1
  line=${line#*\"}
  printf '%s' "${line%%[.\"]*}"
}

find_jdk() { # prints its folder
  local on_path folder version
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for folder in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$on_path" /opt/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -n "$folder" ] && version=$(java_of "$folder") || continue
    if [ "$version" -ge "$needed_java" ] 2>/dev/null; then
      printf '%s' "$folder"
      return 0
    fi
  done
  return 1
}

explain_jdk() {
  printf '%s\n' "Photo Factory needs a JDK $needed_java or newer to build itself: install 'temurin-$needed_java-jdk' (https://adoptium.net/installation/linux) or 'openjdk-$needed_java-jdk' with apt; it may stand next to any other Java." >&2
}
