package org.photofactory.kernel.plugins;

import java.io.InterruptedIOException;
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
 * of their plugins' ids, since which starts first is chance. A reader that fails, takes too long,
 * or owes the answers of several earlier calls, is passed over; without any reader no file has a
 * time. Thread-safe.
 */
public final class HeaderReaders implements ServiceDock<HeaderReader>, HeaderReader {

  private static final Logger log = LoggerFactory.getLogger(HeaderReaders.class);
  private static final Duration DRAIN = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private record Moored(String plugin, HeaderReader reader, PluginCalls calls) {}

  private final Duration limit;
  private final List<Moored> readers = new CopyOnWriteArrayList<>();

  /**
   * @param limit how long a reader may take for a file
   */
  public HeaderReaders(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Class<HeaderReader> type() {
    return HeaderReader.class;
  }

  @Override
  public Mooring dock(HeaderReader reader, Tenant tenant) {
    String plugin = tenant.identity().id();
    PluginCalls calls = new PluginCalls("header " + plugin, tenant, reader);
    Moored moored = new Moored(plugin, reader, calls);
    readers.add(moored);
    readers.sort(Comparator.comparing(Moored::plugin));
    return () -> {
      readers.remove(moored);
      if (!calls.close(DRAIN, GRACE)) {
        log.warn("A header reader of {} does not end", plugin);
      }
    };
  }

  @Override
  public Optional<CaptureTime> captureTime(Path file, MediaKind kind, String mime)
      throws InterruptedIOException {
    for (Moored moored : readers) {
      Optional<CaptureTime> time = ask(moored, file, kind, mime);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  /**
   * A plugin that fails must not keep a file from the vault: then the file simply tells no time.
   *
   * @throws InterruptedIOException when whoever asks is told to end, and nobody knows the time
   */
  private Optional<CaptureTime> ask(Moored moored, Path file, MediaKind kind, String mime)
      throws InterruptedIOException {
    if (moored.calls().jammed()) {
      return Optional.empty();
    }
    try {
      return moored.calls().run(limit, _ -> moored.reader().captureTime(file, kind, mime));
    } catch (PluginCallException failure) {
      log.debug("A header reader of {} came to no result", moored.plugin(), failure);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The reading of " + file.getFileName() + " was broken off.");
    }
  }
}
