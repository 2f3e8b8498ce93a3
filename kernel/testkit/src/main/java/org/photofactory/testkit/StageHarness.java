package org.photofactory.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.KeptTools;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolException;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.Write;

/**
 * A {@link StageContext} for tests: settings from the plugin's own {@code PF-INF/plugin.json},
 * derivatives in a folder, and everything that was recorded kept as objects.
 *
 * <pre>{@code
 * StageHarness harness = new StageHarness(folder).with("max-megapixels", "1");
 * Outcome outcome = harness.run(stage, TestAssets.image(file, "image/jpeg"));
 * harness.recording(asset).orElseThrow().renditions();
 * }</pre>
 *
 * <p>Like the kernel, it takes a record only when the {@link Write} is applied. There is no
 * database: what a write tells the tables of the plugin is kept in {@link #written()}, and a write
 * that reads fails with a sentence; test that with a {@code TestAppliance}. Thread-safe.
 */
public final class StageHarness implements StageContext {

  /**
   * What a {@link Write} has told the database.
   *
   * @param sql the statement, its values as question marks
   * @param values in this order
   */
  public record Written(String sql, List<@Nullable Object> values) {}

  /** What {@link #record(Asset, List, byte[])} was told. */
  public record Recording(List<Rendition> renditions, byte @Nullable [] thumbHash) {}

  private final Path folder;
  private final GivenSettings settings = GivenSettings.fromClassPath();
  private final Map<Long, Recording> recordings = new ConcurrentHashMap<>();
  private final Map<Long, MediaFacts> facts = new ConcurrentHashMap<>();
  private final Map<Long, Path> previews = new ConcurrentHashMap<>();
  private final List<Double> progress = new CopyOnWriteArrayList<>();
  private final KeptFrames frames;
  private final RecordedDatabase database = new RecordedDatabase();
  private volatile boolean cancelled;
  private @Nullable Path scratch;
  private @Nullable Path programs;
  private Set<String> absent = Set.of();

  /**
   * @param folder an empty folder, usually JUnit's {@code @TempDir}
   */
  public StageHarness(Path folder) {
    this.folder = folder;
    this.frames = new KeptFrames(folder.resolve("frames"));
  }

  /** Sets a setting, which the plugin must have declared. */
  public StageHarness with(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Gives an asset a preview picture, as the thumbnail stage would. */
  public StageHarness withPreview(Asset asset, Path preview) {
    previews.put(asset.id(), preview);
    return this;
  }

  /** Programs that are not installed here. */
  public StageHarness without(String... absent) {
    this.absent = Set.of(absent);
    return this;
  }

  /** Programs in this folder go before those of the system with the same name. */
  public StageHarness withPrograms(Path folder) {
    programs = folder;
    return this;
  }

  /** From now on {@link #cancelled()} is true. */
  public void cancel() {
    cancelled = true;
  }

  /** Runs a stage on an asset as the kernel does: process, then apply the write. */
  public Outcome run(Stage stage, Asset asset) throws Exception {
    scratch = null;
    Outcome outcome = answer(stage, asset);
    settle(outcome);
    return outcome;
  }

  private Outcome answer(Stage stage, Asset asset) throws Exception {
    try {
      return stage.process(asset, this);
    } catch (ToolException failure) {
      return failure.outcome();
    }
  }

  /** Applies the write of an outcome, if it has one. */
  public void settle(Outcome outcome) throws Exception {
    switch (outcome) {
      case Outcome.Done done -> database.apply(done.write());
      case Outcome.Skipped skipped -> database.apply(skipped.write());
      case Outcome.Later _, Outcome.Failed _ -> {}
    }
  }

  /** The renditions and ThumbHash last recorded for an asset. */
  public Optional<Recording> recording(Asset asset) {
    return Optional.ofNullable(recordings.get(asset.id()));
  }

  /** The facts last recorded for an asset. */
  public Optional<MediaFacts> facts(Asset asset) {
    return Optional.ofNullable(facts.get(asset.id()));
  }

  /** What writes have told the tables of the plugin, in this order. */
  public List<Written> written() {
    return database.statements();
  }

  /** Where a rendition of an asset is stored, whether it exists or not. */
  public Path stored(Asset asset, String rendition) {
    return derivatives(asset).resolve(rendition);
  }

  /** All stored renditions of an asset by name. */
  public Map<String, byte[]> storedAll(Asset asset) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (Files.isDirectory(derivatives(asset))) {
      try (var files = Files.list(derivatives(asset))) {
        for (Path file : files.toList()) {
          contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public Optional<Path> preview(Asset asset) {
    return Optional.ofNullable(previews.get(asset.id()))
        .or(() -> Optional.of(stored(asset, "preview")).filter(Files::exists));
  }

  @Override
  public void store(Asset asset, Rendition rendition, byte[] content) throws IOException {
    if (rendition.bytes() != content.length) {
      throw new IllegalArgumentException(
          rendition + " says another size than its content: " + content.length);
    }
    Files.createDirectories(derivatives(asset));
    Files.write(stored(asset, rendition.name()), content);
  }

  @Override
  public Write record(Asset asset, List<Rendition> renditions, byte @Nullable [] thumbHash) {
    if (thumbHash != null && thumbHash.length > 25) {
      throw new IllegalArgumentException("a ThumbHash has at most 25 bytes: " + thumbHash.length);
    }
    Recording recording = new Recording(List.copyOf(renditions), thumbHash);
    return _ -> recordings.put(asset.id(), recording);
  }

  @Override
  public Write record(Asset asset, MediaFacts found) {
    return _ -> facts.put(asset.id(), found);
  }

  @Override
  public List<Frame> frames(Asset asset) {
    return frames.of(asset);
  }

  @Override
  public void storeFrames(Asset asset, List<Frame> taken) throws IOException {
    frames.store(asset, taken);
  }

  @Override
  public Path scratch() throws IOException {
    if (scratch == null) {
      Path parent = Files.createDirectories(folder.resolve("scratch"));
      scratch = Files.createTempDirectory(parent, "call-");
    }
    return scratch;
  }

  @Override
  public Path folder(Asset asset) throws IOException {
    return Files.createDirectories(folder.resolve("derived").resolve(asset.sha256()));
  }

  @Override
  public void progress(Asset asset, double part) {
    progress.add(part);
  }

  /** What {@link #progress(Asset, double)} was told, in this order. */
  public List<Double> progress() {
    return List.copyOf(progress);
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public ToolRunner tools() {
    return new LocalToolRunner(this, new ProgramPlaces(programs, absent));
  }

  @Override
  public KeptTools keptTools() {
    return new LocalKeptTools(this, new ProgramPlaces(programs, absent));
  }

  private Path derivatives(Asset asset) {
    return folder.resolve("derivatives").resolve(Long.toString(asset.id()));
  }
}
