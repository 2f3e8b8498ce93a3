package org.photofactory.plugins.metadata.program;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.plugins.metadata.time.StatedTime;
import org.photofactory.plugins.metadata.time.TimeCandidate;
import org.photofactory.plugins.metadata.time.TimeSource;

/** A time as programs print it: with a Z when it is in UTC, else as the camera's clock had it. */
final class ToldTime {

  private ToldTime() {}

  static Optional<TimeCandidate> of(TimeSource source, @Nullable String printed) {
    return StatedTime.parse(printed)
        .map(
            time ->
                printed != null && printed.endsWith("Z")
                    ? TimeCandidate.utc(source, time.local())
                    : TimeCandidate.of(source, time));
  }
}
