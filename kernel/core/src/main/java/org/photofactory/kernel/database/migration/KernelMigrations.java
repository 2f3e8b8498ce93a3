package org.photofactory.kernel.database.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.photofactory.kernel.sql.SqlFiles;

/**
 * The kernel's own schema changes: the files of {@code ledger/migrations} that its {@code list.txt}
 * names.
 */
public final class KernelMigrations {

  /** The kernel, as the owner of its changes: it lives with none that it does not know. */
  public static final SchemaOwner OWNER = new SchemaOwner("kernel", "public", null, _ -> false);

  static final String LIST = "/org/photofactory/kernel/ledger/migrations/list.txt";
  private static final String SUFFIX = ".sql";

  private KernelMigrations() {}

  /** All of them, in order. */
  public static List<MigrationFile> files() {
    SqlFiles folder = new SqlFiles("migrations");
    return names().stream()
        .map(name -> MigrationFile.of(name, folder.get(name.replace(SUFFIX, ""))))
        .toList();
  }

  private static List<String> names() {
    try (InputStream list = SqlFiles.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("no such resource: " + LIST);
      }
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
