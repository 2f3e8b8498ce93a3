package org.photofactory.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

  private static final byte[] PHOTO = "photo".getBytes();

  @TempDir Path folder;

  @Test
  void the_room_that_is_kept_free_is_not_taken_by_an_upload() {
    UploadFolder uploads =
        new UploadFolder(
            PrivateFolder.at(folder, Disks.of(folder.resolve("vault"), Long.MAX_VALUE)));

    assertThatThrownBy(
            () -> uploads.receive(UUID.randomUUID(), new ByteArrayInputStream(PHOTO), 0, null))
        .hasMessageContaining("The disk is full");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_said_to_be_larger_than_the_disk_is_refused_before_it_is_read() {
    UploadFolder uploads =
        new UploadFolder(PrivateFolder.at(folder, Disks.of(folder.resolve("vault"), 0)));
    InputStream unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("it was read");
          }
        };

    assertThatThrownBy(() -> uploads.receive(UUID.randomUUID(), unread, Long.MAX_VALUE / 2, null))
        .hasMessageContaining("The disk is full");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void where_there_is_room_the_whole_body_is_kept() throws IOException {
    UploadFolder uploads =
        new UploadFolder(PrivateFolder.at(folder, Disks.of(folder.resolve("vault"), 0)));

    assertThat(uploads.receive(UUID.randomUUID(), new ByteArrayInputStream(PHOTO), 0, null))
        .hasBinaryContent(PHOTO);
  }
}
