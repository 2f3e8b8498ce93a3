package org.photofactory.spi.backup;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One original, as the ledger knows it. Its bytes are told by {@code sha256}; the path is for
 * people, so that they find their way in a backup without the program.
 *
 * @param sha256 lower-case hex SHA-256 of its bytes
 * @param bytes size
 * @param path relative, with {@code /}, without empty, {@code .} or {@code ..} parts, for example
 *     {@code anna/2024/2024-05-01/IMG_1.jpg}
 */
public record BackupItem(String sha256, long bytes, String path) {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PATH =
      Pattern.compile("(?!\\.{1,2}(/|$))[^/\\x00]+(/(?!\\.{1,2}(/|$))[^/\\x00]+)*");

  public BackupItem {
    Objects.requireNonNull(sha256, "sha256 is null");
    Objects.requireNonNull(path, "path is null");
    require(HASH.matcher(sha256).matches(), "not a SHA-256: " + sha256);
    require(bytes >= 0, "size is negative: " + bytes);
    require(PATH.matcher(path).matches(), "not a relative path: " + path);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
