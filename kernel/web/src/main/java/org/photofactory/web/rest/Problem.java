package org.photofactory.web.rest;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as a value.
 *
 * @param status HTTP status
 * @param code stable upper-case code; all are listed in {@code docs/api.md}
 * @param message a sentence for people
 * @param hint what to do about it; null when there is nothing to do
 * @param details facts for programs
 */
public record Problem(
    int status, String code, String message, @Nullable String hint, Map<String, Object> details) {

  private static final String RETRY_AFTER = "retryAfterSeconds";

  /** Seconds after which a client may try again what failed because something is away. */
  public static final int RETRY_AFTER_SECONDS = 5;

  public Problem {
    details = Map.copyOf(details);
  }

  /** A problem without details. */
  public static Problem of(int status, String code, String message, @Nullable String hint) {
    return new Problem(status, code, message, hint, Map.of());
  }

  /** The request makes no sense. */
  public static Problem badRequest(String message, @Nullable String hint) {
    return of(400, "BAD_REQUEST", message, hint);
  }

  /** There is nothing at this address. */
  public static Problem notFound(String path) {
    return of(404, "NOT_FOUND", "There is nothing at " + path + ".", null);
  }

  /** Something inside failed that should not. */
  public static Problem internal() {
    return of(
        500,
        "INTERNAL",
        "Something went wrong inside the factory.",
        "The log of the appliance tells what.");
  }

  /** Whoever asks has to wait. */
  public static Problem wait(String code, String message, Duration pause) {
    long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    return new Problem(
        429, code, message, "Try again in " + seconds + " s.", Map.of(RETRY_AFTER, seconds));
  }

  /**
   * Headers that go with the answer: when to try again where that makes sense, and how to log in.
   */
  public Map<String, String> headers() {
    return switch (status) {
      case 401 -> Map.of("WWW-Authenticate", "Bearer");
      case 429 -> Map.of("Retry-After", String.valueOf(details.getOrDefault(RETRY_AFTER, 1)));
      case 503 -> Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
      default -> Map.of();
    };
  }

  /** This problem, ready to be thrown. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
