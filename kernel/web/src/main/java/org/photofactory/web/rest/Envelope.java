package org.photofactory.web.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one shape of every JSON answer; one of {@code data} and {@code error} is null.
 *
 * @param apiVersion version of the API
 * @param data what was asked for
 * @param meta about the answer
 * @param error what went wrong
 */
public record Envelope(
    String apiVersion, @Nullable Object data, Meta meta, @Nullable ErrorBody error) {

  private static final String VERSION = "1";

  /**
   * About the answer: where the next page starts; null at the end, and where there are no pages.
   */
  public record Meta(@Nullable String nextCursor) {}

  /** What went wrong. */
  public record ErrorBody(
      String code, String message, @Nullable String hint, Map<String, Object> details) {}

  /** An answer with data; a {@link Page} is unfolded, an envelope stays as it is. */
  public static Envelope of(@Nullable Object data) {
    return switch (data) {
      case Envelope envelope -> envelope;
      case Page<?>(var items, var nextCursor) ->
          new Envelope(VERSION, items, new Meta(nextCursor), null);
      case null, default -> new Envelope(VERSION, data, new Meta(null), null);
    };
  }

  /** An answer with an error. */
  public static Envelope of(Problem problem) {
    return new Envelope(
        VERSION,
        null,
        new Meta(null),
        new ErrorBody(problem.code(), problem.message(), problem.hint(), problem.details()));
  }
}
