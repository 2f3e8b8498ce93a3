package org.photofactory.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderExceptionTest {

  private static final Path DATA = Path.of("/srv/photos");

  @Test
  void a_file_in_the_way_of_the_data_folder_is_named(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "x");
    assertThatThrownBy(() -> InstanceLock.acquire(file))
        .isInstanceOfSatisfying(
            DataFolderException.class,
            refused -> {
              assertThat(refused).hasMessage(file + " is a file, and a folder is needed there.");
              assertThat(refused.hint()).startsWith("Move it away").contains("data.dir");
            });
  }

  @Test
  void missing_rights_are_told_with_the_command_that_gives_them() {
    var refused = DataFolderException.notWritable(DATA, new AccessDeniedException("/srv/photos"));
    assertThat(refused).hasMessageContaining("may not write in the data folder /srv/photos");
    assertThat(refused.hint()).contains("sudo install -d -o ", "'/srv/photos'", "data.dir");
  }

  @Test
  void a_read_only_disk_is_told_in_its_own_words() {
    var readOnly = new FileSystemException("/srv/photos", null, "Read-only file system");
    assertThat(DataFolderException.notWritable(DATA, readOnly))
        .hasMessage("The data folder /srv/photos cannot be written: Read-only file system.");
  }
}
