package org.photofactory.plugins.inbox;

import java.time.Duration;
import org.photofactory.spi.intake.Candidate.Disposal;
import org.photofactory.spi.stage.Settings;

/**
 * The plugin's settings at one moment.
 *
 * @param stability how long a file must rest
 * @param scanInterval how often everything is looked through
 * @param disposal what becomes of files that have been taken in
 * @param emptyFolders how long an emptied folder rests before it goes
 */
record Rules(Duration stability, Duration scanInterval, Disposal disposal, Duration emptyFolders) {

  /** Who opens a file empty and fills it later gets more time. */
  private static final int PATIENCE_WITH_EMPTY = 5;

  /** Copies over a poor network stand still, and the longer they take the longer. */
  private static final int PART_OF_GROWING = 4;

  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  static Rules of(Settings settings) {
    String after = settings.text("after-import");
    Disposal disposal =
        switch (after) {
          case "remove" -> Disposal.REMOVE;
          case "keep" -> Disposal.KEEP;
          default ->
              throw new IllegalArgumentException(
                  "plugin.inbox.after-import cannot be \""
                      + after
                      + "\". It must be remove or keep.");
        };
    return new Rules(
        settings.duration("stability"),
        settings.duration("scan-interval"),
        disposal,
        settings.duration("empty-folders"));
  }

  /**
   * How long a file must rest. Taking one that only stands still would lose what is written to it
   * later.
   *
   * @param growing for how long it has been seen to change
   */
  Duration rest(Look look, Duration growing) {
    Duration usual = look.bytes() == 0 ? stability.multipliedBy(PATIENCE_WITH_EMPTY) : stability;
    Duration part = growing.dividedBy(PART_OF_GROWING);
    return longer(usual, part.compareTo(LONGEST_REST) < 0 ? part : LONGEST_REST);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
