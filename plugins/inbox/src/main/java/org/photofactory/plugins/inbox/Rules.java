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

  /** How long a file that looks like this must rest. */
  Duration rest(Look look) {
    return look.bytes() == 0 ? stability.multipliedBy(PATIENCE_WITH_EMPTY) : stability;
  }
}
