package org.photofactory.kernel.database.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.sql.SqlFiles;

class KernelMigrationsTest {

  @Test
  void the_list_names_every_file_of_the_folder_in_order() throws Exception {
    Path folder = Path.of(SqlFiles.class.getResource(KernelMigrations.LIST).toURI()).getParent();
    assertThat(KernelMigrations.files())
        .extracting(MigrationFile::name)
        .containsExactlyElementsOf(sqlFiles(folder));
  }

  @Test
  void a_file_without_a_number_is_no_migration() {
    assertThatThrownBy(() -> MigrationFile.of("ledger.sql", ""))
        .hasMessageContaining("0001-what-it-does.sql");
    assertThatThrownBy(() -> MigrationFile.of("0000-ledger.sql", ""))
        .hasMessageContaining("numbered from 0001");
  }

  private static List<String> sqlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }
}
