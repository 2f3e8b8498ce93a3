package org.photofactory.testkit.rooms;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
record RoomEnvelope(String apiVersion, @Nullable Object data, Meta meta, @Nullable Trouble error) {

  private static final String VERSION = "1";

  /** About the answer; rooms have no pages. */
  record Meta(@Nullable String nextCursor) {}

  /**
   * What went wrong.
   *
   * @param fault what the room threw and must not throw, told to nobody; null for a refusal
   */
  record Trouble(
      String code,
      String message,
      @Nullable String hint,
      Map<String, Object> details,
      @JsonIgnore @Nullable Throwable fault) {}

  static RoomEnvelope of(@Nullable Object value) {
    return value instanceof Trouble trouble
        ? new RoomEnvelope(VERSION, null, new Meta(null), trouble)
        : new RoomEnvelope(VERSION, value, new Meta(null), null);
  }
}
