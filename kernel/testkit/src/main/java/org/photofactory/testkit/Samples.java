package org.photofactory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;

/**
 * Real camera files that lie beside the repository in {@code shared/samples}, with what is known
 * about them.
 */
public final class Samples {

  /**
   * One file.
   *
   * @param file path below the sample folder, with slashes
   * @param path where it is
   * @param facts its object in {@code expected.json}
   */
  public record Sample(String file, Path path, JsonNode facts) {

    /** Media type by content; empty for files that are no media. */
    public String mime() {
      return facts.path("mime").asText("");
    }

    /** The kind of medium by content; a file of unknown type counts as {@link MediaKind#IMAGE}. */
    public MediaKind kind() {
      String mime = mime();
      if (mime.startsWith("video/")) {
        return MediaKind.VIDEO;
      }
      if (mime.startsWith("audio/")) {
        return MediaKind.AUDIO;
      }
      boolean text = mime.startsWith("application/") || mime.startsWith("text/");
      return text ? MediaKind.SIDECAR : imageOrRaw();
    }

    /** The file as an asset. */
    public Asset asset() {
      return TestAssets.of(path, kind(), mime());
    }

    @Override
    public String toString() {
      return file;
    }

    private MediaKind imageOrRaw() {
      boolean rawFolder = file.startsWith("raw/") || file.startsWith("raw-composite/");
      return rawFolder ? MediaKind.RAW : MediaKind.IMAGE;
    }
  }

  private Samples() {}

  /** The sample folder; fails with a sentence when it is missing. */
  public static Path folder() {
    Path root = Path.of(System.getProperty("photofactory.root", "."));
    Path folder = root.resolve("../shared/samples").toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("expected.json"))) {
      throw new IllegalStateException(
          "The sample files are missing: put them into " + folder + ", beside the repository.");
    }
    return folder;
  }

  /** One sample file by its path below the folder. */
  public static Path file(String name) {
    Path file = folder().resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("The sample file " + file + " is missing.");
    }
    return file;
  }

  /** All samples, in the order of {@code expected.json}. */
  public static List<Sample> all() {
    Path folder = folder();
    JsonNode expected = read(folder.resolve("expected.json"));
    return StreamSupport.stream(expected.spliterator(), false)
        .map(
            facts -> {
              String name = facts.path("file").asText();
              return new Sample(name, folder.resolve(name), facts);
            })
        .toList();
  }

  private static JsonNode read(Path json) {
    try {
      return JsonMapper.builder().build().readTree(json.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
