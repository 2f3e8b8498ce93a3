package org.photofactory.kernel.database.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One schema change.
 *
 * @param number its place in the order, from 1
 * @param name name of its file, for example {@code 0001-ledger.sql}
 * @param sql statements, run as they are in one transaction
 * @param sha256 lower-case hex checksum of the statements
 */
public record MigrationFile(int number, String name, String sql, String sha256) {

  private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.sql");

  public MigrationFile {
    if (number < 1) {
      throw new IllegalArgumentException("migrations are numbered from 0001: " + name);
    }
  }

  /**
   * Makes one of a file.
   *
   * @throws IllegalArgumentException when the name is not like {@code 0001-what-it-does.sql}
   */
  public static MigrationFile of(String name, String sql) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A migration is named like 0001-what-it-does.sql, but not " + name);
    }
    return new MigrationFile(Integer.parseInt(matcher.group(1)), name, sql, checksum(sql));
  }

  private static String checksum(String sql) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
