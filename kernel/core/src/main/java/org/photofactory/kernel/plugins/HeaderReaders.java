package org.photofactory.kernel.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.photofactory.spi.media.CaptureTime;
import org.photofactory.spi.media.HeaderReader;
import org.photofactory.spi.media.MediaKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All header readers of all plugins as one: the first that finds a time is believed, in the order
 * of their plugins' ids, since which starts first is chance. A reader that fails is passed over;
 * without any reader no file has a time. Thread-safe.
 */
public final class HeaderReaders implements ServiceDock<HeaderReader>, HeaderReader {

  private static final Logger log = LoggerFactory.getLogger(HeaderReaders.class);
  private static final Duration DRAIN = Duration.ofSeconds(30);

  private record Moored(HeaderReader reader, Tenant tenant, Doorway doorway) {

    String plugin() {
      return tenant.identity().id();
    }
  }

  private final List<Moored> readers = new CopyOnWriteArrayList<>();

  @Override
  public Class<HeaderReader> type() {
    return HeaderReader.class;
  }

  @Override
  public Mooring dock(HeaderReader reader, Tenant tenant) {
    Moored moored = new Moored(reader, tenant, new Doorway());
    readers.add(moored);
    readers.sort(Comparator.comparing(Moored::plugin));
    return () -> {
      readers.remove(moored);
      if (!moored.doorway().close(DRAIN)) {
        log.warn("A header reader of {} does not end", moored.plugin());
      }
    };
  }

  @Override
  public Optional<CaptureTime> captureTime(Path file, MediaKind kind, String mime)
      throws IOException {
    for (Moored moored : readers) {
      if (moored.doorway().enter()) {
        try {
          Optional<CaptureTime> time = ask(moored, file, kind, mime);
          if (time.isPresent()) {
            return time;
          }
        } finally {
          moored.doorway().leave();
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A defect of a plugin must not keep a file from the vault: then the file simply tells no time.
   */
  private static Optional<CaptureTime> ask(Moored moored, Path file, MediaKind kind, String mime)
      throws IOException {
    try {
      Optional<CaptureTime> time = moored.reader().captureTime(file, kind, mime);
      moored.tenant().worked();
      return time;
    } catch (RuntimeException | Error defect) {
      moored.tenant().failed(defect);
      log.debug("A header reader of {} failed", moored.plugin(), defect);
      return Optional.empty();
    }
  }
}
