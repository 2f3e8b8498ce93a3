package org.photofactory.spi.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads from a file's header when it was taken, so that the intake can file the original by date.
 * Reads little and fast (a few milliseconds, never the whole file); called from intake threads,
 * several at once.
 */
@ConsumerType
public interface HeaderReader {

  /**
   * @param file bytes of the candidate; its name says nothing
   * @param kind what it is by content
   * @param mime its media type by content
   * @return the time its header states; empty when it states none or is damaged
   * @throws IOException when the file cannot be read at all
   */
  Optional<CaptureTime> captureTime(Path file, MediaKind kind, String mime) throws IOException;
}
