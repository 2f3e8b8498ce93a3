package org.photofactory.testkit;

import java.nio.file.Path;
import java.time.Instant;
import org.photofactory.spi.media.MediaKind;
import org.photofactory.spi.stage.Asset;

/** Makes assets of files on disk, without a ledger. The id depends on the path alone. */
public final class TestAssets {

  private TestAssets() {}

  /** An asset of any kind; the file need not exist. */
  public static Asset of(Path file, MediaKind kind, String mime) {
    long id = 1 + Integer.toUnsignedLong(file.toString().hashCode());
    return new Asset(
        id,
        "%064x".formatted(id),
        kind,
        mime,
        file.getFileName().toString(),
        null,
        Instant.EPOCH,
        null,
        file);
  }

  /** A picture. */
  public static Asset image(Path file, String mime) {
    return of(file, MediaKind.IMAGE, mime);
  }
}
