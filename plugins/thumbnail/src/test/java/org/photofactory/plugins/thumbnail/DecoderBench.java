package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.photofactory.decoder.pool.DecoderSettings;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.spi.picture.Recipe;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * All renditions and the ThumbHash of JPEG files by each way, in turn in one run: Java, libvips,
 * and libturbojpeg at the size of the cosine transform. Run it by hand
 * (distribution/bench/decoder). Arguments: folder, files from how many bytes, copies a round,
 * rounds.
 */
final class DecoderBench {

  private static final int THREADS = 2;

  private static final List<Recipe> GRID =
      List.of(
          new Recipe("300", 300, 1500, Gallery.QUALITY),
          new Recipe("250", 250, 1250, Gallery.QUALITY),
          new Recipe("150", 150, 750, Gallery.QUALITY));

  private final List<Path> files;
  private final int copies;

  private DecoderBench(List<Path> files, int copies) {
    this.files = files;
    this.copies = copies;
  }

  public static void main(String[] arguments) throws Exception {
    List<Path> files = jpegs(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    DecoderBench bench = new DecoderBench(files, Integer.parseInt(arguments[2]));
    int rounds = Integer.parseInt(arguments[3]);
    try (Decoders usual = decoders(JpegWay.LIBVIPS);
        Decoders fast = decoders(JpegWay.TURBOJPEG)) {
      List<Side> sides =
          List.of(
              new Side("Java, in the server", null, Work.ALL),
              new Side("libvips", usual, Work.ALL),
              new Side("libturbojpeg (`decoder.jpeg = turbojpeg`)", fast, Work.ALL),
              new Side("libvips, the grid alone", usual, Work.GRID),
              new Side("libturbojpeg, the grid alone", fast, Work.GRID));
      for (int round = 0; round <= rounds; round++) {
        for (Side side : sides) {
          bench.run(side, round > 0);
        }
      }
      print(files.size() * bench.copies, sides);
    }
  }

  /** What is made. */
  private enum Work {
    /** All renditions, by the stage. */
    ALL,
    /** What a page of the gallery shows, by the renderer. */
    GRID
  }

  /** One way, and what was measured. */
  private record Side(
      String name,
      @Nullable Decoders decoders,
      Work work,
      ThumbnailStage stage,
      List<Round> rounds) {
    Side(String name, @Nullable Decoders decoders, Work work) {
      this(name, decoders, work, new ThumbnailStage(decoders), new ArrayList<>());
    }

    /** Processor time of this process and of the workers. */
    Duration cpu() {
      return workers()
          .map(worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO))
          .reduce(ProcessHandle.current().info().totalCpuDuration().orElseThrow(), Duration::plus);
    }

    long largestWorker() {
      return workers().mapToLong(worker -> peak(worker.pid())).max().orElse(0);
    }

    private Stream<ProcessHandle> workers() {
      return decoders == null
          ? Stream.empty()
          : decoders.pids().stream().flatMap(pid -> ProcessHandle.of(pid).stream());
    }

    private static long peak(long pid) {
      try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
            .findFirst()
            .orElse(0);
      } catch (IOException gone) {
        return 0;
      }
    }
  }

  private record Round(double wall, double cpu) {}

  private void run(Side side, boolean counts) throws Exception {
    Path folder = Files.createTempDirectory("bench");
    Duration cpu = side.cpu();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Boolean>> results =
          IntStream.range(0, copies)
              .boxed()
              .flatMap(_ -> files.stream())
              .map(file -> threads.submit(() -> make(side, file, folder)))
              .toList();
      for (Future<Boolean> made : results) {
        if (!made.get()) {
          throw new IllegalStateException("no picture");
        }
      }
    }
    if (counts) {
      double wall = (System.nanoTime() - start) / 1e9;
      side.rounds().add(new Round(wall, side.cpu().minus(cpu).toMillis() / 1e3));
    }
  }

  private static boolean make(Side side, Path file, Path folder) throws Exception {
    Path own = Files.createTempDirectory(folder, "one");
    return switch (side.work()) {
      case ALL -> {
        StageHarness harness = new StageHarness(own);
        yield harness.run(side.stage(), TestAssets.image(file, "image/jpeg"))
            instanceof Outcome.Done;
      }
      case GRID ->
          side.decoders().render(new RenderRequest(SourcePicture.file(file, ""), GRID, own, 200))
              instanceof RenderOutcome.Rendered;
    };
  }

  private static void print(int images, List<Side> sides) {
    System.out.println(
        "| way | images/s | CPU s an image | CPU ratio to Java | peak of a worker, MB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    double java = median(sides.getFirst(), Comparator.comparing(Round::cpu)).cpu();
    for (Side side : sides) {
      double cpu = median(side, Comparator.comparing(Round::cpu)).cpu();
      double wall = median(side, Comparator.comparing(Round::wall)).wall();
      System.out.printf(
          "| %s | %.1f | %.3f | %.2f | %s |%n",
          side.name(),
          images / wall,
          cpu / images,
          java / cpu,
          side.decoders() == null ? "" : side.largestWorker());
    }
  }

  private static Round median(Side side, Comparator<Round> order) {
    List<Round> sorted = side.rounds().stream().sorted(order).toList();
    return sorted.get(sorted.size() / 2);
  }

  private static Decoders decoders(JpegWay way) {
    return new Decoders(
        new DecoderSettings(
            THREADS,
            Duration.ofSeconds(60),
            DecoderSettings.USUAL_MEMORY,
            Duration.ofHours(1),
            way));
  }

  private static List<Path> jpegs(Path folder, long smallest) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().toLowerCase().matches(".*\\.jpe?g"))
          .filter(file -> file.toFile().length() >= smallest)
          .sorted()
          .toList();
    }
  }
}
