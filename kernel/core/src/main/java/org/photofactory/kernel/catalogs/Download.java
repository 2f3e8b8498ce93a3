package org.photofactory.kernel.catalogs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plugin on its way from a catalog.
 *
 * @param wanted what
 * @param state how far it is
 * @param received bytes so far, of {@code size}
 * @param failure why it was not installed; null when it was, or may be yet
 * @param at when that became so
 */
public record Download(
    UUID id,
    Wanted wanted,
    State state,
    long received,
    long size,
    @Nullable Failure failure,
    Instant at) {

  /**
   * What is wanted.
   *
   * @param catalog where from
   */
  public record Wanted(long catalog, String plugin, String version) {}

  /** Why it was not installed. */
  public record Failure(String code, String sentence, @Nullable String hint) {}

  /** How far it is. */
  public enum State {
    /** It waits for another. */
    WAITING,
    /** It is coming. */
    COMING,
    /** It was handed to the host, which tells how it fares from here on. */
    INSTALLED,
    /** It was not installed, and nothing has changed. */
    FAILED
  }
}
