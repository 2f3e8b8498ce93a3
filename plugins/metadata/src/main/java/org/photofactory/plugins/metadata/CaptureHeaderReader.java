package org.photofactory.plugins.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.photofactory.plugins.metadata.place.ZoneFinder;
import org.photofactory.plugins.metadata.place.ZoneMap;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.media.MediaKind;

/** Tells the intake when a file was taken, by the same rules as the stage. Thread-safe. */
@Component(service = HeaderReader.class)
public final class CaptureHeaderReader implements HeaderReader {

  private final FactsReader reader;

  /** As the kernel makes it. */
  @Activate
  public CaptureHeaderReader() {
    this(Clock.systemUTC(), new ZoneMap(), ZoneId.systemDefault());
  }

  /**
   * @param clock tells today, to reject capture times far ahead
   * @param zones tells the time zone of a place
   * @param home zone in which times in UTC are told as wall-clock time
   */
  CaptureHeaderReader(Clock clock, ZoneFinder zones, ZoneId home) {
    this.reader = new FactsReader(clock, zones, home);
  }

  @Override
  public Optional<CaptureTime> captureTime(Path file, MediaKind kind, String mime)
      throws IOException {
    return reader.captureTime(file);
  }
}
