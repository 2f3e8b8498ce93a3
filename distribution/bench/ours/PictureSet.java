import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.photofactory.decoder.pool.DecoderSettings;
import org.photofactory.decoder.pool.Decoders;
import org.photofactory.decoder.route.JpegWay;
import org.photofactory.plugins.metadata.MetadataStage;
import org.photofactory.plugins.thumbnail.ThumbnailStage;
import org.photofactory.plugins.thumbnail.raw.RawPreview;
import org.photofactory.plugins.thumbnail.raw.RawPreviews;
import org.photofactory.plugins.thumbnail.read.Bytes;
import org.photofactory.spi.picture.Recipe;
import org.photofactory.spi.picture.RenderOutcome;
import org.photofactory.spi.picture.RenderRequest;
import org.photofactory.spi.picture.SourcePicture;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.testkit.StageHarness;
import org.photofactory.testkit.TestAssets;

/**
 * What Photo Factory computes for pictures, without ledger and vault, as a server that stays: one
 * folder a line comes in, one line of JSON goes out. Arguments: what is computed (a {@link Work}),
 * and which way JPEG files go ({@link JpegWay}).
 */
final class PictureSet {

  private static final int THREADS = 2;
  private static final int BLOCK = 1 << 17;

  private final Decoders decoders;
  private final Work work;

  private PictureSet(Decoders decoders, Work work) {
    this.decoders = decoders;
    this.work = work;
  }

  /** What is computed of a file. */
  enum Work {
    /** Hash, metadata, all renditions and the ThumbHash: everything the server does. */
    SET,
    /** All renditions and the ThumbHash. */
    RENDITIONS,
    /** The thumbnail of the grid alone. */
    GRID,
    /** The metadata alone. */
    METADATA,
    /** Where the picture is that a camera put into its RAW file: decoders take it from there. */
    RAW,
    /** The same, copied into a file. */
    RAW_COPY
  }

  public static void main(String[] arguments) throws Exception {
    DecoderSettings settings =
        new DecoderSettings(
            THREADS,
            Duration.ofSeconds(60),
            DecoderSettings.USUAL_MEMORY,
            Duration.ofHours(1),
            JpegWay.valueOf(arguments[1]));
    try (Decoders decoders = new Decoders(settings)) {
      PictureSet set = new PictureSet(decoders, Work.valueOf(arguments[0]));
      String folder;
      while ((folder = IO.readln()) != null) {
        IO.println(set.work(Path.of(folder)));
      }
    }
  }

  private String work(Path folder) throws Exception {
    Path output = Files.createTempDirectory(folder.getParent(), "set");
    List<Path> files = sorted(folder);
    List<String> failures = new ArrayList<>();
    Desk desk = new Desk(output);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<String>> calls =
          files.stream().map(file -> (Callable<String>) () -> desk.work(file)).toList();
      for (Future<String> call : threads.invokeAll(calls)) {
        if (!call.get().isEmpty()) {
          failures.add("\"" + call.get().replaceAll("[\"\\\\]", "'") + "\"");
        }
      }
    }
    remove(output);
    return "{\"pictures\":%d,\"failures\":[%s],\"way\":\"%s\"}"
        .formatted(files.size(), String.join(",", failures), decoders.line());
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** One round's work. */
  private final class Desk {

    private final Path output;
    private final StageHarness shared;
    private final ThumbnailStage thumbnails = new ThumbnailStage(decoders);
    private final MetadataStage metadata = new MetadataStage();

    private Desk(Path output) {
      this.output = output;
      this.shared = new StageHarness(output);
    }

    /** Empty when all went well. */
    private String work(Path file) throws Exception {
      return switch (work) {
        case SET -> hash(file) + metadata(file) + renditions(file);
        case RENDITIONS -> renditions(file);
        case GRID -> grid(file);
        case METADATA -> metadata(file);
        case RAW, RAW_COPY -> raw(file);
      };
    }

    private static String hash(Path file) throws Exception {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] block = new byte[BLOCK];
      try (InputStream input = Files.newInputStream(file)) {
        for (int read = input.read(block); read >= 0; read = input.read(block)) {
          digest.update(block, 0, read);
        }
      }
      return digest.digest().length == 32 ? "" : "no hash";
    }

    private String metadata(Path file) throws Exception {
      return said(file, shared.run(metadata, asset(file)));
    }

    private String renditions(Path file) throws Exception {
      return said(file, harness().run(thumbnails, asset(file)));
    }

    private String grid(Path file) throws Exception {
      Path folder = Files.createTempDirectory(output, "grid");
      SourcePicture source = new SourcePicture(file, 0, Files.size(file), mime(file), 0);
      RenderOutcome outcome =
          decoders.render(
              new RenderRequest(source, List.of(new Recipe("250", 250, 1250, 80)), folder, 200));
      return outcome instanceof RenderOutcome.Rendered ? "" : file.getFileName() + " " + outcome;
    }

    private String raw(Path file) throws Exception {
      try (Bytes bytes = Bytes.open(file)) {
        Optional<RawPreview> preview = RawPreviews.find(bytes).preview();
        if (preview.isEmpty()) {
          return file.getFileName() + ": no picture inside";
        }
        if (work == Work.RAW_COPY) {
          copy(preview.get().jpeg(), Files.createTempFile(output, "raw", ".jpg"));
        }
      }
      return "";
    }

    private static void copy(Bytes picture, Path file) throws IOException {
      try (FileChannel from = FileChannel.open(picture.file());
          FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
        from.transferTo(picture.start(), picture.length(), to);
      }
    }

    private StageHarness harness() throws IOException {
      return new StageHarness(Files.createTempDirectory(output, "call"));
    }
  }

  private static Asset asset(Path file) {
    return TestAssets.image(file, mime(file));
  }

  private static String mime(Path file) {
    return file.toString().toLowerCase().endsWith(".heic") ? "image/heic" : "image/jpeg";
  }

  private static String said(Path file, Outcome outcome) {
    return outcome instanceof Outcome.Done ? "" : file.getFileName() + " " + outcome;
  }
}
