package org.photofactory.kernel.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The {@code .sql} resources of one folder below {@code org/photofactory/kernel/ledger}, each read
 * once. Safe for use by many threads.
 */
public final class SqlFiles {

  private static final String ROOT = "/org/photofactory/kernel/ledger/";

  private final String folder;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /**
   * @param folder for example {@code work}
   */
  public SqlFiles(String folder) {
    this.folder = folder;
  }

  /** Text of {@code <folder>/<name>.sql}. */
  public String get(String name) {
    return texts.computeIfAbsent(name, this::read);
  }

  private String read(String name) {
    String path = ROOT + folder + "/" + name + ".sql";
    try (InputStream stream = SqlFiles.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such SQL resource: " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
