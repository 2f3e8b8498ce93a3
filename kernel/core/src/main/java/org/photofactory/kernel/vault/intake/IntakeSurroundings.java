package org.photofactory.kernel.vault.intake;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.photofactory.kernel.events.Events;
import org.photofactory.spi.media.HeaderReader;

/**
 * Whom the intake asks and tells.
 *
 * @param headerReaders those of the plugins that are there right now; asked for each candidate
 * @param events who wants to know what has become of a candidate
 * @param clock what time it is
 */
public record IntakeSurroundings(
    Supplier<List<HeaderReader>> headerReaders, Events events, Clock clock) {

  public IntakeSurroundings {
    Objects.requireNonNull(headerReaders, "headerReaders is null");
    Objects.requireNonNull(events, "events is null");
    Objects.requireNonNull(clock, "clock is null");
  }
}
