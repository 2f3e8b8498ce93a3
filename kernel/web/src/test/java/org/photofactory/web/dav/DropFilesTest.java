package org.photofactory.web.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.web.uploads.Disks;
import org.photofactory.web.uploads.PrivateFolder;

class DropFilesTest {

  @TempDir Path folder;

  @Test
  void a_copy_takes_no_more_room_and_stays_when_the_first_goes() throws Exception {
    DropFiles files = files();
    UUID first = UUID.randomUUID();
    files.receive(first, new ByteArrayInputStream("bytes".getBytes()));

    UUID copy = files.copy(first);

    assertThat(Files.isSameFile(files.file(copy), files.file(first))).isTrue();
    files.remove(first);
    assertThat(files.file(copy)).hasContent("bytes");
  }

  @Test
  void what_waits_no_longer_is_not_copied() {
    assertThatThrownBy(() -> files().copy(UUID.randomUUID()))
        .isInstanceOf(NoSuchFileException.class);
  }

  private DropFiles files() {
    return new DropFiles(PrivateFolder.at(folder, Disks.of(folder, 0)));
  }
}
