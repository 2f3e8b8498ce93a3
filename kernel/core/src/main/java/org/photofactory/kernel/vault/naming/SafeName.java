package org.photofactory.kernel.vault.naming;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/**
 * A file name that every file system takes and no shell, list or browser trips over, as close as
 * possible to what a person wrote: NFC, no separators, no control or invisible characters, nothing
 * that exFAT or SMB refuse, never hidden, at most 255 bytes of UTF-8. The extension is kept as
 * written, even when it lies about the content.
 *
 * @param stem the name without its extension; never empty
 * @param extension with its dot; empty when there is none
 */
public record SafeName(String stem, String extension) {

  private static final int LIMIT = 255;
  private static final int LONGEST_EXTENSION = 16;
  private static final String REFUSED = "<>:\"|?*\\";
  private static final String NAMELESS = "unnamed";

  public SafeName {
    Objects.requireNonNull(stem, "stem is null");
    Objects.requireNonNull(extension, "extension is null");
  }

  /** The safe form of a name, which may be a path with {@code /}; only its last part counts. */
  public static SafeName of(String name) {
    String normal = Normalizer.normalize(lastPart(name), Normalizer.Form.NFC);
    String clean = trim(cleaned(normal));
    int dot = clean.lastIndexOf('.');
    boolean extended = dot > 0 && bytes(clean.substring(dot)) <= LONGEST_EXTENSION;
    String stem = extended ? clean.substring(0, dot) : clean;
    String extension = extended ? clean.substring(dot) : "";
    return new SafeName(stem.isBlank() ? NAMELESS : stem, extension).withSuffix("");
  }

  /**
   * The same name with something between stem and extension; the stem is cut where the whole would
   * be too long.
   */
  public SafeName withSuffix(String suffix) {
    int room = LIMIT - bytes(suffix) - bytes(extension);
    return new SafeName(cut(stem, room) + suffix, extension);
  }

  /** The whole name. */
  public String text() {
    return stem + extension;
  }

  private static String lastPart(String name) {
    String path = name;
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String cleaned(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    name.codePoints()
        .map(point -> REFUSED.indexOf(point) >= 0 ? '_' : point)
        .filter(SafeName::visible)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Joiners and tags are invisible too, but hold emoji together. */
  private static boolean visible(int point) {
    boolean ofEmoji = point == 0x200D || (point >= 0xE0020 && point <= 0xE007F);
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> ofEmoji;
      default -> true;
    };
  }

  /** Leading dots hide a file; trailing dots and blanks are dropped by Windows shares. */
  private static String trim(String name) {
    int start = 0;
    int end = name.length();
    while (start < end
        && (name.charAt(start) == '.' || Character.isSpaceChar(name.charAt(start)))) {
      start++;
    }
    while (end > start
        && (name.charAt(end - 1) == '.' || Character.isSpaceChar(name.charAt(end - 1)))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static String cut(String text, int room) {
    int end = Math.min(text.length(), room);
    while (splitsCharacter(text, end) || bytes(text.substring(0, end)) > room) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean splitsCharacter(String text, int end) {
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
