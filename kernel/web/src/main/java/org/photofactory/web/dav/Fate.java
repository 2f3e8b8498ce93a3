package org.photofactory.web.dav;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What becomes of a dropped file, as its name tells. */
enum Fate {
  /** It is offered to the intake. */
  OFFERED(Duration.ofSeconds(3)),
  /** Its program will give it another name; one that never does has given up. */
  UNFINISHED(Duration.ofDays(7)),
  /** Something that a system leaves everywhere; its bytes are of no use to anybody. */
  LITTER(Duration.ofHours(1));

  private static final Set<String> LEFT_BEHIND =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", "@eadir", ".nomedia");

  /** What programs call a file while they send it. */
  private static final List<String> SENDING =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart");

  private static final Duration EMPTY = Duration.ofHours(1);

  private final Duration rest;

  Fate(Duration rest) {
    this.rest = rest;
  }

  /**
   * Of a file.
   *
   * @param folders in which it lies; what is hidden there is not finished either
   */
  static Fate of(List<String> folders, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("._") || LEFT_BEHIND.contains(lower)) {
      return LITTER;
    }
    boolean hidden =
        lower.startsWith(".") || folders.stream().anyMatch(folder -> folder.startsWith("."));
    return hidden || SENDING.stream().anyMatch(lower::endsWith) ? UNFINISHED : OFFERED;
  }

  /**
   * How long nothing must have happened to it. Finder and Windows make a file empty, and send its
   * bytes afterwards.
   */
  Duration rest(long bytes) {
    return this == OFFERED && bytes == 0 ? EMPTY : rest;
  }
}
