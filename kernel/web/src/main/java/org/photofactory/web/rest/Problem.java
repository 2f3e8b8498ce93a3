package org.photofactory.web.rest;

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

  /** True when it will pass by itself, so that trying again makes sense. */
  public boolean passing() {
    return status == 503;
  }

  /** This problem, ready to be thrown. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
