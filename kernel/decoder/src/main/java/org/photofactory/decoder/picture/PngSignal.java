package org.photofactory.decoder.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads what the colours of a PNG file mean (the chunk {@code cICP} of PNG's third edition), which
 * goes before any profile.
 */
public final class PngSignal {

  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;
  private static final int CHUNK = 4;

  private PngSignal() {}

  /** Looks through the chunks before the picture; empty when none of them says it. */
  public static Optional<Signal> of(ByteBuffer file) {
    long at = SIGNATURE;
    while (at + FRAME <= file.limit()) {
      long length = Integer.toUnsignedLong(file.getInt((int) at));
      switch (type(file, (int) at + 4)) {
        case "IDAT" -> {
          return Optional.empty();
        }
        case "cICP" -> {
          return signal(file, (int) at + 8, length);
        }
        default -> at += FRAME + length;
      }
    }
    return Optional.empty();
  }

  private static Optional<Signal> signal(ByteBuffer file, int at, long length) {
    return length == CHUNK && at + CHUNK <= file.limit()
        ? Optional.of(new Signal(file.get(at) & 255, file.get(at + 1) & 255))
        : Optional.empty();
  }

  private static String type(ByteBuffer file, int at) {
    byte[] name = new byte[4];
    file.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
