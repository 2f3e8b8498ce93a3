package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.events.Event;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.work.MediaResults;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a stage gets for one call. */
final class CallContext implements StageContext {

  private static final Logger log = LoggerFactory.getLogger(CallContext.class);

  /** People see no difference in less. */
  private static final long BETWEEN_WORDS = Duration.ofSeconds(1).toNanos();

  private final BatchCall call;
  private final Derivatives derivatives;
  private final ScratchFolder scratch;
  private final Events events;
  private final MediaResults results;
  private final Settings settings;
  private long told = System.nanoTime() - BETWEEN_WORDS;

  CallContext(BatchCall call, Derivatives derivatives, ScratchFolder scratch, Events events) {
    this.call = call;
    this.derivatives = derivatives;
    this.results = new MediaResults(events);
    this.scratch = scratch;
    this.events = events;
    this.settings = call.stage().plugin().settings();
  }

  @Override
  public boolean cancelled() {
    return call.cancelled();
  }

  @Override
  public Optional<Path> preview(Asset asset) {
    return derivatives.find(asset.sha256(), "preview");
  }

  @Override
  public void store(Asset asset, Rendition rendition, byte[] content) throws IOException {
    if (rendition.bytes() != content.length) {
      throw new IllegalArgumentException(
          "the rendition says %d bytes, the content has %d"
              .formatted(rendition.bytes(), content.length));
    }
    derivatives.store(asset.sha256(), rendition, content);
  }

  @Override
  public Write record(Asset asset, List<Rendition> renditions, byte @Nullable [] thumbHash) {
    List<Rendition> kept = List.copyOf(renditions);
    return handle -> results.record(handle, asset.id(), kept, thumbHash);
  }

  @Override
  public Write record(Asset asset, MediaFacts facts) {
    return handle -> results.record(handle, asset.id(), facts);
  }

  @Override
  public List<Frame> frames(Asset asset) {
    return derivatives.frames(asset.sha256());
  }

  @Override
  public void storeFrames(Asset asset, List<Frame> frames) throws IOException {
    derivatives.storeFrames(asset.sha256(), frames);
  }

  @Override
  public Path scratch() throws IOException {
    return scratch.path();
  }

  @Override
  public Path folder(Asset asset) throws IOException {
    return derivatives.folder(asset.sha256(), call.stage().plugin().id());
  }

  @Override
  public synchronized void progress(Asset asset, double part) {
    long now = System.nanoTime();
    if (now - told >= BETWEEN_WORDS) {
      told = now;
      String stage = call.stage().spec().name();
      events.publish(
          new Event.AssetProgress(
              call.owner(asset.id()), asset.id(), stage, Math.clamp(part, 0, 1)));
    }
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public ToolRunner tools() {
    return call.tools();
  }

  @Override
  public KeptTools keptTools() {
    return call.tools().kept();
  }

  /** A folder that exists from the first time it is asked for until the call ends. */
  static final class ScratchFolder implements AutoCloseable {

    private static final String PREFIX = "call-";

    private final Path parent;
    private @Nullable Path folder;

    ScratchFolder(Path parent) {
      this.parent = parent;
    }

    synchronized Path path() throws IOException {
      if (folder == null) {
        Files.createDirectories(parent);
        folder = Files.createTempDirectory(parent, PREFIX);
      }
      return folder;
    }

    /** Removes what calls of a process that was killed have left. */
    static void removeLeftovers(Path parent) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
        left.forEach(ScratchFolder::remove);
      } catch (NoSuchFileException none) {
        log.debug("No scratch folder yet");
      } catch (IOException | DirectoryIteratorException failure) {
        log.warn("Scratch folders stay until the next start: {}", parent, failure);
      }
    }

    private static void remove(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException failure) {
        log.warn("A scratch folder stays until the next start: {}", folder, failure);
      }
    }

    @Override
    public synchronized void close() {
      if (folder == null) {
        return;
      }
      remove(folder);
      folder = null;
    }
  }
}
