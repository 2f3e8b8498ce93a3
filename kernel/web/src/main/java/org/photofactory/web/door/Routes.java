package org.photofactory.web.door;

import java.util.Optional;
import java.util.Set;
import org.photofactory.web.rest.Reading;

/**
 * Which right an address needs where that is known from the address alone. Everything else below
 * {@code /api/v1/} says it method by method, with {@link Needs}.
 */
final class Routes {

  /** What answers while nobody lives here, beside the pages of the web app. */
  private static final Set<String> FIRST_RUN =
      Set.of("/health/live", "/health/ready", "/api/v1/door", "/api/v1/first-run");

  private Routes() {}

  /** The right that a request needs; empty when its resource method says so. */
  static Optional<Right> right(String path, String method) {
    if (below("/api/v1/p", path)) {
      return Optional.of(Reading.isSafe(method) ? Right.READ : Right.WRITE);
    }
    if (path.equals("/api/v1/events") || below("/media", path)) {
      return Optional.of(Right.READ);
    }
    if (below("/api", path)) {
      return Optional.empty();
    }
    if (below("/dav", path)) {
      return Optional.of(Right.UPLOAD);
    }
    return Optional.of(path.equals("/metrics") ? Right.ADMIN : Right.ANYBODY);
  }

  /** True when an address answers although nobody lives here yet. */
  static boolean beforeAnybody(String path) {
    boolean page =
        !below("/api", path)
            && !below("/media", path)
            && !below("/dav", path)
            && !below("/health", path)
            && !path.equals("/metrics");
    return page || FIRST_RUN.contains(path);
  }

  /** True where simple tools ask for a user name and a password. */
  static boolean forSimpleTools(String path) {
    return below("/dav", path);
  }

  private static boolean below(String root, String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }
}
