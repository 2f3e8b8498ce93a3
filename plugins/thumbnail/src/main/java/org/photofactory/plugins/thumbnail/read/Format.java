package org.photofactory.plugins.thumbnail.read;

import java.util.Arrays;
import java.util.Optional;

/** Picture formats that can be decoded here. */
public enum Format {
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  BMP("image/bmp"),
  WEBP("image/webp"),
  TIFF("image/tiff");

  /** Enough bytes from the start of a file for {@link #ofContent}. */
  public static final int SIGNATURE_LENGTH = 12;

  private final String mime;

  Format(String mime) {
    this.mime = mime;
  }

  /** The format of a media type. */
  public static Optional<Format> ofMime(String mime) {
    return Arrays.stream(values()).filter(format -> format.mime.equals(mime)).findFirst();
  }

  /** The format of a file by its first bytes. */
  public static Optional<Format> ofContent(byte[] head) {
    return Arrays.stream(values()).filter(format -> format.signs(head)).findFirst();
  }

  private boolean signs(byte[] head) {
    return switch (this) {
      case JPEG -> matches(head, 0, 0xff, 0xd8, 0xff);
      case PNG -> matches(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
      case GIF -> matches(head, 0, 'G', 'I', 'F', '8');
      case BMP -> matches(head, 0, 'B', 'M') && matches(head, 6, 0, 0, 0, 0);
      case WEBP -> matches(head, 0, 'R', 'I', 'F', 'F') && matches(head, 8, 'W', 'E', 'B', 'P');
      case TIFF -> matches(head, 0, 'I', 'I', 42, 0) || matches(head, 0, 'M', 'M', 0, 42);
    };
  }

  private static boolean matches(byte[] head, int offset, int... signature) {
    for (int index = 0; index < signature.length; index++) {
      boolean beyond = offset + index >= head.length;
      if (beyond || (head[offset + index] & 255) != signature[index]) {
        return false;
      }
    }
    return true;
  }
}
