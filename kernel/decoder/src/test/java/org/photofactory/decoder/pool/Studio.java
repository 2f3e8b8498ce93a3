package org.photofactory.decoder.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.spi.picture.Recipe;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.testkit.Programs;
import org.photofactory.testkit.Samples;

/** Decoders with real workers, and what tests ask of them. */
final class Studio implements AutoCloseable {

  static final List<Recipe> RECIPES =
      List.of(
          new Recipe("preview", 1440, 7200, 80),
          new Recipe("1024", 1024, 1024, 80),
          new Recipe("150", 150, 750, 80));

  private final Decoders decoders;
  private final Path folder;

  Studio(DecoderSettings settings, Path folder) {
    this.decoders = new Decoders(settings);
    this.folder = folder;
  }

  /** One worker, with the libraries there. */
  static Studio usual(Path folder) throws IOException, InterruptedException {
    requireLibraries();
    return new Studio(settings(), folder);
  }

  static void requireLibraries() throws IOException, InterruptedException {
    Programs.requireLibrary("libvips.so.42", "libvips42");
    Programs.requireLibrary("libturbojpeg.so.0", "libturbojpeg0");
  }

  static DecoderSettings settings() {
    return withWorkers(1);
  }

  static DecoderSettings withWorkers(int workers) {
    return settings(workers, Duration.ofSeconds(60), DecoderSettings.USUAL_MEMORY);
  }

  static DecoderSettings withTimeLimit(Duration limit) {
    return settings(1, limit, DecoderSettings.USUAL_MEMORY);
  }

  static DecoderSettings withMemory(long bytes) {
    return settings(1, Duration.ofSeconds(60), bytes);
  }

  static DecoderSettings withJpegWay(JpegWay way) {
    return new DecoderSettings(
        1, Duration.ofSeconds(60), DecoderSettings.USUAL_MEMORY, Duration.ofHours(1), way);
  }

  private static DecoderSettings settings(int workers, Duration limit, long memory) {
    return new DecoderSettings(workers, limit, memory, Duration.ofHours(1), JpegWay.LIBVIPS);
  }

  Decoders decoders() {
    return decoders;
  }

  RenderOutcome render(SourcePicture source) throws InterruptedException {
    return decoders.render(new RenderRequest(source, RECIPES, folder, 200));
  }

  RenderOutcome render(Path file) throws InterruptedException {
    return render(SourcePicture.file(file, ""));
  }

  RenderOutcome render(byte[] content) throws IOException, InterruptedException {
    return render(Files.write(Files.createTempFile(folder, "original", ".bin"), content));
  }

  RenderOutcome renderInP3(byte[] content) throws IOException, InterruptedException {
    Path file = Files.write(Files.createTempFile(folder, "original", ".bin"), content);
    SourcePicture source = SourcePicture.file(file, "");
    return decoders.render(
        new RenderRequest(source, RECIPES, folder, 200, RenderRequest.Colours.DISPLAY_P3));
  }

  RenderOutcome renderSample(String name) throws InterruptedException {
    return render(Samples.file(name));
  }

  /** What must succeed. */
  static RenderOutcome.Rendered rendered(RenderOutcome outcome) {
    if (outcome instanceof RenderOutcome.Rendered rendered) {
      return rendered;
    }
    throw new AssertionError(outcome);
  }

  /** A file that whoever opens it waits for, for ever. */
  Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe-" + System.nanoTime());
    Programs.run(java.util.Map.of(), List.of("mkfifo", pipe.toString()));
    return pipe;
  }

  /** Returns once a caller waits for a worker's answer, or has it. */
  static void awaitAsked(Thread caller) {
    while (caller.isAlive() && caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    decoders.close();
  }
}
