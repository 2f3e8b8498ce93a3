package org.photofactory.testkit.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;
import org.photofactory.testkit.TestAssets;

/**
 * A file that means no good, made when it is asked for.
 *
 * @param name tells what is wrong with it; with the seed, all that is needed to make it again
 * @param kind as which it came in
 * @param mime as which it came in
 * @param maker makes the same bytes every time
 */
public record HostileMedium(String name, MediaKind kind, String mime, Supplier<byte[]> maker) {

  static HostileMedium image(String name, String mime, Supplier<byte[]> maker) {
    return new HostileMedium(name, MediaKind.IMAGE, mime, maker);
  }

  static HostileMedium raw(String name, String mime, Supplier<byte[]> maker) {
    return new HostileMedium(name, MediaKind.RAW, mime, maker);
  }

  static HostileMedium film(String name, String mime, Supplier<byte[]> maker) {
    return new HostileMedium(name, MediaKind.VIDEO, mime, maker);
  }

  static HostileMedium sidecar(String name, Supplier<byte[]> maker) {
    return new HostileMedium(name, MediaKind.SIDECAR, "application/rdf+xml", maker);
  }

  /** Writes it into a folder. */
  public Asset asset(Path folder) throws IOException {
    Path file = folder.resolve(name.replace('/', '_').replace(' ', '-'));
    return TestAssets.of(Files.write(file, maker.get()), kind, mime);
  }

  @Override
  public String toString() {
    return name;
  }
}
