package org.photofactory.kernel.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.photofactory.spi.backup.BackupItem;

class OriginalStreamTest {

  private static final byte[] BYTES = "as it came in".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path original;
  private BackupItem item;

  @BeforeEach
  void write() throws Exception {
    original = Files.write(folder.resolve("photo.jpg"), BYTES);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
    item = new BackupItem(hash, BYTES.length, "photo.jpg");
  }

  @Test
  void a_sound_original_is_read_as_it_is() throws IOException {
    try (OriginalStream stream = OriginalStream.open(item, original)) {
      assertThat(stream.readAllBytes()).isEqualTo(BYTES);
      assertThat(stream.failure()).isNull();
    }
  }

  @Test
  void of_a_damaged_one_nobody_gets_the_last_byte_who_reads_no_further() throws IOException {
    damage();
    try (OriginalStream stream = OriginalStream.open(item, original)) {
      assertThat(stream.readNBytes(BYTES.length - 1)).hasSize(BYTES.length - 1);
      assertThatThrownBy(stream::read).isInstanceOf(DamagedOriginalException.class);
      assertThatThrownBy(stream::read).as("ever after").isSameAs(stream.failure());
    }
  }

  @Test
  void who_skips_a_part_is_told_all_the_same() throws IOException {
    damage();
    try (OriginalStream stream = OriginalStream.open(item, original)) {
      stream.skipNBytes(BYTES.length - 1);
      assertThatThrownBy(stream::read).isInstanceOf(DamagedOriginalException.class);
    }
  }

  @Test
  void one_of_another_size_is_not_even_opened() throws IOException {
    Files.write(original, new byte[BYTES.length - 1]);
    assertThatThrownBy(() -> OriginalStream.open(item, original))
        .isInstanceOf(DamagedOriginalException.class);
  }

  private void damage() throws IOException {
    byte[] damaged = BYTES.clone();
    damaged[0] ^= 1;
    Files.write(original, damaged);
  }
}
